import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AUDIT_START, type SealedRow } from '../../core/case/audit-chain.ts'
import { auditLine, readAuditFile } from '../../core/case/audit-file.ts'
import { verifyAudit } from '../../core/case/verify-audit.ts'
import { readCsv } from '../../core/exchange/table/csv.ts'
import { caseId, cycleId, personId } from '../../core/ids.ts'
import type { AuditPage } from '../../core/protocol/audit.ts'
import { en, id } from '../../ui/text/whole.ts'
import { eventGroups } from './event-groups.ts'
import { areOf, followLog } from './follow-log.ts'
import { sayEvent } from './say-event.ts'
import { tableHead, tableLines } from './write-table.ts'

const at = '2026-01-05T03:00:00.000Z'
const ani = { kind: 'person', person: 'ani' }

function chain(entries: readonly object[]): readonly SealedRow[] {
  const sealed: SealedRow[] = []
  for (const [index, entry] of entries.entries()) {
    const row = JSON.stringify({
      action: 'x',
      actor: ani,
      at,
      detail: {},
      n: index + 1,
      subject: null,
      ...entry,
    })
    const previous = sealed.at(-1)?.hash ?? AUDIT_START
    const hash = createHash('sha256')
      .update(previous + row)
      .digest('hex')
    sealed.push({ n: index + 1, row, previous, hash })
  }
  return sealed
}

const known = {
  names: { ani: 'Ani Lestari', budi: 'Budi Santoso' },
  cases: { [caseId('c-1')]: { person: personId('budi'), cycle: cycleId('2026') } },
  titles: { 'rate-self': 'Penilaian diri', rating: 'Penilaian' },
}
const said = (entry: object) => {
  const [sealed] = chain([entry])
  if (sealed === undefined) throw new Error('no row')
  const { who, what, at: when, person } = sayEvent(sealed, known)
  return [who, what, when, person]
}

describe('a row of the log', () => {
  test('[AD2] is told in words, with names for ids and titles for forms', () => {
    expect(
      said({ action: 'task-submitted', subject: 'c-1', detail: { task: 'rate-self', onBehalfOf: 'budi' } }),
    ).toEqual([
      'Ani Lestari',
      'Mengirim isian “Penilaian diri” pada penilaian Budi Santoso (2026), mewakili Budi Santoso',
      at,
      'ani',
    ])
    expect(said({ action: 'results-shown', detail: { results: [{ case: 'c-1', result: 1 }] } })[1]).toBe(
      'Perangkatnya menerima hasil milik Budi Santoso',
    )
    expect(
      said({ action: 'sign-in-changed', actor: { kind: 'operator' }, detail: { provider: null } }).slice(
        0,
        2,
      ),
    ).toEqual(['Operator peladen', 'Penyedia identitas dilepas; masuk dengan kode'])
  })

  test('[AD4] of one of several raters names nobody, and the day alone', () => {
    const row = {
      action: 'task-submitted',
      actor: { kind: 'hidden', commitment: 'f'.repeat(64) },
      at: '2026-01-05',
      subject: 'c-1',
      detail: { task: 'rate-peer' },
    }
    expect(said(row)).toEqual([
      'Salah satu penilai',
      expect.stringContaining('Budi Santoso'),
      '2026-01-05',
      null,
    ])
    expect(JSON.stringify(said(row))).not.toContain('ffff')
  })

  test('[AD2] of somebody of another region is not taken for whoever has that id here', () => {
    expect(
      said({
        action: 'request-refused',
        detail: { region: 'other', what: 'GET /changes', why: 'wrong-region' },
      }),
    ).toEqual(['Akun ani dari daerah other', 'Ditolak: GET /changes (bukan daerahnya)', at, null])
  })

  test('[AD2] that nobody could have foreseen is shown by its name, and reaches no prototype', () => {
    for (const action of ['constructor', '__proto__', 'made-up'])
      expect(said({ action, subject: 'toString', detail: {} })[1]).toBe(`Peristiwa lain: ${action}`)
    expect(said({ actor: null, at: 5, detail: [] })).toEqual(['–', 'Peristiwa lain: x', '5', null])
  })

  test('[AD2] has words in both languages for everything that the worker writes, and a place in the filter', () => {
    const source = readFileSync(
      join(import.meta.dirname, '..', '..', 'worker', 'storage', 'audit.ts'),
      'utf8',
    )
    const [, union = ''] = /export type AuditAction =([\s\S]*?)\nexport/.exec(source) ?? []
    const actions = [...union.matchAll(/'([a-z-]+)'/g)].map(([, action]) => action ?? '')
    expect(actions.length).toBeGreaterThan(40)
    const inFilter: readonly string[] = eventGroups.flatMap(([, kinds]) => kinds)
    for (const action of actions) {
      for (const texts of [id, en]) {
        expect(Object.keys(texts.audit.kinds)).toContain(action)
        expect(Object.keys(texts.audit.events)).toContain(action)
      }
      expect(inFilter).toContain(action)
    }
  })
})

