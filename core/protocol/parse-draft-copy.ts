import type { DraftCopy } from './draft-copy.ts'
import { validate } from './generated/draft-copy.js'
import { generatedParser, type Parser } from './parser.ts'

/** `parseDraftCopy({ protocol: 1, task: 't1', … })`: the copy, or each error with its path. */
export const parseDraftCopy: Parser<DraftCopy> = generatedParser(validate)
