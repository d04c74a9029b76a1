import type { PackKey } from '../../core/case/pack-version.ts'
import { type CaseId, type CycleId, caseId, cycleId, type PersonId, personId } from '../../core/ids.ts'
import type { Instant, Snapshot } from '../../core/workflow/model.ts'
import { snapshotDictionary } from './dictionaries.ts'
import { heldUpTo } from './held.ts'
import { packResting } from './packed.ts'
import { type Cell, document, integer, type Row, type Sql, text, textOrNull } from './sql.ts'

/** Where one appraisal stands; its submissions and results have tables of their own. */
export type CaseRow = {
  readonly id: CaseId
  readonly cycle: CycleId
  readonly person: PersonId
  readonly snapshot: Snapshot
  /** The version that it stays with while its cycle goes on by another; null where it goes by its cycle's. */
  readonly pack: PackKey | null
}

/** Where a case stands, without all that led there. */
export type CaseStanding = {
  readonly id: CaseId
  readonly person: PersonId
  readonly state: string
  readonly dueAt: Instant | null
  readonly stopped: boolean
}

/** As many stay unpacked in memory: whoever has fetched an appraisal is about to send something in. */
const MOST_HELD = 2_000

/** The appraisals of a region. */
export function casesTable(sql: Sql) {
  const held = heldUpTo<CaseId, { readonly row: CaseRow; readonly wakeAt: Instant | null }>(MOST_HELD)
  // Whether somebody has one at all is asked about their superior with every step of theirs.
  const places = heldUpTo<string, CaseId | null>(2 * MOST_HELD)
  const find = (id: CaseId): CaseRow | undefined => {
    const known = held.get(id)
    if (known !== undefined) return known.row
    const [row] = sql('SELECT * FROM cases WHERE id = ?', id)
    if (row === undefined) return undefined
    const found = caseRow(row)
    held.put(id, { row: found, wakeAt: textOrNull(row, 'wake_at') })
    return found
  }
  const placeOf = (cycle: CycleId, person: PersonId): CaseId | null => {
    const key = `${cycle} ${person}`
    const known = places.get(key)
    if (known !== undefined) return known
    const [row] = sql('SELECT id FROM cases WHERE cycle = ? AND person = ?', cycle, person)
    const found = row === undefined ? null : caseId(text(row, 'id'))
    places.put(key, found)
    return found
  }
  return {
    find,
    /** A person's appraisal in a cycle. */
    findOf(cycle: CycleId, person: PersonId): CaseRow | undefined {
      const id = placeOf(cycle, person)
      return id === null ? undefined : find(id)
    },
    /** What was read may no longer be so: a transaction was undone. */
    forget(): void {
      held.clear()
      places.clear()
    },
    /** The version that a case stays with while its cycle goes on by another; null where it goes by its cycle's. */
    packOf(id: CaseId): PackKey | null {
      const known = held.get(id)
      if (known !== undefined) return known.row.pack
      const [row] = sql('SELECT pack FROM cases WHERE id = ?', id)
      return row === undefined || row.pack === null ? null : document<PackKey>(row, 'pack')
    },
    ofCycle(cycle: CycleId): readonly CaseId[] {
      return sql('SELECT id FROM cases WHERE cycle = ? ORDER BY id', cycle).map((row) =>
        caseId(text(row, 'id')),
      )
    },
    /** Those of a cycle that have come to a result, in the order of their ids. */
    scoredIn(
      cycle: CycleId,
      { from, limit }: { readonly from: number; readonly limit: number },
    ): readonly CaseId[] {
      return sql(
        `SELECT id FROM cases WHERE cycle = ? AND EXISTS (SELECT 1 FROM results WHERE case_id = cases.id)
          ORDER BY id LIMIT ? OFFSET ?`,
        cycle,
        limit,
        from,
      ).map((row) => caseId(text(row, 'id')))
    },
    countScored(cycle: CycleId): number {
      const [row] = sql(
        `SELECT count(*) AS cases FROM cases
          WHERE cycle = ? AND EXISTS (SELECT 1 FROM results WHERE case_id = cases.id)`,
        cycle,
      )
      return row === undefined ? 0 : integer(row, 'cases')
    },
    /** Takes an appraisal away, after all that belongs to it. */
    remove(id: CaseId): void {
      sql('DELETE FROM cases WHERE id = ?', id)
      held.drop(id)
      places.clear()
    },
    /** Lets a case stay with a version, whatever its cycle goes on by. */
    keepPack(id: CaseId, pack: PackKey): void {
      sql('UPDATE cases SET pack = ? WHERE id = ?', JSON.stringify(pack), id)
      held.drop(id)
    },
    /** Where every case of a cycle stands. */
    standings(cycle: CycleId): readonly CaseStanding[] {
      return sql(
        `SELECT id, person, standing, iif(standing IS NULL, snapshot, NULL) AS snapshot FROM cases WHERE cycle = ? ORDER BY id`,
        cycle,
      ).map((row) => {
        const { roles: _, tasks: __, ...standing } = standingIn(row)
        return { id: caseId(text(row, 'id')), person: personId(text(row, 'person')), ...standing }
      })
    },
    /** Every case of a cycle that goes on, with who holds which role in it, as JSON text. */
    open(): readonly { readonly id: CaseId; readonly person: PersonId; readonly roles: string }[] {
      return sql(
        `SELECT cases.id, person, standing, iif(standing IS NULL, snapshot, NULL) AS snapshot FROM cases
          JOIN cycles ON cycles.id = cases.cycle
          WHERE cycles.body ->> '$.closedAt' IS NULL ORDER BY cases.id`,
      ).map((row) => ({
        id: caseId(text(row, 'id')),
        person: personId(text(row, 'person')),
        roles: standingIn(row).roles,
      }))
    },
    /** Who holds which role in each case of a cycle, as JSON text. */
    rolesIn(cycle: CycleId): readonly { readonly person: PersonId; readonly roles: string }[] {
      return sql(
        'SELECT person, standing, iif(standing IS NULL, snapshot, NULL) AS snapshot FROM cases WHERE cycle = ? ORDER BY id',
        cycle,
      ).map((row) => ({ person: personId(text(row, 'person')), roles: standingIn(row).roles }))
    },
    /** The appraisals of one person. */
    idsOf(person: PersonId): ReadonlySet<CaseId> {
      const rows = sql('SELECT id FROM cases WHERE person = ?', person)
      return new Set(rows.map((row) => caseId(text(row, 'id'))))
    },
    /** Those with open tasks that are somebody's own, or in which they hold a role. */
    withTasksNaming(person: PersonId): readonly CaseRow[] {
      return sql(
        `SELECT * FROM cases WHERE standing IS NULL
          OR (person = ? OR instr(standing, ?) > 0) AND ifnull(standing ->> '$.tasks', 1) > 0 ORDER BY id`,
        person,
        JSON.stringify(person),
      ).map(caseRow)
    },
    /** Everybody who has an appraisal with open tasks, or a role in one. */
    namedInOpen(): ReadonlySet<string> {
      const named = new Set<string>()
      const rows = sql(
        `SELECT person, standing, iif(standing IS NULL, snapshot, NULL) AS snapshot FROM cases
          WHERE ifnull(standing ->> '$.tasks', 1) > 0`,
      )
      for (const row of rows) {
        named.add(text(row, 'person'))
        // Only `add` and `move` write it.
        const roles = JSON.parse(standingIn(row).roles) as Snapshot['assignments']
        for (const people of Object.values(roles)) for (const person of people) named.add(person)
      }
      return named
    },
    /** Those with open tasks, and the roles that somebody was ever given in them. */
    withOpenTasks(): readonly (Pick<CaseRow, 'id' | 'cycle' | 'pack'> & {
      readonly roles: readonly string[]
    })[] {
      return sql(
        `SELECT id, cycle, pack, standing, iif(standing IS NULL, snapshot, NULL) AS snapshot FROM cases
          WHERE ifnull(standing ->> '$.tasks', 1) > 0`,
      ).map((row) => ({
        id: caseId(text(row, 'id')),
        cycle: cycleId(text(row, 'cycle')),
        pack: row.pack === null ? null : document<PackKey>(row, 'pack'),
        roles: Object.keys(Object(JSON.parse(standingIn(row).roles))),
      }))
    },
    /** Whose these appraisals are, of those that there are. */
    whose(ids: readonly string[]): readonly Pick<CaseRow, 'id' | 'person' | 'cycle'>[] {
      return sql(
        'SELECT id, person, cycle FROM cases WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
        JSON.stringify(ids),
      ).map((row) => ({
        id: caseId(text(row, 'id')),
        person: personId(text(row, 'person')),
        cycle: cycleId(text(row, 'cycle')),
      }))
    },
    all(): readonly CaseId[] {
      return sql('SELECT id FROM cases ORDER BY id').map((row) => caseId(text(row, 'id')))
    },
    /** `wakeAt`: when the clock next has something to do in it, null for never. */
    add({ id, cycle, person, snapshot }: Omit<CaseRow, 'pack'>, wakeAt: Instant | null): void {
      sql(
        'INSERT INTO cases (id, cycle, person, wake_at, snapshot, standing) VALUES (?, ?, ?, ?, ?, ?)',
        id,
        cycle,
        person,
        wakeAt,
        snapshotCell(snapshot),
        standingOf(snapshot),
      )
      places.drop(`${cycle} ${person}`)
    },
    move({ id, snapshot }: Pick<CaseRow, 'id' | 'snapshot'>, wakeAt: Instant | null): void {
      const now = [snapshotCell(snapshot), standingOf(snapshot), id]
      // What is written anew is taken out of its index and put back, also where it is the same.
      if (held.get(id)?.wakeAt === wakeAt)
        sql('UPDATE cases SET snapshot = ?, standing = ? WHERE id = ?', ...now)
      else sql('UPDATE cases SET wake_at = ?, snapshot = ?, standing = ? WHERE id = ?', wakeAt, ...now)
      // Read again when it is next asked for: what was written and what is read must be the same.
      held.drop(id)
    },
    /** The cases in which the clock has something to do, the most overdue first. */
    toWake(now: Instant, limit: number): readonly CaseId[] {
      return sql('SELECT id FROM cases WHERE wake_at <= ? ORDER BY wake_at, id LIMIT ?', now, limit).map(
        (row) => caseId(text(row, 'id')),
      )
    },
    /** Lets the clock look at a case again only then; what people see of its deadline stays. */
    postpone(id: CaseId, until: Instant): void {
      sql('UPDATE cases SET wake_at = ? WHERE id = ?', until, id)
      held.drop(id)
    },
    /** When the clock next has something to do in any case, or null. */
    nextWake(): Instant | null {
      const [row] = sql('SELECT min(wake_at) AS wake_at FROM cases WHERE wake_at IS NOT NULL')
      return row === undefined ? null : textOrNull(row, 'wake_at')
    },
  }
}

