import type { KeySet } from '../../core/case/key-set.ts'
import type { RegionId } from '../../core/ids.ts'
import type { Now } from '../clock.ts'
import { newSigningKey } from '../session/signing-key.ts'
import type { AuditActor } from '../storage/audit.ts'
import type { SigningKey } from '../storage/signing-keys.ts'
import type { Store } from '../storage/store.ts'

/** The region's public keys as a JWKS (RFC 7517), JSON text. */
export function readKeySet(store: Store, region: RegionId): string {
  const keys: KeySet = { region, keys: store.receiptKeys.all() }
  return JSON.stringify(keys)
}

type Fresh = { readonly key: SigningKey; readonly actor: AuditActor }

/** Signs receipts with this key from now on, if there is none yet. */
export function ensureReceiptKey(store: Store, fresh: Fresh, now: Now): void {
  if (store.receiptKeys.current() === undefined) changeReceiptKey(store, fresh, now)
}

/** Signs receipts with this key from now on. What older keys have signed stays good. */
export function changeReceiptKey(store: Store, { key, actor }: Fresh, now: Now): void {
  store.receiptKeys.retire(now.office)
  store.receiptKeys.add(key, now.office)
  store.audit.add({
    at: now.office,
    action: 'receipt-key-added',
    actor,
    subject: null,
    detail: { key: key.id },
  })
}

/** The key that signs now. Regions from before there were receipts get theirs with the first one. */
export async function currentReceiptKey(
  store: Store,
  transact: <T>(work: (store: Store, now: Now) => T) => T,
): Promise<SigningKey> {
  const known = store.receiptKeys.current()
  if (known !== undefined) return known
  const fresh = { key: await newSigningKey(), actor: { kind: 'clock' } } as const
  transact((within, now) => ensureReceiptKey(within, fresh, now))
  return store.receiptKeys.current() ?? fresh.key
}
