import type { Person } from '../../core/case/model.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { Access, BadToken } from '../session/access-token.ts'
import type { BadProof, Proof } from '../session/proof.ts'
import type { Store } from '../storage/store.ts'

/** Who asks: a verified token of this region and a verified proof of the key that it is bound to. */
export type Caller = { readonly access: Access; readonly proof: Proof }

export type NotAdmitted = BadProof | BadToken | { readonly kind: 'device-revoked' }

/** What only the region knows of a caller: the proof is new, the device not revoked, the person still there. */
export function admit(store: Store, caller: Caller, now: Now): Result<Person, NotAdmitted> {
  if (!store.proofs.remember(caller.proof, now.true)) return err({ kind: 'bad-proof', reason: 'replayed' })
  return stillIn(store, caller)
}

/** The same of a caller who was let in with this proof before, and has been waited for. */
export function stillIn(store: Store, { access, proof }: Caller): Result<Person, NotAdmitted> {
  const device = store.devices.find(access.device)
  if (device === undefined || device.key !== proof.key || device.person !== access.person) {
    return err({ kind: 'bad-token', reason: 'forged' })
  }
  if (device.revokedAt !== null) return err({ kind: 'device-revoked' })
  const person = store.people.find(access.person)
  if (person === undefined) return err({ kind: 'bad-token', reason: 'forged' })
  return ok(person)
}
