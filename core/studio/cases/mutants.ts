import { isObject, type Json } from '../../json.ts'
import type { ScoringDocument } from '../../scoring/model.ts'
import type { Text } from '../../text.ts'
import { partsOf, placeName, type ScoringPlace, withValue } from './scoring-place.ts'

/** A scoring with one small mistake in it, such as an author may make; good cases fail on it. */
export type Mutant = {
  readonly at: ScoringPlace
  readonly part: Text
  /** What was changed, in words: `≥ 90 menjadi > 90`. */
  readonly change: Text
  readonly changed: ScoringDocument
}

/**
 * Small mistakes in a scoring, one at a time: a comparison that takes the edge or not, a limit that lies elsewhere, a
 * weight that moved, a cell of a matrix with another outcome, a follow-up that holds when it should not (R. DeMillo,
 * R. Lipton, F. Sayward, "Hints on Test Data Selection", 1978).
 *
 * ```ts
 * mutantsOf(pack.scoring).map(({ change }) => change.en) // ['≥ becomes >', …]
 * ```
 */
export function mutantsOf(scoring: ScoringDocument): readonly Mutant[] {
  return [
    ...comparisons(scoring),
    ...limits(scoring),
    ...bandEdges(scoring),
    ...cells(scoring),
    ...weights(scoring),
    ...followUps(scoring),
  ]
}

const twins: { readonly [op: string]: readonly [twin: string, sign: string, twinSign: string] } = {
  '>=': ['>', '≥', '>'],
  '>': ['>=', '>', '≥'],
  '<=': ['<', '≤', '<'],
  '<': ['<=', '<', '≤'],
}

function comparisons(scoring: ScoringDocument): readonly Mutant[] {
  return partsOf(scoring).flatMap(({ at, json }) => {
    if (!isObject(json)) return []
    const [op = ''] = Object.keys(json)
    const twin = Object.hasOwn(twins, op) ? twins[op] : undefined
    const args = json[op]
    if (twin === undefined || !Array.isArray(args)) return []
    const [other, sign, otherSign] = twin
    const limit = args.find((arg: Json) => typeof arg === 'number')
    const of = limit === undefined ? '' : ` ${limit}`
    const change = {
      id: `${sign}${of} menjadi ${otherSign}${of}`,
      en: `${sign}${of} becomes ${otherSign}${of}`,
    }
    return [mutant(scoring, at, { change, value: { [other]: args } })]
  })
}

/** Operators whose numbers are limits, and not positions, places or neutral elements. */
const limited = new Set(['>=', '>', '<=', '<', '==', 'min', 'max', 'clamp'])

function limits(scoring: ScoringDocument): readonly Mutant[] {
  return partsOf(scoring).flatMap(({ at, json }) => {
    const op = at.at(-2)
    if (typeof json !== 'number' || typeof op !== 'string' || !limited.has(op)) return []
    return [mutant(scoring, at, { change: becomes(json, json + 1), value: json + 1 })]
  })
}

function bandEdges(scoring: ScoringDocument): readonly Mutant[] {
  return Object.entries(scoring.bands).flatMap(([name, list]) =>
    list.flatMap((band, index): readonly Mutant[] => {
      const below = list[index - 1]
      if (below === undefined || below.to !== band.from) return []
      const moved = { ...band, from: band.from + 1 }
      const at = ['bands', name]
      const value = list.with(index, moved).with(index - 1, { ...below, to: band.from + 1 })
      // Bands are JSON.
      return [
        mutant(scoring, at, { change: becomes(band.from, band.from + 1), value: value as unknown as Json }),
      ]
    }),
  )
}

function cells(scoring: ScoringDocument): readonly Mutant[] {
  return Object.entries(scoring.matrices).flatMap(([name, rows]) => {
    const outcomes = [...new Set(Object.values(rows).flatMap((row) => Object.values(row)))]
    return Object.entries(rows).flatMap(([row, columns]) =>
      Object.entries(columns).flatMap(([column, outcome]): readonly Mutant[] => {
        const other = outcomes.find((each) => each !== outcome)
        if (other === undefined) return []
        const change = {
          id: `${row} × ${column}: ${outcome} menjadi ${other}`,
          en: `${row} × ${column}: ${outcome} becomes ${other}`,
        }
        return [mutant(scoring, ['matrices', name, row, column], { change, value: other })]
      }),
    )
  })
}

/** The weights of a set go on totalling 100. */
function weights(scoring: ScoringDocument): readonly Mutant[] {
  return Object.entries(scoring.weights).flatMap(([set, all]) => {
    const [first, second] = Object.entries(all)
    if (first === undefined || second === undefined || first[1] < 1) return []
    const value = { ...all, [first[0]]: first[1] - 1, [second[0]]: second[1] + 1 }
    const change = {
      id: `${first[0]} ${first[1]} menjadi ${first[1] - 1}, ${second[0]} ${second[1]} menjadi ${second[1] + 1}`,
      en: `${first[0]} ${first[1]} becomes ${first[1] - 1}, ${second[0]} ${second[1]} becomes ${second[1] + 1}`,
    }
    return [mutant(scoring, ['weights', set], { change, value })]
  })
}

function followUps(scoring: ScoringDocument): readonly Mutant[] {
  return scoring.followUps.map(({ when }, index) => {
    const change = {
      id: 'berlaku justru bila syaratnya tidak terpenuhi',
      en: 'applies just when it should not',
    }
    return mutant(scoring, ['followUps', index, 'when'], { change, value: { '!': [when] } })
  })
}

function becomes(before: number, after: number): Text {
  return { id: `${before} menjadi ${after}`, en: `${before} becomes ${after}` }
}

function mutant(
  scoring: ScoringDocument,
  at: ScoringPlace,
  { change, value }: { readonly change: Text; readonly value: Json },
): Mutant {
  return { at, part: placeName(scoring, at), change, changed: withValue(scoring, at, value) }
}
