import type { Publication } from '../../core/publication/publication.ts'
import type { CountedPerson } from '../../core/publication/replace.ts'
import { packText } from './packed.ts'
import { document, integer, type Sql } from './sql.ts'

/** What was published of the region's figures, or proposed to be; and whom it counts, for the next version alone. */
export function publicationsTable(sql: Sql) {
  return {
    all(): readonly Publication[] {
      return sql('SELECT body FROM publications ORDER BY n DESC').map((row) =>
        document<Publication>(row, 'body'),
      )
    },
    ofCycle(cycle: string): readonly Publication[] {
      return sql('SELECT body FROM publications WHERE cycle = ? ORDER BY version DESC', cycle).map((row) =>
        document<Publication>(row, 'body'),
      )
    },
    find(cycle: string, version: number): Publication | undefined {
      const [row] = sql('SELECT body FROM publications WHERE cycle = ? AND version = ?', cycle, version)
      return row === undefined ? undefined : document<Publication>(row, 'body')
    },
    /** Whom a version counts, and how they came out. Never told to anybody. */
    peopleOf(cycle: string, version: number): readonly CountedPerson[] {
      const [row] = sql('SELECT people FROM publications WHERE cycle = ? AND version = ?', cycle, version)
      return row === undefined ? [] : document<readonly CountedPerson[]>(row, 'people')
    },
    /** The number of the next version of a cycle's figures: none is given twice. */
    nextVersion(cycle: string): number {
      const [row] = sql('SELECT coalesce(max(version), 0) AS newest FROM publications WHERE cycle = ?', cycle)
      return (row === undefined ? 0 : integer(row, 'newest')) + 1
    },
    add(publication: Publication, people: readonly CountedPerson[]): void {
      const { cycle, version } = publication.figures
      sql(
        'INSERT INTO publications (cycle, version, body, people) VALUES (?, ?, ?, ?)',
        cycle.id,
        version,
        JSON.stringify(publication),
        packText(JSON.stringify(people)),
      )
    },
    put(publication: Publication): void {
      const { cycle, version } = publication.figures
      sql(
        'UPDATE publications SET body = ? WHERE cycle = ? AND version = ?',
        JSON.stringify(publication),
        cycle.id,
        version,
      )
    },
  }
}
