import { err, ok, type Result } from '../result.ts'
import type { Text } from '../text.ts'

/** What the digits of a NIP say (Perka BKN 22/2007 for PNS; the scheme of PPPK has a year and a contract). */
export type Nip = {
  /** 18 digits, unspaced. */
  readonly digits: string
  readonly kind: 'pns' | 'pppk'
  readonly born: string
  /** Month of the appointment, `2005-01`; a PPPK's is only a year. */
  readonly appointed: string
  /** The person was younger than 16 or older than 60 when appointed: to be looked at, not refused. */
  readonly oddAge: boolean
}

/**
 * Reads an employee's number, however it is spaced; `today` is a local date. It has no check digit, so what can be
 * wrong is told part by part. `readNip('19800101 200501 1 001', '2026-01-05')` is ok with `kind: 'pns'`.
 */
export function readNip(text: string, today: string): Result<Nip, Text> {
  const digits = text.replaceAll(/[\s.'’-]/g, '')
  if (!/^\d{18}$/.test(digits)) return err(notEighteen(digits))
  const born = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
  if (!isDate(born) || born < '1900-01-01' || born >= today) return err(noBirthDate(digits.slice(0, 8)))
  const [year, month] = [digits.slice(8, 12), digits.slice(12, 14)]
  const isPns = Number(month) >= 1 && Number(month) <= 12
  if (!isPns && Number(month) < 21) return err(noMonth(month))
  const appointed = isPns ? `${year}-${month}` : year
  if (appointed > today.slice(0, appointed.length)) return err(inFuture(appointed))
  if (!/[12]/.test(digits[14] ?? '')) return err(noSex(digits[14] ?? ''))
  if (digits.slice(15) === '000') return err(noSerial)
  const age = Number(year) - Number(digits.slice(0, 4))
  return ok({ digits, kind: isPns ? 'pns' : 'pppk', born, appointed, oddAge: age < 16 || age > 60 })
}

/** What is shown of a NIP where the whole is not needed: `maskNip('198001012005011001')` is `'•••• 001'`. */
export function maskNip(nip: string | null): string | null {
  return nip === null ? null : `•••• ${nip.slice(-3)}`
}

/** A NIP as it is printed: `spacedNip('198001012005011001')` is `'19800101 200501 1 001'`. */
export function spacedNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')
}

function isDate(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00.000Z`)
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, 10) === date
}

function notEighteen(digits: string): Text {
  if (/\D/.test(digits)) {
    return {
      id: 'NIP hanya berisi angka. Nomor lain ditulis di kolom ID lain.',
      en: 'A NIP has digits only. Any other number belongs into the column of other ids.',
    }
  }
  return {
    id: `NIP terdiri atas 18 angka; di sini ${digits.length}.`,
    en: `A NIP has 18 digits; here are ${digits.length}.`,
  }
}

function noBirthDate(digits: string): Text {
  return {
    id: `Delapan angka pertama NIP adalah tanggal lahir (tahun, bulan, hari); ${digits} bukan tanggal lahir.`,
    en: `The first eight digits of a NIP are a date of birth (year, month, day); ${digits} is none.`,
  }
}

function noMonth(month: string): Text {
  return {
    id: `Angka ke-13 dan ke-14 NIP adalah bulan pengangkatan (01–12), atau kode PPPK (21 ke atas); ${month} bukan keduanya.`,
    en: `Digits 13 and 14 of a NIP are the month of appointment (01–12), or the code of a PPPK (21 and up); ${month} is neither.`,
  }
}

function inFuture(appointed: string): Text {
  return {
    id: `Menurut NIP, pengangkatannya ${appointed}: itu belum terjadi.`,
    en: `By the NIP, the appointment was in ${appointed}, which has not come yet.`,
  }
}

function noSex(digit: string): Text {
  return {
    id: `Angka ke-15 NIP adalah 1 (pria) atau 2 (wanita); di sini ${digit}.`,
    en: `Digit 15 of a NIP is 1 (man) or 2 (woman); here it is ${digit}.`,
  }
}

const noSerial: Text = {
  id: 'Tiga angka terakhir NIP adalah nomor urut dari 001 sampai 999; di sini 000.',
  en: 'The last three digits of a NIP are a number from 001 to 999; here they are 000.',
}
