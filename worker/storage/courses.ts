import type { Course } from '../../core/followup/course.ts'
import { document, type Sql } from './sql.ts'

/** The region's own catalogue of trainings. */
export function coursesTable(sql: Sql) {
  return {
    find(id: string): Course | undefined {
      const [row] = sql('SELECT body FROM courses WHERE id = ?', id)
      return row && document<Course>(row, 'body')
    },
    all(): readonly Course[] {
      return sql('SELECT body FROM courses ORDER BY id').map((row) => document<Course>(row, 'body'))
    },
    put(one: Course): void {
      sql('INSERT OR REPLACE INTO courses (id, body) VALUES (?, ?)', one.id, JSON.stringify(one))
    },
  }
}
