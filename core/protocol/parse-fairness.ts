import type { FairnessAnswer } from './fairness.ts'
import { type Parser, parserOf } from './parser.ts'
import { fairnessAnswerSchema } from './schemas/fairness.ts'

/** How a cycle was rated, as far as human resources may see it. */
export const parseFairness: Parser<FairnessAnswer> = parserOf(fairnessAnswerSchema)
