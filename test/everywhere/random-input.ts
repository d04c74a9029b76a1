import type { JsonObject } from '../../core/json.ts'
import type { Pack } from '../../core/pack/model.ts'

export type RandomInput = {
  readonly self: JsonObject
  readonly superior: JsonObject
  readonly peers: readonly JsonObject[]
  readonly decision: JsonObject
}

/** Answers of everybody in one appraisal: mostly complete, now and then with a gap. */
export function randomInput({ indicators, behaviours }: Pack, random: () => number): RandomInput {
  const between = (low: number, high: number, places: number): number => {
    const scale = 10 ** places
    return Math.round((low + random() * (high - low)) * scale) / scale
  }
  const ratings = (gap: number): JsonObject => ({
    behaviours: Object.fromEntries(
      behaviours.filter(() => random() >= gap).map(({ id }) => [id, between(1, 5, 0)]),
    ),
  })
  const realisations = (gap: number): JsonObject => ({
    realisations: Object.fromEntries(
      indicators
        .filter(() => random() >= gap)
        .map(({ id, target }) => [id, between(target * 0.3, target * 1.4, 2)]),
    ),
  })
  return {
    self: { ...realisations(0.05), ...ratings(0.02) },
    superior: { ...realisations(0.05), ...ratings(0.01), verified: true },
    peers: Array.from({ length: Math.floor(random() * 6) }, () => ratings(0.1)),
    decision: { decision: 'revise', ...realisations(0.6), ...ratings(0.6) },
  }
}
