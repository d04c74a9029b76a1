import type { UnitRefusal } from '../core/people/change-unit.ts'
import { assertNever } from '../core/result.ts'
import type { Text } from '../core/text.ts'

/** Why a unit was not changed, with who or what is in the way and what to do about it. */
export function sayUnitRefusal(why: UnitRefusal): Text {
  switch (why.kind) {
    case 'no-such-unit':
      return {
        id: `Tidak ada unit “${why.unit}”. Mungkin namanya sudah diubah; muat ulang susunan unit.`,
        en: `There is no unit “${why.unit}”. It may have another name by now; load the units again.`,
      }
    case 'unit-exists':
      return {
        id: `Unit “${why.unit}” sudah ada. Pilih nama lain, atau pindahkan pegawainya ke sana.`,
        en: `The unit “${why.unit}” is there already. Choose another name, or move its people there.`,
      }
    case 'nobody-in':
      return {
        id: `Tidak ada yang perlu dipindahkan dari “${why.unit}”.`,
        en: `There is nobody to be moved from “${why.unit}”.`,
      }
    case 'unit-closed':
      return {
        id: `“${why.unit}” sudah ditutup sejak ${why.on}. Buka kembali dahulu, atau pilih unit lain.`,
        en: `“${why.unit}” is closed since ${why.on}. Open it again first, or choose another unit.`,
      }
    case 'unit-open':
      return { id: `“${why.unit}” memang masih dibuka.`, en: `“${why.unit}” is open.` }
    case 'unit-ring':
      return {
        id: `“${why.parent}” berada di bawah “${why.unit}”, sehingga tidak dapat menjadi unit di atasnya.`,
        en: `“${why.parent}” stands below “${why.unit}”, so it cannot stand above it.`,
      }
    case 'unit-moved':
      return {
        id: `“${why.unit}” sementara itu sudah dipindahkan ke ${why.parent === null ? 'tingkat teratas' : `“${why.parent}”`}. Lihat lagi, lalu putuskan.`,
        en: `“${why.unit}” has meanwhile been moved to ${why.parent === null ? 'the top' : `“${why.parent}”`}. Look again, then decide.`,
      }
    case 'later-day':
      return {
        id: `Tanggal penutupan tidak dapat sesudah hari ini (${why.today}).`,
        en: `A unit cannot be closed on a day after today (${why.today}).`,
      }
    case 'unit-busy':
      return { id: busy(why, 'id'), en: busy(why, 'en') }
    default:
      return assertNever(why)
  }
}

type Busy = Extract<UnitRefusal, { readonly kind: 'unit-busy' }>

function busy({ unit, people, names, appraisals, units }: Busy, language: 'id' | 'en'): string {
  const isId = language === 'id'
  const list = names.join(', ')
  const more = people - names.length
  const rest = more > 0 ? (isId ? `, dan ${more} lagi` : `, and ${more} more`) : ''
  const parts = [
    people > 0 && (isId ? `${people} pegawai (${list}${rest})` : `${people} people (${list}${rest})`),
    appraisals > 0 && (isId ? `${appraisals} penilaian yang berjalan` : `${appraisals} appraisals under way`),
    units.length > 0 &&
      (isId ? `unit di bawahnya: ${units.join(', ')}` : `units below it: ${units.join(', ')}`),
  ].filter((part) => part !== false)
  return isId
    ? `Di “${unit}” masih ada ${parts.join('; ')}. Pindahkan dahulu ke unit lain.`
    : `“${unit}” still has ${parts.join('; ')}. Move them to another unit first.`
}
