import { assertNever } from '../../result.ts'
import type { Text } from '../../text.ts'
import type { NeedsRefusal } from './steer-needs.ts'

/** Why something about the needs of units is not done, and what would be right. `sayNeedsRefusal({ kind: 'past' }).en` names the day. */
export function sayNeedsRefusal(why: NeedsRefusal): Text {
  switch (why.kind) {
    case 'not-used':
      return {
        id: 'Paket daerah tidak meminta kebutuhan unit. Nyalakan kebijakannya di studio lebih dahulu.',
        en: 'The region’s pack does not ask for needs of units. Switch that policy on in the studio first.',
      }
    case 'bad-period':
      return {
        id: 'Tanggal akhir periode mendahului tanggal mulainya.',
        en: 'The period ends before it begins.',
      }
    case 'past':
      return {
        id: 'Batas waktunya sudah lewat. Pilih hari ini atau sesudahnya.',
        en: 'That day is over. Choose today or a later one.',
      }
    case 'unknown-unit':
      return {
        id: `Tidak ada pegawai di unit “${why.unit}”. Periksa namanya.`,
        en: `Nobody works in the unit “${why.unit}”. Look at its name.`,
      }
    case 'unknown-head':
      return {
        id: `Orang yang dipilih untuk “${why.unit}” tidak bertugas lagi. Pilih orang lain.`,
        en: `Whoever was chosen for “${why.unit}” is not in service. Choose somebody else.`,
      }
    case 'nothing-to-ask':
      return {
        id: 'Semua unit ini sudah menulis kebutuhannya atau dikesampingkan.',
        en: 'All of these units have written down their needs, or were set aside.',
      }
    case 'nothing-to-take-up':
      return {
        id: `Kebutuhan “${why.unit}” belum ditulis dan tidak dikesampingkan, jadi tidak ada yang dibuka lagi.`,
        en: `The needs of “${why.unit}” are neither written nor set aside, so there is nothing to take up.`,
      }
    default:
      return assertNever(why)
  }
}
