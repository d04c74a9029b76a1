import { createMiddleware } from 'hono/factory'
import { err, ok, type Result } from '../../core/result.ts'
import type { App } from '../app.ts'
import type { Failure } from '../failure.ts'
import { refuse } from '../respond.ts'
import { readBytes } from './read-bytes.ts'

/**
 * Reads a JSON body of at most `limit` bytes, and refuses what is none. What it must hold is the parsers' to say.
 * It comes before all that may refuse: whoever is answered while still sending may never read the answer.
 */
export function readJson(limit: number) {
  return createMiddleware<App>(async (c, next) => {
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (type !== 'application/json') return refuse(c, { kind: 'other-media-type' })
    const body = await readBody(c.req.raw, limit)
    if (body.kind === 'err') return refuse(c, body.error)
    c.set('body', body.value)
    return next()
  })
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

async function readBody(request: Request, limit: number): Promise<Result<unknown, Failure>> {
  const bytes = await readBytes(request, limit)
  if (bytes === undefined) return err({ kind: 'too-large', limit })
  try {
    return ok(JSON.parse(decoder.decode(bytes)))
  } catch {
    return err({ kind: 'not-json' })
  }
}
