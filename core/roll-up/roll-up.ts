import type { Cycle } from '../case/model.ts'
import type { CaseFact } from '../dashboard/case-fact.ts'
import { predicateScale } from '../dashboard/predicate-scale.ts'
import type { Pack } from '../pack/model.ts'
import { countPeople } from '../publication/count-table.ts'
import { ALL } from '../publication/draft-figures.ts'
import { protectTable } from '../publication/protect.ts'
import { type CountedPerson, mayStandBeside } from '../publication/replace.ts'
import type { Text } from '../text.ts'
import { localDate } from '../workflow/calendar.ts'
import type { Instant } from '../workflow/model.ts'

/** What a region lets others know of a cycle that is over: how many, and never who. */
export type RollUp = {
  readonly cycle: Pick<Cycle, 'id' | 'name' | 'period'>
  readonly closedAt: Instant
  /** The day of that in the region: in the east of the country it is another one than in UTC for nine hours. Absent in what older versions sent. */
  readonly closedOn?: string
  /** `kotabumi@3`: rules differ by region, and so does what a predicate takes. */
  readonly pack: string
  /** Appraisals that were opened, and of these how many have a result; null where it, or the rest, is too few. */
  readonly people: number | null
  readonly scored: number | null
  /** Predicates from the best down, neighbours that few people have counted together; null where none may be told. */
  readonly predicates:
    | readonly { readonly ids: readonly string[]; readonly name: Text; readonly count: number }[]
    | null
  /** Officials' tasks that were done, and of these how many by their deadline; null for too few. */
  readonly onTime: { readonly done: number; readonly inTime: number } | null
  /** Days that officials took for a task, in the middle; null for too few. Absent in what older versions sent. */
  readonly medianDays?: number | null
  /** Who worked there when it was closed, and how many of them had ever signed in; null where it, or the rest, is too few. */
  readonly adoption?: { readonly people: number; readonly signedIn: number } | null
}

/** The smallest group that any figure speaks of outside of the region, whatever a pack says (AR1). */
const SMALLEST_GROUP = 5

/**
 * The figures of a closed cycle that leave the region. Nothing in it speaks of fewer people than the pack keeps together
 * anyway, nor of all but so few: with totals that are published elsewhere, no difference is smaller.
 * `rollUpOf({ pack, cycle, facts, staff }).people` is 212.
 */
export function rollUpOf({
  pack,
  cycle: { id, name, period },
  closedAt,
  facts,
  staff,
  published = null,
}: {
  readonly pack: Pack
  readonly cycle: Pick<Cycle, 'id' | 'name' | 'period'>
  readonly closedAt: Instant
  readonly facts: readonly CaseFact[]
  readonly staff: { readonly people: number; readonly signedIn: number }
  /** Whom the newest figures counted that were published of the cycle; null where none were. */
  readonly published?: readonly CountedPerson[] | null
}): RollUp {
  const k = Math.max(SMALLEST_GROUP, pack.policies.peers.anonymityK)
  const scale = predicateScale(pack.scoring)
  const scored = facts.flatMap(({ predicate }) => (predicate === null ? [] : [predicate]))
  const left = facts.length - scored.length
  // Beside what is published already, totals of almost the same people would tell of those who differ.
  const isAlone = published === null || mayStandBeside(published, countedIn(pack, facts), k)
  return {
    cycle: { id, name, period },
    closedAt,
    closedOn: localDate(pack, closedAt),
    pack: `${pack.id}@${pack.version}`,
    people: facts.length >= k && (left === 0 || left >= k) ? facts.length : null,
    scored: isAlone && scored.length >= k ? scored.length : null,
    predicates: isAlone ? predicatesOf(pack, { scored, scale, k }) : null,
    onTime: onTimeOf(facts, k),
    medianDays: medianDaysOf(facts, k),
    adoption: isSafe(staff.signedIn, staff.people, k) ? staff : null,
  }
}

/** The day on which a cycle was closed where it was: `closingDay(rollUp)` is `'2027-02-01'`. Older versions told only the moment. */
export function closingDay({ closedAt, closedOn }: Pick<RollUp, 'closedAt' | 'closedOn'>): string {
  return closedOn ?? closedAt.slice(0, 10)
}

/** Whom a roll-up counts by outcome, so that what is told later can be held against it: `countedIn(pack, facts).length`. */
export function countedIn(
  { scoring }: Pick<Pack, 'scoring'>,
  facts: readonly CaseFact[],
): readonly CountedPerson[] {
  const scale = predicateScale(scoring)
  return facts.flatMap(({ person, predicate }) =>
    predicate !== null && scale.includes(predicate) ? [{ person, group: ALL, outcome: predicate }] : [],
  )
}

function predicatesOf(
  pack: Pack,
  {
    scored,
    scale,
    k,
  }: { readonly scored: readonly string[]; readonly scale: readonly string[]; readonly k: number },
): RollUp['predicates'] {
  const known = scored.filter((outcome) => scale.includes(outcome))
  const table = countPeople(
    known.map((outcome) => ({ group: 'region', outcome })),
    scale,
  )
  const safe = protectTable(table, k)
  if (safe === null) return null
  return safe.outcomes.map((ids, n) => ({ ids, name: named(pack, ids), count: safe.outcomeTotals[n] ?? 0 }))
}

function named({ scoring }: Pack, ids: readonly string[]): Text {
  const names = ids.map((id) => scoring.outcomes[id] ?? { id, en: id })
  return { id: names.map((name) => name.id).join(' / '), en: names.map((name) => name.en).join(' / ') }
}

function onTimeOf(facts: readonly CaseFact[], k: number): RollUp['onTime'] {
  const done = facts.flatMap(({ waits }) => waits.filter((wait) => wait.done !== null && wait.due !== null))
  const inTime = done.filter(({ done: at, due }) => at !== null && due !== null && at <= due)
  return done.length >= k ? { done: done.length, inTime: inTime.length } : null
}

function medianDaysOf(facts: readonly CaseFact[], k: number): number | null {
  const days = facts
    .flatMap(({ waits }) => waits)
    .flatMap(({ from, done }) =>
      done === null ? [] : [Math.max(0, Date.parse(done) - Date.parse(from)) / DAY],
    )
    .toSorted((a, b) => a - b)
  if (days.length < k) return null
  const [low = 0, high = 0] = [days[(days.length - 1) >> 1], days[days.length >> 1]]
  return Math.round((low + high) * 5) / 10
}

const DAY = 86_400_000

/** Whether a part of some people can be told with how many they are in all: neither it nor the rest is only a few. */
function isSafe(part: number, of: number, k: number): boolean {
  return of >= k && [part, of - part].every((some) => some === 0 || some >= k)
}
