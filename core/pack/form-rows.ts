import { numberText } from '../form/say-number.ts'
import type { JsonObject } from '../json.ts'
import type { Behaviour, Indicator, Level } from '../scoring/model.ts'
import type { Language, Text } from '../text.ts'
import type { TableDocument } from './model.ts'

/** Rows as a form's `each` sees them: `indicators`, `behaviours`, and the pack's own sets and tables by their ids. */
export type FormRows = { readonly [set: string]: readonly JsonObject[] }

/**
 * Rows with what a form shows of them: an indicator's `step` and `hint`, a behaviour's `choices` and `hint`, and
 * each of its levels in words, as `{row.level.3}`.
 */
export function formRows(rows: {
  readonly indicators: readonly Indicator[]
  readonly behaviours: readonly Behaviour[]
  readonly sets?: { readonly [id: string]: readonly Behaviour[] }
  readonly tables?: { readonly [id: string]: Pick<TableDocument, 'rows'> }
}): FormRows {
  const sets = Object.entries(rows.sets ?? {}).map(([id, set]) => [id, set.map(ratedRow)] as const)
  const tables = Object.entries(rows.tables ?? {}).map(([id, table]) => [id, table.rows] as const)
  return {
    ...Object.fromEntries(tables),
    ...Object.fromEntries(sets),
    indicators: rows.indicators.map((row) => ({
      ...row,
      // Ten to a negative whole power is the double nearest to that decimal, which is how JSON writes it.
      step: 10 ** -row.range.places,
      hint: inBoth((language) => targetHint(row, language)),
    })),
    behaviours: rows.behaviours.map(ratedRow),
  }
}

function ratedRow(row: Behaviour): JsonObject {
  return {
    ...row,
    hint: inBoth((language) => `${row.guides.map((guide) => guide[language]).join('; ')}.`),
    choices: row.levels.map((level) => ({
      value: level.value,
      label: level.label,
      description: describe(level),
    })),
    level: Object.fromEntries(row.levels.map((level) => [String(level.value), sayLevel(level)])),
  }
}

function describe({ anchor, example }: Level): Text {
  if (example === undefined) return anchor
  return { id: `${anchor.id} Contoh: ${example.id}`, en: `${anchor.en} For example: ${example.en}` }
}

function sayLevel(level: Level): Text {
  const description = describe(level)
  return inBoth((language) => `${level.value} · ${level.label[language]}. ${description[language]}`)
}

function targetHint({ direction, target, unit, dataSource }: Indicator, language: Language): string {
  const limit = `${numberText(target)[language]} ${unit[language]}`
  const words: Text =
    direction === 'higher-is-better'
      ? { id: `Target ${limit}`, en: `Target: ${limit}` }
      : { id: `Standar ${limit}, makin kecil makin baik`, en: `Standard: ${limit}, the lower the better` }
  const source: Text = { id: `Sumber data: ${dataSource.id}`, en: `Data source: ${dataSource.en}` }
  return `${words[language]}. ${source[language]}.`
}

function inBoth(words: (language: Language) => string): Text {
  return { id: words('id'), en: words('en') }
}
