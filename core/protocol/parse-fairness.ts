import type { FairnessAnswer, OwnFairness } from './fairness.ts'
import { type Parser, parserOf } from './parser.ts'
import { fairnessAnswerSchema, ownFairnessSchema } from './schemas/fairness.ts'

/** How a cycle was rated, as far as human resources may see it. */
export const parseFairness: Parser<FairnessAnswer> = parserOf(fairnessAnswerSchema)

/** How the official who asks has rated. */
export const parseOwnFairness: Parser<OwnFairness> = parserOf(ownFairnessSchema)
