import { assertNever } from '../core/result.ts'
import type { Failure } from './failure.ts'

type Unproven = Extract<
  Failure,
  {
    readonly kind:
      | 'no-token'
      | 'bad-token'
      | 'bad-proof'
      | 'device-revoked'
      | 'bad-refresh-token'
      | 'bad-code'
      | 'bad-sign-in'
  }
>

/** What a device must do better next time (RFC 9449 §7.1). */
export function challenge(failure: Unproven): { readonly 'WWW-Authenticate': string } {
  const [error, description] = reason(failure)
  const told = error === undefined ? '' : ` error="${error}", error_description="${description}",`
  return { 'WWW-Authenticate': `DPoP${told} algs="ES256"` }
}

function reason(failure: Unproven): readonly [error?: string, description?: string] {
  switch (failure.kind) {
    case 'no-token':
      return []
    case 'bad-token':
      return ['invalid_token', failure.reason]
    case 'device-revoked':
      return ['invalid_token', 'revoked']
    case 'bad-proof':
      return ['invalid_dpop_proof', failure.reason]
    case 'bad-code':
    case 'bad-sign-in':
    case 'bad-refresh-token':
      return ['invalid_grant', failure.kind]
    default:
      return assertNever(failure)
  }
}
