import { compileForm } from '../../form/compile-form.ts'
import type { FormDocument, LayoutElement } from '../../form/model.ts'
import type { FormProblem } from '../../form/problem.ts'
import { describeFormProblem } from '../../form/problem-text.ts'
import { isObject, type Json } from '../../json.ts'
import { checkShape } from '../../pack/shapes.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Text } from '../../text.ts'
import { type ExchangeProblem, type Place, wholeFile } from '../problem.ts'
import { rootLayout } from '../root-layout.ts'
import type { Sheet, Workbook } from '../workbook/model.ts'
import type { Expression } from '../xpath/model.ts'
import { type Answer, type Answers, collectAnswers, scopeIn } from './answers.ts'
import { asPages, buildLayout, recordSchema } from './build-layout.ts'
import { namesIn, readExpression, translated } from './expressions.ts'
import { type Findings, finding } from './findings.ts'
import { readKeptForm } from './kept-form.ts'
import { languageOf } from './languages.ts'
import { kebabId } from './names.ts'
import { checkList } from './read-choice-field.ts'
import { readChoices } from './read-choices.ts'
import type { Record } from './read-field.ts'
import { readSurvey, type SurveyNode } from './read-survey.ts'
import type { Reading } from './reading.ts'
import { cellOf, placeOfCell, type SheetTable, sheetTable } from './sheet-table.ts'
import { shortened } from './shortened.ts'
import { tellColumns, tellSheets } from './tell-unread.ts'
import { tellUnused } from './tell-unused.ts'

/** A form that came out of a file, with what is not the same in it. */
export type ImportedForm = { readonly form: FormDocument; readonly notices: readonly ExchangeProblem[] }

/**
 * Makes a form of an XLSForm workbook, or says all that is wrong with the workbook, by sheet, row and column.
 *
 * ```ts
 * const workbook = readWorkbook(bytes)
 * if (workbook.kind === 'ok') readXlsform(workbook.value, { name: 'kunjungan.xlsx' })
 * ```
 */
export function readXlsform(
  workbook: Workbook,
  { name }: { readonly name: string },
): Result<ImportedForm, readonly ExchangeProblem[]> {
  const findings: Findings = { problems: [], notices: [] }
  const survey = sheetNamed(workbook, 'survey')
  if (survey === undefined || survey.rows.length === 0) return err([noSurvey(workbook)])
  const kept = readKeptForm(workbook)
  if (kept !== null) return ok({ form: kept, notices: [] })
  const table = sheetTable(survey, findings)
  const choices = tableNamed(workbook, 'choices', findings)
  const settings = tableNamed(workbook, 'settings', findings)
  if (!table.columns.some(({ key }) => key === 'type')) findings.problems.push(noTypes(survey))
  if (findings.problems.length > 0) return err(findings.problems)
  const rows = readSurvey(table, findings)
  const said = settingsOf(settings, rows.settings, { name, findings })
  if (settings) tellSettings(settings, findings)
  const lists = readChoices(choices, said, findings)
  const answers = collectAnswers(rows.nodes, lists)
  const reading: Reading = {
    table,
    answers,
    defaultLanguage: said.defaultLanguage,
    filterColumns: lists.filterColumns,
    findings,
    checks: [],
    filtered: new Set(),
    rows: new Map(),
  }
  const listNames = [...lists.lists.keys()]
  for (const answer of answers.of.values()) checkList(reading, answer, listNames)
  tellNames(reading)
  buryCalculations(reading)
  const record: Record = { properties: {}, required: [] }
  const elements = buildLayout(reading, rows.nodes, record)
  if (Object.keys(record.properties).length === 0 && findings.problems.length === 0)
    findings.problems.push(noQuestions(survey))
  if (findings.problems.length > 0) return err(inOrder(findings.problems))
  tellUnused(reading)
  tellSheets(workbook, findings)
  for (const each of [table, choices, settings]) if (each) tellColumns(each, reading)
  const pages = said.isPaged ? asPages(elements) : null
  if (settings && said.isPaged && pages === null) tellUnpaged(settings, findings)
  const form: FormDocument = {
    id: said.id,
    version: said.version,
    title: said.title,
    schema: recordSchema(record),
    layout: rootLayout(pages ?? elements),
    ...(reading.checks.length === 0 ? {} : { checks: reading.checks }),
  }
  const wrong = problemsOf(form, reading)
  return wrong.length > 0 ? err(wrong) : ok({ form, notices: inOrder(findings.notices) })
}

