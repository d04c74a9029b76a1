import type { FormDocument, LayoutElement } from '../../form/model.ts'
import type { Json } from '../../json.ts'
import type { ExchangeProblem } from '../problem.ts'
import type { WrittenSheet } from '../workbook/write-workbook.ts'
import { writeWorkbook } from '../workbook/write-workbook.ts'
import { toXpath } from '../xpath/to-xpath.ts'
import { formNames, writingIn } from './form-names.ts'
import { type SurveyRow, surveyColumns } from './survey-rows.ts'
import { tellRule, writeField } from './write-field.ts'
import { type Around, inColumns, unsaid, type WritingForm } from './writing-form.ts'

/** A form in another format, with all of it that the format could not say. */
export type Exported<T> = { readonly content: T; readonly notices: readonly ExchangeProblem[] }

/**
 * A form as an XLSForm workbook. The sheet `timbang` beside it, which other tools pass over, keeps the form whole: as
 * long as nobody changes the other sheets, importing the workbook gives the very same form.
 * `writeXlsform(form).notices` is `[]` for a form made of what XLSForm can say.
 */
export function writeXlsform(form: FormDocument): Exported<Uint8Array<ArrayBuffer>> {
  const { content, notices } = xlsformSheets(form)
  return { content: writeWorkbook([...content, keptSheet(form)]), notices }
}

/** The same as sheets of texts, without the one that keeps the form: `xlsformSheets(form).content[0]?.name` is `'survey'`. */
export function xlsformSheets(form: FormDocument): Exported<readonly WrittenSheet[]> {
  const writing: WritingForm = {
    form,
    names: formNames(form),
    rows: [],
    choices: [],
    notices: [],
    checks: new Set(form.checks ?? []),
    counts: { note: 0, group: 0 },
  }
  const { layout } = form
  const around: Around = { schema: form.schema, lists: [], at: '/layout' }
  if (form.intro) {
    writeNote(writing, { text: form.intro, around })
    unsaid(writing, '/intro', {
      id: 'Pengantar menjadi catatan pertama.',
      en: 'The introduction becomes the first note.',
    })
  }
  const isPlain = layout.type === 'VerticalLayout' && layout.visibleIf === undefined
  writeElements(writing, isPlain ? layout.elements : [layout], around)
  for (const check of writing.checks)
    tellRule(writing, `/checks/${form.checks?.indexOf(check) ?? 0}`, {
      name: `checks/${check.id}`,
      field: { name: check.scope },
      of: check.when,
    })
  const isPaged =
    layout.type === 'Categorization' ||
    (isPlain && layout.elements.length === 1 && layout.elements[0]?.type === 'Categorization')
  const survey = writing.rows.map((row) => surveyColumns.map((column) => row[column] ?? ''))
  return {
    content: [
      { name: 'survey', rows: [surveyColumns, ...survey] },
      { name: 'choices', rows: choiceRows(writing) },
      { name: 'settings', rows: settingRows(writing, isPaged) },
    ],
    notices: writing.notices,
  }
}

function writeElements(writing: WritingForm, elements: readonly LayoutElement[], around: Around): void {
  for (const [index, element] of elements.entries()) {
    const here = { ...around, at: `${around.at}/elements/${index}` }
    if (element.type === 'Note')
      writeNote(writing, { text: element.text, around: here, of: element.visibleIf })
    else if (element.type === 'Control') {
      const inside = (control: LayoutElement, within: Around) =>
        'elements' in control ? writeElements(writing, control.elements, within) : undefined
      writeField(writing, element, { around: here, inside })
    } else if (element.type === 'Categorization') {
      if (element.visibleIf === undefined) writeElements(writing, element.elements, here)
      else
        writeGroup(
          writing,
          { type: 'VerticalLayout', elements: element.elements, visibleIf: element.visibleIf },
          here,
        )
    } else writeGroup(writing, element, here)
  }
}

type Grouped = Exclude<LayoutElement, { readonly type: 'Note' | 'Control' | 'Categorization' }>

function writeGroup(writing: WritingForm, group: Grouped, around: Around): void {
  writing.counts.group += 1
  const name = `group_${writing.counts.group}`
  const isPage = group.type === 'Category'
  writing.rows.push({
    type: 'begin_group',
    name,
    ...('label' in group ? inColumns('label', group.label) : {}),
    ...('hint' in group ? inColumns('hint', group.hint) : {}),
    ...relevant(writing, { name, of: group.visibleIf, around }),
    ...(isPage ? { appearance: 'field-list' } : {}),
  })
  writeElements(writing, group.elements, around)
  writing.rows.push({ type: 'end_group' })
}

type Noted = {
  readonly text: { readonly id: string; readonly en: string }
  readonly around: Around
  readonly of?: Json | undefined
}

function writeNote(writing: WritingForm, { text, around, of }: Noted): void {
  writing.counts.note += 1
  const name = `note_${writing.counts.note}`
  writing.rows.push({
    type: 'note',
    name,
    ...inColumns('label', text),
    ...relevant(writing, { name, of, around }),
  })
}

function relevant(
  writing: WritingForm,
  { name, of, around }: { readonly name: string; readonly of: Json | undefined; readonly around: Around },
): SurveyRow {
  if (of === undefined) return {}
  const text = toXpath(of, writingIn(writing.names, { lists: around.lists }), 'test')
  if (text !== undefined) return { relevant: text }
  tellRule(writing, around.at, { name: 'relevant', field: { name }, of })
  return {}
}

function choiceRows({ choices }: WritingForm): WrittenSheet['rows'] {
  const columns = [...new Set(choices.flatMap((row) => Object.keys(row.columns)))]
  return [
    ['list_name', 'name', 'label::Indonesian (id)', 'label::English (en)', ...columns],
    ...choices.map(({ list, value, id, en, columns: own }) => [
      list,
      value,
      id,
      en,
      ...columns.map((column) => own[column] ?? ''),
    ]),
  ]
}

function settingRows({ form, choices }: WritingForm, isPaged: boolean): WrittenSheet['rows'] {
  const again = choices.some(
    (row, index) => choices.findIndex(({ list, value }) => list === row.list && value === row.value) < index,
  )
  const settings: readonly (readonly [string, string])[] = [
    ['form_title', form.title.id],
    ['form_title_en', form.title.en],
    ['form_id', form.id],
    ['version', String(form.version)],
    ['default_language', 'Indonesian (id)'],
    ...(isPaged ? [['style', 'pages'] as const] : []),
    ...(again ? [['allow_choice_duplicates', 'yes'] as const] : []),
  ]
  return [settings.map(([name]) => name), settings.map(([, value]) => value)]
}

/** Cells of Excel hold 32,767 characters. */
const chunk = 30_000

function keptSheet(form: FormDocument): WrittenSheet {
  // In the order in which it is written: limits of one field are said in theirs.
  const text = JSON.stringify(form)
  const parts = Array.from({ length: Math.ceil(text.length / chunk) }, (_, n) => [
    text.slice(n * chunk, (n + 1) * chunk),
  ])
  return { name: 'timbang', rows: [['form'], ...parts] }
}
