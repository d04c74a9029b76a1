import type { ChangeWebhook, MakeWebhook, WebhookMade } from '../../../core/protocol/webhooks.ts'
import { assertNever, err, ok, type Result } from '../../../core/result.ts'
import { type Now, shifted } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import { wrongAddress } from '../../session/provider-address.ts'
import type { Store } from '../../storage/store.ts'
import type { Webhook } from '../../storage/webhooks.ts'
import { type By, type Keeper, keeperOf } from '../api-keys.ts'
import { listWebhooks } from './list-webhooks.ts'
import { queueEvent } from './note-event.ts'

/** What whoever keeps a region's programs asks about the receivers of its events. */
export type WebhooksAsk =
  | { readonly kind: 'list' }
  | { readonly kind: 'make'; readonly make: MakeWebhook; readonly id: string; readonly secret: string }
  | { readonly kind: 'change'; readonly webhook: string; readonly change: ChangeWebhook }
  | { readonly kind: 'remove'; readonly webhook: string }
  | { readonly kind: 'test'; readonly webhook: string }
  | { readonly kind: 'rotate'; readonly webhook: string; readonly secret: string }
  | { readonly kind: 'again'; readonly webhook: string; readonly delivery: string }

type Asked = {
  readonly keeper: Keeper
  readonly ask: WebhooksAsk
  readonly isLocal: boolean
}

const MOST_WEBHOOKS = 20
/** How long the secret before a new one signs as well: time for the receiver to be told of it. */
const OVERLAP = 24 * 3_600_000

/** Answers as JSON text; a secret is in the answer to making one, or to a new one, alone (WH1). */
export function webhooks(store: Store, { keeper, ask, isLocal }: Asked, now: Now): Result<string, Failure> {
  const what = `webhooks: ${ask.kind}`
  const keeping = keeperOf(store, { keeper, action: 'webhook.manage', what }, now)
  if (keeping.kind === 'err') return keeping
  const by = keeping.value
  if (ask.kind === 'list') return listed(store, now)
  if (ask.kind === 'make') return make(store, { by, ask, isLocal }, now)
  const found = store.webhooks.find(ask.webhook)
  if (found === undefined) return err({ kind: 'unknown-webhook' })
  switch (ask.kind) {
    case 'change':
      return change(store, { by, found, to: ask.change, isLocal }, now)
    case 'remove':
      store.webhooks.remove(found.id)
      store.webhookDeliveries.forget(found.id)
      note(store, { by, action: 'webhook-removed', id: found.id }, now)
      return listed(store, now)
    case 'rotate': {
      const old = { secret: found.secret, until: shifted(now.office, OVERLAP) }
      store.webhooks.put({ ...found, secret: ask.secret, old })
      note(store, { by, action: 'webhook-secret-changed', id: found.id }, now)
      return made(store, { id: found.id, secret: ask.secret }, now)
    }
    case 'test':
    case 'again':
      return sendNow(store, { found, ask }, now)
    default:
      return assertNever(ask)
  }
}

type Making = {
  readonly by: By
  readonly ask: Extract<WebhooksAsk, { kind: 'make' }>
  readonly isLocal: boolean
}

function make(store: Store, { by, ask, isLocal }: Making, now: Now): Result<string, Failure> {
  const { name, address, events, detail } = ask.make
  const wrong = wrongAddress(address, { isLocal })
  if (wrong !== undefined) return err({ kind: 'bad-webhook-address' })
  if (store.webhooks.all().length >= MOST_WEBHOOKS) {
    return err({ kind: 'too-many-webhooks', most: MOST_WEBHOOKS })
  }
  const { id, secret } = ask
  const fresh = { old: null, paused: null, restsUntil: null, madeAt: now.office, madeBy: by }
  store.webhooks.put({ id, name, address, events, detail, secret, ...fresh })
  note(store, { by, action: 'webhook-made', id, detail: { host: hostOf(address), events, detail } }, now)
  return made(store, { id, secret }, now)
}

type Changing = {
  readonly by: By
  readonly found: Webhook
  readonly to: ChangeWebhook
  readonly isLocal: boolean
}

function change(store: Store, { by, found, to, isLocal }: Changing, now: Now): Result<string, Failure> {
  const { name, address, events, detail } = to
  if (wrongAddress(address, { isLocal }) !== undefined) return err({ kind: 'bad-webhook-address' })
  const isResumed = found.paused !== null && !to.paused
  const paused = to.paused ? (found.paused ?? { at: now.office, because: 'by-hand' as const }) : null
  const isMoved = address !== found.address
  const restsUntil = isResumed || isMoved ? null : found.restsUntil
  store.webhooks.put({ ...found, name, address, events, detail, paused, restsUntil })
  // What it did not take while it was away is tried from the first on.
  if (isResumed || isMoved) store.webhookDeliveries.againAll(found.id, now.office)
  const said = { host: hostOf(address), events, detail, paused: to.paused }
  note(store, { by, action: 'webhook-changed', id: found.id, detail: said }, now)
  return listed(store, now)
}

type SendNow = {
  readonly found: Webhook
  readonly ask: { readonly kind: 'test' } | { readonly kind: 'again'; readonly delivery: string }
}

function sendNow(store: Store, { found, ask }: SendNow, now: Now): Result<string, Failure> {
  if (found.paused !== null) return err({ kind: 'webhook-paused' })
  if (ask.kind === 'again') {
    const delivery = store.webhookDeliveries.find(ask.delivery)
    if (delivery?.webhook !== found.id) return err({ kind: 'unknown-webhook' })
    store.webhookDeliveries.again(delivery.id, now.office)
  } else queueEvent(store, found, { type: 'webhook.test', data: { webhook: found.id } }, now)
  if (found.restsUntil !== null) store.webhooks.put({ ...found, restsUntil: null })
  return listed(store, now)
}

function listed(store: Store, now: Now): Result<string, Failure> {
  return ok(JSON.stringify(listWebhooks(store, now)))
}

function made(
  store: Store,
  { id, secret }: { readonly id: string; readonly secret: string },
  now: Now,
): Result<string, Failure> {
  const answer: WebhookMade = { ...listWebhooks(store, now), id, secret }
  return ok(JSON.stringify(answer))
}

type Noted = {
  readonly by: By
  readonly action: 'webhook-made' | 'webhook-changed' | 'webhook-removed' | 'webhook-secret-changed'
  readonly id: string
  readonly detail?: {
    readonly host: string
    readonly events: readonly string[]
    readonly detail: string
    readonly paused?: boolean
  }
}

function note(store: Store, { by, action, id, detail = undefined }: Noted, now: Now): void {
  const actor = by === null ? ({ kind: 'operator' } as const) : ({ kind: 'person', person: by } as const)
  store.audit.add({ at: now.office, action, actor, subject: id, detail: detail ?? {} })
}

/** An address may hold a secret in its path or query: the log has the host alone. */
function hostOf(address: string): string {
  return new URL(address).host
}
