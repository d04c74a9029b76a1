import { may } from '../../core/case/permissions.ts'
import type { PersonId } from '../../core/ids.ts'
import type { DeviceCode, DeviceList } from '../../core/protocol/devices.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { type Now, shifted } from '../clock.ts'
import type { Failure } from '../failure.ts'
import { readActivationCode } from '../session/secrets.ts'
import { digest } from '../storage/digest.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller } from './admit.ts'
import { liveDevices } from './live-devices.ts'
import { MOST_DEVICES } from './make-room.ts'
import { noteRefusal } from './refusal.ts'
import { revoke } from './revoke.ts'

const CODE_LIFE = 10 * 60_000
const MOST_CODES = 5
const CODES_WITHIN = 3_600_000

/** A `DeviceList` as JSON text: where this person is signed in. */
export function readDevices(
  store: Store,
  { caller }: { readonly caller: Caller },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  return admitted.kind === 'err' ? admitted : ok(listFor(store, caller, now))
}

/**
 * A `DeviceCode` as JSON text: signs in one more device of this person, once, within ten minutes. It takes the place
 * of one that was asked for before. The only time that the code is told.
 */
export function issueDeviceCode(
  store: Store,
  { caller, code }: { readonly caller: Caller; readonly code: string },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const provider = store.identityProvider.find()
  if (provider?.codes === false) return err({ kind: 'codes-off', provider: provider.name })
  const person = admitted.value.id
  if (liveDevices(store, person, now).length >= MOST_DEVICES) {
    return err({ kind: 'too-many-devices', most: MOST_DEVICES })
  }
  const since = shifted(now.office, -CODES_WITHIN)
  store.deviceCodeAsks.forgetBefore(since)
  if (store.deviceCodeAsks.countSince(person, since) >= MOST_CODES) {
    return err({ kind: 'too-many-tries', retryAfterSeconds: CODES_WITHIN / 1000 })
  }
  store.deviceCodeAsks.add(person, now.office)
  store.activationCodes.withdraw(person)
  const expiresAt = shifted(now.office, CODE_LIFE)
  store.activationCodes.add({ hash: digest(readActivationCode(code)), person, expiresAt })
  store.audit.add({
    at: now.office,
    action: 'code-issued',
    actor: { kind: 'person', person },
    subject: person,
    detail: { expiresAt, device: caller.access.device },
  })
  const answer: DeviceCode = { protocol: PROTOCOL, code, expiresAt }
  return ok(JSON.stringify(answer))
}

/** Puts a device of this person out, at once; nobody else's. The answer is the `DeviceList` without it. */
export function removeDevice(
  store: Store,
  { caller, id }: { readonly caller: Caller; readonly id: string },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const person = admitted.value.id
  const device = store.devices.find(id)
  const isOwn = may('device.remove', device?.person === person ? ['self'] : [])
  if (device === undefined || !isOwn) return notTheirs(store, person, now)
  if (device.revokedAt === null) {
    revoke(store, device, { actor: { kind: 'person', person }, why: 'removed-by-owner', at: now.office })
  }
  return ok(listFor(store, caller, now))
}

/** The same answer for somebody else's device and for one that is not there. */
function notTheirs(store: Store, person: PersonId, now: Now): Result<never, Failure> {
  noteRefusal(store, { person, what: 'removal of a device', why: 'not-yours' }, now)
  return err({ kind: 'unknown-device' })
}

function listFor(store: Store, { access }: Caller, now: Now): string {
  const devices = liveDevices(store, access.person, now).map(({ id, name, addedAt, renewedAt }) => ({
    id,
    name,
    addedAt,
    usedAt: renewedAt,
    current: id === access.device,
  }))
  const list: DeviceList = { protocol: PROTOCOL, devices }
  return JSON.stringify(list)
}
