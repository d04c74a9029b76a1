import type { Wire } from './server.ts'
import { serverClock } from './server-clock.ts'

/** The browser's own network. */
export function browserWire(): Wire {
  return {
    fetch: (url, init) => fetch(url, init),
    clock: serverClock(Date.now),
    newId: () => crypto.randomUUID(),
  }
}
