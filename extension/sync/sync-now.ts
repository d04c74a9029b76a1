/** What pages say to the background. */
export type Message = { readonly kind: 'sync-now' }

/** True for a message of this extension's own pages. */
export function isMessage(message: unknown): message is Message {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'sync-now'
}
