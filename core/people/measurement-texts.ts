import type { Measurement } from '../case/measurement.ts'
import { numberText } from '../form/say-number.ts'
import type { Indicator } from '../scoring/model.ts'
import type { Text } from '../text.ts'
import { type MeasurementField, sayMeasurementField } from './measurement-field.ts'

/** What is wrong with a row of values, or to be looked at in it; `field` null for the row as a whole. */
export type MeasurementFinding = {
  readonly row: number
  readonly field: MeasurementField | null
  readonly kind: string
  readonly text: Text
}

/** The same value twice in one go. `twice(4, 2).kind` is `'twice'`. */
export function twice(row: number, first: number): MeasurementFinding {
  const text = {
    id: `Sama dengan baris ${first}: pegawai atau unit, indikator, dan periodenya. Hapus salah satu.`,
    en: `The same as row ${first}: person or unit, indicator and period. Take one of them out.`,
  }
  return { row, field: null, kind: 'twice', text }
}

/** A period that no cycle has: `noCycle(2, value).kind` is `'no-cycle'`. */
export function noCycle(row: number, { from, to }: Pick<Measurement, 'from' | 'to'>): MeasurementFinding {
  const text = {
    id: `Belum ada siklus berjalan dengan periode ${from} sampai ${to}. Nilainya disimpan, dan tampil bila siklusnya dibuka.`,
    en: `No running cycle has the period ${from} to ${to}. The value is kept, and shows once such a cycle opens.`,
  }
  return { row, field: 'from', kind: 'no-cycle', text }
}

/** A cell that may not be empty: `empty('value').en` is `'Value is empty.'`. */
export function empty(field: MeasurementField): Text {
  const label = sayMeasurementField(field)
  return { id: `${label.id} belum diisi.`, en: `${label.en} is empty.` }
}

/** `tooLong(100).en` is `'Too long: 100 characters at most.'`. */
export function tooLong(most: number): Text {
  return {
    id: `Terlalu panjang: paling banyak ${most} karakter.`,
    en: `Too long: ${most} characters at most.`,
  }
}

/** Which indicators there are to choose from. `unknownIndicator([])` names none. */
export function unknownIndicator(indicators: readonly Indicator[]): Text {
  const known = indicators.flatMap(({ id, measured }) => (measured === 'outside' ? [id] : [])).join(', ')
  return {
    id: `Tidak ada indikator dengan kode ini. Yang diukur sistem lain: ${known || 'tidak ada'}.`,
    en: `There is no indicator with this id. Measured by other systems: ${known || 'none'}.`,
  }
}

/** What it is measured in instead. `otherMeasure(indicator).en` names the unit that would be right. */
export function otherMeasure({ unit }: Indicator): Text {
  return {
    id: `Satuannya harus “${unit.id}”.`,
    en: `It has to be measured in “${unit.en}” (“${unit.id}”).`,
  }
}

/** `tooPrecise(0).en` is `'At most 0 decimals.'`. */
export function tooPrecise(places: number): Text {
  return { id: `Paling banyak ${places} angka di belakang koma.`, en: `At most ${places} decimals.` }
}

/** Between what and what it has to be: `outOfRange({ minimum: 0, maximum: 100, places: 0 }).en`. */
export function outOfRange({ minimum, maximum }: Indicator['range']): Text {
  const [low, high] = [numberText(minimum), numberText(maximum)]
  return {
    id: `Di luar batas: dari ${low.id} sampai ${high.id}.`,
    en: `Out of range: from ${low.en} to ${high.en}.`,
  }
}

export const strangeCharacter: Text = {
  id: 'Berisi karakter yang tidak terlihat atau rusak. Ketik ulang sel ini.',
  en: 'It has a character that cannot be seen or is broken. Type this cell anew.',
}

export const notMeasured: Text = {
  id: 'Menurut paket, indikator ini diisi pegawai sendiri. Tandai “diukur sistem lain” di studio bila seharusnya tidak.',
  en: 'By the pack, people fill this indicator in themselves. Mark it as measured outside in the studio if they should not.',
}

export const ofNobody: Text = {
  id: 'Isi NIP pegawai, atau nama unit bila nilainya berlaku untuk satu unit.',
  en: 'Give the person’s NIP, or the unit’s name where the value is a whole unit’s.',
}

export const unknownPerson: Text = {
  id: 'Tidak ada pegawai dengan nomor ini di kantor.',
  en: 'Nobody in the office has this number.',
}

export const unknownUnit: Text = {
  id: 'Tidak ada unit dengan nama ini. Tulis seperti di daftar pegawai.',
  en: 'There is no unit of this name. Write it as the list of staff does.',
}

export const badDate: Text = {
  id: 'Bukan tanggal. Tulis tahun-bulan-hari, misalnya 2026-12-31.',
  en: 'Not a date. Write year-month-day: 2026-12-31, say.',
}

export const endsBefore: Text = { id: 'Akhirnya sebelum awalnya.', en: 'It ends before it begins.' }

export const badTime: Text = {
  id: 'Bukan waktu. Tulis 2026-12-31, atau 2026-12-31T08:00:00Z.',
  en: 'Not a time. Write 2026-12-31, or 2026-12-31T08:00:00Z.',
}

export const inFuture: Text = { id: 'Waktunya belum tiba.', en: 'That time has not come yet.' }

export const badValue: Text = {
  id: 'Bukan angka desimal. Tulis misalnya 24.5, paling banyak 15 angka.',
  en: 'Not a decimal number. Write 24.5, say, with 15 digits at most.',
}
