import type { PackKey } from '../../core/case/pack-version.ts'
import { packRef } from '../../core/case/refs.ts'
import { writePackFile } from '../../core/exchange/pack-file/write-pack-file.ts'
import type { Files } from '../../core/pack/documents.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import { unknownVersion, versionWithoutFile } from '../refusal-problem.ts'
import type { SigningKey } from '../storage/signing-keys.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller } from './admit.ts'
import { packOfVersion } from './judge-version.ts'
import { permit } from './permit.ts'

/** What goes into a file that the region stands for. */
export type PackFileParts = {
  readonly files: Files
  readonly region: { readonly id: string; readonly name: string }
  /** Who asked for it. */
  readonly by: string
  readonly at: string
}

/**
 * The documents of a published version, for human resources; that a file of them is signed is written down. What was
 * only proposed, the region does not stand for.
 */
export function packFileParts(
  store: Store,
  { caller, pack }: { readonly caller: Caller; readonly pack: PackKey },
  now: Now,
): Result<PackFileParts, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const person = admitted.value
  const allowed = permit(store, { action: 'pack.read', person, what: 'packs: file' }, now)
  if (allowed.kind === 'err') return allowed
  if (packOfVersion(store, pack) === undefined) {
    return err({ kind: 'refused', problem: unknownVersion(packRef(pack)) })
  }
  const state = store.packVersions.find(pack)?.state
  const files = store.packVersions.filesOf(pack)
  const region = store.region.find()
  if (state !== 'published' || files === undefined || region === undefined) {
    return err({ kind: 'refused', problem: versionWithoutFile(packRef(pack)) })
  }
  store.audit.add({
    at: now.office,
    action: 'pack-file-signed',
    actor: { kind: 'person', person: person.id },
    subject: packRef(pack),
    detail: { key: store.receiptKeys.current()?.id ?? '' },
  })
  return ok({ files, region: { id: region.id, name: region.name }, by: person.name, at: now.office })
}

/** The file, signed with the key that signs the region's receipts; its list of keys verifies both. */
export async function signPackFile(parts: PackFileParts, key: SigningKey): Promise<string> {
  const { files, region, by, at } = parts
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const jwk = JSON.parse(key.private) as JsonWebKey
  const { kty = 'EC', crv = 'P-256', x = '', y = '', d = '' } = jwk
  const privateKey = await crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, curve, false, ['sign'])
  return writePackFile(files, {
    madeBy: `${by}, ${region.name}`,
    madeAt: at,
    signing: {
      signer: { kind: 'region', region: region.id, key: key.id },
      sign: (bytes) => crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, bytes),
    },
  })
}
