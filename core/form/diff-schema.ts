import { type Json, type JsonObject, own } from '../json.ts'
import type { FormChange, Severity } from './change.ts'
import { equal } from './schema/equal.ts'

// What a larger number does to a bound.
const bounds: Readonly<Record<string, 'tightens' | 'loosens'>> = {
  minimum: 'tightens',
  exclusiveMinimum: 'tightens',
  minLength: 'tightens',
  minItems: 'tightens',
  minProperties: 'tightens',
  maximum: 'loosens',
  exclusiveMaximum: 'loosens',
  maxLength: 'loosens',
  maxItems: 'loosens',
  maxProperties: 'loosens',
}

// Of no weight for an answer.
const annotations = [
  'title',
  'description',
  '$comment',
  'examples',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
]

// Compared elsewhere: field by field, or choice by choice.
const comparedElsewhere = {
  form: ['properties', 'required', '$defs'],
  rows: ['items', 'enum', 'const'],
  field: ['enum', 'const'],
} as const

/**
 * The constraints that differ between two versions of a schema, with what each means for drafts.
 * `diffSchema({ path: 'a', level: 'field' }, { maximum: 5 }, { maximum: 4 })` is one `blocking` change.
 */
export function diffSchema(
  { path, level }: { readonly path: string; readonly level: keyof typeof comparedElsewhere },
  before: JsonObject,
  after: JsonObject,
): FormChange[] {
  const ignored: readonly string[] = [...annotations, ...comparedElsewhere[level]]
  const keywords = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keywords].flatMap((keyword): FormChange[] => {
    const was = own(before, keyword) ?? null
    const is = own(after, keyword) ?? null
    if (ignored.includes(keyword) || equal(was, is)) return []
    const severity = severityOf(keyword, was, is)
    return [{ kind: 'constraint-changed', severity, path, keyword, before: was, after: is }]
  })
}

function severityOf(keyword: string, was: Json, is: Json): Severity {
  if (keyword === 'type') return typesOf(was).every((type) => covers(typesOf(is), type)) ? 'safe' : 'lossy'
  if (is === null) return 'safe'
  const larger = bounds[keyword]
  if (larger === undefined || was === null || typeof was !== 'number' || typeof is !== 'number')
    return 'blocking'
  return is > was === (larger === 'loosens') ? 'safe' : 'blocking'
}

function covers(types: readonly string[], type: string): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'))
}

function typesOf(declared: Json): readonly string[] {
  if (typeof declared === 'string') return [declared]
  if (Array.isArray(declared)) return declared.map(String)
  return ['string', 'number', 'boolean', 'null', 'array', 'object']
}
