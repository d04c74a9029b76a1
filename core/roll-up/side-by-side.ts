import type { RollUpList } from '../protocol/roll-ups.ts'
import { assertNever } from '../result.ts'
import type { RollUp } from './roll-up.ts'

/** One region beside the others: what it let others know of one cycle. */
export type RegionLine = {
  readonly region: { readonly id: string; readonly name: string }
  readonly rollUp: RollUp
  /** Of 1; null where it is kept back, or there is nothing to divide. */
  readonly scoredShare: number | null
  readonly inTimeShare: number | null
  readonly signedInShare: number | null
}

/** What regions can be put in order by. */
export const orders = ['name', 'scored', 'in-time', 'days', 'signed-in'] as const
export type Order = (typeof orders)[number]

/** Regions with one scale of predicates, which can be read in one table; the others stand in tables of their own. */
export type ScaleGroup = { readonly ids: readonly string[]; readonly lines: readonly RegionLine[] }

/** The years in which cycles ended, the newest first. `yearsIn(list)` is `['2026', '2025']`. */
export function yearsIn({ rollUps }: RollUpList): readonly string[] {
  return [...new Set(rollUps.map(({ rollUp }) => yearOf(rollUp)))].toSorted().toReversed()
}

/**
 * Each region's cycles that ended in a year, in order; what is kept back comes last.
 * `sideBySide(list, { year: '2026', order: 'name' })[0]?.region.name`.
 */
export function sideBySide(
  { rollUps }: RollUpList,
  { year, order }: { readonly year: string; readonly order: Order },
): readonly RegionLine[] {
  const lines = rollUps.filter(({ rollUp }) => yearOf(rollUp) === year).map(lineOf)
  return lines.toSorted((a, b) => {
    const [x, y] = [measured(a, order), measured(b, order)]
    if (x === y) return a.region.name.localeCompare(b.region.name, 'id')
    if (x === null) return 1
    if (y === null) return -1
    // Fewer days are better, more of anything else is.
    return order === 'days' ? x - y : y - x
  })
}

/** The lines whose predicates are told, by their scale. `byScale(lines)[0]?.ids` is `['istimewa', 'baik']`. */
export function byScale(lines: readonly RegionLine[]): readonly ScaleGroup[] {
  const groups = new Map<string, { ids: readonly string[]; lines: RegionLine[] }>()
  for (const line of lines) {
    const { predicates } = line.rollUp
    if (predicates === null) continue
    const ids = predicates.flatMap((one) => one.ids)
    const group = groups.get(ids.join(' ')) ?? { ids, lines: [] }
    group.lines.push(line)
    groups.set(ids.join(' '), group)
  }
  return [...groups.values()]
}

function lineOf({ region, rollUp }: RollUpList['rollUps'][number]): RegionLine {
  const { people, scored, onTime, adoption = null } = rollUp
  return {
    region,
    rollUp,
    scoredShare: people === null || scored === null ? null : shareOf(scored, people),
    inTimeShare: onTime === null ? null : shareOf(onTime.inTime, onTime.done),
    signedInShare: adoption === null ? null : shareOf(adoption.signedIn, adoption.people),
  }
}

function shareOf(part: number, of: number): number | null {
  return of === 0 ? null : part / of
}

function measured(
  { scoredShare, inTimeShare, signedInShare, rollUp }: RegionLine,
  order: Order,
): number | null {
  switch (order) {
    case 'name':
      return null
    case 'scored':
      return scoredShare
    case 'in-time':
      return inTimeShare
    case 'days':
      return rollUp.medianDays ?? null
    case 'signed-in':
      return signedInShare
    default:
      return assertNever(order)
  }
}

function yearOf({ cycle }: RollUp): string {
  return cycle.period.to.slice(0, 4)
}
