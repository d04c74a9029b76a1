import type { Category, LayoutElement } from '../../form/model.ts'
import { namesOf, propertyOf } from '../../form/scope.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { ExchangeProblem } from '../problem.ts'
import { conditionRule, together } from './condition-rule.ts'
import {
  fieldOfSchema,
  fieldsOf,
  labelFrom,
  oneWord,
  type SchemaReading,
  wordsOf,
} from './field-of-schema.ts'

type Place = { readonly at: string; readonly start: JsonObject; readonly variable: 'answers' | 'item' }

/**
 * The elements of a UI schema of JSON Forms, with their rules as conditions: `readUiSchema(reading, uischema, place)`.
 * What has no counterpart is told, and what it held is asked for all the same.
 */
export function readUiSchema(reading: SchemaReading, element: Json, place: Place): readonly LayoutElement[] {
  if (!isObject(element)) return []
  const made = elementOf(reading, element, place)
  if (made.length === 0 || element.rule === undefined) return made
  const rule = ruleOf(reading, element.rule, place)
  const at = `${place.at}/rule`
  if (rule === undefined) return [hiddenNote(reading, at, element.rule), ...made]
  const { effect } = isObject(element.rule) ? element.rule : {}
  if (effect === 'ENABLE' || effect === 'DISABLE')
    reading.notices.push(told('shown-instead', at, shownInstead))
  return made.map((each) => within(each, rule))
}

/** Shown under its own condition as well, and never what nobody is to see. */
function within<T extends LayoutElement>(element: T, rule: Json): T {
  const { visibleIf } = element
  if (visibleIf === false) return element
  return { ...element, visibleIf: visibleIf === undefined ? rule : { and: [rule, visibleIf] } }
}

const types = /^(HorizontalLayout|VerticalLayout|Group|Categorization|Category|Label|Control|ListWithDetail)$/
const members = /^(type|scope|label|text|elements|rule|options)$/

/** Words of an element that nothing was made of: the keys of its translations, and how a layout is drawn. */
function tellMembers({ notices }: SchemaReading, element: JsonObject, at: string): void {
  // What is unknown is told as a whole.
  if (!types.test(String(element.type))) return
  const isAsked = element.type === 'Control' || element.type === 'ListWithDetail'
  for (const name of Object.keys(element)) {
    if (members.test(name) && (name !== 'options' || isAsked)) continue
    notices.push(told('left-out', `${at}/${name}`, leftOut(name)))
  }
}

function elementOf(reading: SchemaReading, element: JsonObject, place: Place): readonly LayoutElement[] {
  const { type, elements } = element
  tellMembers(reading, element, place.at)
  const children = (): readonly LayoutElement[] =>
    (Array.isArray(elements) ? elements : []).flatMap((each, index) =>
      readUiSchema(reading, each, { ...place, at: `${place.at}/elements/${index}` }),
    )
  switch (type) {
    case 'HorizontalLayout':
      reading.notices.push(told('one-column', place.at, oneColumn))
      return [{ type: 'VerticalLayout', elements: children() }]
    case 'VerticalLayout':
      return [{ type: 'VerticalLayout', elements: children() }]
    case 'Group': {
      const label = wordOf(element.label) ?? wordOf(element.text)
      return [
        label === undefined
          ? { type: 'VerticalLayout', elements: children() }
          : { type: 'Group', label: oneWord(label, { reading, at: place.at }), elements: children() },
      ]
    }
    case 'Categorization': {
      const pages = pagesOf(children())
      return pages.length === 0 ? [] : [{ type: 'Categorization', elements: pages }]
    }
    case 'Category':
      return [
        {
          type: 'Category',
          label: oneWord(wordOf(element.label) ?? '…', { reading, at: place.at }),
          elements: children(),
        },
      ]
    case 'Label': {
      const text = wordOf(element.text)
      return text === undefined ? [] : [{ type: 'Note', text: oneWord(text, { reading, at: place.at }) }]
    }
    case 'Control':
    case 'ListWithDetail':
      return controlOf(reading, element, place)
    default:
      return [hiddenNote(reading, place.at, element), ...children()]
  }
}

/** Categories stand side by side here, also those of a categorization within; what is no category goes into one. */
function pagesOf(elements: readonly LayoutElement[]): readonly Category[] {
  const pages: Category[] = []
  for (const each of elements) {
    const inner = each.type === 'Categorization' ? each.elements : each.type === 'Category' ? [each] : null
    const before = pages.at(-1)
    if (inner !== null) {
      const { visibleIf } = each
      pages.push(
        ...(each.type === 'Categorization' && visibleIf !== undefined
          ? inner.map((page) => within(page, visibleIf))
          : inner),
      )
    } else if (before?.visibleIf !== undefined || before === undefined) {
      pages.push({ type: 'Category', label: { id: '…', en: '…' }, elements: [each] })
    } else pages[pages.length - 1] = { ...before, elements: [...before.elements, each] }
  }
  return pages
}

