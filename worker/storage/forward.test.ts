import { expect, test } from 'vitest'
import { canonicalJson } from '../../core/canonical-json.ts'
import { AUDIT_START } from '../../core/case/audit-chain.ts'
import { verifyAudit } from '../../core/case/verify-audit.ts'
import { caseId, mutationId, personId } from '../../core/ids.ts'
import { aDatabase } from '../../test/support/worker-database.ts'
import { digest } from './digest.ts'
import { migrate } from './migrate.ts'
import { regionMigrations } from './region-migrations.ts'
import { openStore } from './store.ts'

const at = '2026-01-05T05:00:00.000Z'
const one = caseId('case-1')
const placeOf = (migration: string) => regionMigrations.findIndex(({ id }) => id === migration)
const packedFrom = placeOf('0013-packed')
const numberedFrom = placeOf('0041-numbered')

/** A region as the worker of that version left it: rows as they were written then. */
function aRegionOf(version: number) {
  const database = aDatabase()
  migrate(database, regionMigrations.slice(0, version), at)
  const { sql } = database
  sql(
    'INSERT INTO region (only, id, name, pack_id, pack_version) VALUES (1, ?, ?, ?, ?)',
    'small',
    'Small',
    'small',
    1,
  )
  sql('INSERT INTO people VALUES (?, ?)', 'ani', '{"id":"ani","name":"Ani"}')
  const snapshot =
    '{"state":"rating","tasks":[],"history":[],"assignments":{},"resultShared":false,"dueAt":null}'
  sql(
    'INSERT INTO cases (id, cycle, person, wake_at, snapshot) VALUES (?, ?, ?, NULL, ?)',
    one,
    '2026',
    'ani',
    snapshot,
  )
  sql('INSERT INTO results (case_id, body) VALUES (?, ?)', one, '{"at":"then","result":{"kind":"scored"}}')
  if (version <= numberedFrom) {
    sql('INSERT INTO submissions (id, case_id, body) VALUES (?, ?, ?)', 'm-1', one, '{"id":"m-1"}')
    sql(
      'INSERT INTO mutations VALUES (?, ?, ?, ?, ?)',
      'm-1',
      'ani',
      at,
      'ab'.repeat(32),
      '{"kind":"ok","value":"{}"}',
    )
    sql('INSERT INTO submissions (id, case_id, body) VALUES (?, ?, ?)', 'm-2', one, '{"id":"m-2"}')
    sql('INSERT INTO audit_openings VALUES (?, ?, ?)', 1, 'ab'.repeat(32), 'ani')
    if (version > placeOf('0003-submission-receipts')) {
      sql('INSERT INTO submission_receipts VALUES (?, ?, ?)', 'm-1', 'the-key', 'AQID-_8')
    }
  }
  sql(
    'INSERT INTO views (seq, audience, kind, id, source, body) VALUES (1, ?, ?, ?, ?, ?)',
    'ani',
    'case',
    one,
    one,
    '{"id":"case-1","words":"Sama"}',
  )
  if (version <= packedFrom) {
    let previous = AUDIT_START
    for (const n of [1, 2, 3]) {
      const actor = n === 2 ? { kind: 'hidden', commitment: 'x' } : { kind: 'clock' }
      const row = canonicalJson({ n, at, action: 'task-submitted', actor, subject: null, detail: {} })
      const hash = digest(previous + row)
      sql('INSERT INTO audit VALUES (?, ?, ?, ?)', n, row, previous, hash)
      previous = hash
    }
  }
  return database
}

test.each(regionMigrations.map(({ id }, n) => [id, n + 1] as const))(
  '[G7] a region that was left at %s moves forward with all that it holds, and goes on',
  (_id, version) => {
    const database = aRegionOf(version)
    migrate(database, regionMigrations, at)
    const store = openStore(database)
    expect(store.people.find(personId('ani'))).toEqual({ id: 'ani', name: 'Ani' })
    expect(store.region.suspendedAt()).toBeNull()
    expect(store.cases.find(one)?.snapshot.state).toBe('rating')
    expect(store.submissions.ofCase(one)).toEqual(
      version <= numberedFrom ? [{ id: 'm-1' }, { id: 'm-2' }] : [],
    )
    expect(store.results.ofCase(one)).toEqual([{ at: 'then', result: { kind: 'scored' } }])
    const asked = {
      id: 'm-1',
      by: 'ani',
      at,
      fingerprint: 'ab'.repeat(16),
      answer: '{"kind":"ok","value":"{}"}',
    }
    expect(store.mutations.find(mutationId('m-1'))).toEqual(version <= numberedFrom ? asked : undefined)
    const wasSigned = version <= numberedFrom && version > placeOf('0003-submission-receipts')
    expect(store.mutations.signature(mutationId('m-1'))).toEqual(
      wasSigned ? { key: 'the-key', signature: 'AQID-_8' } : undefined,
    )
    expect(database.sql('SELECT count(*) AS n FROM openings')).toEqual([
      { n: version <= numberedFrom ? 1 : 0 },
    ])
    store.auditOpenings.forget(personId('ani'))
    expect(database.sql('SELECT count(*) AS n FROM openings')).toEqual([{ n: 0 }])
    expect(store.views.after(0, ['ani'], 10).rows).toEqual([
      { seq: 1, kind: 'case', id: one, body: '{"id":"case-1","words":"Sama"}' },
    ])
    // Drawn from now on: what lay there goes, and what is no longer seen is taken away from whoever has it.
    store.shown.replace(one, [{ audience: 'budi', kind: 'case', id: one, mark: 'mark' }])
    expect(store.views.after(0, ['ani'], 10).rows).toEqual([])
    expect([store.shown.after(0, 'ani', 10), store.shown.after(0, 'budi', 10)]).toEqual([
      [{ seq: 3, source: expect.any(Number) }],
      [{ seq: 2, source: expect.any(Number) }],
    ])
    store.audit.add({ at, action: 'reminder-sent', actor: { kind: 'clock' }, subject: null, detail: {} })
    const rows = store.audit.between({ after: 0, until: 99, limit: 99 })
    expect([rows.length, verifyAudit(rows).kind]).toEqual([version <= packedFrom ? 4 : 1, 'ok'])
    expect(store.audit.hasHiddenAfter(0)).toBe(version <= packedFrom)
  },
)
