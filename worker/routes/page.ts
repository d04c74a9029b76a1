import { ok, type Result } from '../../core/result.ts'
import type { Failure } from '../failure.ts'
import type { Page } from '../objects/pull.ts'
import { wrongAt } from './accept.ts'

const MOST_ROWS = 1_000
const ROWS = 500

/** The page that a query asks for: `?cursor=12&limit=50`; from the beginning and 500 rows without them. */
export function pageOf(query: { readonly cursor?: string; readonly limit?: string }): Result<Page, Failure> {
  const cursor = wholeNumber(query.cursor ?? '0')
  const limit = wholeNumber(query.limit ?? String(ROWS))
  if (cursor === undefined) return wrongAt('/cursor', 'minimum', 'must be a whole number from 0 on')
  if (limit === undefined || limit === 0)
    return wrongAt('/limit', 'minimum', 'must be a whole number from 1 on')
  return ok({ cursor, limit: Math.min(limit, MOST_ROWS) })
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
