import type { JsonObject } from '../json.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { PERIODS } from '../pack/period-input.ts'
import { CALIBRATION } from '../scoring/calibration.ts'
import type { ScoringInput } from '../scoring/model.ts'
import type { Instant, TaskSpec } from '../workflow/model.ts'
import { allSpecs } from '../workflow/tasks.ts'
import { decidedLevels } from './decided-levels.ts'
import { inOrder } from './in-order.ts'
import { keepResult, traceAgain } from './kept-result.ts'
import type { Case, Person, ResultRecord, Submission } from './model.ts'
import { periodsData } from './period-results.ts'
import { scoreBeside } from './score-beside.ts'

/**
 * Runs the pack's scoring rules on what was submitted so far, and those that it scores by besides.
 * `scoreCase(pack, opened, { at, people }).result.kind` is `'scored'` once a superior has rated.
 */
export function scoreCase(
  pack: Pack,
  opened: Case,
  { at, people }: { readonly at: Instant; readonly people: readonly Person[] },
): ResultRecord {
  const kept = keepResult(pack, collectInput(pack, opened))
  const result = traceAgain(pack, kept)
  const beside = scoreBeside(pack, opened, { ...kept, result, people })
  return { at, ...kept, ...(beside.length > 0 ? { beside } : {}) }
}

/**
 * What was submitted, by the input name that the tasks declare: the newest answers of one person, or a list of a
 * group's. A group smaller than `anonymityK` counts as missing, or its figures would tell what one of them wrote (P1).
 */
export function collectInput(pack: Pack, opened: Case): ScoringInput {
  const input: { [name: string]: JsonObject | readonly JsonObject[] } = {}
  const periods = periodsData(opened.periods)
  if (periods !== null) input[PERIODS] = periods
  for (const spec of allSpecs(pack.workflow)) {
    if (spec.input?.many) input[spec.input.name] = groupAnswers(pack, opened, spec)
  }
  const single = new Map(allSpecs(pack.workflow).map((spec) => [spec.id, spec.input]))
  const recused = new Set(opened.snapshot.tasks.flatMap((task) => (task.recused ? [task.id] : [])))
  for (const { spec, task, answers } of opened.submissions) {
    const named = single.get(spec)
    // Several tasks may fill one input, as when somebody rates in another's place: the newest counts.
    if (named && !named.many && !recused.has(task)) input[named.name] = answers
  }
  const decided = decidedLevels(pack, opened)
  if (Object.keys(decided).length > 0) input[CALIBRATION] = decided
  return input
}

/**
 * The newest answers of each who still holds the role, in an order that tells nothing; none below k. With k = 3 and
 * two peers done, `groupAnswers(pack, opened, ratePeer)` is `[]`.
 */
export function groupAnswers(pack: Pack, opened: Case, spec: TaskSpec): readonly JsonObject[] {
  const holders = own(opened.snapshot.assignments, spec.role) ?? []
  const newest = holders.flatMap((person) => {
    const found = opened.submissions.findLast(
      (one) => one.spec === spec.id && ownerOf(opened, one) === person,
    )
    return found ? [found.answers] : []
  })
  return newest.length < pack.policies.peers.anonymityK ? [] : inOrder(newest)
}

function ownerOf(opened: Case, submission: Submission) {
  return opened.snapshot.tasks.find((task) => task.id === submission.task)?.assignee
}
