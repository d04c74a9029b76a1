import { expect, test } from 'vitest'
import { aDatabase } from '../../store/fixtures.ts'
import { addProject, type Handing, readProject, saveProject } from '../../store/projects.ts'
import { handIn } from './hand-in.ts'
import type { Asked } from './use-packs.ts'

const at = '2026-01-05T03:00:00.000Z'
const documents = { pack: { id: 'a', version: 1 } }
const lost: Asked<null> = { kind: 'unreachable' }
const taken: Asked<null> = { kind: 'ok', value: null }

/** The version with this number as it would be handed in. */
const version = (n: number): Handing['deed'] => ({
  kind: 'propose-pack',
  files: { 'pack.json': { id: 'a', version: n } },
  after: { id: 'a', version: 1 },
  note: '',
})

test('[C2] [Z51] a version whose answer was lost is the same one on a page that was loaded anew, until an answer has come', async () => {
  const db = aDatabase()
  await addProject(db, { key: 'k', name: 'A', at, project: { id: 'a', base: null, documents } })
  const sent: unknown[] = []
  let ids = 0
  const press = (answer: Asked<null>, n: number, note = '') =>
    handIn(
      { db, newId: () => `id-${++ids}` },
      {
        act: async (deed, id) => {
          sent.push([id, deed])
          return answer
        },
      },
      { project: 'k', of: { documents, note, until: null }, deed: version(n) },
    )
  expect(await press(lost, 2)).toEqual(lost)
  // What is written meanwhile leaves it alone.
  await saveProject(db, { project: 'k', at, documents: {}, position: 0, steps: [] })
  expect(await press(taken, 3)).toEqual(taken)
  expect(sent).toEqual([
    ['id-1', version(2)],
    ['id-1', version(2)],
  ])
  // It has arrived: the next one is another one, and so is what says something else.
  await press(lost, 3)
  await press(taken, 3, 'Lain')
  expect(sent.slice(2)).toEqual([
    ['id-2', version(3)],
    ['id-3', version(3)],
  ])
  expect((await readProject(db, 'k'))?.row.handing).toBe(undefined)
})