/** A server with that log, a few rows at a time. */
function aServer(log: readonly SealedRow[], size = 3) {
  return async (cursor: number): Promise<AuditPage> => {
    const rows = log.filter(({ n }) => n > cursor).slice(0, size)
    const last = rows.at(-1)?.n ?? cursor
    return {
      protocol: 1,
      start: AUDIT_START,
      cursor: last,
      more: last < (log.at(-1)?.n ?? 0),
      shownUntil: null,
      rows,
    }
  }
}

const run = (log: readonly SealedRow[], taken: SealedRow[] = []) =>
  followLog({ page: aServer(log), take: (rows) => taken.push(...rows), stopped: () => false })

describe('the whole log', () => {
  const log = chain(Array.from({ length: 2_000 }, (_, n) => ({ action: `a-${n}` })))

  test('[AD3] is verified page by page; what stands on the screen has to be of it', async () => {
    const followed = await run(log)
    expect(followed).toMatchObject({ kind: 'whole', rows: 2_000, last: log.at(-1)?.hash })
    if (followed.kind !== 'whole') throw new Error('not whole')
    expect(areOf(followed, log.slice(7, 60))).toEqual({ kind: 'ok', value: null })
    const [forged] = log.slice(41, 42).map((row) => ({ ...row, hash: 'a'.repeat(64) }))
    expect(areOf(followed, forged ? [forged] : [])).toEqual({ kind: 'err', error: 42 })
  })

  test('[AD3] that was changed is told with its first broken row', async () => {
    const broken = log.map((row) => (row.n === 1_500 ? { ...row, row: row.row.replace('ani', 'eve') } : row))
    expect(await run(broken)).toEqual({
      kind: 'broken',
      problem: { kind: 'broken-chain', row: 1_500, what: 'content' },
    })
  })

  test('[AD3] is read no further once somebody stops it, or nobody answers', async () => {
    expect(await followLog({ page: aServer(log), take: () => {}, stopped: () => true })).toEqual({
      kind: 'stopped',
    })
    expect(await followLog({ page: async () => undefined, take: () => {}, stopped: () => false })).toEqual({
      kind: 'unreachable',
    })
  })

  test('[AD3] is saved as lines that `timbang verify` takes', async () => {
    const taken: SealedRow[] = []
    await run(log, taken)
    const file = taken.map(auditLine).join('')
    expect(readAuditFile(file)).toEqual(log)
    expect(verifyAudit(readAuditFile(file) ?? []).kind).toBe('ok')
    expect(readAuditFile('{"rows":[]}')).toEqual([])
    for (const wrong of ['', 'no json', '{"rows":5}', '[]', '{"n":1}\n{"n":2}'])
      expect(readAuditFile(wrong)).toBeNull()
  })

  test('[AD3] is saved as a table in which nothing becomes a formula', () => {
    const rows = chain([
      { action: 'people-imported', detail: { file: '=cmd|A1', reason: '@SUM(1)' } },
      { actor: { kind: 'person', person: '=1+1' } },
    ])
    const page = { rows, names: { '=1+1': '=1+1' }, cases: {}, next: null, last: 2, shownUntil: null }
    const table = `${tableHead()}${tableLines(page, {})}`
    const read = readCsv(table)
    if (read.kind === 'err') throw new Error('no table')
    expect(read.value.map((row) => row[2])).toEqual(['Siapa', 'Orang yang tidak ada lagi (ani)', "'=1+1"])
    expect(table).not.toMatch(/(^|;)[=@+]/m)
  })
})
