import type { Instant } from '../../core/workflow/model.ts'
import type { AuditActor } from '../storage/audit.ts'
import type { Device } from '../storage/devices.ts'
import type { Store } from '../storage/store.ts'

/** Ends what a device may do, at once, with the code that it may have asked for, and writes down why. */
export function revoke(
  store: Store,
  device: Device,
  because: {
    readonly actor: AuditActor
    readonly why:
      | 'refresh-token-reused'
      | 'code-reissued'
      | 'removed-by-owner'
      | 'replaced-by-newer'
      | 'person-erased'
    readonly at: Instant
  },
): void {
  const { actor, why, at } = because
  store.devices.revoke(device.id, at)
  store.activationCodes.withdraw(device.person)
  store.audit.add({
    at,
    action: 'device-revoked',
    actor,
    subject: device.id,
    detail: { person: device.person, why },
  })
}
