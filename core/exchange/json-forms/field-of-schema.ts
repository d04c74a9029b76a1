import type { Choice, Control, LayoutElement } from '../../form/model.ts'
import { followed } from '../../form/scope.ts'
import { escapePointer, isObject, type Json, type JsonObject, own } from '../../json.ts'
import type { Text } from '../../text.ts'
import type { ExchangeProblem } from '../problem.ts'
import { propertyName } from '../xlsform/names.ts'
import { shortened } from '../xlsform/shortened.ts'
import { tellUnasked } from './tell-unasked.ts'
import { tellUnchosen } from './tell-unchosen.ts'

/** What making fields of a schema goes by. */
export type SchemaReading = {
  readonly root: JsonObject
  readonly notices: ExchangeProblem[]
  /** The schemas that are being asked for, from the outside in: one of them again would never end. */
  readonly around: Set<JsonObject>
  /** Fields so far: references can make more of them than there are atoms. */
  fields: number
  readonly problems: ExchangeProblem[]
  /** Where the file asks for what, in the order of the form. */
  readonly asked: { readonly scope: string; readonly at: string }[]
}

/** More fields than a form may have (F5). */
export const mostFields = 2_000

/** How one property is asked for, where the schema alone does not say. */
export type Wanted = {
  readonly scope: string
  readonly label: Text
  readonly hint?: Text
  readonly long?: boolean
  readonly at: string
  /** The elements of an item, where the list has a layout of its own. */
  readonly inside?: (item: JsonObject) => readonly LayoutElement[]
  /** The elements of an object, where it has one. */
  readonly object?: (schema: JsonObject) => readonly LayoutElement[]
}

type Spoken = { readonly reading: Pick<SchemaReading, 'notices'>; readonly at: string }

/**
 * A word in both languages, for files that know one only; what is cut off it is told.
 * `oneWord('Nama', { reading, at: '/title' })` is `{ id: 'Nama', en: 'Nama' }`.
 */
export function oneWord(text: string, { reading, at }: Spoken): Text {
  const shown = text.trim() || '…'
  const place = { kind: 'pointer', path: at } as const
  return shortened({ id: shown, en: shown }, { place, findings: reading })
}