function controlOf(reading: SchemaReading, element: JsonObject, place: Place): readonly LayoutElement[] {
  const { scope, label, options } = element
  const names = typeof scope === 'string' ? namesOf(scope) : undefined
  const found = names && propertyOf(reading.root, { schema: place.start, pointer: '' }, names)
  if (typeof scope !== 'string' || names === undefined || found === undefined) {
    return [hiddenNote(reading, place.at, element)]
  }
  const words = wordsOf(reading, found.schema, { name: names.at(-1) ?? '', at: place.at })
  const own = wordOf(label)
  const asked = isObject(options) ? options : {}
  for (const name of Object.keys(asked)) {
    if (!/^(multi|detail|format|showUnfocusedDescription|trim)$/.test(name)) {
      reading.notices.push(told('left-out', `${place.at}/options/${name}`, leftOut(name)))
    }
  }
  const field = fieldOfSchema(reading, found.schema, {
    ...words,
    ...(own === undefined ? {} : { label: oneWord(own, { reading, at: place.at }) }),
    scope,
    at: place.at,
    long: asked.multi === true,
    inside: (item) => {
      if (!isObject(asked.detail)) return fieldsOf(reading, item, { scope: '#', at: place.at })
      return readUiSchema(reading, asked.detail, {
        at: `${place.at}/options/detail`,
        start: item,
        variable: 'item',
      })
    },
  })
  return field ? [field] : []
}

/** A label is a text, or a text that is shown or not; an i18n key stays what it is. */
function wordOf(label: Json | undefined): string | undefined {
  if (typeof label === 'string') return label === '' ? undefined : label
  return isObject(label) && typeof label.text === 'string' ? label.text : undefined
}

function ruleOf(reading: SchemaReading, rule: Json, place: Place): Json | undefined {
  if (!isObject(rule)) return undefined
  const condition = conditionOf(reading, rule.condition ?? null, place)
  if (condition === undefined) return undefined
  if (rule.effect === 'SHOW' || rule.effect === 'ENABLE') return condition
  return rule.effect === 'HIDE' || rule.effect === 'DISABLE' ? { '!': [condition] } : undefined
}

function conditionOf(reading: SchemaReading, condition: Json, place: Place): Json | undefined {
  if (!isObject(condition)) return undefined
  const { type, conditions, scope, schema, expectedValue, failWhenUndefined } = condition
  if ((type === 'AND' || type === 'OR') && Array.isArray(conditions)) {
    const rules = conditions.map((each) => conditionOf(reading, each, place))
    const known = rules.filter((rule) => rule !== undefined)
    return known.length < rules.length
      ? undefined
      : together(type === 'AND' ? 'and' : 'or', known, type === 'AND')
  }
  const names = scope === '#' ? [] : typeof scope === 'string' ? namesOf(scope) : undefined
  if (names === undefined) return undefined
  // About an answer that the form does not have, nothing can be said.
  const start = { schema: place.start, pointer: '' }
  if (names.length > 0 && propertyOf(reading.root, start, names) === undefined) return undefined
  const path = [place.variable, ...names].join('.')
  if (type === 'LEAF' || expectedValue !== undefined)
    return conditionRule(path, { const: expectedValue ?? null })
  const rule = conditionRule(path, schema ?? null)
  return rule !== undefined && failWhenUndefined === true
    ? { and: [{ isPresent: [{ var: path }] }, rule] }
    : rule
}

/** Keeps what could not be translated where the author sees it, and nobody else does. */
function hiddenNote({ notices }: SchemaReading, at: string, original: Json): LayoutElement {
  const text = JSON.stringify(original).slice(0, 3000).toWellFormed()
  notices.push(
    told('not-translated', at, {
      id: `Bagian ini tidak diterjemahkan: ${text.slice(0, 160)}. Aslinya disimpan sebagai catatan tersembunyi.`,
      en: `This part was not translated: ${text.slice(0, 160)}. The original is kept as a hidden note.`,
    }),
  )
  return {
    type: 'Note',
    text: { id: `[belum diterjemahkan: ${at}] ${text}`, en: `[not translated: ${at}] ${text}` },
    visibleIf: false,
  }
}

function told(kind: string, path: string, text: ExchangeProblem['text']): ExchangeProblem {
  return { kind, place: { kind: 'pointer', path }, text }
}

const oneColumn = {
  id: 'Isian yang berdampingan menjadi berurutan ke bawah.',
  en: 'Fields side by side become one below the other.',
}

const shownInstead = {
  id: 'Isian yang terkunci di sini disembunyikan: aturannya menjadi syarat tampil.',
  en: 'A field that would be locked is hidden here: the rule becomes a condition for showing it.',
}

function leftOut(name: string) {
  return {
    id: `Opsi “${labelFrom(name)}” tidak ada padanannya di sini.`,
    en: `The option “${labelFrom(name)}” has no counterpart here.`,
  }
}
