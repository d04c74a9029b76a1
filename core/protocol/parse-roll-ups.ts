import { type Parser, parserOf } from './parser.ts'
import type { ReaderMade, RollUpList } from './roll-ups.ts'
import { readerMadeSchema, rollUpListSchema } from './schemas/roll-ups.ts'

/** A new one, with its secret. */
export const parseReaderMade: Parser<ReaderMade> = parserOf(readerMadeSchema)

/** What regions let others know. */
export const parseRollUpList: Parser<RollUpList> = parserOf(rollUpListSchema)
