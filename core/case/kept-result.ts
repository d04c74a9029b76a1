import { canonicalJson } from '../canonical-json.ts'
import type { Criteria, ScoreResult, ScoringInput } from '../scoring/model.ts'
import { score } from '../scoring/score.ts'
import type { KeptResult } from './model.ts'

/** Scores, and lets go of what can be had again: `keepResult(pack, input).result.steps[0]?.trace` is null. */
export function keepResult(criteria: Criteria, input: ScoringInput): KeptResult {
  const result = score(criteria, input)
  traced.set(result, result)
  const kept = withoutTraces(result)
  traced.set(kept, result)
  return { input, result: kept }
}

const traced = new WeakMap<ScoreResult, ScoreResult>()

/**
 * The result with its traces, the same bytes as when it was made. Where today's rules give other figures than those
 * on record, or where the input was not kept, the record stands as it is.
 * `traceAgain(pack, keepResult(pack, input))` equals `score(pack, input)`.
 */
export function traceAgain(
  criteria: Criteria,
  { input, result }: { readonly input?: ScoringInput | undefined; readonly result: ScoreResult },
): ScoreResult {
  if (input === undefined) return result
  const known = traced.get(result)
  if (known) return known
  const again = score(criteria, input)
  const same = canonicalJson(plain(withoutTraces(again))) === canonicalJson(plain(result))
  const told = same ? again : result
  traced.set(result, told)
  return told
}

function withoutTraces(result: ScoreResult): ScoreResult {
  return { ...result, steps: result.steps.map((step) => ({ ...step, trace: null })) }
}

/** What is undefined is not there, as after the database. */
function plain(result: ScoreResult) {
  return JSON.parse(JSON.stringify(result))
}
