import { type Parser, parserOf } from './parser.ts'
import { tokenResponseSchema } from './schemas/session.ts'
import type { TokenResponse } from './session.ts'

/** What the worker answers to a token request; properties that this version does not know are left alone. */
export const parseTokenResponse: Parser<TokenResponse> = parserOf(tokenResponseSchema)
