import { assertNever } from '../result.ts'
import type { Text } from '../text.ts'
import type { AuditProblem } from './audit-chain.ts'

/**
 * Where a log does not hold, in a sentence. `sayAuditProblem({ kind: 'broken-chain', row: 7, what: 'content' }).en` is
 * `'The audit log is broken: row 7 has been changed.'`.
 */
export function sayAuditProblem({ row, what }: AuditProblem): Text {
  switch (what) {
    case 'missing':
      return {
        id: `Catatan audit tidak utuh: baris ${row} hilang; di tempatnya ada baris dengan nomor sesudahnya.`,
        en: `The audit log is broken: row ${row} is missing; one with a later number stands in its place.`,
      }
    case 'repeated':
      return {
        id: `Catatan audit tidak utuh: di tempat baris ${row} ada nomor yang sudah lewat; sebuah baris digandakan, dipindahkan, atau disisipkan.`,
        en: `The audit log is broken: where row ${row} belongs an earlier number stands again; a row was doubled, moved or put in.`,
      }
    case 'number':
      return {
        id: `Catatan audit tidak utuh: nomor di dalam baris ${row} bukan nomor yang tertulis di sampingnya.`,
        en: `The audit log is broken: row ${row} says another number within than the one beside it.`,
      }
    case 'unreadable':
      return {
        id: `Catatan audit tidak utuh: isi baris ${row} bukan entri catatan; isinya telah diganti atau rusak.`,
        en: `The audit log is broken: what row ${row} holds is no entry; it was replaced or damaged.`,
      }
    case 'link':
      return {
        id: `Catatan audit tidak utuh: baris ${row} tidak menyambung baris sebelumnya; salah satunya diubah lalu disegel ulang, atau berasal dari catatan lain.`,
        en: `The audit log is broken: row ${row} does not follow the one before it; one of them was changed and sealed anew, or is of another log.`,
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
