import type { LayoutElement } from '../../form/model.ts'
import { followed } from '../../form/scope.ts'
import { escapePointer, isObject, type Json, type JsonObject, own } from '../../json.ts'
import type { ExchangeProblem } from '../problem.ts'
import { fieldOfSchema, isReachable, oneWord, type SchemaReading, wordsOf } from './field-of-schema.ts'
import type { Merged } from './merge-conditions.ts'

type Inside = {
  readonly ui: JsonObject
  readonly scope: string
  readonly at: string
  readonly conditions: Pick<Merged, 'visibleIf' | 'requiredIf'>
}

const none: Inside['conditions'] = { visibleIf: new Map(), requiredIf: new Map() }

/**
 * The fields of an object as RJSF shows them: in `ui:order`, with its widgets, titles and help.
 * `readRjsf(reading, schema, { ui: {}, scope: '#', at: '', conditions })`.
 */
export function readRjsf(
  reading: SchemaReading,
  schema: JsonObject,
  inside: Inside,
): readonly LayoutElement[] {
  const properties = own(schema, 'properties')
  const named = isObject(properties) ? properties : {}
  return orderOf(Object.keys(named), inside.ui['ui:order']).flatMap((name) => {
    const property = named[name]
    const at = `${inside.at}/properties/${escapePointer(name)}`
    if (!isObject(property) || !isReachable(reading, name, at)) return []
    return fieldOf(reading, property, { ...inside, name })
  })
}

function fieldOf(
  reading: SchemaReading,
  property: JsonObject,
  { ui, scope, at, name, conditions }: Inside & { readonly name: string },
): readonly LayoutElement[] {
  const own = isObject(ui[name]) ? ui[name] : {}
  const options = isObject(own['ui:options']) ? own['ui:options'] : {}
  const option = (key: string) => own[`ui:${key}`] ?? options[key]
  const here = `${at}/properties/${escapePointer(name)}`
  const widget = option('widget')
  if (widget === 'hidden') {
    reading.notices.push(
      told(here, {
        id: `“${name}” tersembunyi dan tidak ditanyakan.`,
        en: `“${name}” is hidden and not asked for.`,
      }),
    )
    return []
  }
  tellOptions(reading, own, { at: here, inside: insideOf(reading, property) })
  const words = wordsOf(reading, property, { name, at: here })
  const title = option('title')
  const help = option('description') ?? option('help')
  const names = option('enumNames')
  const wanted = Array.isArray(names) ? { ...property, enumNames: names } : property
  const made = fieldOfSchema(reading, wanted, {
    ...words,
    ...(typeof title === 'string' && title !== '' ? { label: oneWord(title, { reading, at: here }) } : {}),
    ...(typeof help === 'string' && help !== '' ? { hint: oneWord(help, { reading, at: here }) } : {}),
    scope: `${scope}/properties/${name}`,
    at: here,
    long: widget === 'textarea',
    object: (schema) =>
      readRjsf(reading, schema, {
        ui: own,
        scope: `${scope}/properties/${name}`,
        at: here,
        conditions: none,
      }),
    inside: (item) => {
      const items = isObject(own.items) ? own.items : {}
      return readRjsf(reading, item, { ui: items, scope: '#', at: `${here}/items`, conditions: none })
    },
  })
  if (made === undefined) return []
  const [visibleIf, requiredIf] = [conditions.visibleIf.get(name), conditions.requiredIf.get(name)]
  const shown = visibleIf === undefined ? made : { ...made, visibleIf }
  return [requiredIf === undefined || shown.type !== 'Control' ? shown : { ...shown, requiredIf }]
}

function orderOf(names: readonly string[], order: Json | undefined): readonly string[] {
  if (!Array.isArray(order)) return names
  const asked = order.filter((name) => typeof name === 'string')
  const rest = names.filter((name) => !asked.includes(name))
  const placed = asked.flatMap((name) => (name === '*' ? rest : names.includes(name) ? [name] : []))
  return asked.includes('*') ? placed : [...placed, ...rest]
}

/** Tells of what a UI schema says of the whole form and has no counterpart here: `tellRoot(reading, {})`. */
export function tellRoot(reading: SchemaReading, ui: JsonObject): void {
  tellOptions(reading, ui, { at: '/uiSchema', inside: insideOf(reading, reading.root), isRoot: true })
}

const understood = /^(widget|title|description|help|order|enumNames|label)$/
const ofRoot = /^order$/
const widgets = /^(text|textarea|select|radio|checkboxes|checkbox|date|updown|hidden|email|uri)$/

type Told = { readonly at: string; readonly inside: ReadonlySet<string>; readonly isRoot?: boolean }

/** Options stand as `ui:rows`, or as `rows` in `ui:options`; other names are those of the fields within. */
function tellOptions(
  { notices }: SchemaReading,
  own: JsonObject,
  { at, inside, isRoot = false }: Told,
): void {
  const options = isObject(own['ui:options']) ? own['ui:options'] : {}
  const given = [
    ...Object.entries(own).filter(([key]) => key !== 'ui:options' && !inside.has(key)),
    ...Object.entries(options).map(([key, value]) => [`ui:${key}`, value] as const),
  ]
  for (const [key, value] of given) {
    const name = key.startsWith('ui:') ? key.slice(3) : ''
    const isKnown = (isRoot ? ofRoot : understood).test(name)
    if (isKnown && (name !== 'widget' || widgets.test(String(value)))) continue
    const shown = `${key}: ${JSON.stringify(value).slice(0, 80)}`
    notices.push(
      told(at, { id: `“${shown}” tidak ada padanannya di sini.`, en: `“${shown}” has no counterpart here.` }),
    )
  }
}

function insideOf({ root }: SchemaReading, given: JsonObject): ReadonlySet<string> {
  const schema = followed(root, { schema: given, pointer: '' })?.schema ?? given
  const properties = isObject(schema.properties) ? Object.keys(schema.properties) : []
  return new Set([...properties, ...(schema.items === undefined ? [] : ['items'])])
}

function told(path: string, text: ExchangeProblem['text']): ExchangeProblem {
  return { kind: 'left-out', place: { kind: 'pointer', path }, text }
}
