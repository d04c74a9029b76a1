import { newest } from '../../core/draft/state.ts'
import type { Category, FormDocument, LayoutElement } from '../../core/form/model.ts'
import { isObject, type Json, type JsonObject } from '../../core/json.ts'
import type { RatingColumn, RatingRow } from '../../core/team/rating-sheet.ts'
import type { Text } from '../../core/text.ts'
import type { Database } from '../store/database.ts'
import type { AnswerRow } from '../store/drafts.ts'
import { readLastSent } from '../store/outbox.ts'
import { readRow } from '../store/rows.ts'
import { readTeam, type Team } from './read-team.ts'

/** Everybody whom the person rates with one form, side by side, as far as this device knows. */
export type TeamSheet = {
  readonly form: string
  readonly title: Text
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
}

export type SheetColumn = RatingColumn & {
  readonly kind: 'rated' | 'measured'
  /** On which page of the form it stands, from 1. */
  readonly page: number
}

export type SheetRow = RatingRow & {
  readonly case: string
  readonly subject: string
  /** Sent from this device, so that it can be seen and no longer changed. */
  readonly sent: boolean
}

/** The sheets of a superior's open forms, the largest first; forms without ratings have none. */
export async function readTeamSheets(
  db: Database,
): Promise<{ readonly team: Team; readonly sheets: readonly TeamSheet[] }> {
  const team = await readTeam(db)
  const others = team.tasks.filter(({ subject, status }) => subject.id !== team.me && status !== 'cancelled')
  const groups = Map.groupBy(others, ({ form, cycle }) => `${form.id}@${form.version} ${cycle.id}`)
  // Asked for once: forty people would be forty questions.
  const answers = await db.answers
    .where('task')
    .anyOf(others.map(({ id }) => id))
    .toArray()
  const written = Map.groupBy(answers, ({ task }) => task)
  const sheets = await Promise.all(
    [...groups.values()].map(async (tasks): Promise<TeamSheet | null> => {
      const [first] = tasks
      const document = first && (await readRow(db, 'form', `${first.form.id}@${first.form.version}`))
      if (first === undefined || document === undefined) return null
      const columns = columnsOf(document)
      if (!columns.some(({ kind }) => kind === 'rated')) return null
      const rows = await Promise.all(
        tasks.map(async (task): Promise<SheetRow | null> => {
          const item = await readLastSent(db, task.id)
          const isSent = item?.mutation.kind === 'submit-task' && item.delivery.kind !== 'refused'
          // What was sent from another device is not on this one.
          if (task.status === 'done' && !isSent) return null
          const given =
            isSent && item.mutation.kind === 'submit-task'
              ? (pointer: string) =>
                  at(item.mutation.kind === 'submit-task' ? item.mutation.answers : {}, pointer)
              : draftOf(written.get(task.id) ?? [], task.prefill)
          const marks = columns.map(({ pointer }) => {
            const mark = given(pointer)
            return typeof mark === 'number' ? mark : null
          })
          const { id, case: of, subject } = task
          return { task: id, case: of, name: subject.name, subject: subject.post, marks, sent: isSent }
        }),
      )
      const known = rows.filter((row) => row !== null)
      if (known.length === 0) return null
      const byName = known.toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
      return { form: first.form.id, title: first.title, columns, rows: byName }
    }),
  )
  const found = sheets.filter((sheet) => sheet !== null)
  return { team, sheets: found.toSorted((a, b) => b.rows.length - a.rows.length) }
}

function draftOf(answers: readonly AnswerRow[], prefill: JsonObject) {
  const written = new Map(answers.map(({ pointer, values }) => [pointer, newest(values)?.entry]))
  return (pointer: string): Json | undefined => {
    const entry = written.get(pointer)
    if (entry === undefined) return at(prefill, pointer)
    return entry.kind === 'value' ? entry.value : undefined
  }
}

function at(answers: JsonObject, pointer: string): Json | undefined {
  let value: Json | undefined = answers
  for (const name of pointer.split('/').slice(1)) {
    value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  }
  return value
}

/** Rated and measured fields in the order of the form; what is worked out, or stands in a list, is left out. */
export function columnsOf({ layout }: Pick<FormDocument, 'layout'>): readonly SheetColumn[] {
  const pages: readonly (LayoutElement | Category)[] =
    layout.type === 'Categorization' ? layout.elements : [layout]
  const found = pages.flatMap((page, index) => fieldsIn(page, { page: index + 1, group: null }))
  // What is judged comes before what was measured.
  return [...found.filter(({ kind }) => kind === 'rated'), ...found.filter(({ kind }) => kind === 'measured')]
}

const measured = new Set(['integer', 'decimal', 'percentage', 'rupiah'])

type Place = { readonly page: number; readonly group: Text | null }

function fieldsIn(element: LayoutElement | Category, place: Place): readonly SheetColumn[] {
  if (element.type === 'Control') {
    if ('calculate' in element && element.calculate !== undefined) return []
    const pointer = element.scope.replace(/^#/, '').replaceAll('/properties/', '/')
    if (pointer.includes('/items/')) return []
    const { page, group } = place
    const column = { pointer, label: element.label, page }
    if (element.kind === 'rating') {
      const levels = element.choices.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
      return [{ ...column, kind: 'rated', levels: levels.toSorted((a, b) => a - b) }]
    }
    // A figure is called as what it is a figure of.
    const label = group ?? element.label
    return measured.has(element.kind) ? [{ ...column, label, kind: 'measured', levels: [] }] : []
  }
  if (!('elements' in element)) return []
  const group = element.type === 'Group' ? element.label : place.group
  return element.elements.flatMap((inner) => fieldsIn(inner, { ...place, group }))
}
