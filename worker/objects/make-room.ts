import type { PersonId } from '../../core/ids.ts'
import type { Now } from '../clock.ts'
import type { Store } from '../storage/store.ts'
import { liveDevices } from './live-devices.ts'
import { revoke } from './revoke.ts'

/** At so many devices somebody is signed in at most (T6). */
export const MOST_DEVICES = 10

/** Puts out the devices that somebody has not used for longest, until there is room for one more. */
export function makeRoom(store: Store, person: PersonId, now: Now): void {
  for (const device of liveDevices(store, person, now).slice(MOST_DEVICES - 1)) {
    revoke(store, device, { actor: { kind: 'person', person }, why: 'replaced-by-newer', at: now.office })
  }
}
