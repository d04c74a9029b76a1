import type { CaseView, StageView } from '../case/view.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'
import { daysBetween } from './days-between.ts'

/** Where an appraisal is: whom it waits for, for what, and since when. */
export type Whereabouts = {
  /** What this stage asks for and has not got yet, with whom it asks; nobody where it is over. */
  readonly waitsFor: readonly { readonly task: Text; readonly who: Text }[]
  /** The unit whose calibration it waits for (CS1); null where it waits for none. */
  readonly calibrationOf: string | null
  /** When it came into this stage. */
  readonly since: Instant | null
  readonly days: number | null
}

/**
 * Where an appraisal is, from what its reader has anyway: of a group of raters only whether enough had answered by the
 * end of a day before (P5). `whereabouts(view, { stages: pack.states, now }).waitsFor[0]?.who.en` may be `'Superior'`.
 */
export function whereabouts(
  view: CaseView,
  { stages, now }: { readonly stages: readonly StageView[]; readonly now: Instant },
): Whereabouts {
  const { state, progress, subject } = view
  const since = sinceOf(view)
  const days = since === null ? null : daysBetween(since, now)
  if (state.final) return { waitsFor: [], calibrationOf: null, since, days }
  const tasks = stages.find(({ id }) => id === state.id)?.tasks ?? []
  const missing = new Set(
    progress
      .filter((one) => ('reached' in one ? !one.reached : one.done < one.assigned))
      .map(({ spec }) => spec),
  )
  const waitsFor = tasks.filter(({ id }) => missing.has(id)).map(({ title, who }) => ({ task: title, who }))
  return { waitsFor, calibrationOf: state.held ? subject.unit : null, since, days }
}

/** A calibration is told among the steps, and moves nothing. */
function sinceOf({ state, history }: CaseView): Instant | null {
  return state.since ?? history.findLast(({ from, to }) => to === state.id && from !== to)?.at ?? null
}
