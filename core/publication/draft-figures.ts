import { err, ok, type Result } from '../result.ts'
import { countPeople } from './count-table.ts'
import { type PublicTable, protectTable } from './protect.ts'
import type { PublicationPolicy } from './publication-policy.ts'
import { type CountedPerson, mayReplace, mayStandBeside } from './replace.ts'

/** What people are grouped by in a publication: by unit, by kind of post, or not at all. */
export type Grouping = 'unit' | 'post' | 'none'

/** Figures as they would be published. */
export type FigureDraft = {
  readonly grouping: Grouping
  readonly k: number
  readonly table: PublicTable
  /** Who is named, with the group and the outcome that they have; they are not in the table. */
  readonly named: readonly CountedPerson[]
}

/** Why figures are not published. */
export type DraftRefusal =
  /** Fewer than the smallest group, or all with one outcome. */
  | { readonly kind: 'figures-too-few'; readonly k: number }
  /** What is published, or was sent out of the region, differs by too few people: whoever compared the two would find them. */
  | { readonly kind: 'figures-too-alike'; readonly k: number }
  /** These were grouped otherwise before; two ways would help against each other. */
  | { readonly kind: 'figures-grouped' }
  | { readonly kind: 'figures-closed' }

type Drafting = {
  readonly people: readonly CountedPerson[]
  /** The scale, the best first. */
  readonly outcomes: readonly string[]
  readonly grouping: Grouping
  readonly policy: PublicationPolicy
  /** What was published of the same cycle last; null for nothing. */
  readonly before: { readonly grouping: Grouping; readonly people: readonly CountedPerson[] } | null
  /** Whom the totals counted that left the region when the cycle was closed; null where none did. */
  readonly sent?: readonly CountedPerson[] | null
}

/**
 * Figures of a cycle as the public may have them, or why not (Q1–Q3, PF1). What was published before of the same cycle
 * binds: no second way of grouping, and a newer version only where enough people differ; it holds the totals alone.
 * `draftFigures({ people, outcomes: ['good', 'poor'], grouping: 'unit', policy: publicationPolicy({}), before: null })`.
 */
export function draftFigures({
  people,
  outcomes,
  grouping,
  policy,
  before,
  sent = null,
}: Drafting): Result<FigureDraft, DraftRefusal> {
  const { k } = policy
  if (policy.closed) return err({ kind: 'figures-closed' })
  if (before !== null && grouping !== 'none' && grouping !== before.grouping)
    return err({ kind: 'figures-grouped' })
  if (before !== null && !mayReplace(before.people, people, k)) return err({ kind: 'figures-too-alike', k })
  if (sent !== null && !mayStandBeside(sent, people, k)) return err({ kind: 'figures-too-alike', k })
  const [best] = outcomes
  const named = policy.names === 'best' ? people.filter(({ outcome }) => outcome === best) : []
  const known = new Set(named.map(({ person }) => person))
  const scale = named.length > 0 ? outcomes.slice(1) : outcomes
  const counted = people.filter(({ person }) => !known.has(person))
  const isWhole = before !== null || grouping === 'none'
  const grouped = isWhole ? counted.map((one) => ({ ...one, group: ALL })) : counted
  const table = protectTable(countPeople(grouped, scale), k)
  if (table === null) return err({ kind: 'figures-too-few', k })
  return ok({ grouping: isWhole ? 'none' : grouping, k, table, named })
}

/** The one group of a table of all. */
export const ALL = '*'

/** Why a count is withheld, for whoever decides about it; the public is not told which is which. */
export type Withholding = 'few' | 'alike' | 'cover'

/**
 * For each cell of a protected table why it is withheld, null where it is not. `few`: it counts few people. `alike`: all
 * of the group have that outcome. `cover`: the others could be worked out with it.
 * `withholdings(people, table, 5)[0]?.[0]`.
 */
export function withholdings(
  people: readonly CountedPerson[],
  { groups, outcomes, counts, groupTotals }: PublicTable,
  k: number,
): readonly (readonly (Withholding | null)[])[] {
  const whole = groups.length === 1 && groups[0]?.[0] === ALL
  return counts.map((row, r) => {
    const members = whole ? people : people.filter(({ group }) => groups[r]?.includes(group))
    return row.map((count, c) => {
      if (count !== null) return null
      const had = members.filter(({ outcome }) => outcomes[c]?.includes(outcome)).length
      if (had > 0 && had < k) return 'few'
      return had > 0 && had === groupTotals[r] ? 'alike' : 'cover'
    })
  })
}
