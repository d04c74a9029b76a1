import type { Provision } from './office.ts'
import { type Parser, parserOf } from './parser.ts'
import { provisionSchema } from './schemas/provision.ts'

/** A region's pack and people as the operator sends them. The pack's documents still need the pack's own check. */
export const parseProvision: Parser<Provision> = parserOf(provisionSchema)
