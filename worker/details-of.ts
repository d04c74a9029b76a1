import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ProblemDetails } from '../core/protocol/problem.ts'
import { problemDetails, type Values } from '../core/protocol/problem-details.ts'
import type { ProblemType } from '../core/protocol/problem-texts.ts'
import { problemStatus } from './problem-status.ts'

/** `status`: of a problem that has another one here than elsewhere. */
export type ProblemParts = {
  readonly status?: ContentfulStatusCode
  readonly values?: Values
  readonly errors?: ProblemDetails['errors'] & {}
}

/** The details of a problem with its status: `detailsOf('not-found', {}).status` is 404. */
export function detailsOf(type: ProblemType, parts: ProblemParts): ProblemDetails {
  return problemDetails(type, { status: problemStatus[type], ...parts })
}
