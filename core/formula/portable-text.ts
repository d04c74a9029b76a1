import type { Unportable } from '../logic/portable.ts'
import { assertNever } from '../result.ts'
import type { Text } from '../text.ts'
import { functions } from './functions.ts'

/**
 * Why a part of a rule may come out otherwise in another JSON-Logic engine, in words: of `wmean` the text begins
 * “RATA.BERBOBOT hanya ada di Timbang”.
 */
export function describeUnportable({ op, kind }: Unportable): Text {
  const name = functions.find((definition) => definition.op === op)?.name ?? { id: op, en: op }
  switch (kind) {
    case 'operator':
      return {
        id: `${name.id} hanya ada di Timbang; mesin JSON-Logic lain tidak menjalankannya.`,
        en: `${name.en} exists in Timbang alone; another JSON-Logic engine does not run it.`,
      }
    case 'outer-scope':
      return {
        id: 'Di dalam daftar, data di luar butir tidak terbaca oleh mesin lain.',
        en: 'Inside a list, other engines cannot read data outside of the item.',
      }
    case 'prototype':
      return {
        id: 'Nama ini berarti lain bagi mesin lain. Pakai nama yang berbeda.',
        en: 'This name means something else to other engines. Choose another.',
      }
    case 'decimals':
      return {
        id: 'Mesin lain menghitung desimal secara biner, sehingga hasilnya dapat meleset sedikit di perbatasan.',
        en: 'Other engines reckon decimals in binary, so that a result may be a little off at a limit.',
      }
    case 'extreme-of-list':
      return {
        id: `${name.id} atas satu daftar tidak menghasilkan angka di mesin lain.`,
        en: `${name.en} of a single list yields no number in other engines.`,
      }
    case 'text-as-number':
      return {
        id: 'Teks di tempat angka ditebak oleh mesin lain. Tulis angkanya tanpa tanda kutip.',
        en: 'A text in a number’s place is guessed at by other engines. Write the number without quotes.',
      }
    case 'loose-equals':
      return {
        id: 'Membandingkan daftar atau teks kosong dengan “=” dapat dianggap benar oleh mesin lain. Pakai TERISI.',
        en: 'Comparing a list or a blank text by “=” may hold in other engines. Use IS.FILLED.',
      }
    default:
      return assertNever(kind)
  }
}
