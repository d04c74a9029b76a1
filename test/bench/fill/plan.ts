import type { Control, FormDocument } from '../../../core/form/model.ts'

/** One field of the form that every contestant draws. */
export type PlannedField = {
  readonly name: string
  readonly kind: 'text' | 'integer' | 'choice' | 'long-text'
  readonly label: string
  readonly hint: string
  readonly required: boolean
  /** Shown while this field, an integer, is below 3. */
  readonly shownBy: string | null
}

export type Plan = { readonly fields: readonly PlannedField[]; readonly choices: readonly string[] }

const kinds = [
  'text',
  'integer',
  'text',
  'choice',
  'text',
  'integer',
  'long-text',
  'text',
  'integer',
  'choice',
] as const

/** The same form for all: labels, hints and limits at each field, every tenth shown by the one before. */
export function planOf(count: number): Plan {
  const fields = Array.from(
    { length: count },
    (_, index): PlannedField => ({
      name: `f${index}`,
      kind: kinds[index % 10] ?? 'text',
      label: `Indikator kinerja ${index + 1}`,
      hint: `Isi sesuai capaian pada periode penilaian, butir ${index + 1}.`,
      required: index % 3 === 0,
      // The integer before it, so that the text field typed into decides over nothing.
      shownBy: index % 10 === 9 ? `f${index - 1}` : null,
    }),
  )
  return { fields, choices: ['Sangat baik', 'Baik', 'Cukup', 'Kurang'] }
}

/** The field that is typed into: a text in the middle. */
export function typedField({ fields }: Pick<Plan, 'fields'>): string {
  return `f${Math.floor(fields.length / 20) * 10}`
}

/** The plan as a form of ours. */
export function documentOf({ fields, choices }: Plan): FormDocument {
  const both = (words: string) => ({ id: words, en: words })
  const control = ({ name, kind, label, hint, shownBy }: PlannedField): Control => {
    const asked = {
      type: 'Control' as const,
      scope: `#/properties/${name}`,
      label: both(label),
      hint: both(hint),
      ...(shownBy === null ? {} : { visibleIf: { '<': [{ var: `answers.${shownBy}` }, 3] } }),
    }
    if (kind !== 'choice') return { ...asked, kind }
    return { ...asked, kind, choices: choices.map((words) => ({ value: words, label: both(words) })) }
  }
  return {
    id: 'bench',
    version: 1,
    title: both('Bench'),
    schema: schemaOf({ fields, choices }),
    layout: { type: 'VerticalLayout', elements: fields.map(control) },
  }
}

/** The plan's answers as JSON Schema. */
export function schemaOf({ fields, choices }: Plan) {
  const property = ({ kind }: PlannedField) => {
    if (kind === 'integer') return { type: 'integer', minimum: 0, maximum: 100 }
    if (kind === 'choice') return { type: 'string', enum: [...choices] }
    return { type: 'string', minLength: 3, maxLength: kind === 'text' ? 60 : 400 }
  }
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, property(field)])),
    required: fields.filter(({ required, shownBy }) => required && shownBy === null).map(({ name }) => name),
  }
}
