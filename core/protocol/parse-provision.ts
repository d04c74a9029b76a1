import { validate } from './generated/provision.js'
import type { Provision } from './office.ts'
import { generatedParser, type Parser } from './parser.ts'

/** A region's pack and people as the operator sends them. The pack's documents still need the pack's own check. */
export const parseProvision: Parser<Provision> = generatedParser(validate)
