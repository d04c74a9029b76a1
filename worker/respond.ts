import type { Result } from '../core/result.ts'
import type { AppContext } from './app.ts'
import type { Failure } from './failure.ts'
import { problemOf } from './problem.ts'

/** The answer to a call of an object: its JSON text as it is, or the problem. */
export function respond(c: AppContext, result: Result<string, Failure>): Response {
  if (result.kind === 'err') return refuse(c, result.error)
  return c.body(result.value, { headers: { 'Content-Type': 'application/json' } })
}

/** The answer to a request that is not granted. */
export function refuse(c: AppContext, failure: Failure): Response {
  const { status, details, headers } = problemOf(failure)
  return c.body(JSON.stringify(details), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  })
}
