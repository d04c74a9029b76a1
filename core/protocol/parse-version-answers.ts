import { type Parser, parserOf } from './parser.ts'
import {
  impactPageSchema,
  movePlanSchema,
  versionContentSchema,
  versionListSchema,
} from './schemas/versions.ts'
import type { ImpactPage, MovePlan, VersionContent, VersionList } from './versions.ts'

/** `parseVersionList(body)`: the versions of a region's pack, or each error with its path. */
export const parseVersionList: Parser<VersionList> = parserOf(versionListSchema)

/** `parseVersionContent(body)`: one of them. */
export const parseVersionContent: Parser<VersionContent> = parserOf(versionContentSchema)

/** `parseMovePlan(body)`: what would become of running cycles. */
export const parseMovePlan: Parser<MovePlan> = parserOf(movePlanSchema)

/** `parseImpactPage(body)`: what appraisals are scored again by. */
export const parseImpactPage: Parser<ImpactPage> = parserOf(impactPageSchema)
