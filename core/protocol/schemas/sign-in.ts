import { atLeast, exactly, flag, line, listOf, orNull, protocol, text } from './parts.ts'

const url = { type: 'string', minLength: 1, maxLength: 500 }
const claim = { type: 'string', pattern: '^[A-Za-z0-9_:/.-]{1,100}$' }
const value = { type: 'string', minLength: 1, maxLength: 200 }
const named = exactly({
  id: { type: 'string', minLength: 1, maxLength: 60 },
  en: { type: 'string', minLength: 1, maxLength: 60 },
})

/** The body of `PUT /v1/regions/{region}/sign-in`. */
export const identityProviderSchema = exactly({
  protocol,
  issuer: url,
  clientId: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
  client: { enum: ['public', 'confidential'] },
  claim,
  name: named,
  codes: flag,
  'scopes?': listOf({ type: 'string', pattern: '^[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,80}$' }, { maxItems: 10 }),
  'allowed?': exactly({ claim, values: listOf(value, { minItems: 1, maxItems: 50 }) }),
})

/** The answer of `GET /v1/regions/{region}/sign-in`. */
export const signInWaysSchema = atLeast({ protocol, codes: flag, provider: orNull(atLeast({ name: text })) })

/** The body of `POST /v1/regions/{region}/sign-in`. */
export const signInStartSchema = exactly({ protocol, redirect: url })

/** Its answer. */
export const signInStartedSchema = atLeast({
  protocol,
  url: { type: 'string', minLength: 1, maxLength: 4096 },
  state: line,
})
