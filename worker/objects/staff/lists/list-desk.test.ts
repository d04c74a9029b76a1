import { beforeEach, describe, expect, test } from 'vitest'
import { office as people } from '../../../../core/case/testing/an-office.ts'
import { personId, regionId } from '../../../../core/ids.ts'
import type { StaffField } from '../../../../core/people/staff-field.ts'
import type { ImportApplied, ImportReview } from '../../../../core/protocol/staff.ts'
import { PROTOCOL } from '../../../../core/protocol/version.ts'
import type { Result } from '../../../../core/result.ts'
import { aDatabase } from '../../../../test/support/worker-database.ts'
import { aSoundPack } from '../../../../test/support/worker-pack.ts'
import type { Failure } from '../../../failure.ts'
import { newSigningKey } from '../../../session/signing-key.ts'
import { migrate } from '../../../storage/migrate.ts'
import { regionMigrations } from '../../../storage/region-migrations.ts'
import type { Database } from '../../../storage/sql.ts'
import { openStore, type Store } from '../../../storage/store.ts'
import type { Caller } from '../../admit.ts'
import { provision } from '../../provision.ts'
import { openImport, putImportRows } from './hold-list.ts'
import { listDesk } from './list-desk.ts'

const noon = '2026-01-05T05:00:00.000Z'
const now = { office: noon, true: Date.parse(noon) }
const [gita, ani] = [personId('gita'), personId('ani')]
const fields: readonly StaffField[] = ['nip', 'otherId', 'name', 'post', 'unit', 'parentUnit']
/** More than are made ready at once. */
const many = 320

let database: Database
let store: Store
/** What happens while others are let in; counted from 1. */
let meanwhile: (turn: number) => void
let turns: number
beforeEach(async () => {
  database = aDatabase()
  migrate(database, regionMigrations, noon)
  store = openStore(database)
  store.sealingSecret.ensure('5e'.repeat(32))
  const region = { id: regionId('small'), name: 'Small' }
  const ask = {
    provision: { protocol: PROTOCOL, region, pack: aSoundPack(), people },
    reissue: [],
    freshKey: await newSigningKey(),
    freshReceiptKey: await newSigningKey(),
  }
  provision(store, { ...ask, newCode: () => crypto.randomUUID() }, now)
  store.devices.add({ id: 'd', person: gita, name: 'laptop', key: 'k' }, noon)
  meanwhile = () => {}
  turns = 0
})

function caller(): Caller {
  const access = { region: regionId('small'), person: gita, device: 'd' }
  return { access, proof: { id: crypto.randomUUID(), key: 'k', expiresAt: now.true + 60_000 } } as Caller
}

function aDesk(of: Store = store) {
  return listDesk({
    store: of,
    now: () => now,
    inside: <T>(_: unknown, work: (store: Store, at: typeof now) => Result<T, Failure>) =>
      of.transaction(() => work(of, now)),
    pause: async () => {
      turns += 1
      meanwhile(turns)
    },
  })
}

const rows = Array.from({ length: many }, (_, n) => ({
  n: n + 2,
  cells: {
    otherId: `H-${n}`,
    name: `Pegawai ${n}`,
    post: 'Analis',
    unit: `Unit ${n % 3}`,
    parentUnit: 'Dinas',
  },
}))

function sent(id = 'list'): string {
  const by = store.people.find(gita)
  if (by === undefined) throw new Error('nobody there')
  const opened = { protocol: PROTOCOL, id, file: 'a.xlsx', fields, rows: rows.length }
  openImport(store, { by, ask: { kind: 'open-import', opened } }, now)
  putImportRows(store, { by, ask: { kind: 'import-rows', id, from: 0, rows } })
  return id
}

async function reviewed(id: string, desk = aDesk()): Promise<ImportReview> {
  const page = { cursor: 0, limit: 10 }
  const answer = await desk.review({
    caller: caller(),
    ask: { kind: 'review-import', id, part: 'fresh', page },
  })
  if (answer.kind === 'err') throw new Error(answer.error.kind)
  turns = 0
  return JSON.parse(answer.value)
}

function apply(id: string, plan: string, desk = aDesk()) {
  const said = { protocol: PROTOCOL, plan, reason: 'Mutasi', gone: [{ person: ani, as: 'left' as const }] }
  return desk.apply({ caller: caller(), ask: { kind: 'apply-import', id, apply: said } })
}

/** All of the office that anybody could see of it. */
function seen() {
  const of = (sql: string) => database.sql(sql)
  return [
    of('SELECT * FROM people ORDER BY id'),
    of('SELECT * FROM units ORDER BY name'),
    of('SELECT audience, kind, id, body FROM views ORDER BY audience, kind, id'),
    of('SELECT * FROM person_changes ORDER BY n'),
    of('SELECT row FROM audit ORDER BY n'),
  ]
}
const counted = (table: string) => Number(database.sql(`SELECT count(*) AS n FROM ${table}`)[0]?.n)

