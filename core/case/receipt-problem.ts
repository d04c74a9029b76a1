import type { RegionId } from '../ids.ts'
import { assertNever } from '../result.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'

/** Why a receipt certifies nothing. */
export type ReceiptProblem =
  /** `where`: the part that is not what it has to be, or a JSON Pointer into the receipt. */
  | { readonly kind: 'not-a-receipt'; readonly where: string }
  | { readonly kind: 'unknown-key'; readonly key: string; readonly region: RegionId }
  | { readonly kind: 'bad-key'; readonly key: string }
  | { readonly kind: 'bad-signature'; readonly key: string }
  | { readonly kind: 'other-region'; readonly region: RegionId; readonly expected: RegionId }
  | { readonly kind: 'retired-key'; readonly key: string; readonly retiredAt: Instant }
  /** The signature holds, but what is written beside it is not what was signed. */
  | { readonly kind: 'altered'; readonly paths: readonly string[] }

/**
 * What is wrong with a receipt, and what would be right.
 * `sayReceiptProblem({ kind: 'altered', paths: ['/outputs/score'] }).en` is
 * `What is written differs from what was signed: /outputs/score.`
 */
export function sayReceiptProblem(problem: ReceiptProblem): Text {
  switch (problem.kind) {
    case 'not-a-receipt':
      return {
        id: `Ini bukan resi hasil Timbang: ${problem.where} tidak sebagaimana mestinya.`,
        en: `This is not a result receipt of Timbang: ${problem.where} is not what it has to be.`,
      }
    case 'unknown-key':
      return {
        id: `Kunci ${problem.key} tidak ada dalam daftar kunci ${problem.region}. Ambil daftar yang terbaru dari server daerah penerbit; jika kunci ini tetap tidak ada, resi bukan dari daerah itu.`,
        en: `Key ${problem.key} is not among the keys of ${problem.region}. Fetch the newest key set from the server of the region that issued it; if it is still not there, the receipt is not that region’s.`,
      }
    case 'bad-key':
      return {
        id: `Kunci ${problem.key} dalam daftar kunci rusak. Ambil daftar itu lagi.`,
        en: `Key ${problem.key} of the key set is broken. Fetch the set again.`,
      }
    case 'bad-signature':
      return {
        id: `Tanda tangan tidak cocok dengan kunci ${problem.key}: isi resi telah diubah, atau bukan daerah itu yang menandatanganinya.`,
        en: `The signature does not fit key ${problem.key}: the receipt has been changed, or somebody else signed it.`,
      }
    case 'other-region':
      return {
        id: `Resi ini menyebut daerah ${problem.region}, tetapi ditandatangani dengan kunci ${problem.expected}.`,
        en: `The receipt speaks for ${problem.region} but is signed with a key of ${problem.expected}.`,
      }
    case 'retired-key':
      return {
        id: `Resi ini bertanggal sesudah kunci ${problem.key} ditarik pada ${problem.retiredAt}.`,
        en: `The receipt is dated after its key ${problem.key} was retired at ${problem.retiredAt}.`,
      }
    case 'altered':
      return {
        id: `Yang tertulis berbeda dari yang ditandatangani: ${problem.paths.join(', ')}.`,
        en: `What is written differs from what was signed: ${problem.paths.join(', ')}.`,
      }
    default:
      return assertNever(problem)
  }
}
