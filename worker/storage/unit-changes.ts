import { type PersonId, personId } from '../../core/ids.ts'
import type { UnitAct } from '../../core/people/change-unit.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { document, type Sql, text } from './sql.ts'

/** What was done with a unit, with who, when, why and from where, and what takes it back. */
export type StoredUnitChange = UnitAct & {
  readonly at: Instant
  readonly by: PersonId
  /** The file of an import, or `hand`. */
  readonly source: string
  readonly reason: string
  readonly reverse: UnitAct | null
}

/** The history of the tree of units. Append only. */
export function unitChangesTable(sql: Sql) {
  const changeOf = (row: ReturnType<Sql>[number]): StoredUnitChange => ({
    unit: text(row, 'unit'),
    edit: document<UnitAct['edit']>(row, 'edit'),
    at: text(row, 'at'),
    by: personId(text(row, 'by_person')),
    source: text(row, 'source'),
    reason: text(row, 'reason'),
    reverse: document<UnitAct | null>(row, 'reverse'),
  })
  return {
    add({ unit, edit, at, by, source, reason, reverse }: StoredUnitChange): void {
      sql(
        'INSERT INTO unit_changes (unit, edit, at, by_person, source, reason, reverse) VALUES (?, ?, ?, ?, ?, ?, ?)',
        unit,
        JSON.stringify(edit),
        at,
        by,
        source,
        reason,
        JSON.stringify(reverse),
      )
    },
    /** The newest first. */
    newest(limit: number): readonly StoredUnitChange[] {
      return sql('SELECT * FROM unit_changes ORDER BY n DESC LIMIT ?', limit).map(changeOf)
    },
    /** The newest `limit`, the oldest of them first. */
    history(limit: number): readonly StoredUnitChange[] {
      return sql('SELECT * FROM unit_changes ORDER BY n DESC LIMIT ?', limit).map(changeOf).toReversed()
    },
  }
}
