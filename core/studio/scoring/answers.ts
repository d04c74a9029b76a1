import type { FormDocument, LayoutElement } from '../../form/model.ts'
import { followed, namesOf } from '../../form/scope.ts'
import type { KnownVariable } from '../../formula/known-variable.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Text } from '../../text.ts'

/**
 * The answers of a form as variables, under a name: `answersOf(selfAssessment, 'input.self')` has
 * `input.self.realisations.response-time`, a number with the label of its field.
 */
export function answersOf({ schema, layout }: FormDocument, under: string): readonly KnownVariable[] {
  const labels = new Map(labelsIn(layout).map(({ names, label }) => [names.join('.'), label]))
  return propertiesOf({ root: schema, schema, name: under, path: [], labels })
}

type Asked = {
  readonly root: JsonObject
  readonly schema: JsonObject
  readonly name: string
  readonly path: readonly string[]
  readonly labels: ReadonlyMap<string, Text>
}

function propertiesOf({ root, schema, name, path, labels }: Asked): readonly KnownVariable[] {
  const properties = isObject(schema.properties ?? null) ? (schema.properties as JsonObject) : {}
  return Object.entries(properties).flatMap(([key, json]): readonly KnownVariable[] => {
    const found = isObject(json) ? followed(root, { schema: json, pointer: '' }) : undefined
    if (found === undefined) return []
    const [at, full] = [[...path, key], `${name}.${key}`]
    const label = labels.get(at.join('.')) ?? plain(at.join(' › '))
    const type = typeOf(found.schema)
    if (type === 'list') {
      const items = itemsOf(root, found.schema)
      return [items.length > 0 ? { name: full, type, label, items } : { name: full, type, label }]
    }
    const inside = propertiesOf({ root, schema: found.schema, name: full, path: at, labels })
    // Of a table by rows, any row stands for the one that a repeated step is at.
    const each: readonly KnownVariable[] =
      inside.length > 0
        ? [
            {
              name: `${full}.{each}`,
              type: 'any',
              label: { id: `${label.id}: baris ini`, en: `${label.en}: this row` },
            },
          ]
        : []
    return [...inside, ...each, { name: full, type, label }]
  })
}

function itemsOf(root: JsonObject, schema: JsonObject): readonly KnownVariable[] {
  const items = isObject(schema.items ?? null)
    ? followed(root, { schema: schema.items as JsonObject, pointer: '' })
    : undefined
  if (items === undefined) return []
  const inside = propertiesOf({ root, schema: items.schema, name: '', path: [], labels: new Map() })
  return inside.map((each) => ({ ...each, name: each.name.replace(/^\./, '') }))
}

function typeOf({ type, format }: JsonObject): KnownVariable['type'] {
  const [first]: readonly (Json | undefined)[] = Array.isArray(type) ? type : [type]
  switch (first) {
    case 'number':
    case 'integer':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'array':
      return 'list'
    case 'object':
      return 'table'
    case 'string':
      return format === 'date' ? 'date' : 'text'
    default:
      return 'any'
  }
}

function labelsIn(element: LayoutElement): readonly { names: readonly string[]; label: Text }[] {
  if (element.type === 'Control') {
    const names = namesOf(element.scope)
    return names === undefined ? [] : [{ names, label: element.label }]
  }
  return 'elements' in element ? element.elements.flatMap(labelsIn) : []
}

function plain(words: string): Text {
  return { id: words, en: words }
}
