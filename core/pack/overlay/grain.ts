import { isObject, type Json } from '../../json.ts'
import type { DocumentKind } from '../document-kinds.ts'

/** How finely an overlay may speak about a part of a document. */
export type Grain =
  /** Replaced whole: a text, a rule, a number. */
  | { readonly kind: 'value' }
  /** A list of plain values whose order carries no weight. */
  | { readonly kind: 'set' }
  /** An object with members of its own; those that are not named here are values. */
  | { readonly kind: 'record'; readonly members: { readonly [name: string]: Grain } }
  /** An object whose members have names of the author's choice; `mark` tells a new one from a misspelt one. */
  | { readonly kind: 'map'; readonly of: Grain; readonly mark?: string }
  /** A list of objects, each known by the value of `key`; `mark` as in a map. */
  | { readonly kind: 'rows'; readonly key: string; readonly of: Grain; readonly mark?: string }
  /** Objects all the way down. */
  | { readonly kind: 'tree' }

const value: Grain = { kind: 'value' }
const set: Grain = { kind: 'set' }
const tree: Grain = { kind: 'tree' }

function record(members: { readonly [name: string]: Grain } = {}): Grain {
  return { kind: 'record', members }
}

function map(of: Grain = value, mark?: string): Grain {
  return mark === undefined ? { kind: 'map', of } : { kind: 'map', of, mark }
}

function rows(key: string, mark: string, of: Grain = record()): Grain {
  return { kind: 'rows', key, of, mark }
}

const schema: Grain = {
  kind: 'record',
  // A schema may hold others at any depth.
  get members() {
    return { properties: map(schema), required: set, enum: set, items: schema, $defs: map(schema) }
  },
}

const element: Grain = {
  kind: 'record',
  get members() {
    return {
      elements: rows('id', 'type', element),
      choices: rows('value', 'label'),
      rows: rows('property', 'label'),
    }
  },
}

const task = record({ context: map(), prefill: map() })

const state = record({
  tasks: rows('id', 'form', task),
  transitions: rows('id', 'to'),
  reopenings: rows('id', 'to'),
})

const rated = rows('id', 'name', record({ levels: rows('value', 'label') }))

/** Per kind of document, what can be named in it. */
export const grains: { readonly [kind in DocumentKind]: Grain } = {
  pack: record({
    languages: set,
    policies: tree,
    holidays: rows('date', 'name'),
    trainings: rows('id', 'title'),
    proposals: rows('id', 'when'),
    sources: map(),
    cites: map(),
  }),
  indicators: record({ indicators: rows('id', 'name', record({ range: record() })) }),
  behaviours: record({ behaviours: rated }),
  set: record({ rows: rated }),
  scoring: record({
    inputs: map(),
    appraisal: record({ inputs: map(map()) }),
    weights: map(map()),
    bands: map(rows('id', 'from')),
    matrices: map(map(map())),
    numbers: tree,
    outcomes: map(),
    steps: rows('id', 'rule'),
    outputs: map(),
    followUps: rows('id', 'when'),
    sources: map(),
    cites: map(),
  }),
  workflow: record({ roles: map(), states: map(state, 'kind') }),
  form: record({ schema, layout: element, checks: rows('id', 'when') }),
  table: record({ rows: rows('id', 'name', tree), sources: map(), cites: map() }),
  cases: record(),
}

/**
 * The grain of a member, or of a row. `grainWithin(grains.form, 'checks')` is the grain of rows that are known by
 * their `id`; `grainWithin(grains.form, 'title')` is a value.
 */
export function grainWithin(grain: Grain, name: string): Grain {
  switch (grain.kind) {
    case 'record':
      return Object.hasOwn(grain.members, name) ? (grain.members[name] ?? value) : value
    case 'map':
    case 'rows':
      return grain.of
    case 'tree':
      return grain
    default:
      return value
  }
}

/**
 * Whether a part can be spoken of member by member: a text cannot, and what is no object has none.
 * `hasMembers(grains.pack, { policies: {} })` is true, `hasMembers(grains.pack, { id: 'Ya', en: 'Yes' })` is not.
 */
export function hasMembers(grain: Grain, json: Json | undefined): boolean {
  const can = grain.kind === 'record' || grain.kind === 'map' || grain.kind === 'tree'
  return can && isObject(json) && !isText(json)
}

/**
 * By what a row of a list is known; a row without its key cannot be spoken of, and is known by its content.
 * `keyOf(grainWithin(grains.pack, 'holidays'), { date: '2026-01-01' })` is `'2026-01-01'`.
 */
export function keyOf(grain: Grain, row: Json): string {
  if (grain.kind === 'rows' && isObject(row)) {
    const key = row[grain.key]
    if (typeof key === 'string' || typeof key === 'number') return String(key)
  }
  return grain.kind === 'set' && typeof row !== 'object' ? String(row) : JSON.stringify(row)
}

function isText(json: Json | undefined): boolean {
  return isObject(json) && typeof json.id === 'string' && typeof json.en === 'string'
}
