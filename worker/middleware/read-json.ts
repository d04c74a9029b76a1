import { createMiddleware } from 'hono/factory'
import { err, ok, type Result } from '../../core/result.ts'
import type { App } from '../app.ts'
import type { Failure } from '../failure.ts'
import { refuse } from '../respond.ts'

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

async function readBody(request: Request, limit: number): Promise<Result<unknown, Failure>> {
  const bytes = await readBytes(request, limit)
  if (bytes === undefined) return err({ kind: 'too-large', limit })
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)))
  } catch {
    return err({ kind: 'not-json' })
  }
}

/** What is read past the limit and thrown away: a sender that is cut off in the middle never reads the refusal. */
const PATIENCE = 16 * 1024 ** 2

/** The whole body, or undefined where it is larger than the limit, whatever its length header says. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array | undefined> {
  let whole = new Uint8Array(64 * 1024)
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const chunk = await reader?.read()
    if (chunk === undefined || chunk.done) break
    const at = size
    size += chunk.value.byteLength
    if (size > limit + PATIENCE) {
      await reader?.cancel()
      break
    }
    if (size > limit) continue
    if (size > whole.byteLength) whole = grown(whole, Math.min(limit, Math.max(size, 2 * whole.byteLength)))
    whole.set(chunk.value, at)
  }
  return size > limit ? undefined : whole.subarray(0, size)
}

function grown(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length)
  larger.set(bytes)
  return larger
}
