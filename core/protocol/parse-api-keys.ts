import type { ApiKeyList, ApiKeyMade } from './api-keys.ts'
import { type Parser, parserOf } from './parser.ts'
import { apiKeyListSchema, apiKeyMadeSchema } from './schemas/api-keys.ts'

/** The keys of a region's programs. */
export const parseApiKeyList: Parser<ApiKeyList> = parserOf(apiKeyListSchema)

/** A new one, with its secret. */
export const parseApiKeyMade: Parser<ApiKeyMade> = parserOf(apiKeyMadeSchema)
