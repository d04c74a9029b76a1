import { type Parser, parserOf } from './parser.ts'
import { regionListSchema } from './schemas/answers.ts'
import type { RegionList } from './session.ts'

/** The regions that a server serves. */
export const parseRegionList: Parser<RegionList> = parserOf(regionListSchema)
