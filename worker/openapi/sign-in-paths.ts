import { tokenRequestSchema, tokenResponseSchema } from '../../core/protocol/schemas/session.ts'
import {
  identityProviderSchema,
  signInStartedSchema,
  signInStartSchema,
  signInWaysSchema,
} from '../../core/protocol/schemas/sign-in.ts'
import { answer, body, operation, type Paths, problems, region } from './parts.ts'

/** The part of the contract that says how a region's people sign in. */
export function signInPaths(): Paths {
  const kept = {
    description: 'What is kept.',
    content: { 'application/json': { schema: { type: 'object' } } },
  }
  const parameters = [region]
  return {
    '/v1/regions/{region}/tokens': {
      post: operation('signIn', {
        summary:
          'Tokens for an activation code, a refresh token or what an identity provider sent back, bound to the key of the DPoP proof (RFC 9449).',
        security: [{ proof: [] }],
        parameters: [region],
        requestBody: body('TokenRequest'),
        answers: {
          '200': answer('A session.', 'TokenResponse'),
          ...problems(400, 401, 403, 404, 409, 413, 415, 429, 503),
        },
      }),
    },
    '/v1/regions/{region}/sign-in': {
      get: operation('readSignInWays', {
        summary: 'Whether people of this region sign in by code, by an identity provider, or by either.',
        security: [],
        parameters,
        answers: { '200': answer('The ways in.', 'SignInWays'), ...problems(404) },
      }),
      post: operation('beginSignIn', {
        summary: 'The page of the region’s identity provider to open; its answer is traded for tokens.',
        security: [{ proof: [] }],
        parameters,
        requestBody: body('SignInStart'),
        answers: {
          '200': answer('Where to go, for the key of the proof alone.', 'SignInStarted'),
          ...problems(400, 401, 404, 409, 413, 415),
        },
      }),
      put: operation('setIdentityProvider', {
        summary: 'Sets the identity provider of a region; its discovery document is read once, now.',
        security: [{ operator: [] }],
        parameters,
        requestBody: body('IdentityProvider'),
        answers: { '200': kept, ...problems(400, 401, 404, 413, 415, 422) },
      }),
      delete: operation('removeIdentityProvider', {
        summary: 'Takes the identity provider away: people sign in by code. Sessions go on.',
        security: [{ operator: [] }],
        parameters,
        answers: { '200': kept, ...problems(401, 404) },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const signInSchemas = {
  IdentityProvider: identityProviderSchema,
  SignInStart: signInStartSchema,
  SignInStarted: signInStartedSchema,
  SignInWays: signInWaysSchema,
  TokenRequest: tokenRequestSchema,
  TokenResponse: tokenResponseSchema,
}
