import type { Control } from '../../form/model.ts'
import { itemsOf, namesOf, propertyOf } from '../../form/scope.ts'
import { isObject, type Json, type JsonObject, own } from '../../json.ts'
import { toXpath } from '../xpath/to-xpath.ts'
import { type FieldName, writingIn } from './form-names.ts'
import type { SurveyRow } from './survey-rows.ts'
import { writeChoices } from './write-choices.ts'
import { isPictures, saidKeywords, writeLimits } from './write-limits.ts'
import { type Around, inColumns, unsaid, type WritingForm } from './writing-form.ts'

/** One control as a row, or as a repeat or a group of rows: `writeField(writing, control, around, writeElements)`. */
export function writeField(
  writing: WritingForm,
  control: Control,
  {
    around,
    inside,
  }: { readonly around: Around; readonly inside: (control: Control, around: Around) => void },
): void {
  const { form, names, rows } = writing
  const field = names.of.get(control)
  if (field === undefined) return
  const path = namesOf(control.scope) ?? []
  const found = propertyOf(form.schema, { schema: around.schema, pointer: '' }, path)
  const schema = found?.schema ?? {}
  tellFlat(writing, control, { path, field, at: around.at })
  const common: SurveyRow = {
    name: field.name,
    ...inColumns('label', control.label),
    ...inColumns('hint', control.hint),
    ...rule(writing, around, { field, name: 'relevant', of: control.visibleIf }),
    ...requiredCell(writing, control, { around, field, path }),
  }
  if (control.kind === 'matrix') {
    writeMatrix(writing, control, { common, around })
    return
  }
  if ('elements' in control) {
    const items = found && itemsOf(form.schema, found)
    const { minItems, maxItems } = schema
    const count =
      typeof minItems === 'number' && minItems === maxItems && minItems > 0
        ? { repeat_count: String(minItems) }
        : {}
    rows.push({ ...common, type: 'begin_repeat', ...count })
    inside(control, { schema: items?.schema ?? {}, lists: [...around.lists, field.path], at: around.at })
    rows.push({ type: 'end_repeat' })
    const extra = [control.itemLabel && 'itemLabel', control.addLabel && 'addLabel'].filter(
      (each) => each !== undefined,
    )
    if (Object.keys(count).length === 0)
      extra.push(...['minItems', 'maxItems'].filter((name) => Object.hasOwn(schema, name)))
    if (control.calculate !== undefined) extra.push('calculate')
    if (extra.length > 0) tellMembers(writing, around.at, { field, members: extra })
    if (control.kind !== 'repeat')
      tellKind(writing, around.at, { field, kind: control.kind, as: 'begin_repeat' })
    return
  }
  const type = typeOf(writing, control, { around, field, schema })
  const calculation = rule(writing, around, { field, name: 'calculation', of: control.calculate })
  const isNote = control.kind === 'computed' && calculation.calculation === undefined
  const limits = writeLimits(writing, { field, schema, around, label: control.label })
  rows.push({
    ...common,
    ...type,
    ...(isNote ? { type: 'note' } : {}),
    ...limits,
    ...calculation,
    ...defaultCell(schema),
  })
  const members = ['unit', 'decimals', 'candidates', 'maxBytes'].filter((name) =>
    Object.hasOwn(control, name),
  )
  const keywords = Object.keys(schema).filter((name) => !saidKeywords(control, schema).includes(name))
  if (members.length + keywords.length > 0)
    tellMembers(writing, around.at, { field, members: [...members, ...keywords] })
}

type Typed = { readonly around: Around; readonly field: FieldName; readonly schema: JsonObject }

function typeOf(writing: WritingForm, control: Control, { around, field, schema }: Typed): SurveyRow {
  const approximate = (row: SurveyRow): SurveyRow => {
    tellKind(writing, around.at, { field, kind: control.kind, as: row.type ?? '' })
    return row
  }
  switch (control.kind) {
    case 'text':
      return { type: 'text' }
    case 'long-text':
      return { type: 'text', appearance: 'multiline' }
    case 'integer':
    case 'decimal':
    case 'date':
    case 'time':
      return { type: control.kind }
    case 'percentage':
      return approximate({ type: 'decimal' })
    case 'rupiah':
      return approximate({ type: schema.type === 'integer' ? 'integer' : 'decimal' })
    case 'acknowledgement':
      return { type: 'acknowledge' }
    case 'computed':
      return { type: 'calculate' }
    case 'file':
      return isPictures(control)
        ? { type: 'image' }
        : control.accept
          ? approximate({ type: 'file' })
          : { type: 'file' }
    case 'yes-no':
    case 'choice':
    case 'choices':
    case 'rating':
      return writeChoices(writing, control, { field, around })
    default:
      return approximate({ type: 'text' })
  }
}

