import { createMiddleware } from 'hono/factory'
import { err, ok, type Result } from '../../core/result.ts'
import type { App } from '../app.ts'
import type { Failure } from '../failure.ts'
import { refuse } from '../respond.ts'

/** Reads a JSON body of at most `limit` bytes, and refuses what is none. What it must hold is the parsers' to say. */
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
  if (Number(request.headers.get('content-length') ?? 0) > limit) return err({ kind: 'too-large', limit })
  const bytes = await readBytes(request, limit)
  if (bytes === undefined) return err({ kind: 'too-large', limit })
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)))
  } catch {
    return err({ kind: 'not-json' })
  }
}

/** The whole body, or undefined as soon as it grows past the limit, whatever its length header said. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Only `getReader` is there in workerd and in Node alike.
  const reader = request.body?.getReader()
  for (;;) {
    const chunk = await reader?.read()
    if (chunk === undefined || chunk.done) break
    size += chunk.value.byteLength
    if (size > limit) {
      await reader?.cancel()
      return undefined
    }
    chunks.push(chunk.value)
  }
  return concatenated(chunks, size)
}

function concatenated(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
