import { Hono } from 'hono'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { App } from '../app.ts'
import { blobsOf } from '../blobs/blobs-of.ts'
import type { Env } from '../env.ts'
import { logError, traceOf } from '../log.ts'
import { directoryOf } from '../objects/stubs.ts'
import { refuse } from '../respond.ts'
import { VERSION } from '../version.ts'

/**
 * `GET /health`: answers only when the objects and their storage do. `?depth=files` writes, reads and takes away a file as
 * well, where people's evidence lies.
 */
export const health = new Hono<App>().get('/', async (c) => {
  await directoryOf(c.env).regions()
  const plain = { status: 'ok', version: VERSION, protocol: PROTOCOL }
  if (c.req.query('depth') !== 'files') return c.json(plain)
  return (await keepsFiles(c.env)) ? c.json({ ...plain, files: 'ok' }) : refuse(c, { kind: 'unavailable' })
})

async function keepsFiles(env: Env): Promise<boolean> {
  const key = `health/${crypto.randomUUID()}`
  const bytes = Uint8Array.from(new TextEncoder().encode(key))
  try {
    await blobsOf(env).put(key, bytes)
    const read = await blobsOf(env).get(key)
    await blobsOf(env).remove([key])
    return read !== null && new TextDecoder().decode(read) === key
  } catch (error) {
    logError('files cannot be kept', { why: traceOf(error) })
    return false
  }
}
