import type { PersonId } from '../../core/ids.ts'
import { type Now, shifted } from '../clock.ts'
import type { Device } from '../storage/devices.ts'
import type { Store } from '../storage/store.ts'

/** Milliseconds after which a device that has not renewed its session is signed out. */
const SESSION_LIFE = 90 * 24 * 3_600_000

/** The devices at which this person is signed in, the last used first. */
export function liveDevices(store: Store, person: PersonId, now: Now): readonly Device[] {
  return store.devices
    .inUse(person)
    .filter((device) => !isIdle(device, now))
    .toSorted((one, other) => (one.renewedAt < other.renewedAt ? 1 : -1))
}

/** True once a device has lain unused for so long that its session is over. */
export function isIdle({ renewedAt }: Device, now: Now): boolean {
  return renewedAt <= shifted(now.office, -SESSION_LIFE)
}
