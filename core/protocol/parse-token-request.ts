import { validate } from './generated/token-request.js'
import { generatedParser, type Parser } from './parser.ts'
import type { TokenRequest } from './session.ts'

/** `parseTokenRequest({ protocol: 1, grant: 'activation-code', code: '…', device: 'Firefox' })`. */
export const parseTokenRequest: Parser<TokenRequest> = generatedParser(validate)
