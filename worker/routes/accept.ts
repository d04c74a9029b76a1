import type { Parser, ProtocolError } from '../../core/protocol/parser.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Failure } from '../failure.ts'

/** What a parser makes of a body, in a protocol that this worker speaks. */
export function accept<T extends { readonly protocol: number }>(
  parser: Parser<T>,
  body: unknown,
): Result<T, Failure> {
  const parsed = parser(body)
  if (parsed.kind === 'err') return err({ kind: 'invalid-request', errors: parsed.error })
  return parsed.value.protocol === PROTOCOL ? parsed : err({ kind: 'other-protocol' })
}

/** A body whose part at `path` has to be what the address says. */
export function named<T>(
  value: T,
  { path, is, says }: { path: string; is: string; says: string },
): Result<T, Failure> {
  if (is === says) return ok(value)
  const error: ProtocolError = {
    instancePath: path,
    schemaPath: '#/const',
    keyword: 'const',
    params: { allowedValue: says },
    message: 'must be what the address says',
  }
  return err({ kind: 'invalid-request', errors: [error] })
}