/** A label made of a property's name: `labelFrom('tanggalLahir')` is `'Tanggal lahir'`. */
export function labelFrom(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
    .toLowerCase()
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/**
 * The field that asks for what a schema describes, or a group of fields for an object; undefined, with a notice, where
 * there is no such field. `fieldOfSchema(reading, { type: 'integer' }, wanted)` is an `integer` control.
 */
export function fieldOfSchema(
  reading: SchemaReading,
  given: JsonObject,
  wanted: Wanted,
): LayoutElement | undefined {
  const found = followed(reading.root, { schema: given, pointer: '' })?.schema ?? given
  reading.fields += 1
  if (reading.fields > mostFields) return undefined
  if (reading.around.has(found)) {
    reading.notices.push(holdsItself(wanted.at, wanted.label))
    return undefined
  }
  reading.around.add(found)
  const made = fieldOf(reading, { schema: withoutNull(found), given }, wanted)
  reading.around.delete(found)
  return made
}

type Described = { readonly schema: JsonObject; readonly given: JsonObject }

function fieldOf(
  reading: SchemaReading,
  { schema, given }: Described,
  wanted: Wanted,
): LayoutElement | undefined {
  const { scope, label, hint, long = false } = wanted
  const common = { type: 'Control' as const, scope, label, ...(hint ? { hint } : {}) }
  if (typeOf(schema) !== 'object') reading.asked.push({ scope, at: wanted.at })
  const choices = choicesOf(schema, { given, reading, at: wanted.at })
  tellUnchosen(reading, schema, wanted.at)
  if (choices) return { ...common, kind: 'choice', choices }
  const type = typeOf(schema)
  switch (type) {
    case 'boolean':
      return { ...common, kind: schema.const === true ? 'acknowledgement' : 'yes-no' }
    case 'integer':
      return { ...common, kind: 'integer' }
    case 'number':
      return { ...common, kind: 'decimal' }
    case 'string':
      return { ...common, kind: textKind(reading, schema, { long, at: wanted.at }) }
    case 'array':
      return listOf(reading, schema, { wanted, common })
    case 'object':
      tellUnasked(reading, schema, wanted.at)
      return {
        type: 'Group',
        label,
        ...(hint ? { hint } : {}),
        elements: wanted.object?.(schema) ?? fieldsOf(reading, schema, wanted),
      }
    default:
      reading.notices.push(unasked(wanted.at, label))
      return undefined
  }
}

/** The fields of an object, in the order of its properties: `fieldsOf(reading, schema, { scope: '#', at: '' })`. */
export function fieldsOf(
  reading: SchemaReading,
  schema: JsonObject,
  { scope, at }: { readonly scope: string; readonly at: string },
): readonly LayoutElement[] {
  const properties = own(schema, 'properties')
  return Object.entries(isObject(properties) ? properties : {}).flatMap(([name, property]) => {
    const here = `${at}/properties/${escapePointer(name)}`
    if (!isObject(property) || !isReachable(reading, name, here)) return []
    const field = fieldOfSchema(reading, property, {
      scope: `${scope}/properties/${name}`,
      at: here,
      ...wordsOf(reading, property, { name, at: here }),
    })
    return field ? [field] : []
  })
}

/**
 * Whether a field can be about a property: a scope has slashes between names, and none in them.
 * `isReachable(reading, 'a/b', '/properties/a~1b')` is false, and a problem of the reading.
 */
export function isReachable({ problems }: SchemaReading, name: string, at: string): boolean {
  if (name !== '' && !name.includes('/')) return true
  problems.push({ kind: 'bad-name', place: { kind: 'pointer', path: at }, text: badName(name.slice(0, 80)) })
  return false
}

function badName(name: string): Text {
  return {
    id: `Nama isian “${name}” tidak dapat dipakai. Ganti, juga di “required” dan di aturannya: huruf, angka, “_” dan “-”, misalnya “${plainName(name)}”.`,
    en: `A field cannot be named “${name}”. Give it another name, in “required” and in rules too: letters, digits, “_” and “-”, such as “${plainName(name)}”.`,
  }
}

function plainName(name: string): string {
  return name === '' ? 'isian' : propertyName(name, new Set())
}

type Named = { readonly name: string; readonly at: string }

/** Label and hint of a property by its schema: `wordsOf(reading, { title: 'Nama' }, { name, at }).label.id` is `'Nama'`. */
export function wordsOf(reading: SchemaReading, given: JsonObject, { name, at }: Named) {
  const schema = followed(reading.root, { schema: given, pointer: '' })?.schema ?? given
  const title = given.title ?? schema.title
  const description = given.description ?? schema.description
  const label = oneWord(typeof title === 'string' && title !== '' ? title : labelFrom(name), { reading, at })
  return typeof description === 'string' && description !== ''
    ? { label, hint: oneWord(description, { reading, at }) }
    : { label }
}

function typeOf({ type, properties, items, format, pattern }: JsonObject): string | undefined {
  const types = (Array.isArray(type) ? type : [type]).filter(
    (each) => typeof each === 'string' && each !== 'null',
  )
  if (types.length === 1) return String(types[0])
  if (types.length > 1) return undefined
  if (properties !== undefined) return 'object'
  if (items !== undefined) return 'array'
  return format === undefined && pattern === undefined ? undefined : 'string'
}

/** `enum`, with RJSF's names for it, or `oneOf` with a `const` and a `title` each. */
function choicesOf(
  schema: JsonObject,
  { given, ...spoken }: Spoken & { readonly given: JsonObject },
): readonly Choice[] | undefined {
  const names = given.enumNames ?? schema.enumNames
  if (Array.isArray(schema.enum)) {
    const choices = schema.enum.flatMap((value, index): Choice[] => {
      const name = Array.isArray(names) ? names[index] : undefined
      return isScalar(value)
        ? [{ value, label: oneWord(typeof name === 'string' ? name : String(value), spoken) }]
        : []
    })
    return choices.length > 0 ? choices : undefined
  }
  const list = schema.oneOf ?? schema.anyOf
  if (!Array.isArray(list)) return undefined
  const choices = list.flatMap((each): Choice[] => {
    if (!isObject(each) || !isScalar(each.const ?? null)) return []
    const value = each.const ?? null
    return [{ value, label: oneWord(typeof each.title === 'string' ? each.title : String(value), spoken) }]
  })
  return choices.length > 0 && choices.length === list.length ? choices : undefined
}

/** What may be left empty as well, as `anyOf` says it: asked for as what it is otherwise. */
function withoutNull(schema: JsonObject): JsonObject {
  const { anyOf, oneOf, ...rest } = schema
  const list = anyOf ?? oneOf
  if (!Array.isArray(list) || (anyOf !== undefined && oneOf !== undefined)) return schema
  const real = list.filter((each: Json) => !(isObject(each) && (each.type === 'null' || each.const === null)))
  const [only] = real
  return real.length === 1 && real.length < list.length && isObject(only) ? { ...only, ...rest } : schema
}

function isScalar(value: Json): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function textKind(
  { notices }: SchemaReading,
  { format, maxLength }: JsonObject,
  { long, at }: { readonly long: boolean; readonly at: string },
): 'text' | 'long-text' | 'date' | 'time' | 'duration' {
  if (format === 'date') return 'date'
  if (format === 'duration') return 'duration'
  if (format === 'time' || format === 'date-time') {
    notices.push({
      kind: 'kept-as-text',
      place: { kind: 'pointer', path: at },
      text: {
        id: `“${format}” dengan zona waktu diisi sebagai teks di sini, misalnya 2026-01-05T08:30:00+07:00.`,
        en: `“${format}” with its time zone is filled in as text here, such as 2026-01-05T08:30:00+07:00.`,
      },
    })
  }
  return long || (typeof maxLength === 'number' && maxLength > 300) ? 'long-text' : 'text'
}

type Listed = { readonly wanted: Wanted; readonly common: Pick<Control, 'type' | 'scope' | 'label' | 'hint'> }

function listOf(
  reading: SchemaReading,
  schema: JsonObject,
  { wanted, common }: Listed,
): LayoutElement | undefined {
  const given = own(schema, 'items')
  const items = isObject(given)
    ? (followed(reading.root, { schema: given, pointer: '' })?.schema ?? given)
    : {}
  const choices = isObject(given) ? choicesOf(items, { given, reading, at: wanted.at }) : undefined
  tellUnchosen(reading, items, `${wanted.at}/items`)
  if (choices) return { ...common, kind: 'choices', choices }
  if (typeOf(items) === 'object') {
    const inside =
      wanted.inside?.(items) ?? fieldsOf(reading, items, { scope: '#', at: `${wanted.at}/items` })
    return { ...common, kind: 'repeat', elements: inside }
  }
  reading.notices.push(unasked(wanted.at, wanted.label))
  return undefined
}

function holdsItself(at: string, label: Text): ExchangeProblem {
  return {
    kind: 'not-asked',
    place: { kind: 'pointer', path: at },
    text: {
      id: `“${label.id.slice(0, 80)}” memuat dirinya sendiri; di sini ditanyakan satu tingkat saja.`,
      en: `“${label.en.slice(0, 80)}” holds itself; here it is asked for on one level only.`,
    },
  }
}

function unasked(at: string, label: Text): ExchangeProblem {
  return {
    kind: 'not-asked',
    place: { kind: 'pointer', path: at },
    text: {
      id: `Tidak ada isian untuk “${label.id.slice(0, 80)}” di sini; skemanya tetap ada, tetapi tidak ditanyakan.`,
      en: `There is no field for “${label.en.slice(0, 80)}” here; its schema stays, but it is not asked for.`,
    },
  }
}
