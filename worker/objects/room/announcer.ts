import type { Store } from '../../storage/store.ts'
import { announce, QUIET } from '../live.ts'

/** Tells those who look at figures that they have changed: some seconds later, and once for all that comes until then. */
export function announcer(ctx: DurableObjectState, store: Store) {
  /** What has been announced of the facts, and whether somebody is about to. */
  let announced = { version: 0, pending: false }
  return {
    soon(): void {
      const version = store.caseFacts.version()
      if (version === announced.version || announced.pending) return
      // Whoever opens a line later reads the figures then: it is not told of what was before.
      if (ctx.getWebSockets().length === 0) announced = { version, pending: false }
      if (announced.version === version) return
      announced = { version, pending: true }
      setTimeout(() => {
        announced = { version: store.caseFacts.version(), pending: false }
        announce(ctx, store)
      }, QUIET)
    },
  }
}
