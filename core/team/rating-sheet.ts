import { meanOf, varianceOf } from '../fairness/moments.ts'
import { centralTendencyOf, straightLiningOf } from '../fairness/rating-habits.ts'
import type { Text } from '../text.ts'

/** What one official is giving to their people on one form: a row for each of them, a column for each rated thing. */
export type RatingSheet = {
  readonly columns: readonly RatingColumn[]
  readonly rows: readonly RatingRow[]
}

export type RatingColumn = {
  /** Where the form keeps it: `/behaviours/loyal`. */
  readonly pointer: string
  readonly label: Text
  /** The levels that it has, lowest first. */
  readonly levels: readonly number[]
}

export type RatingRow = {
  readonly task: string
  readonly name: string
  /** In the order of the columns; null where nothing has been chosen yet. */
  readonly marks: readonly (number | null)[]
}

/** What a rater may want to look at before they send: nothing of it is sent, and nobody else sees it. */
export type SheetReview = {
  /** How often each level was chosen, lowest first. */
  readonly spread: readonly { readonly level: number; readonly count: number; readonly share: number }[]
  /** The mean of each row, in the order of the rows; null of an empty one. */
  readonly means: readonly (number | null)[]
  /** Groups of two and more who have the very same marks in every column. */
  readonly same: readonly (readonly string[])[]
  /** Who has one mark in all columns, so that no column tells anything of them. */
  readonly straight: readonly string[]
  /** How many marks are given, of how many. */
  readonly given: number
  readonly asked: number
  readonly mean: number | null
  readonly deviation: number | null
  /** The share of the level chosen most, and which it is. */
  readonly most: { readonly level: number; readonly share: number } | null
}

/**
 * Looks at a sheet as a whole: spread, ties, rows of one mark. A row that is not full takes part in the spread alone.
 * `reviewSheet({ columns, rows }).straight` are the tasks of rows with one mark throughout.
 */
export function reviewSheet({ columns, rows }: RatingSheet): SheetReview {
  const marks = rows.flatMap(({ marks }) => marks.filter((mark) => mark !== null))
  const levels = [...new Set(columns.flatMap(({ levels }) => levels))].sort((a, b) => a - b)
  const full = rows.filter(({ marks }) => marks.length > 0 && marks.every((mark) => mark !== null))
  const alike = Map.groupBy(full, ({ marks }) => marks.join(' '))
  const variance = varianceOf(marks)
  const { mode, share } = centralTendencyOf(marks, levels.length)
  return {
    spread: levels.map((level) => {
      const count = marks.filter((mark) => mark === level).length
      return { level, count, share: marks.length === 0 ? 0 : count / marks.length }
    }),
    means: rows.map(({ marks }) => meanOf(marks.filter((mark) => mark !== null))),
    same: [...alike.values()]
      .filter((group) => group.length > 1)
      .map((group) => group.map(({ task }) => task)),
    straight: full.filter(({ marks }) => isStraight(marks)).map(({ task }) => task),
    given: marks.length,
    asked: rows.length * columns.length,
    mean: meanOf(marks),
    deviation: variance === null ? null : Math.sqrt(variance),
    most: mode === null ? null : { level: mode, share },
  }
}

/** Three columns at least, or one mark throughout would mean nothing. */
function isStraight(marks: readonly (number | null)[]): boolean {
  const given = marks.filter((mark) => mark !== null)
  return given.length >= 3 && straightLiningOf(given).share === 1
}
