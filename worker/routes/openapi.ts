import { Hono } from 'hono'
import type { App } from '../app.ts'
import { openapiDocument } from '../openapi/document.ts'

/** `GET /openapi.json`: the contract of all that is here. */
export const openapi = new Hono<App>().get('/', (c) =>
  c.body(JSON.stringify(openapiDocument), { headers: { 'Content-Type': 'application/json' } }),
)
