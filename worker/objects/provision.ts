import type { Person } from '../../core/case/model.ts'
import type { PackKey } from '../../core/case/pack-version.ts'
import type { PersonId } from '../../core/ids.ts'
import type { Provision, Provisioned } from '../../core/protocol/office.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { type Now, shifted } from '../clock.ts'
import type { Failure } from '../failure.ts'
import { readActivationCode } from '../session/secrets.ts'
import { digest } from '../storage/digest.ts'
import type { SigningKey } from '../storage/signing-keys.ts'
import type { Store } from '../storage/store.ts'
import { checkPack } from './check-pack.ts'
import { ensureReceiptKey } from './receipt-keys.ts'
import { revoke } from './revoke.ts'
import { showCases, showOffice, showReadings } from './show.ts'
import { showComments, showProposals } from './show-hearing.ts'

export type ProvisionAsk = {
  readonly provision: Provision
  /** People whose devices are lost: they are revoked, and a new code is issued. */
  readonly reissue: readonly PersonId[]
  /** The region's signing key, if it has none yet. */
  readonly freshKey: SigningKey
  /** The key that it signs receipts with, if it has none yet. */
  readonly freshReceiptKey: SigningKey
  readonly newCode: () => string
}

const CODE_LIFE = 30 * 24 * 3_600_000

/**
 * Brings a region to what the operator says. The same again changes nothing: a code is issued only to who has
 * neither a device nor a code that still works. People who are not named stay as they are. The answer is a
 * `Provisioned` as JSON text: the only time that the codes are told.
 */
export function provision(store: Store, ask: ProvisionAsk, now: Now): Result<string, Failure> {
  const { region, pack, people } = ask.provision
  const isKnown = store.packs.find(pack) !== undefined
  const { faults, warnings } = isKnown ? { faults: [], warnings: [] } : checkPack(pack)
  if (faults.length > 0) return err({ kind: 'bad-pack', problems: faults.slice(0, 20) })
  const added = store.packs.add(pack)
  if (added === 'conflict') {
    return err({
      kind: 'bad-pack',
      problems: [`${pack.id}@${pack.version}: this version exists and differs`],
    })
  }
  const changed = people.filter((person) => store.people.put(person))
  const row = { ...region, pack: packInUse(store, pack) }
  const isSame = store.region.put(row) === 'same' && added === 'same' && changed.length === 0
  if (store.signingKeys.find() === undefined) store.signingKeys.add(ask.freshKey)
  if (!isSame) {
    store.audit.add({
      at: now.office,
      action: 'region-provisioned',
      actor: { kind: 'operator' },
      subject: region.id,
      detail: { pack: row.pack, people: changed.map(({ id }) => id) },
    })
    showOffice(store)
    if (changed.length > 0) {
      showCases(store, now)
      showReadings(store)
      showComments(store)
      showProposals(store)
    }
  }
  ensureReceiptKey(store, { key: ask.freshReceiptKey, actor: { kind: 'operator' } }, now)
  for (const person of ask.reissue) takeBack(store, person, now)
  const codes = issueCodes(store, { people, newCode: ask.newCode }, now)
  const answer: Provisioned = { protocol: PROTOCOL, warnings: warnings.slice(0, 100), codes }
  return ok(JSON.stringify(answer))
}

/** What human resources have published since is not taken back by an operator who still has the version before. */
function packInUse(store: Store, { id, version }: PackKey): PackKey {
  const used = store.region.find()?.pack
  const isOlder = used !== undefined && used.id === id && used.version > version
  return isOlder && store.packVersions.find(used) !== undefined ? used : { id, version }
}

function takeBack(store: Store, person: PersonId, now: Now): void {
  store.activationCodes.withdraw(person)
  for (const device of store.devices.inUse(person)) {
    revoke(store, device, { actor: { kind: 'operator' }, why: 'code-reissued', at: now.office })
  }
}

function issueCodes(
  store: Store,
  { people, newCode }: { readonly people: readonly Person[]; readonly newCode: () => string },
  now: Now,
): Provisioned['codes'] {
  // Where nobody signs in by code, none is told.
  if (store.identityProvider.find()?.codes === false) return []
  const without = people.filter(
    ({ id }) => store.devices.inUse(id).length === 0 && !store.activationCodes.isOpen(id, now.office),
  )
  return without.map(({ id: person }) => {
    const code = newCode()
    const expiresAt = shifted(now.office, CODE_LIFE)
    store.activationCodes.add({ hash: digest(readActivationCode(code)), person, expiresAt })
    store.audit.add({
      at: now.office,
      action: 'code-issued',
      actor: { kind: 'operator' },
      subject: person,
      detail: { expiresAt },
    })
    return { person, code }
  })
}
