import type { WebhookTrouble } from '../../core/protocol/webhooks.ts'
import { wrongAddress } from '../session/provider-address.ts'
import { type Signed, signWebhook } from './sign-webhook.ts'

/** What a receiver made of an event. What its answer says is never read. */
export type Posted =
  | { readonly kind: 'taken'; readonly status: number }
  | {
      readonly kind: 'failed'
      readonly trouble: WebhookTrouble
      readonly status: number | null
      /** Seconds that it asked to be left alone. */
      readonly retryAfter: number | null
    }

/** The part of a service that is used: what it reaches is for whoever bound it to say. */
export type Reach = { fetch(address: string, init: object): Promise<Response> }

/** Milliseconds that a receiver has to say that it has it. */
const PATIENCE = 10_000

export type Post = (to: {
  readonly address: string
  readonly secrets: readonly string[]
  readonly message: Signed
}) => Promise<Posted>

/**
 * Posts events to receivers. The address is looked at again, no redirect is followed, and a private network is out of
 * reach by name as well: `through` reaches only what the operator lets it (WH5).
 */
export function webhookPost({
  isLocal,
  through,
}: {
  readonly isLocal: boolean
  readonly through: Reach | undefined
}): Post {
  return async ({ address, secrets, message }) => {
    if (wrongAddress(address, { isLocal }) !== undefined) return failed('address')
    const { id, timestamp, body } = message
    try {
      const init = {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
        headers: {
          'Content-Type': 'application/json',
          'User-Agent': 'Timbang-Webhooks/1',
          'webhook-id': id,
          'webhook-timestamp': String(timestamp),
          'webhook-signature': await signWebhook(message, secrets),
        },
        body,
      } as const
      const response = await (through === undefined ? fetch(address, init) : through.fetch(address, init))
      await response.body?.cancel()
      return outcomeOf(response)
    } catch (cause) {
      const isLate = cause instanceof Error && cause.name === 'TimeoutError'
      return failed(isLate ? 'timeout' : 'unreachable')
    }
  }
}

function outcomeOf({ status, headers }: Response): Posted {
  if (status >= 200 && status < 300) return { kind: 'taken', status }
  const asked = Number(headers.get('retry-after') ?? Number.NaN)
  const retryAfter = (status === 429 || status === 503) && asked > 0 ? asked : null
  const trouble = status >= 300 && status < 400 ? 'redirect' : 'status'
  return { kind: 'failed', trouble, status, retryAfter }
}

function failed(trouble: WebhookTrouble): Posted {
  return { kind: 'failed', trouble, status: null, retryAfter: null }
}