type Ruled = {
  readonly field: FieldName
  readonly name: 'relevant' | 'calculation' | 'required'
  readonly of: Json | undefined
}

function rule(writing: WritingForm, { lists, at }: Around, { field, name, of }: Ruled): SurveyRow {
  if (of === undefined) return {}
  const text = toXpath(of, writingIn(writing.names, { lists }), name === 'calculation' ? 'value' : 'test')
  if (text !== undefined) return { [name]: text }
  tellRule(writing, at, { name, field, of })
  return {}
}

function requiredCell(
  writing: WritingForm,
  control: Control,
  {
    around,
    field,
    path,
  }: { readonly around: Around; readonly field: FieldName; readonly path: readonly string[] },
): SurveyRow {
  const record = propertyOf(writing.form.schema, { schema: around.schema, pointer: '' }, path.slice(0, -1))
  const required = own((path.length > 1 ? record?.schema : around.schema) ?? {}, 'required')
  if (Array.isArray(required) && required.includes(path.at(-1) ?? '')) return { required: 'yes' }
  return rule(writing, around, { field, name: 'required', of: control.requiredIf })
}

function defaultCell(schema: JsonObject): SurveyRow {
  const value = own(schema, 'default')
  if (value === undefined || isObject(value)) return {}
  return { default: Array.isArray(value) ? value.join(' ') : String(value) }
}

function writeMatrix(
  writing: WritingForm,
  control: Control & { readonly kind: 'matrix' },
  { common, around }: { readonly common: SurveyRow; readonly around: Around },
): void {
  const { rows, names } = writing
  const field = names.of.get(control)
  if (field === undefined) return
  rows.push({ ...common, type: 'begin_group', appearance: 'table-list' })
  for (const { property, label, hint } of control.rows) {
    const cell = {
      type: 'Control',
      kind: 'choice',
      scope: control.scope,
      label,
      choices: control.choices,
    } as const
    const list = writeChoices(writing, cell, { field, around })
    rows.push({
      ...list,
      name: `${field.name}_${property}`,
      ...inColumns('label', label),
      ...inColumns('hint', hint),
    })
  }
  rows.push({ type: 'end_group' })
  tellKind(writing, around.at, { field, kind: 'matrix', as: 'begin_group (table-list)' })
}

type Flat = { readonly path: readonly string[]; readonly field: FieldName; readonly at: string }

function tellFlat(writing: WritingForm, control: Control, { path, field, at }: Flat): void {
  if (path.join('.') === field.name) return
  unsaid(writing, at, {
    id: `“${control.label.id.slice(0, 80)}” di buku kerja bernama “${field.name}”, bukan ${path.join('/')}.`,
    en: `“${control.label.en.slice(0, 80)}” is called “${field.name}” in the workbook, not ${path.join('/')}.`,
  })
}

function tellKind(
  writing: WritingForm,
  at: string,
  { field, kind, as }: { readonly field: FieldName; readonly kind: string; readonly as: string },
): void {
  unsaid(writing, at, {
    id: `XLSForm tidak mengenal isian “${kind}”; “${field.name}” ditulis sebagai ${as}.`,
    en: `XLSForm has no field “${kind}”; “${field.name}” is written as ${as}.`,
  })
}

function tellMembers(
  writing: WritingForm,
  at: string,
  { field, members }: { readonly field: FieldName; readonly members: readonly string[] },
): void {
  unsaid(writing, at, {
    id: `XLSForm tidak dapat menyatakan ${members.join(', ')} dari “${field.name}”.`,
    en: `XLSForm cannot say ${members.join(', ')} of “${field.name}”.`,
  })
}

/** Tells of a rule that no expression of XLSForm means: `tellRule(writing, '/layout', { name: 'relevant', field, of: rule })`. */
export function tellRule(
  writing: WritingForm,
  at: string,
  { name, field, of }: { readonly name: string; readonly field: Pick<FieldName, 'name'>; readonly of: Json },
): void {
  const text = JSON.stringify(of).slice(0, 200)
  unsaid(writing, at, {
    id: `Aturan “${name}” dari “${field.name}” tidak dapat ditulis dalam XLSForm: ${text}`,
    en: `The rule “${name}” of “${field.name}” cannot be written in XLSForm: ${text}`,
  })
}
