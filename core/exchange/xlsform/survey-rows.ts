/** The columns of the sheets that are written, in their order. */
export const surveyColumns = [
  'type',
  'name',
  'label::Indonesian (id)',
  'label::English (en)',
  'hint::Indonesian (id)',
  'hint::English (en)',
  'required',
  'relevant',
  'constraint',
  'constraint_message::Indonesian (id)',
  'constraint_message::English (en)',
  'calculation',
  'default',
  'appearance',
  'choice_filter',
  'repeat_count',
] as const

export type SurveyRow = { readonly [column in (typeof surveyColumns)[number]]?: string }

export type ChoiceRow = {
  readonly list: string
  readonly value: string
  readonly id: string
  readonly en: string
  /** What the filter of this list asks about, by column. */
  readonly columns: { readonly [column: string]: string }
}
