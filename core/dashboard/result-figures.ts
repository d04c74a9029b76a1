import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import type { Text } from '../text.ts'
import { spreadIn, valuesIn } from './column.ts'
import type { FactColumns } from './fact-columns.ts'
import { type HeldLine, heldLines } from './held-lines.ts'
import { type MissionLine, missionLines } from './mission-lines.ts'
import type { Placing, StaffedPlace } from './placing.ts'
import { predicateScale } from './predicate-scale.ts'
import { rowSteps } from './row-steps.ts'
import { type Bin, binsOf, type Spread, spreadOfSorted } from './spread.ts'
import { countOf, meanIn, type Walked } from './tally.ts'

export type ResultFigures = {
  readonly outcomes: readonly { readonly id: string; readonly title: Text; readonly count: number }[]
  readonly score: Spread | null
  readonly bins: readonly Bin[]
  readonly units: readonly UnitLine[]
  readonly rows: readonly RowLine[]
  /** Whose results wait for a calibration, by unit. */
  readonly held: readonly HeldLine[]
  /** Null for a pack without missions. */
  readonly missions: readonly MissionLine[] | null
  /** Indicators that serve no mission. */
  readonly orphans: readonly { readonly id: string; readonly name: Text }[]
}

export type UnitLine = {
  readonly unit: string
  readonly total: number
  readonly closed: number
  readonly late: number
  readonly scored: number
  readonly mean: number | null
  /** How many have each outcome, in the order of the scale. */
  readonly outcomes: readonly number[]
  /** Who works there, who of them has ever signed in, and who of those appraised has sent something. */
  readonly people: number
  readonly signedIn: number
  readonly begun: number
}

/** What one indicator, behaviour or competency came to. */
export type RowLine = {
  readonly set: string
  readonly row: string
  readonly name: Text
  readonly unit: Text | null
  readonly spread: Spread
}

type Results = {
  readonly pack: Pack
  readonly columns: FactColumns
  /** Where each is counted. */
  readonly placing: Placing
  readonly staff: readonly StaffedPlace[]
  readonly walked: Walked
}

/**
 * What appraisals came to: outcomes, scores, and each unit and row; `walked` is what `tally` made of them.
 * `resultsOver({ pack, columns, placing, staff, walked }).outcomes`.
 */
export function resultsOver({ pack, columns, placing, staff, walked }: Results): ResultFigures {
  const scale = predicateScale(pack.scoring)
  const { whole, units, told } = walked
  const scores = valuesIn(columns.score, told).sort()
  const byUnit = Map.groupBy(staff, ({ place }) => place.unit)
  const spreads = new Map<string, Spread | null>()
  const spreadOfRow = (row: string): Spread | null => {
    const spread = spreads.get(row) ?? spreadIn(columns.rows.get(row), told)
    spreads.set(row, spread)
    return spread
  }
  return {
    outcomes: scale.map((id) => ({
      id,
      title: own(pack.scoring.outcomes, id) ?? { id, en: id },
      count: countOf(whole, columns.predicates, id),
    })),
    score: spreadOfSorted(scores),
    bins: binsOf(scores),
    units: [...new Set([...units.keys(), ...byUnit.keys()])].toSorted().map((unit): UnitLine => {
      const [theirs, workers] = [units.get(unit), byUnit.get(unit) ?? []]
      return {
        unit,
        total: theirs?.total ?? 0,
        closed: theirs?.closed ?? 0,
        late: theirs?.late ?? 0,
        scored: theirs?.scored ?? 0,
        mean: theirs === undefined ? null : meanIn(theirs),
        outcomes: scale.map((id) => (theirs === undefined ? 0 : countOf(theirs, columns.predicates, id))),
        people: workers.reduce((sum, { people }) => sum + people, 0),
        signedIn: workers.reduce((sum, { signedIn }) => sum + signedIn, 0),
        begun: theirs?.begun ?? 0,
      }
    }),
    rows: rowLines(pack, spreadOfRow),
    held: heldLines(pack, { columns, placing, chosen: walked.chosen }),
    ...missionLines(pack, spreadOfRow),
  }
}

function rowLines(pack: Pack, spreadOfRow: (row: string) => Spread | null): readonly RowLine[] {
  const named: { readonly [set: string]: readonly { readonly id: string; readonly name: Text }[] } = {
    indicators: pack.indicators,
    behaviours: pack.behaviours,
    ...pack.sets,
  }
  return rowSteps(pack).flatMap(({ set, unit }) =>
    (own(named, set) ?? []).flatMap(({ id, name }): readonly RowLine[] => {
      const spread = spreadOfRow(`${set}/${id}`)
      return spread === null ? [] : [{ set, row: id, name, unit, spread }]
    }),
  )
}
