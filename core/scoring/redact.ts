import type { ScoreResult, ScoringDocument, StepResult } from './model.ts'

/**
 * A result as readers may see it (P1): of a confidential step the value and how many people it comes from, never
 * what each of them answered. A row's step `peer-level.loyal` is as confidential as `peer-level`.
 */
export function redact(result: ScoreResult, scoring: ScoringDocument): ScoreResult {
  const confidential = new Set(scoring.steps.filter((step) => step.confidential).map((step) => step.id))
  const steps = result.steps.map((step) => (confidential.has(stepOf(step)) ? withoutTrace(step) : step))
  return { ...result, steps }
}

/** The id of the document's step that gave a result: of `peer-level.loyal` it is `peer-level`. */
export function stepOf({ id }: Pick<StepResult, 'id'>): string {
  const dot = id.indexOf('.')
  return dot === -1 ? id : id.slice(0, dot)
}

function withoutTrace(step: StepResult): StepResult {
  return { ...step, trace: null }
}
