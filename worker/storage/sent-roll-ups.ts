import type { CountedPerson } from '../../core/publication/replace.ts'
import { packText } from './packed.ts'
import { document, type Sql } from './sql.ts'

/** Whom the figures counted that a cycle sent out of the region; for what is told of it later alone, never told to anybody. */
export function sentRollUpsTable(sql: Sql) {
  return {
    /** The first that was sent stays, as it does where it arrives. */
    add(cycle: string, people: readonly CountedPerson[]): void {
      sql(
        'INSERT INTO sent_roll_ups (cycle, people) VALUES (?, ?) ON CONFLICT (cycle) DO NOTHING',
        cycle,
        packText(JSON.stringify(people)),
      )
    },
    peopleOf(cycle: string): readonly CountedPerson[] | null {
      const [row] = sql('SELECT people FROM sent_roll_ups WHERE cycle = ?', cycle)
      return row === undefined ? null : document<readonly CountedPerson[]>(row, 'people')
    },
  }
}
