import { canonicalJson } from '../../canonical-json.ts'
import type { Control, CrossCheck } from '../../form/model.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Text } from '../../text.ts'
import { toXpath } from '../xpath/to-xpath.ts'
import { type FieldName, writingIn } from './form-names.ts'
import { genericMessage } from './read-constraint.ts'
import { timePattern } from './read-field.ts'
import type { SurveyRow } from './survey-rows.ts'
import { type Around, inColumns, unsaid, type WritingForm } from './writing-form.ts'

type Limited = {
  readonly field: FieldName
  readonly schema: JsonObject
  readonly around: Around
  readonly label: Text
}

/** The constraint of a field: its limits in the schema, and the check that is about it: `writeLimits(writing, limited)`. */
export function writeLimits(writing: WritingForm, { field, schema, around, label }: Limited): SurveyRow {
  const limits = Object.entries(schema).flatMap(([keyword, value]) => {
    const write = Object.hasOwn(expressions, keyword) ? expressions[keyword] : undefined
    const isSaid = isNative(field, keyword) && value !== timePattern
    const text = isSaid && write ? write(value) : undefined
    return text === undefined ? [] : [text]
  })
  const check = checkOf(writing, field, around)
  if (check === null) return limits.length === 0 ? {} : { constraint: limits.join(' and ') }
  const generic = genericMessage(label)
  const isGeneric = check.message.id === generic.id && check.message.en === generic.en
  if (limits.length > 0) {
    unsaid(writing, around.at, {
      id: `Batas dan syarat “${field.name}” menjadi satu constraint dengan satu pesan.`,
      en: `The limits and the check of “${field.name}” become one constraint with one message.`,
    })
  }
  const checked = limits.length > 0 && / or /.test(check.text) ? `(${check.text})` : check.text
  const constraint = [...limits, checked].join(' and ')
  return { constraint, ...(isGeneric ? {} : inColumns('constraint_message', check.message)) }
}

const expressions: { readonly [keyword: string]: (value: Json) => string | undefined } = {
  minimum: (value) => `. >= ${value}`,
  exclusiveMinimum: (value) => `. > ${value}`,
  maximum: (value) => `. <= ${value}`,
  exclusiveMaximum: (value) => `. < ${value}`,
  multipleOf: (value) => `. mod ${value} = 0`,
  minLength: (value) => `string-length(.) >= ${value}`,
  maxLength: (value) => `string-length(.) <= ${value}`,
  minItems: (value) => `count-selected(.) >= ${value}`,
  maxItems: (value) => `count-selected(.) <= ${value}`,
  pattern: (value) => {
    const text = String(value).replace(/^\^\(\?:(.*)\)\$$/s, '$1')
    if (!text.includes("'")) return `regex(., '${text}')`
    return text.includes('"') ? undefined : `regex(., "${text}")`
  },
}

const native: { readonly [is: string]: readonly string[] } = {
  number: ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'multipleOf'],
  text: ['minLength', 'maxLength', 'pattern'],
  choices: ['minItems', 'maxItems'],
}

function isNative({ is }: FieldName, keyword: string): boolean {
  return native[is]?.includes(keyword) ?? false
}

const pictures = ['image/jpeg', 'image/png', 'image/webp']

/** True for a field that takes pictures and nothing else: `isPictures({ kind: 'file', accept: ['image/png'], … })` is false. */
export function isPictures(control: Control & { readonly kind: 'file' }): boolean {
  return control.accept !== undefined && canonicalJson([...control.accept].sort()) === canonicalJson(pictures)
}

/** The keywords of a field's schema that a row says, or that its type implies: `saidKeywords(control, schema)`. */
export function saidKeywords({ kind }: Control, schema: JsonObject): readonly string[] {
  const always = ['type', 'default']
  switch (kind) {
    case 'text':
    case 'long-text':
      return [...always, 'minLength', 'maxLength', 'pattern']
    case 'integer':
    case 'decimal':
    case 'percentage':
    case 'rupiah':
      return [...always, 'minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'multipleOf']
    case 'date':
      return [...always, 'format']
    case 'time':
      return [...always, 'pattern']
    case 'acknowledgement':
      return [...always, 'const']
    case 'choice':
    case 'rating':
      return [...always, 'enum']
    case 'choices':
      return [...always, 'items', 'uniqueItems', 'minItems', 'maxItems']
    case 'file':
      return schema.maxItems === 1 ? [...always, 'items', 'maxItems'] : [...always, 'items']
    default:
      return always
  }
}

type Found = { readonly text: string; readonly message: Text }

/** The check that stands at a field and can be said of it; the others stay for the list of what was not said. */
function checkOf(writing: WritingForm, field: FieldName, { lists }: Around): Found | null {
  const top = lists.length === 0
  const scopes = (top ? field.path : (lists[0] ?? '')).split('.').map((name) => `/properties/${name}`)
  const scope = `#${scopes.join('')}`
  if (lists.length > 1) return null
  for (const check of writing.checks) {
    if (check.scope !== scope) continue
    const rule = top ? conditionOf(check, `answers.${field.path}`) : itemCondition(check, field)
    const where = { lists, self: field, inItem: !top }
    const text = rule === undefined ? undefined : toXpath(rule, writingIn(writing.names, where), 'sure-test')
    if (text === undefined) continue
    writing.checks.delete(check)
    return { text, message: check.message }
  }
  return null
}

/** `{ and: [it is there, { '!': [condition] }] }`, as importing writes it. */
function conditionOf({ when }: Pick<CrossCheck, 'when'>, variable: string): Json | undefined {
  const parts = isObject(when) ? when.and : undefined
  if (!Array.isArray(parts) || parts.length !== 2) return undefined
  const [there, broken] = parts
  const asked = canonicalJson(there ?? null)
  const isThere = ['isPresent', '!!'].some((op) => canonicalJson({ [op]: [{ var: variable }] }) === asked)
  const condition = isObject(broken) ? broken['!'] : undefined
  return isThere && Array.isArray(condition) && condition.length === 1 ? condition[0] : undefined
}

function itemCondition({ when }: CrossCheck, field: FieldName): Json | undefined {
  const some = isObject(when) ? when.some : undefined
  if (!Array.isArray(some) || some.length !== 2) return undefined
  const list = canonicalJson({ coalesce: [{ var: `answers.${field.lists[0] ?? ''}` }, []] })
  return canonicalJson(some[0] ?? null) === list
    ? conditionOf({ when: some[1] ?? null }, field.path)
    : undefined
}
