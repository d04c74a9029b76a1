import { type Parser, parserOf } from './parser.ts'
import { unitNeedListSchema } from './schemas/unit-needs.ts'
import type { UnitNeedList } from './unit-needs.ts'

/** What units were asked, and what they wrote. */
export const parseUnitNeedList: Parser<UnitNeedList> = parserOf(unitNeedListSchema)
