import type { OpenEvidence } from './evidence.ts'
import { validate } from './generated/open-evidence.js'
import { generatedParser, type Parser } from './parser.ts'

/** Accepts what announces a file: `parseOpenEvidence(body)`. */
export const parseOpenEvidence: Parser<OpenEvidence> = generatedParser(validate)
