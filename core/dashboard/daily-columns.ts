import type { SkpSheet } from '../case/view.ts'

/**
 * The columns of BKN's e-Kinerja under “Tambah Progress Harian”, in its order, as known from programs that fill that
 * page; confidence medium, since BKN publishes no format.
 */
export const dailyColumns = [
  'Rencana Aksi',
  'Tanggal',
  'Jam Mulai',
  'Jam Selesai',
  'Kegiatan Harian',
  'Realisasi',
  'Satuan',
  'Bukti Dukung',
] as const

/**
 * What a plan (SKP) came to, in those columns: one row for each measured aspect. The hours stay empty, since an appraisal
 * does not know them; a realisation is a whole number, and evidence a link, as e-Kinerja takes them.
 * `dailyRows(sheet, '2026-12-31')[0]?.[0]` is the first planned result.
 */
export function dailyRows(
  { rows }: SkpSheet,
  date: string | null,
): readonly (readonly (string | number | null)[])[] {
  return rows.flatMap(({ plan, aspects }) =>
    aspects.flatMap(({ indicator, realised, unit, evidence }) => {
      if (realised === undefined) return []
      const link = evidence !== undefined && /^https?:\/\//.test(evidence) ? evidence : null
      return [[plan, date, null, null, indicator, Math.round(realised), unit, link]]
    }),
  )
}
