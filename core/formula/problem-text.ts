import { assertNever } from '../result.ts'
import type { Language, Text } from '../text.ts'
import { functionOf } from './functions.ts'
import { marks } from './number-text.ts'
import type { FormulaProblem } from './problem.ts'
import { signatureOf } from './signature.ts'

/**
 * What is wrong with a formula and what would be right: the text of a `missing-close` after `24` is
 * “Kurung tutup “)” kurang sesudah “24”.”
 */
export function describeFormulaProblem(problem: FormulaProblem): Text {
  switch (problem.kind) {
    case 'empty':
      return {
        id: 'Rumus masih kosong. Contoh: =JIKA(hari <= 24; 100; 0).',
        en: 'The formula is empty. Example: =IF(days <= 24, 100, 0).',
      }
    case 'too-long':
      return {
        id: `Rumus terlalu panjang: paling banyak ${problem.max} huruf. Bagi menjadi beberapa langkah.`,
        en: `The formula is too long: at most ${problem.max} characters. Split it into several steps.`,
      }
    case 'too-deep':
      return {
        id: `Rumus terlalu dalam: paling banyak ${problem.max} tingkat kurung. Bagi menjadi beberapa langkah.`,
        en: `The formula is nested too deeply: at most ${problem.max} levels. Split it into several steps.`,
      }
    case 'unexpected-character':
      return {
        id: `Tanda “${problem.character}” tidak ada artinya dalam rumus. Hapus, atau apit teksnya dengan tanda kutip "…".`,
        en: `“${problem.character}” means nothing in a formula. Delete it, or put the text between quotes "…".`,
      }
    case 'unclosed-text':
      return {
        id: 'Tanda kutip penutup kurang: teks ini tidak berakhir. Tanda kutip di dalam teks ditulis dua kali "".',
        en: 'The closing quote is missing: this text does not end. A quote within a text is written twice "".',
      }
    case 'unclosed-name':
      return {
        id: "Tanda petik penutup ' kurang sesudah nama ini.",
        en: "The closing ' is missing after this name.",
      }
    case 'bad-name':
      return {
        id: `“${problem.name}” bukan nama yang utuh. Nama dengan spasi atau tanda lain diapit petik, seperti 'waktu respon'.`,
        en: `“${problem.name}” is no whole name. A name with spaces or other signs stands in quotes, such as 'response time'.`,
      }
    case 'missing-close':
      return {
        id: `Kurung tutup “${problem.bracket}” kurang sesudah “${problem.after}”.`,
        en: `A closing “${problem.bracket}” is missing after “${problem.after}”.`,
      }
    case 'extra-close':
      return {
        id: `Kurung tutup “${problem.bracket}” ini tidak punya kurung buka. Hapus salah satu.`,
        en: `This closing “${problem.bracket}” has no opening one. Delete one of them.`,
      }
    case 'missing-operand':
      return problem.after === ''
        ? { id: 'Rumus dimulai dengan nilai atau nama.', en: 'A formula begins with a value or a name.' }
        : {
            id: `Nilai atau nama kurang sesudah “${problem.after}”.`,
            en: `A value or a name is missing after “${problem.after}”.`,
          }
    case 'missing-separator':
      return {
        id: `Sebelum “${problem.before}” kurang tanda hitung, pemisah “${problem.separator}”, atau kurung tutup.`,
        en: `Before “${problem.before}” an operator, a separator “${problem.separator}” or a closing bracket is missing.`,
      }
    case 'trailing':
      return {
        id: `Rumus sudah lengkap sebelum “${problem.before}”. Kurang tanda hitung seperti + atau &?`,
        en: `The formula is complete before “${problem.before}”. Is an operator such as + or & missing?`,
      }
    case 'bare-function':
      return {
        id: `${nameOf(problem.id, 'id')} adalah fungsi; bagian-bagiannya ditulis di dalam kurung: ${shape(problem.id, 'id')}.`,
        en: `${nameOf(problem.id, 'en')} is a function; its parts stand between brackets: ${shape(problem.id, 'en')}.`,
      }
    case 'unknown-function': {
      const { name, near } = problem
      return {
        id: `Fungsi ${name} tidak ada.${near === null ? ' Lihat daftar fungsi.' : ` Maksud Anda ${near}?`}`,
        en: `There is no function ${name}.${near === null ? ' See the list of functions.' : ` Did you mean ${near}?`}`,
      }
    }
    case 'wrong-count':
      return wrongCount(problem)
    case 'ambiguous-comma': {
      const { text } = problem
      const several = text.replaceAll(',', '; ')
      if (text.indexOf(',') !== text.lastIndexOf(',')) {
        // Any of its commas may be the decimal mark.
        const one = text.includes('.')
          ? ''
          : `, ${text.replaceAll(',', ';').replace(';', ',').replaceAll(';', '; ')}`
        return {
          id: `“${text}” belum jelas: koma adalah tanda desimal. Beri titik koma di antara isian, misalnya ${several}${one && `, atau${one.slice(1)}`}.`,
          en: `“${text}” is not clear: the comma is the decimal mark. Put semicolons between the arguments, such as ${several}${one && ` or${one.slice(1)}`}.`,
        }
      }
      return {
        id: `“${text}” dapat berarti satu angka atau dua. Untuk satu angka tulis (${text}); untuk dua pisahkan dengan titik koma: ${several}.`,
        en: `“${text}” may be one number or two. For one number write (${text}); for two separate them by a semicolon: ${several}.`,
      }
    }
    case 'ambiguous-number': {
      const { text, whole, fraction } = problem
      const written = (language: Language) => fraction.replace('.', marks[language].decimal)
      return {
        id: `“${text}” dapat berarti ${whole} atau ${trimmed(written('id'))}. Tulis tanpa pemisah ribuan.`,
        en: `“${text}” may mean ${whole} or ${trimmed(written('en'))}. Write it without thousands separators.`,
      }
    }
    case 'too-precise':
      return {
        id: `Angka “${problem.text}” punya lebih banyak digit daripada yang dapat disimpan dengan tepat (sekitar 15).`,
        en: `“${problem.text}” has more digits than can be kept exactly (about 15).`,
      }
    case 'unreadable-number':
      return {
        id: `“${problem.text}” bukan angka. Tulis misalnya 1234,5.`,
        en: `“${problem.text}” is no number. Write 1234.5, for example.`,
      }
    case 'mixed-separators':
      return {
        id: 'Koma dan titik koma tercampur sebagai pemisah. Pakai titik koma saja.',
        en: 'Commas and semicolons are mixed as separators. Use semicolons alone.',
      }
    case 'no-power':
      return {
        id: 'Pangkat “^” tidak tersedia. Tulis sebagai perkalian, misalnya x * x.',
        en: 'There is no power “^”. Write it as a product, such as x * x.',
      }
    case 'stray-colon':
      return {
        id: 'Untuk membagi tulis “/”, bukan “:”. Titik dua hanya ada di dalam tabel, seperti {tinggi: 9; rendah: 3}.',
        en: 'To divide write “/”, not “:”. A colon belongs in tables alone, such as {high: 9, low: 3}.',
      }
    case 'chained-comparison':
      return {
        id: 'Perbandingan tidak dapat disambung begini. Tulis DAN(a < b; b < c); hanya a <= b <= c dan a < b < c yang boleh.',
        en: 'Comparisons cannot be chained like this. Write AND(a < b, b < c); only a <= b <= c and a < b < c may be.',
      }
    case 'needs-name':
      return {
        id: `Di sini ${nameOf(problem.id, 'id')} perlu nama variabel.`,
        en: `${nameOf(problem.id, 'en')} takes the name of a variable here.`,
      }
    case 'needs-constant':
      return {
        id: 'Di dalam tabel hanya ada nilai tetap: angka, "teks", BENAR, SALAH, KOSONG, atau tabel lagi.',
        en: 'A table holds fixed values alone: numbers, "texts", TRUE, FALSE, NULL, or tables again.',
      }
    case 'needs-set':
      return {
        id: 'Mulailah dengan kumpulan barisnya sebagai teks, misalnya "indicators".',
        en: 'Begin with the set of rows as a text, such as "indicators".',
      }
    case 'duplicate-name':
      return {
        id: `Nama “${problem.name}” sudah dipakai di sini. Pilih nama lain.`,
        en: `The name “${problem.name}” is taken here already. Choose another.`,
      }
    case 'let-name':
      return {
        id: `“${problem.name}” tidak dapat menjadi nama di sini. Tulis misalnya ${problem.wanted}, tanpa titik, garis miring, atau kata tetap.`,
        en: `“${problem.name}” cannot be a name here. Write ${problem.wanted}, say, without dots, slashes or fixed words.`,
      }
    case 'no-item':
      return {
        id: `Di sini tidak ada butir daftar untuk “@${problem.name}”. Tanda @ berlaku di dalam fungsi daftar seperti SARING.`,
        en: `There is no item of a list for “@${problem.name}” here. The sign @ belongs inside functions such as FILTER.`,
      }
    case 'reserved-table':
      return {
        id: `Tabel dengan satu baris bernama “${problem.name}” tidak dapat dibedakan dari sebuah operator. Tambahkan baris kedua.`,
        en: `A table whose one row is called “${problem.name}” cannot be told from an operator. Add a second row.`,
      }
    case 'misplaced-pair':
      return {
        id: 'PASANGAN(nilai; bobot) hanya berlaku dalam daftar RATA.BERBOBOT, dan di sana untuk setiap butir.',
        en: 'PAIR(value, weight) belongs in the list of WEIGHTED.MEAN alone, and there for every item.',
      }
    case 'bad-advanced':
      return {
        id: 'LANJUTAN memuat satu teks dengan JSON yang sah; tanda kutip di dalamnya ditulis dua kali.',
        en: 'ADVANCED holds one text of valid JSON; quotes in it are written twice.',
      }
    default:
      return assertNever(problem)
  }
}

function wrongCount({
  id,
  min,
  max,
  found,
}: Extract<FormulaProblem, { readonly kind: 'wrong-count' }>): Text {
  const idCount = min === max ? `${min}` : Number.isFinite(max) ? `${min} sampai ${max}` : `${min} atau lebih`
  const enCount = min === max ? `${min}` : Number.isFinite(max) ? `${min} to ${max}` : `${min} or more`
  return {
    id: `${nameOf(id, 'id')} perlu ${idCount} isian, bukan ${found}: ${shape(id, 'id')}.`,
    en: `${nameOf(id, 'en')} takes ${enCount} arguments, not ${found}: ${shape(id, 'en')}.`,
  }
}

function nameOf(id: string, language: Language): string {
  return id === 'let' ? 'LET' : functionOf(id).name[language]
}

function shape(id: string, language: Language): string {
  if (id === 'let') return { id: 'LET(nama; nilai; …; hasil)', en: 'LET(name, value, …, result)' }[language]
  return signatureOf(functionOf(id), language)
}

function trimmed(decimal: string): string {
  return decimal.replace(/0+$/, '').replace(/[.,]$/, '')
}