function sheetNamed({ sheets }: Workbook, name: string): Sheet | undefined {
  return sheets.find((sheet) => sheet.name.trim().toLowerCase() === name)
}

function tableNamed(workbook: Workbook, name: string, findings: Findings): SheetTable | null {
  const sheet = sheetNamed(workbook, name)
  return sheet === undefined ? null : sheetTable(sheet, findings)
}

type Settings = {
  readonly id: string
  readonly version: number
  readonly title: Text
  readonly defaultLanguage: 'id' | 'en' | null
  readonly duplicates: boolean
  readonly isPaged: boolean
}

type Of = { readonly name: string; readonly findings: Findings }

function settingsOf(
  table: SheetTable | null,
  inRows: ReadonlyMap<string, string>,
  { name, findings }: Of,
): Settings {
  const [row] = table?.rows ?? []
  const cell = (key: string) => (table && row ? cellOf(table, row, key) : '') || (inRows.get(key) ?? '')
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const title = cell('form_title') || cell('form_id') || stem || 'Formulir'
  const place: Place = table && row ? placeOfCell(table, row, 'form_title') : wholeFile
  const version = cell('version')
  return {
    id: kebabId(cell('form_id') || stem, 'formulir'),
    version: /^[1-9]\d{0,14}$/.test(version) ? Number(version) : 1,
    title: shortened({ id: title, en: cell('form_title_en') || title }, { place, findings }),
    defaultLanguage: languageOf(cell('default_language')),
    duplicates: /^(yes|true|1)$/i.test(cell('allow_choice_duplicates')),
    isPaged: /\bpages\b/.test(cell('style')),
  }
}

/** One row is read, and of a version its whole number. */
function tellSettings(table: SheetTable, { notices }: Findings): void {
  const [row, ...more] = table.rows
  const version = row ? cellOf(table, row, 'version') : ''
  if (row && version !== '' && !/^[1-9]\d{0,14}$/.test(version)) {
    notices.push(
      finding('left-out', placeOfCell(table, row, 'version'), {
        id: `Versi “${version.slice(0, 40)}” bukan bilangan bulat; formulir ini mulai dari versi 1.`,
        en: `The version “${version.slice(0, 40)}” is no whole number; the form begins with version 1.`,
      }),
    )
  }
  for (const { number } of more) {
    notices.push(
      finding(
        'row-left-out',
        { kind: 'cell', sheet: table.sheet, row: number },
        {
          id: 'Lembar settings hanya dibaca baris pertamanya; baris ini tidak ikut.',
          en: 'Of the settings sheet one row is read; this one is left out.',
        },
      ),
    )
  }
}

function tellUnpaged(table: SheetTable, { notices }: Findings): void {
  const [row] = table.rows
  if (row === undefined) return
  notices.push(
    finding('left-out', placeOfCell(table, row, 'style'), {
      id: 'Formulir ini tidak menjadi halaman: agar jadi, semua pertanyaan harus berada dalam dua grup berlabel atau lebih.',
      en: 'This form has no pages: for that, all questions must stand in two or more groups with a label.',
    }),
  )
}

/** Calculations that cannot be said, and then those that read them, and so on. */
function buryCalculations({ answers, table }: Reading): void {
  const calculations = [...answers.of.values()].filter(
    ({ node }) => node.type.kind === 'asked' && node.type.as === 'calculate',
  )
  const read = new Map(calculations.map((answer) => [answer, calculationOf(answer, answers, table)]))
  const readers = new Map<SurveyNode, Answer[]>()
  for (const [answer, expression] of read) {
    for (const name of expression === null ? [] : namesIn(expression)) {
      const node = answers.byName.get(name)?.node
      if (node) readers.set(node, [...(readers.get(node) ?? []), answer])
    }
  }
  const waiting = [...calculations]
  for (let answer = waiting.pop(); answer !== undefined; answer = waiting.pop()) {
    const { node, lists } = answer
    const expression = read.get(answer) ?? null
    if (answers.dead.has(node)) continue
    if (expression !== null && 'rule' in translated(expression, scopeIn(answers, lists), 'value')) continue
    answers.dead.add(node)
    waiting.push(...(readers.get(node) ?? []))
  }
}

