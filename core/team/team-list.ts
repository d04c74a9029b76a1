import type { CaseView, StageView } from '../case/view.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'
import { type Whereabouts, whereabouts } from './whereabouts.ts'

/** One appraisal of a team, with what its reader owes it. */
export type TeamRow = {
  readonly view: CaseView
  readonly where: Whereabouts
  /** For how many days something in it has waited for the reader; null where nothing does. */
  readonly owed: number | null
  readonly late: boolean
}

export const teamFilters = ['all', 'waiting', 'late', 'open', 'held'] as const
export type TeamFilter = (typeof teamFilters)[number]

export const teamSorts = ['name', 'due', 'since', 'stage'] as const
export type TeamSort = (typeof teamSorts)[number]

type Known = {
  readonly stagesOf: (pack: string) => readonly StageView[]
  /** Days that something has waited for the reader, by appraisal. */
  readonly owed: ReadonlyMap<string, number>
  readonly now: Instant
}

/** The appraisals of a team as its list shows them: `teamRows(cases, { stagesOf, owed, now })[0]?.late`. */
export function teamRows(cases: readonly CaseView[], { stagesOf, owed, now }: Known): readonly TeamRow[] {
  return cases.map((view) => ({
    view,
    where: whereabouts(view, { stages: stagesOf(view.pack), now }),
    owed: owed.get(view.id) ?? null,
    late: !view.state.final && view.dueAt !== null && view.dueAt < now,
  }))
}

/** Whether a row is among what is asked for: `fits(row, 'late')`. */
export function fits({ view, where, owed, late }: TeamRow, filter: TeamFilter): boolean {
  const answers: { readonly [name in TeamFilter]: boolean } = {
    all: true,
    waiting: owed !== null,
    late,
    open: !view.state.final,
    held: where.calibrationOf !== null,
  }
  return answers[filter]
}

/** How many are in each stage, in the order of the course: `stagesIn(rows, order)[0]?.count`. */
export function stagesIn(
  rows: readonly TeamRow[],
  order: readonly string[],
): readonly { readonly id: string; readonly title: Text; readonly count: number }[] {
  return [...Map.groupBy(rows, ({ view }) => view.state.id)]
    .flatMap(([id, all]) => (all[0] ? [{ id, title: all[0].view.state.title, count: all.length }] : []))
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}

/**
 * Rows in another order; names decide where that says nothing, and what is over comes last.
 * `sortTeam(rows, { by: 'due', order })` begins with the nearest deadline.
 */
export function sortTeam(
  rows: readonly TeamRow[],
  { by, order }: { readonly by: TeamSort; readonly order: readonly string[] },
): readonly TeamRow[] {
  const keyOf: { readonly [name in TeamSort]: (row: TeamRow) => string } = {
    name: () => '',
    due: ({ view }) => (view.state.final ? '~' : (view.dueAt ?? '}')),
    since: ({ view, where }) => (view.state.final ? '~' : (where.since ?? '}')),
    stage: ({ view }) => String(order.indexOf(view.state.id) + 1).padStart(4, '0'),
  }
  const key = keyOf[by]
  return rows.toSorted(
    (a, b) => compare(key(a), key(b)) || a.view.subject.name.localeCompare(b.view.subject.name, 'id'),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
