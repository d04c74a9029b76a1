import { apiScopes } from '../../case/api-scope.ts'
import { atLeast, date, exactly, id, instant, line, listOf, orNull, protocol } from './parts.ts'

const words = { type: 'string' }

/** The body of `POST /v1/regions/{region}/api-keys`. */
export const makeApiKeySchema = exactly({
  protocol,
  name: { ...line, maxLength: 100 },
  scopes: listOf({ enum: apiScopes }, { minItems: 1, uniqueItems: true }),
  expiresOn: date,
})

const keys = listOf(
  atLeast({
    id,
    name: words,
    scopes: listOf(words),
    madeAt: instant,
    madeBy: orNull(words),
    expiresAt: instant,
    usedAt: orNull(instant),
    revokedAt: orNull(instant),
  }),
)

/** The answer of `GET /v1/regions/{region}/api-keys`. */
export const apiKeyListSchema = atLeast({ protocol, keys })

/** The answer of making one. */
export const apiKeyMadeSchema = atLeast({ protocol, keys, id, secret: words })

/** What a program is told of its own key. */
export const apiKeyShownSchema = atLeast({ protocol, id, scopes: listOf(words), expiresAt: instant })
