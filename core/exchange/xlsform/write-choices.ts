import { canonicalJson } from '../../canonical-json.ts'
import type { ChoiceControl, PlainControl } from '../../form/model.ts'
import { isObject, type Json } from '../../json.ts'
import { toXpath } from '../xpath/to-xpath.ts'
import { type FieldName, writingIn } from './form-names.ts'
import { unused } from './names.ts'
import type { ChoiceRow, SurveyRow } from './survey-rows.ts'
import { type Around, unsaid, type WritingForm } from './writing-form.ts'

type Chosen = { readonly field: FieldName; readonly around: Around }

/** The type of a field with choices, and its list on the choices sheet; equal lists are one: `writeChoices(writing, control, chosen)`. */
export function writeChoices(
  writing: WritingForm,
  control: ChoiceControl | PlainControl,
  { field, around }: Chosen,
): SurveyRow {
  if (!('choices' in control)) {
    return { type: `select_one ${listFor(writing, { wanted: 'true_false', rows: yesAndNo })}` }
  }
  const filter = filterOf(writing, control, { field, around })
  const rows = (filter?.rows ?? control.choices.map((choice) => ({ choice, columns: {} }))).map(
    ({ choice, columns }) => ({
      value: String(choice.value),
      id: choice.label.id,
      en: choice.label.en,
      columns,
    }),
  )
  const list = listFor(writing, { wanted: field.name, rows })
  const isRating = control.kind === 'rating'
  if (control.choices.some(({ value }) => typeof value !== 'string') && !isRating) {
    unsaid(writing, around.at, {
      id: `Pilihan “${field.name}” berupa angka atau ya/tidak; XLSForm menjadikannya teks.`,
      en: `The choices of “${field.name}” are numbers or yes and no; XLSForm makes texts of them.`,
    })
  }
  if (control.choices.some(({ description }) => description !== undefined)) {
    unsaid(writing, around.at, {
      id: `Keterangan tiap tingkat dari “${field.name}” tidak ada tempatnya dalam XLSForm.`,
      en: `XLSForm has no place for the descriptions of the levels of “${field.name}”.`,
    })
  }
  return {
    type: `${control.kind === 'choices' ? 'select_multiple' : 'select_one'} ${list}`,
    ...(isRating ? { appearance: 'likert' } : {}),
    ...(filter === null ? {} : { choice_filter: filter.text }),
  }
}

const yesAndNo = [
  { value: 'true', id: 'Ya', en: 'Yes', columns: {} },
  { value: 'false', id: 'Tidak', en: 'No', columns: {} },
]

type Listed = { readonly wanted: string; readonly rows: readonly Omit<ChoiceRow, 'list'>[] }

function listFor({ choices }: WritingForm, { wanted, rows }: Listed): string {
  const lists = new Set(choices.map(({ list }) => list))
  const same = [...lists].find((name) => {
    const own = choices.filter(({ list }) => list === name).map(({ list: _, ...row }) => row)
    return canonicalJson(own) === canonicalJson([...rows])
  })
  if (same !== undefined) return same
  const list = unused(wanted, lists, '_')
  choices.push(...rows.map((row) => ({ list, ...row })))
  return list
}

type Filtered = {
  readonly text: string
  readonly rows: readonly {
    readonly choice: ChoiceControl['choices'][number]
    readonly columns: ChoiceRow['columns']
  }[]
}

/**
 * Conditions of choices that differ in their literals alone are one filter with a column for each of them; several
 * cases of one choice are several rows.
 */
function filterOf(writing: WritingForm, control: ChoiceControl, { field, around }: Chosen): Filtered | null {
  if (control.choices.every(({ visibleIf }) => visibleIf === undefined)) return null
  const cases = control.choices.flatMap((choice) =>
    casesOf(choice.visibleIf).map((rule) => ({ choice, rule })),
  )
  const shapes = new Set(
    cases.map(({ rule }) => (rule === undefined ? '' : canonicalJson(templateOf(rule, () => 'ϕ')))),
  )
  const [first] = cases
  const rule = shapes.size === 1 ? first?.rule : undefined
  const literals = rule === undefined ? [] : literalsIn(rule)
  const columns = literals.map((_, index) => `filter_${field.name}${index === 0 ? '' : `_${index + 1}`}`)
  const marked = rule === undefined ? null : templateOf(rule, (index) => `ϕ${index}ϕ`)
  const text = marked && toXpath(marked, writingIn(writing.names, { lists: around.lists }), 'test')
  if (!text || cases.some((each) => literalsIn(each.rule ?? null).some((literal) => literal === ''))) {
    unsaid(writing, around.at, {
      id: `Syarat tampil pilihan “${field.name}” tidak dapat ditulis sebagai choice_filter.`,
      en: `The conditions of the choices of “${field.name}” cannot be written as a choice_filter.`,
    })
    return null
  }
  return {
    text: text.replaceAll(/'ϕ(\d+)ϕ'/g, (_, index: string) => columns[Number(index)] ?? ''),
    rows: cases.map(({ choice, rule: own }) => ({
      choice,
      columns: Object.fromEntries(
        literalsIn(own ?? null).map((literal, index) => [columns[index] ?? '', literal]),
      ),
    })),
  }
}

function casesOf(rule: Json | undefined): readonly (Json | undefined)[] {
  const alternatives = isObject(rule) ? rule.or : undefined
  return Array.isArray(alternatives) ? alternatives : [rule]
}

/** Texts that a rule compares with: not the names of its variables. */
function literalsIn(rule: Json): readonly string[] {
  const found: string[] = []
  templateOf(rule, (_, literal) => {
    found.push(literal)
    return literal
  })
  return found
}

function templateOf(rule: Json, write: (index: number, literal: string) => string): Json {
  let index = 0
  const fill = (part: Json): Json => {
    if (typeof part === 'string') return write(index++, part)
    if (Array.isArray(part)) return part.map(fill)
    if (!isObject(part) || Object.hasOwn(part, 'var')) return part
    return Object.fromEntries(Object.entries(part).map(([name, of]) => [name, fill(of)]))
  }
  return fill(rule)
}
