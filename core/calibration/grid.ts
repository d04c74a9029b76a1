import { own } from '../json.ts'
import { criteriaOf } from '../pack/criteria-of.ts'
import type { Pack } from '../pack/model.ts'
import type { ScoreResult } from '../scoring/model.ts'
import type { Text } from '../text.ts'

/** Where somebody stands in a grid: the ids of its row and column. */
export type Place = { readonly row: string; readonly column: string }

/** A grid of performance by potential, or of results by behaviour, as the pack defines it. */
export type Grid = {
  readonly kind: 'talent' | 'matrix'
  /** From the best down. */
  readonly rows: readonly Axis[]
  /** From the least to the best. */
  readonly columns: readonly Axis[]
  /** What each cell is called: the number of a box, or a predicate. */
  readonly cells: readonly (readonly Text[])[]
}

export type Axis = { readonly id: string; readonly title: Text }

/**
 * The grid that a session shows: the boxes of the pack's talent scoring where anybody has one, else its matrix of the
 * predicate. Null where the pack has neither. `gridOf(pack, { talent: false })?.kind` is `'matrix'`.
 */
export function gridOf(pack: Pack, { talent }: { readonly talent: boolean }): Grid | null {
  const side = talent ? criteriaOf(pack, 'nine-box')?.scoring : undefined
  const boxes = own(side?.numbers ?? {}, 'box')
  const matrix = side && isTable(boxes) ? boxes : own(pack.scoring.matrices, 'predicate')
  if (matrix === undefined || !isTable(matrix)) return null
  const words = { ...pack.scoring.outcomes, ...side?.outcomes }
  const rows = inOrder(Object.keys(matrix)).toReversed()
  const columns = inOrder([...new Set(Object.values(matrix).flatMap((row) => Object.keys(row)))])
  const axis = (id: string): Axis => ({ id, title: own(words, id) ?? plain(id) })
  return {
    kind: side && isTable(boxes) ? 'talent' : 'matrix',
    rows: rows.map(axis),
    columns: columns.map(axis),
    cells: rows.map((row) =>
      columns.map((column) => {
        const cell = String(own(own(matrix, row) ?? {}, column) ?? '')
        return own(words, cell) ?? plain(cell)
      }),
    ),
  }
}

/**
 * Where a result stands: by the talent scoring beside it, else by its own ratings. Null where it has neither.
 * `placeIn(pack, { result, beside: undefined })` is `{ row: 'meets', column: 'above' }`, say.
 */
export function placeIn(
  pack: Pack,
  { result, beside }: { readonly result: ScoreResult; readonly beside: ScoreResult | undefined },
): Place | null {
  const talent = beside && placeOf(beside, 'performance', 'potential')
  if (talent) return talent
  const matrix = own(pack.scoring.matrices, 'predicate')
  const place = placeOf(result, 'resultsRating', 'behaviourRating')
  return place && matrix && own(own(matrix, place.row) ?? {}, place.column) !== undefined ? place : null
}

function placeOf(result: ScoreResult, row: string, column: string): Place | null {
  if (result.kind !== 'scored') return null
  const [a, b] = [own(result.outputs, row), own(result.outputs, column)]
  return typeof a === 'string' && typeof b === 'string' ? { row: a, column: b } : null
}

type Table = { readonly [row: string]: { readonly [column: string]: string | number } }

function isTable(value: unknown): value is Table {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((row) => typeof row === 'object')
  )
}

/** The words of the regulations' scales, the least first; others stay in the order of the document. */
const known = ['below', 'meets', 'above', 'low', 'medium', 'high']

function inOrder(ids: readonly string[]): readonly string[] {
  return ids.toSorted((a, b) => known.indexOf(a) - known.indexOf(b))
}

function plain(id: string): Text {
  return { id, en: id }
}
