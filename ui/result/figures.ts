import type { Json } from '../../core/json.ts'
import type { ScoreResult } from '../../core/scoring/model.ts'

/** The value of a step of a result, or of one row of a repeated step: `figureOf(result, 'achievement.response-time')`. */
export function figureOf(result: ScoreResult, step: string): Json | undefined {
  return result.steps.find(({ id }) => id === step)?.value
}

/** The same, where it is a number. */
export function numberOf(result: ScoreResult, step: string): number | undefined {
  const figure = figureOf(result, step)
  return typeof figure === 'number' ? figure : undefined
}
