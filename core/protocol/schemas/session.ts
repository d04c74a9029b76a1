import { atLeast, exactly, id, line, protocol, taggedBy } from './parts.ts'

const secret = { type: 'string', minLength: 1, maxLength: 4096 }

/** The body of `POST /v1/regions/{region}/tokens`. */
export const tokenRequestSchema = taggedBy('grant', {
  'activation-code': exactly({ protocol, grant: true, code: secret, device: line }),
  'refresh-token': exactly({ protocol, grant: true, refreshToken: secret }),
  'identity-provider': exactly({
    protocol,
    grant: true,
    code: secret,
    state: line,
    'iss?': line,
    redirect: line,
    device: line,
  }),
})

/** Its answer. */
export const tokenResponseSchema = atLeast({
  protocol,
  tokenType: { const: 'DPoP' },
  accessToken: secret,
  expiresIn: { type: 'integer', minimum: 1 },
  refreshToken: secret,
  person: id,
  region: id,
})