type Standing = Omit<CaseStanding, 'id' | 'person'> & {
  readonly roles: string
  /** How many tasks are open; absent in rows from before it was counted. */
  readonly tasks?: number
}

/** Packed once nothing is to be done in it. */
function snapshotCell(snapshot: Snapshot): Cell {
  const rests = snapshot.tasks.every(({ status }) => status !== 'open')
  return packResting(JSON.stringify(snapshot), { dictionary: snapshotDictionary, rests })
}

/** What is asked of thousands of cases at once, beside their packed snapshots. */
function standingOf(snapshot: Snapshot): string {
  return JSON.stringify(keptOf(snapshot))
}

function keptOf({ state, dueAt, stopped, assignments, tasks }: Snapshot): Kept {
  return {
    state,
    dueAt,
    stopped: stopped !== undefined,
    roles: assignments,
    tasks: tasks.filter(({ status }) => status === 'open').length,
  }
}

function standingIn(row: Row): Standing {
  // A case that was last written before there was such a column.
  if (row.standing === null) {
    return toldOf(keptOf(document<Snapshot>(row, 'snapshot', snapshotDictionary)))
  }
  return toldOf(document<Kept>(row, 'standing'))
}

/** Rows from before hold the roles as a text in the text. */
type Kept = Omit<Standing, 'roles'> & { readonly roles: string | Snapshot['assignments'] }

function toldOf({ roles, ...standing }: Kept): Standing {
  return { ...standing, roles: typeof roles === 'string' ? roles : JSON.stringify(roles) }
}

function caseRow(row: Row): CaseRow {
  return {
    id: caseId(text(row, 'id')),
    cycle: cycleId(text(row, 'cycle')),
    person: personId(text(row, 'person')),
    snapshot: document<Snapshot>(row, 'snapshot', snapshotDictionary),
    pack: row.pack === null ? null : document<PackKey>(row, 'pack'),
  }
}
