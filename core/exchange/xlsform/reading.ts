import type { CrossCheck, LayoutElement, Rule } from '../../form/model.ts'
import type { Json } from '../../json.ts'
import { nearest } from '../../logic/nearest.ts'
import type { Text } from '../../text.ts'
import { type Place, sayPlace } from '../problem.ts'
import type { Expression } from '../xpath/model.ts'
import type { Answer, Answers } from './answers.ts'
import { scopeIn } from './answers.ts'
import { readExpression, translated } from './expressions.ts'
import { type Findings, finding } from './findings.ts'
import { bothLanguages, spoken } from './languages.ts'
import { cellOf, placeOfCell, type SheetTable, type TableRow } from './sheet-table.ts'
import { cut, shortened } from './shortened.ts'

/** All that reading a workbook into a form goes by, and what it finds. */
export type Reading = {
  readonly table: SheetTable
  readonly answers: Answers
  readonly defaultLanguage: 'id' | 'en' | null
  readonly filterColumns: readonly string[]
  readonly findings: Findings
  readonly checks: CrossCheck[]
  /** Columns of the choices that a filter asks about, by their titles in small letters. */
  readonly filtered: Set<string>
  /** Which row of the sheet an element of the layout comes from. */
  readonly rows: Map<object, TableRow>
}

/** The text of a cell in both languages; null where it says nothing. `${name}` in it is kept as it is, and told. */
export function textIn(reading: Reading, row: TableRow, key: string): Text | null {
  const { table, findings, defaultLanguage } = reading
  const text = bothLanguages(spoken(table, row, key), defaultLanguage)
  if (text !== null && /\$\{[^}]*\}/.test(`${text.id}${text.en}`)) {
    findings.notices.push(
      finding('answer-in-text', placeOfCell(table, row, key), {
        id: `Teks ini menampilkan jawaban lain (“${text.id.slice(0, 80)}”). Di sini teks tidak menyisipkan jawaban; tulis ulang kalimatnya.`,
        en: `This text shows another answer (“${text.en.slice(0, 80)}”). Texts here do not insert answers; reword it.`,
      }),
    )
  }
  return shortened(text, { place: placeOfCell(table, row, key), findings })
}

/** The expression of a cell; null where it is empty, and where it is wrong, which is then a problem: `expressionIn(reading, row, 'relevant')`. */
export function expressionIn(reading: Reading, row: TableRow, key: string): Expression | null {
  const { table, answers, findings } = reading
  const text = cellOf(table, row, key)
  if (text === '') return null
  const read = readExpression(text, {
    place: placeOfCell(table, row, key),
    answers,
    near: (name) => nearIn(findings, name, [...answers.byName.keys()]),
  })
  if (!('place' in read)) return read
  findings.problems.push(read)
  return null
}

/**
 * What a wrong name may have been meant for: `nearIn(findings, 'umr', ['umur'])` is `'umur'`. Asked for thousands of names
 * at once it would take minutes.
 */
export function nearIn({ problems }: Findings, name: string, known: readonly string[]): string | undefined {
  return problems.length < 100 ? nearest(name, known) : undefined
}

/** A rule made of a cell, or an element that keeps what could not be said: `ruleIn(reading, answer, 'relevant')`. */
export function ruleIn(
  reading: Reading,
  answer: Answer,
  key: string,
): { readonly rule: Rule | null; readonly kept: readonly LayoutElement[] } {
  const { row } = answer.node
  const expression = expressionIn(reading, row, key)
  if (expression === null) return { rule: null, kept: [] }
  const scope = scopeIn(reading.answers, answer.lists, answer)
  const found = translated(expression, scope, key === 'calculation' ? 'value' : 'test')
  if ('rule' in found) return { rule: found.rule, kept: [] }
  return { rule: null, kept: [untold(reading, row, { key, uses: found.uses })] }
}

type Untold = { readonly key: string; readonly uses: string }

/**
 * What has no place in a form here: a notice, and a note in the form that nobody who fills it in sees, with the original: `untold(reading, row, { key: 'relevant', uses: 'today()' })`.
 */
export function untold(reading: Reading, row: TableRow, { key, uses }: Untold): LayoutElement {
  const { table, findings } = reading
  const original = cellOf(table, row, key)
  const place = placeOfCell(table, row, key)
  const because = uses === '' || uses === original ? '' : ` (${uses})`
  findings.notices.push(
    finding('not-translated', place, {
      id: `${key} “${original.slice(0, 160)}” tidak diterjemahkan${because}. Aslinya disimpan sebagai catatan tersembunyi di formulir.`,
      en: `${key} “${original.slice(0, 160)}” was not translated${because}. The original is kept as a hidden note in the form.`,
    }),
  )
  return keptNote(place, `${key} = ${original}`)
}

/** A note that is never shown to whoever fills in the form: `keptNote(place, 'relevant = today() > 3')`. */
export function keptNote(place: Place, original: string): LayoutElement {
  const text = (words: string, language: 'id' | 'en') =>
    cut(`[${words}: ${sayPlace(place, language)}] ${original}`)
  return {
    type: 'Note',
    text: { id: text('belum diterjemahkan', 'id'), en: text('not translated', 'en') },
    visibleIf: false,
  }
}

/** Tells that a cell has something that is not kept: `leaveOut(reading, row, 'trigger')`. */
export function leaveOut(reading: Reading, row: TableRow, key: string): void {
  const { table, findings } = reading
  const text = cellOf(table, row, key)
  if (text === '') return
  findings.notices.push(
    finding('left-out', placeOfCell(table, row, key), {
      id: `${key} “${text.slice(0, 120)}” tidak ada padanannya di sini dan tidak ikut.`,
      en: `${key} “${text.slice(0, 120)}” has no counterpart here and is left out.`,
    }),
  )
}

/** True for what a sheet writes for yes: `isYes('true()')`. */
export function isYes(text: string): boolean {
  return /^(yes|y|true|true\(\)|1|ya|required)$/i.test(text.trim())
}

/** True for what a sheet writes for no, an empty cell included: `isNo('FALSE')`. */
export function isNo(text: string): boolean {
  return /^(|no|n|false|false\(\)|0|tidak|optional)$/i.test(text.trim())
}

/** The choices of a rule's value, or nothing, as a member to spread: `withRule('visibleIf', null)` is `{}`. */
export function withRule<K extends string>(name: K, rule: Json | null): { readonly [name in K]?: Json } {
  return (rule === null ? {} : { [name]: rule }) as { readonly [name in K]?: Json }
}
