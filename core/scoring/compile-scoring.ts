import { type Json, own } from '../json.ts'
import { compile } from '../logic/compile.ts'
import type { CompiledRule } from '../logic/compile-with.ts'
import type { LogicProblem } from '../logic/problem.ts'
import type { Result } from '../result.ts'
import type { Text } from '../text.ts'
import type { Criteria, FollowUpAction, FollowUpRule, RowSet, Step } from './model.ts'
import { type Row, type RowSets, rowSets, writeOutRule, writeOutText } from './rows.ts'

/** A step as it runs: in one part, or where it is repeated in one per row. */
export type ReadyStep = { readonly step: Step; readonly parts: readonly ReadyPart[] }

export type ReadyPart = {
  /** `<step>`, or `<step>.<row>`. */
  readonly id: string
  readonly row: Row | null
  readonly rule: ReadyRule
  readonly count: ReadyRule | null
  readonly required: Text | null
  readonly title: Text
  readonly explanation: Text
  readonly variants: readonly { readonly when: ReadyRule; readonly explanation: Text }[]
}

export type ReadyFollowUp = {
  readonly id: string
  readonly when: ReadyRule
  readonly action: FollowUpAction
  readonly cause: Text
}

export type ReadyRule = Result<CompiledRule, readonly LogicProblem[]>

export type CompiledScoring = {
  readonly steps: readonly ReadyStep[]
  readonly followUps: readonly ReadyFollowUp[]
  /** What rules see beside `input` and `steps`. */
  readonly tables: { readonly [name: string]: Json }
}

const compiled = new WeakMap<Criteria, CompiledScoring>()

/**
 * Writes every repeated step out and compiles each rule. The same criteria are compiled once.
 * `compileScoring(pack).steps[0]?.parts` has one part per row of a step with `each`.
 */
export function compileScoring(criteria: Criteria): CompiledScoring {
  const known = compiled.get(criteria)
  if (known) return known
  const made = compileAll(criteria)
  compiled.set(criteria, made)
  return made
}

function compileAll(criteria: Criteria): CompiledScoring {
  const { scoring, indicators, behaviours, policies } = criteria
  const sets = rowSets(criteria)
  const { weights, bands, matrices, numbers = {} } = scoring
  return {
    steps: scoring.steps.map((step) => ({
      step,
      parts: rowsFor(step.each, sets).map((row) => readyPart(step, sets, row)),
    })),
    followUps: scoring.followUps.flatMap((rule) =>
      rowsFor(rule.each, sets).map((row) => readyFollowUp(rule, sets, row)),
    ),
    tables: {
      weights,
      bands,
      matrices,
      numbers,
      policies,
      indicators: byId(indicators),
      behaviours: byId(behaviours),
      sets: Object.fromEntries(Object.entries(criteria.sets ?? {}).map(([set, rows]) => [set, byId(rows)])),
    },
  }
}

function rowsFor(set: RowSet | undefined, sets: RowSets): readonly (Row | null)[] {
  return set === undefined ? [null] : (own(sets, set) ?? [])
}

function readyPart(step: Step, sets: RowSets, row: Row | null): ReadyPart {
  const rule = writeOutRule(step.rule, { sets, row })
  return {
    id: row ? `${step.id}.${row.id}` : step.id,
    row,
    // Rounding becomes part of the rule, so that the trace shows it.
    rule: compile(step.round === undefined ? rule : { round: [rule, step.round] }),
    count: step.count === undefined ? null : compile(writeOutRule(step.count, { sets, row })),
    required: step.required ? writeOutText(step.required, row) : null,
    title: writeOutText(step.title, row),
    explanation: writeOutText(step.explanation, row),
    variants: (step.variants ?? []).map(({ when, explanation }) => ({
      when: compile(writeOutRule(when, { sets, row })),
      explanation: writeOutText(explanation, row),
    })),
  }
}

function readyFollowUp(rule: FollowUpRule, sets: RowSets, row: Row | null): ReadyFollowUp {
  return {
    id: row ? `${rule.id}.${row.id}` : rule.id,
    when: compile(writeOutRule(rule.when, { sets, row })),
    action: writeOutAction(rule.action, row),
    cause: writeOutText(rule.cause, row),
  }
}

function writeOutAction(action: FollowUpAction, row: Row | null): FollowUpAction {
  if (action.kind !== 'training') return { ...action, title: writeOutText(action.title, row) }
  return { ...action, training: row ? action.training.replaceAll('{each}', row.id) : action.training }
}

/** Rows as rules read them: `indicators.response-time.target`. */
function byId(rows: readonly Row[]): { readonly [id: string]: Json } {
  return Object.fromEntries(rows.map((row) => [row.id, row]))
}
