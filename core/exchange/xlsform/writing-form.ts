import type { CrossCheck, FormDocument } from '../../form/model.ts'
import type { JsonObject } from '../../json.ts'
import type { Text } from '../../text.ts'
import type { ExchangeProblem } from '../problem.ts'
import { finding } from './findings.ts'
import type { FormNames } from './form-names.ts'
import type { ChoiceRow, SurveyRow } from './survey-rows.ts'

/** All that writing a form as rows goes by, and what it makes. */
export type WritingForm = {
  readonly form: FormDocument
  readonly names: FormNames
  readonly rows: SurveyRow[]
  readonly choices: ChoiceRow[]
  readonly notices: ExchangeProblem[]
  /** Checks that no field has taken for its constraint. */
  readonly checks: Set<CrossCheck>
  /** How many notes and groups have been named. */
  readonly counts: { note: number; group: number }
}

/** The record that elements lie in: its schema, and the lists around it. */
export type Around = { readonly schema: JsonObject; readonly lists: readonly string[]; readonly at: string }

/** Tells what XLSForm cannot say: `unsaid({ form, … }, '/layout', { id: '…', en: '…' })`. */
export function unsaid({ notices }: Pick<WritingForm, 'notices'>, at: string, text: Text): void {
  notices.push(finding('not-sayable', { kind: 'pointer', path: at }, text))
}

/** A text in the columns of both languages: `inColumns('label', { id: 'Nama', en: 'Name' })`. */
export function inColumns(
  column: 'label' | 'hint' | 'constraint_message',
  text: Text | undefined,
): SurveyRow {
  return text === undefined
    ? {}
    : { [`${column}::Indonesian (id)`]: text.id, [`${column}::English (en)`]: text.en }
}
