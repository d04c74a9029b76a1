import { isObject, type Json, type JsonObject } from '../json.ts'
import type { Criteria, ScoreResult } from '../scoring/model.ts'
import { score } from '../scoring/score.ts'
import type { Text } from '../text.ts'
import { criteriaOf } from './criteria-of.ts'
import type { Pack } from './model.ts'

/** `*.cases.json`: rows of input and what must come of them, for the author's test panel and for CI alike. */
export type CaseDocument = {
  readonly id: string
  readonly scoring: string
  readonly input: JsonObject
  readonly rows: readonly CaseRow[]
}

export type CaseRow = {
  readonly title: Text
  /** Merged into `input` (RFC 7396): null takes away, a list replaces. */
  readonly change?: JsonObject
  readonly policies?: JsonObject
  readonly expect: Expectation
}

/** What is named must be so; what is not named may be anything. */
export type Expectation = {
  readonly kind?: 'scored' | 'unscorable'
  readonly outputs?: JsonObject
  readonly steps?: JsonObject
  readonly followUps?: readonly string[]
  /** The steps without a value. */
  readonly problems?: readonly string[]
}

export type CaseOutcome = {
  readonly expected: Expectation
  readonly found: Expectation
  readonly result: ScoreResult
}

/** Runs one row by the scoring that its document names; it holds where `found` equals `expected`, which names the same things. */
export function runCase(pack: Pack, { scoring, input }: CaseDocument, row: CaseRow): CaseOutcome {
  const criteria = criteriaOf(pack, scoring)
  if (criteria === undefined) throw new Error(`the pack has no scoring “${scoring}”`)
  const result = score(withPolicies(criteria, row.policies), merge(input, row.change ?? {}))
  const expected = { kind: 'scored' as const, ...row.expect }
  return { expected, found: { kind: result.kind, ...namedIn(expected, result) }, result }
}

/** A JSON Merge Patch (RFC 7396): `merge({ a: 1, b: 2 }, { b: null, c: 3 })` is `{ a: 1, c: 3 }`. */
export function merge(target: Json, patch: JsonObject): JsonObject {
  const merged = new Map(Object.entries(isObject(target) ? target : {}))
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key)
    else merged.set(key, isObject(value) ? merge(merged.get(key) ?? null, value) : value)
  }
  return Object.fromEntries(merged)
}

function withPolicies(criteria: Criteria, policies: JsonObject | undefined): Criteria {
  return policies ? { ...criteria, policies: merge(criteria.policies, policies) } : criteria
}

function namedIn({ outputs, steps, followUps, problems }: Expectation, result: ScoreResult): Expectation {
  const values = Object.fromEntries(result.steps.map(({ id, value }) => [id, value]))
  return {
    ...(outputs ? { outputs: pick(result.kind === 'scored' ? result.outputs : {}, outputs) } : {}),
    ...(steps ? { steps: pick(values, steps) } : {}),
    ...(followUps
      ? { followUps: result.kind === 'scored' ? result.followUps.map(({ rule }) => rule) : [] }
      : {}),
    ...(problems
      ? { problems: result.kind === 'scored' ? [] : result.problems.map(({ step }) => step) }
      : {}),
  }
}

function pick(values: JsonObject, named: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.keys(named).flatMap((name): [string, Json][] => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
