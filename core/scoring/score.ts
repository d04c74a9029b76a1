import { fraction, isRatio, type Ratio } from '../logic/ratio.ts'
import { exactToJson, type Value } from '../logic/value.ts'
import type { Text } from '../text.ts'
import { type Answer, ask } from './ask.ts'
import { type Decided, decidedFor } from './calibration.ts'
import { compileScoring, type ReadyFollowUp, type ReadyPart, type ReadyRule } from './compile-scoring.ts'
import { fillText } from './fill-text.ts'
import { canonicalInput, hashInput } from './input-hash.ts'
import type { Calibrated, Criteria, FollowUp, ScoreResult, ScoringInput, StepResult } from './model.ts'

/**
 * Turns what was submitted in one appraisal into a result with a trace of every step (S3), or says what is
 * missing. Values pass from step to step exactly and are rounded only where the document says so (L2).
 *
 * ```ts
 * const result = score(pack, { self, superior, peers: [peer1, peer2, peer3] })
 * if (result.kind === 'scored') result.outputs.predicate // 'baik'
 * ```
 */
export function score(criteria: Criteria, input: ScoringInput): ScoreResult {
  return run(criteria, input, true)
}

/**
 * The same result without its traces, in a third of the time: for whoever asks for thousands.
 * `scoreUntraced(pack, input)` is `score(pack, input)` but for `trace`, which is null everywhere.
 */
export function scoreUntraced(criteria: Criteria, input: ScoringInput): ScoreResult {
  return run(criteria, input, false)
}

function run(criteria: Criteria, input: ScoringInput, trace: boolean): ScoreResult {
  const { scoring } = criteria
  const compiled = compileScoring(criteria)
  const canonical = canonicalInput(input)
  const values: { [step: string]: Value } = {}
  const state: Run = {
    criteria,
    input,
    trace,
    seen: { ...compiled.tables, input: canonical, steps: values },
    ...nothingYet(),
  }
  for (const { step, parts } of compiled.steps) {
    const taken = parts.flatMap((part) => takePart(state, part))
    if (step.each) values[step.id] = Object.fromEntries(taken.map(({ part, value }) => [part.row?.id, value]))
    else if (taken[0]) values[step.id] = taken[0].value
  }
  const followUps = state.failed.size > 0 ? [] : compiled.followUps.flatMap((rule) => follow(state, rule))
  if (state.failed.size > 0) return { kind: 'unscorable', problems: state.problems, steps: state.results }
  return {
    kind: 'scored',
    outputs: Object.fromEntries(
      Object.entries(scoring.outputs).map(([name, step]) => [name, exactToJson(values[step] ?? null)]),
    ),
    steps: state.results,
    followUps: followUps.length > 0 ? followUps : [noFollowUp(criteria)],
    scoring: { id: scoring.id, version: scoring.version },
    inputHash: hashInput(canonical),
  }
}

/** One scoring under way. */
type Run = {
  readonly criteria: Criteria
  readonly input: ScoringInput
  readonly trace: boolean
  readonly seen: { readonly [name: string]: Value }
  readonly results: StepResult[]
  readonly problems: { readonly step: string; readonly reason: Text }[]
  /** Steps without a value, those that lean on another one's included. */
  readonly failed: Set<string>
}

function nothingYet(): Pick<Run, 'results' | 'problems' | 'failed'> {
  return { results: [], problems: [], failed: new Set() }
}

function takePart(run: Run, part: ReadyPart): readonly { part: ReadyPart; value: Value }[] {
  const answer = answerOf(run, part.rule, part.required)
  if (answer === undefined) {
    run.failed.add(part.id)
    return []
  }
  if (answer.kind === 'problem') {
    run.failed.add(part.id)
    run.problems.push({ step: part.id, reason: answer.reason })
    return []
  }
  const count = part.count ? ask(part.count, run.seen) : null
  const decided = decidedFor(run.input, part.id)
  const value = decided?.to ?? answer.value
  run.results.push({
    id: part.id,
    value: exactToJson(value),
    ...(isRatio(value) ? { fraction: fractionText(value) } : {}),
    trace: answer.trace,
    ...(count?.kind === 'value' && typeof count.value === 'number' ? { count: count.value } : {}),
    ...(decided ? { calibrated: calibratedFrom(answer.value, decided) } : {}),
  })
  return [{ part, value }]
}

function calibratedFrom(value: Value, { by, at, reason }: Decided): Calibrated {
  return { from: exactToJson(value), by, at, reason }
}

/** Undefined for a rule that leans on a failed step: only the root of a trouble is named. */
function answerOf(run: Run, rule: ReadyRule, required: Text | null): Answer | undefined {
  if (leansOnFailed(run, rule)) return undefined
  const answer = ask(rule, run.seen, { trace: run.trace })
  if (!required || (answer.kind === 'value' && answer.value !== null)) return answer
  return { kind: 'problem', reason: fill(run, required) }
}

function leansOnFailed({ failed }: Run, rule: ReadyRule): boolean {
  if (failed.size === 0 || rule.kind === 'err') return false
  const { paths, dynamic } = rule.value.reads
  if (dynamic.length > 0) return true
  return paths.some((path) =>
    [...failed].some((id) => isWithin(path, `steps.${id}`) || isWithin(`steps.${id}`, path)),
  )
}

/** `isWithin('steps.a.b', 'steps.a')`. */
function isWithin(path: string, whole: string): boolean {
  return path === whole || path.startsWith(`${whole}.`)
}

function follow(run: Run, rule: ReadyFollowUp): readonly FollowUp[] {
  const answer = ask(rule.when, run.seen)
  if (answer.kind === 'problem') {
    run.failed.add(rule.id)
    run.problems.push({ step: rule.id, reason: answer.reason })
    return []
  }
  return answer.value === true ? [{ rule: rule.id, action: rule.action, cause: fill(run, rule.cause) }] : []
}

function noFollowUp({ scoring }: Criteria): FollowUp {
  return { rule: 'none', action: { kind: 'none' }, cause: scoring.noFollowUp }
}

function fill({ criteria, seen }: Run, text: Text): Text {
  return fillText(text, { seen, words: criteria.scoring.outcomes })
}

function fractionText(value: Ratio): string {
  const { n, d } = fraction(value)
  return `${n}/${d}`
}
