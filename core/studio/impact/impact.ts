import type { Json } from '../../json.ts'
import type { Criteria } from '../../scoring/model.ts'
import { scoreUntraced } from '../../scoring/score.ts'
import { changedGroupSteps, pinGroups, pinnedInput } from './pin-groups.ts'
import type { ImpactRow } from './row.ts'

/** What new rules make of appraisals that are over. */
export type Impact = {
  /** How many were reckoned anew. */
  readonly scored: number
  /** Those that the new rules give no score: they ask for what was not asked then. */
  readonly unscored: number
  /** Those that have no predicate on record, and so none to come from. */
  readonly without: number
  /** Steps that take a group's answers in another way; here they count with the figures on record. */
  readonly kept: readonly string[]
  /** Predicates as they were and as they would be, over all and by unit. */
  readonly whole: Spread
  readonly units: { readonly [unit: string]: Spread }
  /** Who comes to another predicate, in the order of their names. */
  readonly crossing: readonly Crossing[]
}

export type Spread = {
  readonly before: Counts
  readonly after: Counts
  readonly crossing: number
}

export type Counts = { readonly [predicate: string]: number }

export type Crossing = {
  readonly case: string
  readonly name: string
  readonly unit: string
  readonly from: string
  readonly to: string
  /** The scores, where the rules have any. */
  readonly score: readonly [Json, Json]
}

/**
 * Scores appraisals again under new rules. It goes in bites: `next` takes the next rows and gives how many are done, so
 * that whoever runs it can tell how far it is, and stop.
 *
 * ```ts
 * const run = openImpact({ before: v1, after: v2 })
 * for (const rows of pages) run.take(rows)
 * run.impact().crossing // who comes to another predicate
 * ```
 */
export function openImpact({ before, after }: { readonly before: Criteria; readonly after: Criteria }) {
  const rules = pinGroups(after)
  const kept = changedGroupSteps(before, after)
  const whole = emptySpread()
  const units = new Map<string, Tally>()
  const crossing: Crossing[] = []
  let scored = 0
  let unscored = 0
  let without = 0
  return {
    take(rows: readonly ImpactRow[]): void {
      for (const row of rows) {
        const from = predicateOf([before, after], row.before)
        if (from === null) {
          without += 1
          continue
        }
        const result = scoreUntraced(rules, pinnedInput(row))
        const to = result.kind === 'scored' ? predicateOf([after], result.outputs) : null
        if (result.kind !== 'scored' || to === null) {
          unscored += 1
          continue
        }
        scored += 1
        const unit = units.get(row.unit) ?? emptySpread()
        units.set(row.unit, unit)
        for (const spread of [whole, unit]) count(spread, from, to)
        if (from !== to) {
          const scores = [row.before?.score ?? null, result.outputs.score ?? null] as const
          crossing.push({ case: row.case, name: row.name, unit: row.unit, from, to, score: scores })
        }
      }
    },
    /** What is known so far. */
    impact(): Impact {
      return {
        scored,
        unscored,
        without,
        kept,
        whole: spreadOf(whole),
        units: Object.fromEntries(
          [...units]
            .toSorted(([a], [b]) => names.compare(a, b))
            .map(([unit, tally]) => [unit, spreadOf(tally)]),
        ),
        crossing: crossing.toSorted((a, b) => names.compare(a.name, b.name)),
      }
    },
  }
}

/** As readers look them up: the tenth unit after the second. */
const names = new Intl.Collator('id', { numeric: true })

type Tally = { before: Map<string, number>; after: Map<string, number>; crossing: number }

function emptySpread(): Tally {
  return { before: new Map(), after: new Map(), crossing: 0 }
}

function count(spread: Tally, from: string, to: string): void {
  spread.before.set(from, (spread.before.get(from) ?? 0) + 1)
  spread.after.set(to, (spread.after.get(to) ?? 0) + 1)
  if (from !== to) spread.crossing += 1
}

function spreadOf({ before, after, crossing }: Tally): Spread {
  return { before: Object.fromEntries(before), after: Object.fromEntries(after), crossing }
}

/** The outcome in words that a result ends with: its output `predicate`, or the first that the outcomes name. */
function predicateOf(rules: readonly Criteria[], outputs: ImpactRow['before']): string | null {
  if (outputs === null) return null
  const named = Object.entries(outputs).filter(
    ([, value]) =>
      typeof value === 'string' && rules.some(({ scoring }) => Object.hasOwn(scoring.outcomes, value)),
  )
  const found = named.find(([name]) => name === 'predicate') ?? named[0]
  return typeof found?.[1] === 'string' ? found[1] : null
}
