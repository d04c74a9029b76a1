import { Hono } from 'hono'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { App } from '../app.ts'
import { directoryOf } from '../objects/stubs.ts'
import { VERSION } from '../version.ts'

/** `GET /health`: answers only when the objects and their storage do. */
export const health = new Hono<App>().get('/', async (c) => {
  await directoryOf(c.env).regions()
  return c.json({ status: 'ok', version: VERSION, protocol: PROTOCOL })
})
