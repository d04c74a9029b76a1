import { isObject } from '../../core/json.ts'
import type { Parser, ProtocolError } from '../../core/protocol/parser.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { err, type Result } from '../../core/result.ts'
import type { Failure } from '../failure.ts'

/** What a parser makes of a body, in the protocol that this worker speaks. */
export function accept<T>(parser: Parser<T>, body: unknown): Result<T, Failure> {
  // First of all: in another protocol, the errors would speak of what its sender has never heard of.
  if (isObject(body) && typeof body.protocol === 'number' && body.protocol !== PROTOCOL) {
    return err({ kind: 'other-protocol' })
  }
  const parsed = parser(body)
  return parsed.kind === 'ok' ? parsed : err({ kind: 'invalid-request', errors: parsed.error })
}

/** The refusal of a request that is wrong at one place, in a way that no schema says. */
export function wrongAt(instancePath: string, keyword: string, message: string): Result<never, Failure> {
  const error: ProtocolError = { instancePath, schemaPath: `#/${keyword}`, keyword, params: {}, message }
  return err({ kind: 'invalid-request', errors: [error] })
}
