import type { MutationReceipt } from './mutation.ts'
import { type Parser, parserOf } from './parser.ts'
import { receiptSchema } from './schemas/answers.ts'

/** The worker's word that a mutation was applied. */
export const parseReceipt: Parser<MutationReceipt> = parserOf(receiptSchema)
