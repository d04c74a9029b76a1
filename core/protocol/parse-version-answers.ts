import { type Parser, parserOf } from './parser.ts'
import { movePlanSchema, versionContentSchema, versionListSchema } from './schemas/versions.ts'
import type { MovePlan, VersionContent, VersionList } from './versions.ts'

/** `parseVersionList(body)`: the versions of a region's pack, or each error with its path. */
export const parseVersionList: Parser<VersionList> = parserOf(versionListSchema)

/** `parseVersionContent(body)`: one of them. */
export const parseVersionContent: Parser<VersionContent> = parserOf(versionContentSchema)

/** `parseMovePlan(body)`: what would become of running cycles. */
export const parseMovePlan: Parser<MovePlan> = parserOf(movePlanSchema)
