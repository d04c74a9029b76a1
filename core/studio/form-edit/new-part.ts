import type { FieldKind } from '../../form/model.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Text } from '../../text.ts'
import { listAt, type Slot, withValue } from './at.ts'
import { type Changed, mayStandIn } from './move.ts'
import { freeId, freePath, idsIn, nameFrom } from './names.ts'
import { holderOf, innerOf } from './parts.ts'
import type { Refusal } from './refusal.ts'
import { putSchema, withRequired } from './schema-place.ts'

/** What the palette offers: every kind of field, and what holds or explains fields. */
export type NewKind = FieldKind | 'page' | 'section' | 'note' | 'feedback'

/** What a new part is made of: words for it, and for what it needs to begin with. */
export type NewWords = {
  readonly label: Text
  readonly choice: Text
  readonly row: Text
  readonly item: Text
  readonly levels: readonly Text[]
  readonly feedback: readonly { readonly name: string; readonly label: Text; readonly hint: Text }[]
}

/**
 * Puts a new part into a form, ready to be filled in.
 * `addPart(form, { list: ['layout', 'elements'], index: 0 }, { kind: 'text', words })`.
 */
export function addPart(
  form: JsonObject,
  slot: Slot,
  { kind, words }: { readonly kind: NewKind; readonly words: NewWords },
): Result<Changed, Refusal> {
  const holder = holderOf(form, slot.list)
  if (holder === undefined) return err({ kind: 'gone' })
  const start = innerOf(holder)?.start ?? []
  const holds = holderElement(kind, words)
  if (holds !== null) {
    if (!mayStandIn(holds, holder)) return err({ kind: 'not-here' })
    const element = {
      ...holds,
      id: freeId(kind === 'note' ? 'catatan' : nameFrom(words.label.id), idsIn(form)),
    }
    const put = insert(form, slot, element)
    return ok(kind === 'feedback' ? withFeedback(put, start, words) : put)
  }
  const field = kind as FieldKind
  const path = freePath(form, { path: [...start, nameFrom(words.label.id)], start })
  const { control, schema } = newField(field, words)
  const scope = `#/properties/${path.at(-1)}`
  const element = {
    type: 'Control',
    id: freeId(path.at(-1) ?? '', idsIn(form)),
    kind,
    scope,
    label: words.label,
    ...control,
  }
  if (!mayStandIn(element, holder)) return err({ kind: 'not-here' })
  const put = insert(form, slot, element)
  const withSchema = putSchema(put.form, path, schema)
  // What nobody would leave out of their own accord: agreeing to a statement.
  return ok({ ...put, form: kind === 'acknowledgement' ? withRequired(withSchema, path, true) : withSchema })
}

function insert(form: JsonObject, { list, index }: Slot, element: JsonObject): Changed {
  const elements = listAt(form, list)
  const at = Math.max(0, Math.min(index, elements.length))
  return { form: withValue(form, list, elements.toSpliced(at, 0, element)), at: [...list, at] }
}

function holderElement(kind: NewKind, { label }: NewWords): JsonObject | null {
  switch (kind) {
    case 'page':
      return { type: 'Category', label, elements: [] }
    case 'section':
    case 'feedback':
      return { type: 'Group', label, elements: [] }
    case 'note':
      return { type: 'Note', text: label }
    default:
      return null
  }
}

/** Feedback that helps: what was seen, what came of it, what to do (S-N8). */
function withFeedback({ form, at }: Changed, start: readonly string[], words: NewWords): Changed {
  const group = freePath(form, { path: [...start, 'umpanBalik'], start })
  const name = group.at(-1) ?? ''
  let made = form
  const elements = words.feedback.map((part): JsonObject => {
    const path = [...group, part.name]
    made = withRequired(putSchema(made, path, { type: 'string', minLength: 15, maxLength: 2000 }), path, true)
    return {
      type: 'Control',
      id: freeId(`${name}-${part.name}`, idsIn(made)),
      kind: 'long-text',
      scope: `#/properties/${name}/properties/${part.name}`,
      label: part.label,
      hint: part.hint,
    }
  })
  return { form: withValue(made, [...at, 'elements'], elements), at }
}

