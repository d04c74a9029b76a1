import { canonicalJson } from '../../canonical-json.ts'
import type { Control, FormDocument, LayoutElement } from '../../form/model.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Language, Text } from '../../text.ts'
import type { ExchangeProblem } from '../problem.ts'
import type { Exported } from '../xlsform/write-xlsform.ts'

/** A form for JSON Forms: the schema of its answers, and how they are laid out, in one language. */
export type JsonForms = { readonly schema: JsonObject; readonly uischema: JsonObject }

type Writing = {
  readonly language: Language
  readonly notices: ExchangeProblem[]
}

/**
 * A form as JSON Schema and UI schema of JSON Forms, in the language asked for, with all of it that they cannot say.
 * `writeJsonForms(form, 'id').content.uischema.type` is `'VerticalLayout'`.
 */
export function writeJsonForms(form: FormDocument, language: Language): Exported<JsonForms> {
  const writing: Writing = { language, notices: [] }
  const layout = elementOf(writing, form.layout, '/layout')
  const intro: readonly JsonObject[] = form.intro ? [{ type: 'Label', text: form.intro[language] }] : []
  const uischema: JsonObject =
    intro.length === 0 ? layout : { type: 'VerticalLayout', elements: [...intro, layout] }
  for (const [index, check] of (form.checks ?? []).entries()) {
    tell(writing, `/checks/${index}`, {
      id: `Syarat antarjawaban “${check.id}” tidak dapat dinyatakan: ${check.message.id.slice(0, 120)}`,
      en: `The check between answers “${check.id}” cannot be said: ${check.message.en.slice(0, 120)}`,
    })
  }
  const schema: JsonObject = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: form.title[language],
    ...form.schema,
  }
  return { content: { schema, uischema }, notices: writing.notices }
}

function elementOf(writing: Writing, element: LayoutElement, at: string): JsonObject {
  const { language } = writing
  const rule = ruleOf(writing, element.visibleIf, at)
  if (element.type === 'Note') return { type: 'Label', text: element.text[language], ...rule }
  if (element.type === 'Control') return { ...controlOf(writing, element, at), ...rule }
  const elements = element.elements.map((each, index) => elementOf(writing, each, `${at}/elements/${index}`))
  if ('hint' in element && element.hint) elements.unshift({ type: 'Label', text: element.hint[language] })
  return {
    type: element.type,
    ...('label' in element ? { label: element.label[language] } : {}),
    elements,
    ...rule,
  }
}

function controlOf(writing: Writing, control: Control, at: string): JsonObject {
  const { language } = writing
  const unsaid = [
    'requiredIf',
    'calculate',
    'candidates',
    'accept',
    'maxBytes',
    'unit',
    'decimals',
    'itemLabel',
    'addLabel',
  ].filter((name) => Object.hasOwn(control, name))
  const plain = new Set([
    'text',
    'long-text',
    'integer',
    'decimal',
    'date',
    'time',
    'yes-no',
    'choice',
    'choices',
    'repeat',
  ])
  if (!plain.has(control.kind)) unsaid.push(`kind ${control.kind}`)
  if (control.hint) unsaid.push('hint')
  if ('choices' in control) {
    if (control.choices.some(({ label, value }) => label[language] !== String(value)))
      unsaid.push('choices.label')
    if (control.choices.some(({ visibleIf }) => visibleIf !== undefined)) unsaid.push('choices.visibleIf')
    if (control.choices.some(({ description }) => description !== undefined))
      unsaid.push('choices.description')
  }
  if (unsaid.length > 0) {
    tell(writing, at, {
      id: `“${control.label.id.slice(0, 80)}”: JSON Forms tidak dapat menyatakan ${unsaid.join(', ')}.`,
      en: `“${control.label.en.slice(0, 80)}”: JSON Forms cannot say ${unsaid.join(', ')}.`,
    })
  }
  const options: { [name: string]: Json } = {}
  if (control.kind === 'long-text') options.multi = true
  if (control.calculate !== undefined) options.readonly = true
  if ('elements' in control) {
    const elements = control.elements.map((each, index) =>
      elementOf(writing, each, `${at}/elements/${index}`),
    )
    options.detail = { type: 'VerticalLayout', elements }
  }
  return {
    type: 'Control',
    scope: control.scope,
    label: control.label[language],
    ...(Object.keys(options).length === 0 ? {} : { options }),
  }
}

/** Conditions about one answer, and of several with `and` and `or`, are rules of JSON Forms. */
function ruleOf(writing: Writing, rule: Json | undefined, at: string): JsonObject {
  if (rule === undefined) return {}
  const condition = conditionOf(rule)
  if (condition) return { rule: { effect: 'SHOW', condition } }
  const inner = isObject(rule) && Array.isArray(rule['!']) ? conditionOf(rule['!'][0] ?? null) : undefined
  if (inner) return { rule: { effect: 'HIDE', condition: inner } }
  const text = canonicalJson(rule).slice(0, 160)
  tell(writing, at, {
    id: `Syarat tampil ini tidak dapat dinyatakan sebagai aturan JSON Forms: ${text}`,
    en: `This condition cannot be said as a rule of JSON Forms: ${text}`,
  })
  return {}
}

function conditionOf(rule: Json): JsonObject | undefined {
  if (!isObject(rule)) return undefined
  const [[name, args] = ['', null]] = Object.entries(rule)
  const list = Array.isArray(args) ? args : [args]
  if (name === 'and' || name === 'or') {
    const conditions = list.map((each) => conditionOf(each ?? null))
    const known = conditions.filter((each) => each !== undefined)
    return known.length < conditions.length ? undefined : { type: name.toUpperCase(), conditions: known }
  }
  const [left, right] = list
  const scope = scopeOf(name === 'in' ? right : left)
  if (scope === undefined) return undefined
  if (name === 'isPresent') return { scope, schema: { minLength: 1 }, failWhenUndefined: true }
  if (name === 'in' && (typeof left === 'string' || typeof left === 'number')) {
    return { scope, schema: { contains: { const: left } } }
  }
  if (right === undefined || right === null || typeof right === 'object') return undefined
  if (name === '==') return { scope, schema: { const: right } }
  const keyword = { '>=': 'minimum', '<=': 'maximum', '>': 'exclusiveMinimum', '<': 'exclusiveMaximum' }[name]
  // Without an answer these rules are not true, and so the condition has to fail as well.
  return keyword === undefined ? undefined : { scope, schema: { [keyword]: right }, failWhenUndefined: true }
}

function scopeOf(read: Json | undefined): string | undefined {
  const path = isObject(read) ? read.var : undefined
  if (typeof path !== 'string' || !/^(answers|item)\./.test(path)) return undefined
  return `#${path
    .split('.')
    .slice(1)
    .map((name) => `/properties/${name}`)
    .join('')}`
}

function tell({ notices }: Writing, path: string, text: Text): void {
  notices.push({ kind: 'not-sayable', place: { kind: 'pointer', path }, text })
}
