import { numberText } from '../../form/say-number.ts'
import type { Text } from '../../text.ts'
import type { Choice } from './column.ts'

/** By column, what could stand there. */
export const examples: { readonly [column: string]: Text } = {
  'name.id': {
    id: 'Jumlah permohonan izin yang diselesaikan',
    en: 'Jumlah permohonan izin yang diselesaikan',
  },
  'name.en': { id: 'Permit applications completed', en: 'Permit applications completed' },
  'unit.id': { id: 'layanan per tahun', en: 'layanan per tahun' },
  'unit.en': { id: 'services a year', en: 'services a year' },
  target: { id: '240', en: '240' },
  weight: { id: '25', en: '25' },
  group: { id: 'effectiveness', en: 'effectiveness' },
  'range.maximum': { id: '1000', en: '1000' },
  'dataSource.id': {
    id: 'Rekap permohonan pada aplikasi perizinan',
    en: 'Rekap permohonan pada aplikasi perizinan',
  },
  'dataSource.en': { id: 'Records of the licensing application', en: 'Records of the licensing application' },
  'evidence.id': {
    id: 'Cetakan rekap dengan nomor dan tanggal selesai',
    en: 'Cetakan rekap dengan nomor dan tanggal selesai',
  },
  'evidence.en': {
    id: 'A printout with numbers and dates of completion',
    en: 'A printout with numbers and dates of completion',
  },
  'goal.id': { id: 'Perizinan selesai tepat waktu', en: 'Perizinan selesai tepat waktu' },
  'goal.en': { id: 'Permits are issued on time', en: 'Permits are issued on time' },
}

/** Each finding of a sheet in words, with what would be right. `findingText.badCode().en` says what a code is made of. */
export const findingText = {
  blank(title: Text, example: Text | null): Text {
    return {
      id: `“${title.id}” belum diisi.${example ? ` Contoh: “${example.id}”.` : ''}`,
      en: `“${title.en}” is empty.${example ? ` Example: “${example.en}”.` : ''}`,
    }
  },
  sameCode(code: string): Text {
    return {
      id: `Kode “${code}” dipakai dua kali. Setiap baris perlu kode sendiri.`,
      en: `The code “${code}” is used twice. Each row needs one of its own.`,
    }
  },
  badCode(): Text {
    return {
      id: 'Kode terdiri dari huruf kecil, angka, dan tanda hubung, diawali huruf. Contoh: “waktu-respons”.',
      en: 'A code has small letters, digits and hyphens, and begins with a letter. Example: “response-time”.',
    }
  },
  vagueVerb(verb: string, rest: string): Text {
    const what = rest === '' ? '…' : rest
    return {
      id: `“${verb}” tidak dapat diukur. Sebut apa yang dihitung, misalnya “Jumlah ${what} yang diselesaikan” atau “Persentase ${what} yang memenuhi standar”.`,
      en: `“${verb}” cannot be measured. Say what is counted, such as “Number of ${what} completed” or “Share of ${what} that meets the standard”.`,
    }
  },
  notPositive(title: Text): Text {
    return { id: `${title.id} harus lebih dari 0.`, en: `${title.en} must be more than 0.` }
  },
  aboveHundred(): Text {
    return {
      id: 'Bobot paling besar 100: bobot satu kelompok berjumlah tepat 100.',
      en: 'A weight is 100 at most: those of a group total exactly 100.',
    }
  },
  outsideRange(minimum: number, maximum: number): Text {
    const [low, high] = [numberText(minimum), numberText(maximum)]
    return {
      id: `Target harus di antara ${low.id} dan ${high.id}. Ubah targetnya, atau kolom “Paling kecil” dan “Paling besar”.`,
      en: `The target must lie between ${low.en} and ${high.en}. Change it, or the columns “Lowest” and “Highest”.`,
    }
  },
  emptyRange(minimum: number): Text {
    const low = numberText(minimum)
    return { id: `Isi angka di atas ${low.id}.`, en: `Enter a number above ${low.en}.` }
  },
  badPlaces(): Text {
    return {
      id: 'Banyaknya desimal adalah bilangan bulat 0 sampai 6.',
      en: 'The number of decimals is a whole number from 0 to 6.',
    }
  },
  unknownChoice(choices: readonly Choice[]): Text {
    return {
      id: `Pilih salah satu: ${choices.map(({ label }) => label.id).join('; ')}.`,
      en: `Choose one: ${choices.map(({ label }) => label.en).join('; ')}.`,
    }
  },
  noAnchor(level: number): Text {
    return {
      id: `Tingkat ${level} belum punya uraian dalam dua bahasa. Tulis perilaku yang dapat dilihat orang lain.`,
      en: `Level ${level} has no anchor in both languages yet. Write behaviour that others can see.`,
    }
  },
  fewLevels(): Text {
    return {
      id: 'Perlu sedikitnya dua tingkat. Tambahkan di panel baris.',
      en: 'At least two levels are needed. Add them in the panel of the row.',
    }
  },
} as const
