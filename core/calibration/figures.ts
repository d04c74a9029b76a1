import type { Pack } from '../pack/model.ts'
import type { ScoreResult } from '../scoring/model.ts'

/** The number and the word that a result comes to. */
export type Figures = { readonly score: number | null; readonly outcome: string | null }

/**
 * The score and the predicate of a result, whatever a pack calls them: of its outputs `score` and `predicate`, else the
 * first number and the first of its words. `figuresIn(pack, result).outcome` is `'baik'`, say.
 */
export function figuresIn({ scoring }: Pick<Pack, 'scoring'>, result: ScoreResult): Figures {
  if (result.kind !== 'scored') return { score: null, outcome: null }
  const { score, predicate } = result.outputs
  const values = Object.values(result.outputs)
  const number = typeof score === 'number' ? score : values.find((value) => typeof value === 'number')
  const word =
    typeof predicate === 'string'
      ? predicate
      : values.find((value) => typeof value === 'string' && Object.hasOwn(scoring.outcomes, value))
  return {
    score: typeof number === 'number' ? number : null,
    outcome: typeof word === 'string' ? word : null,
  }
}
