import { type Parser, parserOf } from './parser.ts'
import type { OwnErasure, RetentionView } from './retention.ts'
import { ownErasureSchema, retentionViewSchema } from './schemas/retention.ts'

/** What will be erased when. */
export const parseRetention: Parser<RetentionView> = parserOf(retentionViewSchema)

/** One's own requests to be erased. */
export const parseOwnErasure: Parser<OwnErasure> = parserOf(ownErasureSchema)
