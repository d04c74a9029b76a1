import { may } from '../../core/case/permissions.ts'
import { dutiesOf } from '../../core/case/standing.ts'
import type { LiveTicket } from '../../core/protocol/dashboard.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { ok, type Result } from '../../core/result.ts'
import { type Now, shifted } from '../clock.ts'
import type { Failure } from '../failure.ts'
import { digest } from '../storage/digest.ts'
import type { LiveHolder } from '../storage/live-tickets.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller } from './admit.ts'
import { permit } from './permit.ts'

/** Milliseconds that a ticket counts. */
const TICKET_LIFE = 60_000
/** Milliseconds between two messages: who looks at figures does not need each of fifty submissions. */
export const QUIET = 3_000
/** Lines that one person may have open, in as many tabs. */
const MOST_LINES = 4

/** How a line is opened: the ticket stands beside this among the offered subprotocols, so that no log has it. */
export const LIVE_PROTOCOL = 'timbang-live'

/** All that is ever said: no figure, so that whoever overhears learns nothing. */
const CHANGED = JSON.stringify({ kind: 'figures-changed' })

/** A `LiveTicket` as JSON text, for somebody who may read figures. `secret` is new and random. */
export function issueTicket(
  store: Store,
  { caller, secret }: { readonly caller: Caller; readonly secret: string },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const permitted = permit(store, { action: 'live.follow', person: admitted.value, what: 'live' }, now)
  if (permitted.kind === 'err') return permitted
  store.liveTickets.forgetBefore(now.office)
  const expiresAt = shifted(now.office, TICKET_LIFE)
  const { device } = caller.access
  store.liveTickets.add({ hash: digest(secret), person: admitted.value.id, device, expiresAt })
  const answer: LiveTicket = { protocol: PROTOCOL, ticket: secret, expiresAt }
  return ok(JSON.stringify(answer))
}

/** Whose line a ticket opens, if they may still read figures. */
export function holderOf(store: Store, ticket: string, now: Now): LiveHolder | undefined {
  const holder = store.liveTickets.take(digest(ticket), now.office)
  return holder !== undefined && mayStillFollow(store, holder) ? holder : undefined
}

/** Lines of this object, which sleep while nothing is said: the platform keeps them open without it. */
export function openLine(ctx: DurableObjectState, holder: LiveHolder): Response {
  const { 0: client, 1: server } = new WebSocketPair()
  const theirs = ctx.getWebSockets(holder.person)
  for (const old of theirs.slice(0, Math.max(0, theirs.length - MOST_LINES + 1))) old.close(4409, 'too many')
  ctx.acceptWebSocket(server, [holder.person])
  // Whoever asks whether the line is still there is answered without waking the object.
  ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  server.serializeAttachment(holder)
  return new Response(null, {
    status: 101,
    webSocket: client,
    headers: { 'Sec-WebSocket-Protocol': LIVE_PROTOCOL },
  })
}

/** Says on every line that figures have changed, and ends those of people who may not read them any more. */
export function announce(ctx: DurableObjectState, store: Store): void {
  for (const line of ctx.getWebSockets()) {
    // Only `openLine` attaches it.
    const holder = line.deserializeAttachment() as LiveHolder | null
    if (holder !== null && mayStillFollow(store, holder)) line.send(CHANGED)
    else line.close(4401, 'signed out')
  }
}

function mayStillFollow(store: Store, { person, device }: LiveHolder): boolean {
  const [found, known] = [store.people.find(person), store.devices.find(device)]
  if (found === undefined || known === undefined || known.revokedAt !== null) return false
  return known.person === person && may('live.follow', dutiesOf(found))
}

/** The ticket among the subprotocols that a request offers; undefined for a request that opens no line. */
export function ticketIn(request: Request): string | undefined {
  if (request.headers.get('upgrade')?.toLowerCase() !== 'websocket') return undefined
  const offered = (request.headers.get('sec-websocket-protocol') ?? '').split(',').map((one) => one.trim())
  return offered[0] === LIVE_PROTOCOL && /^[0-9a-f]{64}$/.test(offered[1] ?? '') ? offered[1] : undefined
}
