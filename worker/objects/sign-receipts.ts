import type { Receipt } from '../../core/case/receipt.ts'
import { hashReceipt } from '../../core/case/receipt-file.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type Now, shifted } from '../clock.ts'
import { logError, traceOf } from '../log.ts'
import { signReceipt } from '../session/sign-receipt.ts'
import type { Store } from '../storage/store.ts'
import { loadCase } from './case-record.ts'
import { currentReceiptKey } from './receipt-keys.ts'
import { showCase } from './show.ts'

type Signing = {
  readonly store: Store
  readonly now: Now
  readonly transact: <T>(work: (store: Store, now: Now) => T) => T
}

const AT_ONCE = 50
/** Milliseconds that whoever decided on a receipt has for signing it, before the alarm does. */
const PATIENCE = 5_000

/** When the alarm has to look after a receipt that nobody has signed; null while none waits. */
export function nextSigning(store: Store): Instant | null {
  const waiting = store.receipts.nextSigning()
  return waiting === null ? null : shifted(waiting, PATIENCE)
}

/**
 * Signs what waits for it, and shows it to whom it concerns: each in a transaction of its own, after the one that
 * decided it. Broken off anywhere, it can be done again: the first signature that is kept stands.
 */
export async function signReceipts({ store, now, transact }: Signing): Promise<void> {
  for (const statement of store.receipts.toSign(now.office, AT_ONCE)) {
    try {
      const key = await currentReceiptKey(store, transact)
      const receipt: Receipt = { ...statement, issuedAt: now.office, key: key.id }
      const jws = signReceipt(receipt, key.private)
      transact((within, then) => keep(within, { receipt, jws }, then))
    } catch (error) {
      logError('a receipt could not be signed', { case: statement.case, why: traceOf(error) })
      transact((within, then) => within.receipts.postpone(statement, shifted(then.office, 60_000)))
    }
  }
}

type Signed = { readonly receipt: Receipt; readonly jws: string }

function keep(store: Store, { receipt, jws }: Signed, now: Now): void {
  if (!store.receipts.sign(receipt, jws)) return
  store.audit.add({
    at: now.office,
    action: 'receipt-issued',
    actor: { kind: 'clock' },
    subject: receipt.case,
    detail: {
      key: receipt.key,
      result: receipt.result,
      final: receipt.final,
      receipt: hashReceipt(jws),
    },
  })
  const opened = loadCase(store, receipt.case)
  if (opened !== undefined) showCase(store, opened, now)
}
