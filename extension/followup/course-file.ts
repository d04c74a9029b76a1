import { type ExchangeProblem, sayPlace } from '../../core/exchange/problem.ts'
import type { Course } from '../../core/followup/course.ts'
import type { Result } from '../../core/result.ts'
import { type Language, say } from '../../core/text.ts'
import { saveFile } from '../people/save-file.ts'

/** The trainings of a file that somebody chose. Reading tables is read itself when it is asked for. */
export async function readCourseFile(
  file: File,
): Promise<Result<readonly Course[], readonly ExchangeProblem[]>> {
  const { readCourses } = await import('../../core/followup/course-table.ts')
  return readCourses(new Uint8Array(await file.arrayBuffer()))
}

/** The catalogue as a table that can be filled and imported again; empty at first. */
export async function downloadCourses(courses: readonly Course[], language: Language): Promise<void> {
  const [{ courseColumns }, { writeSheet }] = await Promise.all([
    import('../../core/followup/course-table.ts'),
    import('../../core/exchange/table/write-sheet.ts'),
  ])
  const place = language === 'id' ? 0 : 1
  const rows = courses.map(({ id, name, provider, level, competency, hours, cost, source }) => {
    const levels = { central: ['Pusat', 'Central'], regional: ['Daerah', 'Regional'] } as const
    return [id, name, provider, levels[level][place], competency, hours, cost, source]
  })
  const name = language === 'id' ? 'Katalog' : 'Catalogue'
  const titles = courseColumns.map((column) => column.titles[place])
  saveFile(`${name.toLowerCase()}.xlsx`, writeSheet({ name, titles, rows }, 'xlsx'))
}

/** Where a cell is wrong and what would be right. */
export function sayCourseProblem({ place, text }: ExchangeProblem, language: Language): string {
  const where = sayPlace(place, language)
  return where === '' ? say(text, language) : `${where}: ${say(text, language)}`
}
