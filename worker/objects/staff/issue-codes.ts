import { isGone } from '../../../core/case/absence.ts'
import { byId } from '../../../core/case/people.ts'
import { maskNip } from '../../../core/people/nip.ts'
import type { CodeSlip, CodesIssued } from '../../../core/protocol/staff.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import { type Now, shifted } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import { readActivationCode } from '../../session/secrets.ts'
import { digest } from '../../storage/digest.ts'
import type { Store } from '../../storage/store.ts'
import type { Asking } from './ask.ts'
import { signOut } from './keep-people.ts'

const CODE_LIFE = 30 * 24 * 3_600_000

/**
 * `CodesIssued`: one code for each who has neither a device nor a code that works, or for all where they replace what
 * there is. The only time that the codes are told: only their SHA-256 is kept (T1).
 */
export function issueCodes(store: Store, { by, ask }: Asking<'codes'>, now: Now): Result<string, Failure> {
  const provider = store.identityProvider.find()
  if (provider?.codes === false) return err({ kind: 'codes-off', provider: provider.name })
  const known = byId(store.people.all())
  const { people, replace } = ask.issue
  const asked = people.map((id) => known.get(id))
  if (asked.some((person) => person === undefined || isGone(person))) return err({ kind: 'unknown-staff' })
  const expiresAt = shifted(now.office, CODE_LIFE)
  const slips = asked.flatMap((person, n): readonly CodeSlip[] => {
    const code = ask.codes[n]
    if (person === undefined || code === undefined) return []
    const isIn =
      store.devices.inUse(person.id).length > 0 || store.activationCodes.isOpen(person.id, now.office)
    if (isIn && !replace) return []
    signOut(store, { person: person.id, by: by.id }, now)
    store.activationCodes.add({ hash: digest(readActivationCode(code)), person: person.id, expiresAt })
    store.audit.add({
      at: now.office,
      action: 'code-issued',
      actor: { kind: 'person', person: by.id },
      subject: person.id,
      detail: { expiresAt },
    })
    const { id, name, post, unit, nip } = person
    return [{ person: id, name, post, unit, nip: maskNip(nip), code }]
  })
  const answer: CodesIssued = { protocol: PROTOCOL, expiresAt, slips }
  return ok(JSON.stringify(answer))
}
