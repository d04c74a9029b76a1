import type { AskTokens } from './development.ts'
import { validate } from './generated/ask-tokens.js'
import { generatedParser, type Parser } from './parser.ts'

/** How many tokens are asked for. */
export const parseAskTokens: Parser<AskTokens> = generatedParser(validate)
