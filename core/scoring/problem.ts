import type { LogicProblem } from '../logic/problem.ts'

/** What keeps scoring rules or indicators from being published; `path` is a JSON Pointer into their file. */
export type ScoringProblem = { readonly path: string } & ScoringTrouble

type ScoringTrouble =
  | { readonly kind: 'weights-total'; readonly of: string; readonly total: string }
  | { readonly kind: 'empty-band'; readonly band: string }
  | { readonly kind: 'band-gap'; readonly from: number; readonly to: number }
  | { readonly kind: 'band-overlap'; readonly from: number; readonly to: number }
  | { readonly kind: 'missing-cell'; readonly row: string; readonly column: string }
  | { readonly kind: 'unknown-outcome'; readonly outcome: string; readonly near: string | null }
  | { readonly kind: 'unknown-source'; readonly source: string; readonly near: string | null }
  | { readonly kind: 'unknown-step'; readonly step: string; readonly near: string | null }
  | { readonly kind: 'unknown-place'; readonly place: string }
  | { readonly kind: 'unknown-variable'; readonly variable: string; readonly near: string | null }
  /** Steps run in order: a rule can only read those before its own. */
  | { readonly kind: 'later-step'; readonly step: string }
  /** What a rule reads must be known before there are any data. */
  | { readonly kind: 'dynamic-variable' }
  | { readonly kind: 'bad-rule'; readonly problem: LogicProblem }
  | { readonly kind: 'bad-rows' }
  | { readonly kind: 'same-id'; readonly id: string }
  /** Its trace would show what each of a group answered (P1). */
  | { readonly kind: 'not-confidential'; readonly input: string }
  | { readonly kind: 'no-count' }
  | { readonly kind: 'blank'; readonly field: string }
  | { readonly kind: 'vague-verb'; readonly verb: string }
  | { readonly kind: 'bad-range'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'target-outside-range'; readonly minimum: number; readonly maximum: number }
