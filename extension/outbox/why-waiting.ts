import { assertNever } from '../../core/result.ts'
import type { Messages } from '../../ui/text/messages.ts'
import type { Delivery } from '../store/outbox.ts'

type Waiting = Delivery & { readonly kind: 'waiting' }

/** Why something has not gone yet, as it is known: `Peladen tidak terjangkau; dicoba lagi 14.05.` */
export function whyWaiting(
  { trouble, notBefore, attempts }: Waiting,
  {
    online,
    first,
    clock,
  }: {
    readonly online: boolean
    /** False for what goes only after an earlier one of the same appraisal. */
    readonly first: boolean
    readonly clock: (at: string) => string
  },
  { outbox }: Pick<Messages, 'outbox'>,
): string {
  if (!first) return outbox.behind
  if (!online) return outbox.offline
  if (trouble === null) return attempts === 0 ? outbox.next : outbox.trying
  const again = notBefore === null ? '' : outbox.again(clock(notBefore))
  switch (trouble.kind) {
    case 'unreachable':
      return `${outbox.unreachable} ${again}`.trim()
    case 'failing':
      return `${outbox.failing(trouble.status)} ${again}`.trim()
    case 'signed-out':
      return outbox.signedOut
    default:
      return assertNever(trouble)
  }
}
