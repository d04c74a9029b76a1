import { isObject, type Json } from '../../json.ts'
import type { ScoringDocument } from '../../scoring/model.ts'
import type { Text } from '../../text.ts'
import { partsOf, placeName, type ScoringPlace, withValue } from './scoring-place.ts'

/** One of the ways that a scoring can go; `changed` is the document in which going that way shows. */
export type Branch = {
  readonly at: ScoringPlace
  /** Of which part, and which way of it. */
  readonly part: Text
  readonly way: Text
  readonly changed: ScoringDocument
}

/**
 * Every way that a scoring can go: the answers of each condition, each band, each cell of a matrix, and each follow-up.
 *
 * ```ts
 * branchesOf(pack.scoring).filter(({ at }) => at[0] === 'matrices').length // 9 for a 3 × 3 matrix
 * ```
 */
export function branchesOf(scoring: ScoringDocument): readonly Branch[] {
  return [...conditions(scoring), ...bands(scoring), ...cells(scoring), ...followUps(scoring)]
}

/** No rule gives this text, so it shows wherever it goes; in a reckoning it is a problem, which shows as well. */
const mark = '\u2042'

function conditions(scoring: ScoringDocument): readonly Branch[] {
  return partsOf(scoring).flatMap(({ at, json }) => {
    if (!isObject(json)) return []
    return ['if', '?:'].flatMap((op) => {
      const args = json[op]
      if (!Array.isArray(args)) return []
      return args.flatMap((_, index): readonly Branch[] => {
        const isElse = index === args.length - 1 && args.length % 2 === 1
        if (index % 2 === 0 && !isElse) return []
        const nth = (index + 1) / 2
        const way = isElse
          ? { id: 'selain itu', en: 'otherwise' }
          : { id: `syarat ke-${nth} terpenuhi`, en: `condition ${nth} holds` }
        return [branch(scoring, [...at, op, index], { way, value: mark })]
      })
    })
  })
}

function bands(scoring: ScoringDocument): readonly Branch[] {
  return Object.entries(scoring.bands).flatMap(([name, list]) =>
    list.map(({ id }, index) =>
      branch(scoring, ['bands', name, index, 'id'], { way: { id, en: id }, value: `${id}${mark}` }),
    ),
  )
}

function cells(scoring: ScoringDocument): readonly Branch[] {
  return Object.entries(scoring.matrices).flatMap(([name, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) =>
      Object.keys(columns).map((column) => {
        const way = { id: `${row} × ${column}`, en: `${row} × ${column}` }
        return branch(scoring, ['matrices', name, row, column], { way, value: mark })
      }),
    ),
  )
}

function followUps(scoring: ScoringDocument): readonly Branch[] {
  return scoring.followUps.flatMap((_, index) => [
    branch(scoring, ['followUps', index, 'when'], {
      way: { id: 'berlaku', en: 'applies' },
      value: false,
    }),
    branch(scoring, ['followUps', index, 'when'], {
      way: { id: 'tidak berlaku', en: 'does not apply' },
      value: true,
    }),
  ])
}

function branch(
  scoring: ScoringDocument,
  at: ScoringPlace,
  { way, value }: { readonly way: Text; readonly value: Json },
): Branch {
  return { at, part: placeName(scoring, at), way, changed: withValue(scoring, at, value) }
}