function calculationOf({ node }: Answer, answers: Answers, table: SheetTable): Expression | null {
  const text = cellOf(table, node.row, 'calculation')
  const read = text === '' ? null : readExpression(text, { place: wholeFile, answers, near: () => undefined })
  return read === null || 'place' in read ? null : read
}

function tellNames({ answers, table, findings }: Reading): void {
  for (const { node, property, is } of answers.of.values()) {
    const { row, name, type } = node
    if (type.kind === 'asked' && type.as === 'calculate' && cellOf(table, row, 'calculation') === '') {
      findings.problems.push(
        finding('no-calculation', placeOfCell(table, row, 'calculation'), {
          id: `Hitungan “${name}” belum punya isi di kolom calculation.`,
          en: `The calculation “${name}” has nothing in its calculation column.`,
        }),
      )
    }
    if (is === 'nothing' || name === '' || property === name) continue
    findings.notices.push(
      finding('renamed', placeOfCell(table, row, 'name'), {
        id: `Nama “${name}” menjadi “${property}” di formulir ini.`,
        en: `The name “${name}” becomes “${property}” in this form.`,
      }),
    )
  }
}

/** What keeps a form from being published that its author must see in the workbook: fields in a circle above all. */
function problemsOf(form: FormDocument, reading: Reading): readonly ExchangeProblem[] {
  // A form is JSON.
  const shape = checkShape('form', 'form', form as unknown as Json)
  if (shape.length > 0) {
    return shape.map(({ kind, path, text }) => finding(kind, placeIn(form, path, reading), text))
  }
  const compiled = compileForm(form)
  if (compiled.kind === 'ok') return []
  return compiled.error.map((problem: FormProblem) =>
    finding(`form-${problem.kind}`, placeIn(form, problem.at, reading), describeFormProblem(problem)),
  )
}

function placeIn(form: FormDocument, pointer: string, reading: Reading): ExchangeProblem['place'] {
  const { rows, table } = reading
  if (pointer.startsWith('/schema/')) return placeInSchema(pointer, reading)
  let at: unknown = form
  let found = wholeFile
  for (const step of pointer.split('/').slice(1)) {
    at = isObject(at) || Array.isArray(at) ? (at as { readonly [key: string]: unknown })[step] : undefined
    const row = typeof at === 'object' && at !== null ? rows.get(at as LayoutElement) : undefined
    if (row) found = placeOfCell(table, row, 'name')
  }
  return found
}

/** The row whose answer a place of the schema is about. */
function placeInSchema(pointer: string, { answers, table }: Reading): ExchangeProblem['place'] {
  const steps = pointer.split('/')
  const path = steps.filter((_, index) => steps[index - 1] === 'properties').join('/')
  const answer = [...answers.of.values()].find(
    ({ lists, property, is }) => is !== 'nothing' && [...lists, property].join('/') === path,
  )
  return answer === undefined ? wholeFile : placeOfCell(table, answer.node.row, 'name')
}

function inOrder(list: readonly ExchangeProblem[]): readonly ExchangeProblem[] {
  const rowOf = ({ place }: ExchangeProblem) => (place.kind === 'cell' ? (place.row ?? 0) : 0)
  return [...list].sort((a, b) => rowOf(a) - rowOf(b))
}

function noSurvey({ sheets }: Workbook): ExchangeProblem {
  const names = sheets
    .map(({ name }) => `“${name}”`)
    .slice(0, 8)
    .join(', ')
  return finding('no-survey', wholeFile, {
    id: `Buku kerja XLSForm perlu lembar “survey” yang berisi; yang ada: ${names === '' ? 'tidak ada' : names}.`,
    en: `An XLSForm workbook needs a filled sheet “survey”; here is: ${names === '' ? 'none' : names}.`,
  })
}

function noTypes({ name, rows }: Sheet): ExchangeProblem {
  return finding(
    'no-type-column',
    { kind: 'cell', sheet: name, row: (rows[0]?.index ?? 0) + 1, column: 'A' },
    {
      id: 'Baris judul lembar ini belum punya kolom “type”. Tulis type, name, label di baris pertama.',
      en: 'The header row of this sheet has no column “type”. Write type, name, label into the first row.',
    },
  )
}

function noQuestions({ name }: Sheet): ExchangeProblem {
  return finding(
    'no-questions',
    { kind: 'cell', sheet: name, row: 2, column: 'A' },
    {
      id: 'Lembar ini tidak punya satu pun pertanyaan yang dapat dijawab.',
      en: 'This sheet has no question that could be answered.',
    },
  )
}
