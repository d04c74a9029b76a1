import type { CyclePeriod } from '../pack/model.ts'
import type { Text } from '../text.ts'

/** A period that a cycle could be opened for, with its days, both ends included. */
export type ProposedPeriod = {
  readonly from: string
  readonly to: string
  readonly name: Text
  readonly days: number
}

const months: { readonly [kind in CyclePeriod]: number } = {
  yearly: 12,
  'half-yearly': 6,
  quarterly: 3,
  monthly: 1,
}

/**
 * The periods to open next by the pack's calendar (CA1): the one that today lies in, if no cycle has it, and those after
 * it, at most three. `nextPeriods({ kind: 'quarterly', today: '2026-02-10', taken: [] })[0]` is January to March 2026.
 */
export function nextPeriods({
  kind,
  today,
  taken,
}: {
  readonly kind: CyclePeriod
  /** The region's local date. */
  readonly today: string
  readonly taken: readonly { readonly from: string; readonly to: string }[]
}): readonly ProposedPeriod[] {
  const length = months[kind]
  const [year = 0, month = 1] = today.split('-').map(Number)
  const first = Math.floor((month - 1) / length)
  // A year of months further than anybody opens ahead.
  const periods = Array.from({ length: 15 }, (_, ahead) => periodAt(kind, year, first + ahead))
  return periods
    .filter(({ from, to }) => !taken.some((one) => one.from === from && one.to === to))
    .slice(0, 3)
}

function periodAt(kind: CyclePeriod, firstYear: number, index: number): ProposedPeriod {
  const length = months[kind]
  const each = 12 / length
  const year = firstYear + Math.floor(index / each)
  const nth = index % each
  const start = Date.UTC(year, nth * length, 1)
  const end = Date.UTC(year, (nth + 1) * length, 1) - DAY
  const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10)
  return {
    from: dateOf(start),
    to: dateOf(end),
    name: nameOf(kind, nth, year),
    days: (end - start) / DAY + 1,
  }
}

const DAY = 24 * 3_600_000

function nameOf(kind: CyclePeriod, nth: number, year: number): Text {
  const roman = ['I', 'II', 'III', 'IV'][nth] ?? ''
  switch (kind) {
    case 'yearly':
      return { id: `Tahun ${year}`, en: `Year ${year}` }
    case 'half-yearly':
      return { id: `Semester ${roman} ${year}`, en: `Half-year ${nth + 1}, ${year}` }
    case 'quarterly':
      return { id: `Triwulan ${roman} ${year}`, en: `Quarter ${nth + 1}, ${year}` }
    default:
      return { id: `${monthNames.id[nth]} ${year}`, en: `${monthNames.en[nth]} ${year}` }
  }
}

const monthNames = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
