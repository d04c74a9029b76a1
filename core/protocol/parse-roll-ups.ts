import { type Parser, parserOf } from './parser.ts'
import type { ReaderList, ReaderMade, RollUpList } from './roll-ups.ts'
import { readerListSchema, readerMadeSchema, rollUpListSchema } from './schemas/roll-ups.ts'

/** Who may compare regions. */
export const parseReaderList: Parser<ReaderList> = parserOf(readerListSchema)

/** A new one, with its secret. */
export const parseReaderMade: Parser<ReaderMade> = parserOf(readerMadeSchema)

/** What regions let others know. */
export const parseRollUpList: Parser<RollUpList> = parserOf(rollUpListSchema)