/**
 * What is new about a field of a kind: what its element has beside its label, and the schema of its answer.
 * `newField('rupiah', words).schema` is `{ type: 'number', minimum: 0 }`.
 */
export function newField(
  kind: FieldKind,
  { choice, row, item, levels }: Omit<NewWords, 'label' | 'feedback'>,
): { readonly control: JsonObject; readonly schema: JsonObject } {
  const choices = ['a', 'b'].map((value, index) => ({ value, label: numbered(choice, index + 1) }))
  const anchored = levels.map((label, index) => ({ value: index + 1, label }))
  const scale = { type: 'integer', minimum: 1, maximum: Math.max(1, levels.length) }
  switch (kind) {
    case 'text':
      return { control: {}, schema: { type: 'string', maxLength: 200 } }
    case 'long-text':
      return { control: {}, schema: { type: 'string', maxLength: 2000 } }
    case 'integer':
      return { control: {}, schema: { type: 'integer', minimum: 0 } }
    case 'decimal':
      return { control: {}, schema: { type: 'number', minimum: 0 } }
    case 'percentage':
      return { control: {}, schema: { type: 'number', minimum: 0, maximum: 100 } }
    case 'rupiah':
      return { control: {}, schema: { type: 'number', minimum: 0 } }
    case 'date':
      return { control: {}, schema: { type: 'string', format: 'date' } }
    case 'month':
      return { control: {}, schema: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' } }
    case 'time':
      return { control: {}, schema: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' } }
    case 'duration':
      return { control: {}, schema: { type: 'integer', minimum: 0 } }
    case 'yes-no':
      return { control: {}, schema: { type: 'boolean' } }
    case 'acknowledgement':
      return { control: {}, schema: { type: 'boolean', const: true } }
    case 'computed':
      return { control: { calculate: null }, schema: { type: 'number' } }
    case 'choice':
      return { control: { choices }, schema: { enum: ['a', 'b'] } }
    case 'choices':
      return {
        control: { choices },
        schema: { type: 'array', items: { enum: ['a', 'b'] }, uniqueItems: true },
      }
    case 'rating':
      return { control: { choices: anchored }, schema: scale }
    case 'person':
      return { control: {}, schema: { type: 'string' } }
    case 'people':
      return { control: {}, schema: { type: 'array', items: { type: 'string' }, uniqueItems: true } }
    case 'repeat':
    case 'indicator-table':
      return newRows(kind, { row, item })
    case 'matrix': {
      const names = ['a', 'b']
      return {
        control: {
          rows: names.map((property, index) => ({ property, label: numbered(row, index + 1) })),
          choices: anchored,
        },
        schema: {
          type: 'object',
          properties: Object.fromEntries(names.map((name) => [name, scale])),
          additionalProperties: false,
        },
      }
    }
    case 'file':
      return {
        control: {},
        schema: { type: 'array', maxItems: 5, items: { type: 'object' } },
      }
  }
}

function newRows(
  kind: 'repeat' | 'indicator-table',
  { row, item }: Pick<NewWords, 'row' | 'item'>,
): { readonly control: JsonObject; readonly schema: JsonObject } {
  const properties = { uraian: { type: 'string', maxLength: 500 } }
  const list: JsonObject = {
    type: 'array',
    maxItems: 20,
    items: { type: 'object', properties, additionalProperties: false },
  }
  const elements: readonly Json[] = [
    { type: 'Control', id: 'uraian', kind: 'text', scope: '#/properties/uraian', label: item },
  ]
  return { control: { elements, ...(kind === 'repeat' ? { itemLabel: row } : {}) }, schema: list }
}

function numbered(text: Text, number: number): Text {
  return { id: `${text.id} ${number}`, en: `${text.en} ${number}` }
}

/**
 * A form whose parts stand on pages: what stood on none stands on the first. The same where it has pages already.
 * `withPages(form, { id: 'Halaman 1', en: 'Page 1' }).layout`.
 */
export function withPages(form: JsonObject, label: Text): JsonObject {
  const layout = form.layout
  if (!isObject(layout) || layout.type === 'Categorization') return form
  const { elements = [], ...rest } = layout
  const page = { type: 'Category', id: freeId('halaman', idsIn(form)), label, elements }
  return { ...form, layout: { ...rest, type: 'Categorization', elements: [page] } }
}