describe('a long list of staff', () => {
  test('[H9] is made ready in many turns, in none of which anybody sees anything of it, and taken in at once', async () => {
    const { plan, counts } = await reviewed(sent())
    const before = seen()
    const during = new Set<boolean>()
    meanwhile = () => during.add(JSON.stringify(seen()) === JSON.stringify(before))
    let atSwitch = 0
    const real = store.audit.add
    store.audit.add = (entry) => {
      if (entry.action === 'people-imported') {
        atSwitch = turns
        meanwhile = () => {}
      }
      return real(entry)
    }
    const answer = await apply('list', plan)
    expect(answer.kind).toBe('ok')
    expect([during, atSwitch > many / 60]).toEqual([new Set([true]), true])
    expect(counts).toMatchObject({ fresh: many, gone: people.length })
    const everybody = store.people.all()
    expect(everybody).toHaveLength(people.length + many)
    // What is kept in memory is what is on the disk, in the same order.
    expect(openStore(database).people.all()).toEqual(everybody)
    expect(store.people.find(ani)?.absence).toEqual({ kind: 'left', since: '2026-01-05' })
    expect(store.units.all().get('Unit 1')).toEqual({ parent: 'Dinas', closedOn: null })
    const [one] = everybody.filter(({ name }) => name === 'Pegawai 7')
    const colleague = store.views.find({ audience: '*', kind: 'colleague', id: one?.id ?? '' })
    expect(JSON.parse(colleague ?? '')).toEqual({
      id: one?.id,
      name: 'Pegawai 7',
      post: 'Analis',
      unit: 'Unit 1',
      superior: null,
      appraised: true,
    })
    expect(store.views.find({ audience: '*', kind: 'colleague', id: ani })).toBeUndefined()
    expect(store.personChanges.ofPerson(one?.id ?? ani, 5)).toMatchObject([
      { by: 'gita', source: 'a.xlsx #9', reason: 'Mutasi', at: noon },
    ])
    // Nothing is left lying about.
    expect([counted('import_rows'), counted('import_changes')]).toEqual([0, 0])
    const seqs = database.sql('SELECT count(*) AS n, count(DISTINCT seq) AS other FROM views')[0]
    expect(seqs?.n).toBe(seqs?.other)
  })

  test('[H9] goes on with what lies ready after the worker was killed, and is taken in once', async () => {
    const { plan } = await reviewed(sent())
    const before = JSON.stringify(seen())
    meanwhile = () => {
      if (counted('import_changes') >= 150) throw new Error('killed')
    }
    await expect(apply('list', plan)).rejects.toThrow('killed')
    const ready = counted('import_changes')
    expect([ready >= 150, JSON.stringify(seen())]).toEqual([true, before])
    const least: number[] = []
    meanwhile = () => least.push(counted('import_changes'))
    // Another worker on the same disk, that knows nothing.
    const restarted = openStore(database)
    const answer = await apply('list', plan, aDesk(restarted))
    expect([answer.kind, Math.min(...least.slice(0, 3))]).toEqual(['ok', ready])
    expect(counted('people')).toBe(people.length + many)
    expect(counted('person_changes')).toBe(many + 1)
  })

  test('[H9] gives the same answer to whoever asks again, at once or later, and changes nothing a second time', async () => {
    const { plan } = await reviewed(sent())
    const desk = aDesk()
    const [first, second] = await Promise.all([apply('list', plan, desk), apply('list', plan, desk)])
    const later = await apply('list', plan, aDesk(openStore(database)))
    expect([second, later]).toEqual([first, first])
    expect(first.kind === 'ok' && (JSON.parse(first.value) as ImportApplied).counts.fresh).toBe(many)
    expect(counted('person_changes')).toBe(many + 1)
    const other = await desk.apply({
      caller: caller(),
      ask: {
        kind: 'apply-import',
        id: 'list',
        apply: { protocol: PROTOCOL, plan, reason: 'Lain', gone: [] },
      },
    })
    expect(other).toEqual({ kind: 'err', error: { kind: 'unknown-import' } })
  })

  test('[H9] is refused where somebody whom it is about was changed meanwhile, and nothing is written over', async () => {
    const { plan } = await reviewed(sent())
    meanwhile = (turn) => {
      const fresh = store.people.find(personId('budi'))
      if (turn !== 6 || fresh === undefined) return
      // They are no longer missing from the list: they are the one in row 9.
      store.transaction(() => store.people.put({ ...fresh, otherId: 'H-7' }))
    }
    expect(await apply('list', plan)).toEqual({ kind: 'err', error: { kind: 'import-outdated' } })
    expect([counted('people'), counted('person_changes')]).toEqual([people.length, 0])
    expect(store.people.find(personId('budi'))?.name).toBe('Budi')
  })

  test('[H9] goes on where somebody was changed of whom it says nothing', async () => {
    const { plan } = await reviewed(sent())
    meanwhile = (turn) => {
      const budi = store.people.find(personId('budi'))
      if (turn === 6 && budi) store.transaction(() => store.people.put({ ...budi, post: 'Kepala Dinas' }))
    }
    expect((await apply('list', plan)).kind).toBe('ok')
    expect(store.people.find(personId('budi'))?.post).toBe('Kepala Dinas')
    expect(counted('people')).toBe(people.length + many)
  })

  test('[H9] is taken in for nobody who may no longer: the right is asked for again at the end', async () => {
    const { plan } = await reviewed(sent())
    meanwhile = (turn) => {
      if (turn === 6) store.devices.revoke('d', noon)
    }
    expect(await apply('list', plan)).toEqual({ kind: 'err', error: { kind: 'device-revoked' } })
    expect(counted('people')).toBe(people.length)
  })

  test('[H9] is gone where it was thrown away meanwhile, with all that lay ready', async () => {
    const { plan } = await reviewed(sent())
    meanwhile = () => {
      if (counted('import_changes') > 0) store.imports.dropAll()
    }
    expect(await apply('list', plan)).toEqual({ kind: 'err', error: { kind: 'unknown-import' } })
    expect([counted('people'), counted('import_changes')]).toEqual([people.length, 0])
  })
})
