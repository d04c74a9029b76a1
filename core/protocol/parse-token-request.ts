import { type Parser, parserOf } from './parser.ts'
import { tokenRequestSchema } from './schemas/session.ts'
import type { TokenRequest } from './session.ts'

/** `parseTokenRequest({ protocol: 1, grant: 'activation-code', code: '…', device: 'Firefox' })`. */
export const parseTokenRequest: Parser<TokenRequest> = parserOf(tokenRequestSchema)
