import { assertNever } from '../result.ts'
import type { Text } from '../text.ts'
import type { AuditProblem } from './audit-chain.ts'

/**
 * Where a log does not hold, in a sentence. `sayAuditProblem({ kind: 'broken-chain', row: 7, what: 'content' }).en` is
 * `'The audit log is broken: row 7 has been changed.'`.
 */
export function sayAuditProblem({ row, what }: AuditProblem): Text {
  switch (what) {
    case 'order':
      return {
        id: `Catatan audit tidak utuh: di tempat baris ${row} ada baris lain, atau baris itu hilang.`,
        en: `The audit log is broken: where row ${row} belongs there is another one, or it is missing.`,
      }
    case 'link':
      return {
        id: `Catatan audit tidak utuh: baris ${row} tidak menyambung baris sebelumnya.`,
        en: `The audit log is broken: row ${row} does not follow the one before it.`,
      }
    case 'content':
      return {
        id: `Catatan audit tidak utuh: isi baris ${row} telah diubah.`,
        en: `The audit log is broken: row ${row} has been changed.`,
      }
    case 'start':
      return {
        id: 'Catatan audit tidak utuh: awalnya tidak ada, dan tidak ada baris yang menyatakan masa simpannya habis.',
        en: 'The audit log is broken: its beginning is missing, and no row says that it was let go of after its time.',
      }
    default:
      return assertNever(what)
  }
}
