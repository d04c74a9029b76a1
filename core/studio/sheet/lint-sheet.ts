import { isObject, type Json, type JsonObject } from '../../json.ts'
import { isBlank, vagueVerbIn } from '../../scoring/lint-indicators.ts'
import type { Language, Text } from '../../text.ts'
import { type Column, cellOf } from './column.ts'
import { examples, findingText } from './finding-text.ts'
import { rowId, type SheetRef } from './sheet.ts'

/** What is wrong in a cell, with what would be right. */
export type CellFinding = {
  readonly row: number
  /** The column's key. */
  readonly column: string
  readonly kind: FindingKind
  readonly text: Text
  /** What can be put there at one press, where that is known. */
  readonly remedy?: Json
}

export type FindingKind =
  | 'blank'
  | 'same-code'
  | 'bad-code'
  | 'vague-verb'
  | 'not-positive'
  | 'above-hundred'
  | 'outside-range'
  | 'empty-range'
  | 'bad-places'
  | 'unknown-choice'
  | 'no-anchor'
  | 'few-levels'

/**
 * What keeps the rows of a sheet from being relevant, measurable and about a result of work (S-K6), cell by cell; rows
 * that are half written are taken as they are.
 *
 * ```ts
 * lintSheet(rows, columns, ref)[0] // { row: 0, column: 'unit.id', kind: 'blank', text, … }
 * ```
 */
export function lintSheet(
  rows: readonly JsonObject[],
  columns: readonly Column[],
  ref: SheetRef,
): readonly CellFinding[] {
  const codes = new Map<string, number>()
  for (const row of rows) codes.set(rowId(row), (codes.get(rowId(row)) ?? 0) + 1)
  return rows.flatMap((row, index) => [
    ...columns.flatMap((column) => lintCell({ row, index, column, columns, codes })),
    ...(ref.list === 'indicators' ? lintRange(row, index) : lintLevels(row, index)),
  ])
}

type Cell = {
  readonly row: JsonObject
  readonly index: number
  readonly column: Column
  readonly columns: readonly Column[]
  readonly codes: ReadonlyMap<string, number>
}

function lintCell(cell: Cell): readonly CellFinding[] {
  const { row, index, column, codes } = cell
  const value = cellOf(row, column)
  const found = (kind: FindingKind, text: Text, remedy?: Json): readonly CellFinding[] => [
    { row: index, column: column.key, kind, text, ...(remedy === undefined ? {} : { remedy }) },
  ]
  if (value === undefined || (typeof value === 'string' && isBlank(value))) {
    if (!column.required) return []
    const twin = otherLanguage(cell)
    const text = findingText.blank(column.title, isMeasured(cell) ? (examples[column.key] ?? null) : null)
    return twin === undefined ? found('blank', text) : found('blank', text, twin)
  }
  if (column.is === 'code') {
    if ((codes.get(rowId(row)) ?? 0) > 1) return found('same-code', findingText.sameCode(rowId(row)))
    return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(rowId(row)) ? [] : found('bad-code', findingText.badCode())
  }
  if (column.is === 'choice' && !column.choices?.some((choice) => choice.value === value))
    return found('unknown-choice', findingText.unknownChoice(column.choices ?? []))
  if (column.key === 'name.id' || column.key === 'name.en') {
    const verb = typeof value === 'string' ? vagueVerbIn(value) : undefined
    // Behaviours may well promise: their anchors say what is seen.
    if (verb !== undefined && isMeasured(cell))
      return found('vague-verb', findingText.vagueVerb(verb, restOf(String(value), verb)))
  }
  if (column.key === 'weight' && typeof value === 'number') {
    if (value <= 0) return found('not-positive', findingText.notPositive(column.title))
    if (value > 100) return found('above-hundred', findingText.aboveHundred())
  }
  if (column.key === 'target' && typeof value === 'number' && value <= 0)
    return found('not-positive', findingText.notPositive(column.title))
  return []
}

/** Indicators have a target; what raters judge has levels instead. */
function isMeasured({ columns }: Cell): boolean {
  return columns.some(({ key }) => key === 'target')
}

/** The same text in the other language, to begin from. */
function otherLanguage({ row, column }: Cell): Json | undefined {
  if (column.language === undefined) return undefined
  const other: Language = column.language === 'id' ? 'en' : 'id'
  const value = cellOf(row, { at: [...column.at.slice(0, -1), other] })
  return typeof value === 'string' && !isBlank(value) ? value : undefined
}

/** What a name is about, without its vague verb. */
function restOf(name: string, verb: string): string {
  const at = name.toLowerCase().indexOf(verb)
  return at < 0 ? '' : name.slice(at + verb.length).trim()
}

function lintRange(row: JsonObject, index: number): readonly CellFinding[] {
  const { target, range } = row
  if (!isObject(range ?? null)) return []
  const { minimum, maximum, places } = range as JsonObject
  const finding = (column: string, kind: FindingKind, text: Text): CellFinding => ({
    row: index,
    column,
    kind,
    text,
  })
  const wrongPlaces =
    typeof places === 'number' && !(Number.isInteger(places) && places >= 0 && places <= 6)
      ? [finding('range.places', 'bad-places', findingText.badPlaces())]
      : []
  if (typeof minimum !== 'number' || typeof maximum !== 'number') return wrongPlaces
  if (minimum >= maximum)
    return [...wrongPlaces, finding('range.maximum', 'empty-range', findingText.emptyRange(minimum))]
  if (typeof target !== 'number' || (target >= minimum && target <= maximum)) return wrongPlaces
  return [...wrongPlaces, finding('target', 'outside-range', findingText.outsideRange(minimum, maximum))]
}

function lintLevels({ levels }: JsonObject, index: number): readonly CellFinding[] {
  const list: readonly Json[] = Array.isArray(levels) ? levels : []
  if (list.length < 2)
    return [{ row: index, column: 'name.id', kind: 'few-levels', text: findingText.fewLevels() }]
  return list.flatMap((level, at): readonly CellFinding[] => {
    const anchor = isObject(level) ? level.anchor : null
    const words = isObject(anchor ?? null) ? (anchor as JsonObject) : {}
    const value = isObject(level) && typeof level.value === 'number' ? level.value : at + 1
    return (['id', 'en'] as const)
      .filter((language) => typeof words[language] !== 'string' || isBlank(words[language]))
      .map((language) => ({
        row: index,
        column: `levels.${at}.anchor.${language}`,
        kind: 'no-anchor',
        text: findingText.noAnchor(value),
      }))
  })
}
