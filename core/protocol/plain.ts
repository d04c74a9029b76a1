import { deepest, notPlain as reasonOf } from '../not-plain.ts'
import { assertNever } from '../result.ts'
import type { ProtocolError } from './parser.ts'

/** Why a parsed body is not JSON that can be hashed and handed on, or null: `notPlain({ a: 1 })` is null. */
export function notPlain(body: unknown): ProtocolError | null {
  const reason = reasonOf(body)
  if (reason === null) return null
  switch (reason.kind) {
    case 'too-deep':
      return errorOf('maxDepth', { limit: deepest }, `must not nest deeper than ${deepest}`)
    case 'not-finite':
      return errorOf('finite', {}, 'must hold no number that is too large')
    case 'half-pair':
      return errorOf('wellFormed', {}, 'must hold no text with half of a surrogate pair')
    default:
      return assertNever(reason.kind)
  }
}

function errorOf(keyword: string, params: ProtocolError['params'], message: string): ProtocolError {
  return { instancePath: '', schemaPath: `#/${keyword}`, keyword, params, message }
}
