import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { CaseView } from '../../core/case/view.ts'
import { hasCaseAs, type Relation, readCaseIn, readCasesAs, readCyclesAs } from './cases.ts'
import { Database } from './database.ts'
import { readRows } from './rows.ts'

/** Of an appraisal only what is asked for here. */
function aCase(id: string, relation: Relation, cycle: string): CaseView {
  return { id, relation, cycle: { id: cycle, name: `Penilaian ${cycle}` } } as unknown as CaseView
}

const mine = [aCase('c', 'self', '2026'), aCase('a', 'self', '2025')]
const followed = [aCase('d', 'hr', '2026'), aCase('b', 'hr', '2026'), aCase('e', 'hr', '2024')]

describe('appraisals on the device', () => {
  test('[DP5] are found by what the person is to them, in the order of their ids, and no others are', async () => {
    const db = await aStore('cases-as')
    expect((await readCasesAs(db, ['self'])).map(({ id }) => id)).toEqual(['a', 'c'])
    expect((await readCasesAs(db, ['self', 'hr'])).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(await readCasesAs(db, ['superior', 'reviewer'])).toEqual([])
    expect(await hasCaseAs(db, ['superior', 'reviewer'])).toBe(false)
    expect(await hasCaseAs(db, ['superior', 'self'])).toBe(true)
  })

  test('[DP5] tell their cycles, each once, by one appraisal of each', async () => {
    const db = await aStore('cycles-as')
    expect((await readCyclesAs(db, 'hr')).map(({ id, name }) => [id, name])).toEqual([
      ['2024', 'Penilaian 2024'],
      ['2026', 'Penilaian 2026'],
    ])
    expect(await readCyclesAs(db, 'superior')).toEqual([])
    expect((await readCaseIn(db, '2025', ['hr', 'self']))?.id).toBe('a')
    expect(await readCaseIn(db, '2023', ['hr', 'self'])).toBeUndefined()
  })

  test('[DP5] of a kind are all of that kind and none whose name begins alike', async () => {
    const db = await aStore('kinds')
    expect((await readRows(db, 'case')).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(await readRows(db, 'follow-up')).toEqual([])
  })
})

async function aStore(name: string): Promise<Database> {
  const db = new Database(name)
  // As a server of a later day might send: another kind that begins with the same letters.
  const other = { kind: 'case-note', id: 'a', body: { relation: 'self', cycle: { id: '2026' } } }
  const rows = [...mine, ...followed].map((body) => ({ kind: 'case', id: body.id, body }))
  await db.table('rows').bulkPut([...rows, other].map((row, seq) => ({ ...row, seq })))
  return db
}
