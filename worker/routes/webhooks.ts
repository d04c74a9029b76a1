import { bytesToHex } from '@noble/hashes/utils.js'
import { Hono } from 'hono'
import { parseChangeWebhook, parseMakeWebhook } from '../../core/protocol/parse-webhook-request.ts'
import type { App, AppContext } from '../app.ts'
import { keeperFor } from '../middleware/keeper.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { readJson } from '../middleware/read-json.ts'
import { regionOf } from '../objects/stubs.ts'
import type { WebhooksAsk } from '../objects/webhooks/webhooks.ts'
import { refuse, respond } from '../respond.ts'
import { newWebhookSecret } from '../webhooks/sign-webhook.ts'
import { accept } from './accept.ts'

const keeper = keeperFor('webhook.manage')
const largest = 16 * 1024

/** `/v1/regions/{region}/webhooks`: who is told of the region's events, for human resources and the operator. */
export const webhooks = new Hono<App>()
  .get('/', knownRegion, keeper, (c) => ask(c, { kind: 'list' }))
  .post('/', readJson(largest), knownRegion, keeper, (c) => {
    const make = accept(parseMakeWebhook, c.var.body)
    if (make.kind === 'err') return refuse(c, make.error)
    const id = bytesToHex(crypto.getRandomValues(new Uint8Array(6)))
    return ask(c, { kind: 'make', make: make.value, id, secret: newWebhookSecret() })
  })
  .put('/:webhook', readJson(largest), knownRegion, keeper, (c) => {
    const change = accept(parseChangeWebhook, c.var.body)
    if (change.kind === 'err') return refuse(c, change.error)
    return ask(c, { kind: 'change', webhook: c.req.param('webhook'), change: change.value })
  })
  .delete('/:webhook', knownRegion, keeper, (c) =>
    ask(c, { kind: 'remove', webhook: c.req.param('webhook') }),
  )
  .post('/:webhook/secret', knownRegion, keeper, (c) =>
    ask(c, { kind: 'rotate', webhook: c.req.param('webhook'), secret: newWebhookSecret() }),
  )
  .post('/:webhook/test', knownRegion, keeper, (c) =>
    ask(c, { kind: 'test', webhook: c.req.param('webhook') }),
  )
  .post('/:webhook/deliveries/:delivery', knownRegion, keeper, (c) => {
    const { webhook, delivery } = c.req.param()
    return ask(c, { kind: 'again', webhook, delivery })
  })

async function ask(c: AppContext, about: WebhooksAsk): Promise<Response> {
  const { region, keeper: by } = c.var
  return respond(c, await regionOf(c.env, region).webhooks(region, by, about))
}
