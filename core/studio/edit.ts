import { isObject, type Json, type JsonObject } from '../json.ts'
import type { Text } from '../text.ts'
import type { ProjectDocuments } from './project.ts'

/**
 * One change of a project: the value at a place, before and after. `at` is the way from the document's root, by
 * names and by positions in lists; empty for the document as a whole. Undefined where there was, or is, nothing. A
 * list whose items are added, removed or moved is changed as a whole, so that no position means two things.
 */
export type Edit = {
  readonly document: string
  readonly at: readonly (string | number)[]
  readonly before: Json | undefined
  readonly after: Json | undefined
}

/** What one act of the author changes, taken back as one; in words, for the history. */
export type Step = { readonly label: Text; readonly edits: readonly Edit[] }

/**
 * The edit that puts a value at a place, or takes away what is there. Where the way to the place has to be laid first,
 * the edit stands at its beginning, so that taking it back takes that away too.
 *
 * ```ts
 * edit({ pack: { id: 'a', version: 1 } }, { document: 'pack', at: ['version'], after: 2 }).before // 1
 * edit({ pack: { id: 'a' } }, { document: 'pack', at: ['policies', 'skp'], after: 1 }).at // ['policies']
 * ```
 */
export function edit(documents: ProjectDocuments, { document, at, after }: Omit<Edit, 'before'>): Edit {
  const json = documents[document]
  const whole = at.findIndex((name, index) => {
    const around = valueAt(json, at.slice(0, index))
    // Items that are added to a list, or taken out, change the list as a whole.
    if (Array.isArray(around))
      return !(Number(name) in around) || (after === undefined && index === at.length - 1)
    return !isObject(around)
  })
  if (whole < 0) return { document, at, before: valueAt(json, at), after }
  const place = at.slice(0, whole)
  const before = valueAt(json, place)
  return { document, at: place, before, after: laid(before, at.slice(whole), after) }
}

/** What stands at the beginning of a way once there is something at its end. */
function laid(
  before: Json | undefined,
  [name, ...rest]: Edit['at'],
  after: Json | undefined,
): Json | undefined {
  if (name === undefined) return after
  if (Array.isArray(before)) {
    const value = laid(before[Number(name)], rest, after)
    return value === undefined ? before.toSpliced(Number(name), 1) : [...before, value]
  }
  const value = laid(undefined, rest, after)
  return value === undefined ? before : { [name]: value }
}

/**
 * What stands at a place; undefined where nothing does. `valueAt({ a: [1, 2] }, ['a', 1])` is 2.
 */
export function valueAt(json: Json | undefined, at: Edit['at']): Json | undefined {
  return at.reduce<Json | undefined>((part, name) => {
    if (Array.isArray(part) && typeof name === 'number') return part[name]
    return isObject(part) && Object.hasOwn(part, name) ? part[name] : undefined
  }, json)
}

/**
 * The documents after a step. What the step does not touch stays the same object.
 *
 * ```ts
 * const step = { label, edits: [{ document: 'pack', at: ['version'], before: 1, after: 2 }] }
 * applyStep({ pack: { id: 'a', version: 1 } }, step).pack // { id: 'a', version: 2 }
 * ```
 */
export function applyStep(documents: ProjectDocuments, { edits }: Step): ProjectDocuments {
  const all: { [name: string]: JsonObject } = { ...documents }
  for (const { document, at, after } of edits) {
    const made = put(all[document], at, after)
    // A document is an object: what else is put in its place takes it away.
    if (isObject(made)) all[document] = made
    else delete all[document]
  }
  return all
}

/**
 * The step that takes another one back: its edits turned about, the last first.
 * `applyStep(applyStep(documents, step), reverse(step))` is `documents` again.
 */
export function reverse({ label, edits }: Step): Step {
  return {
    label,
    edits: edits.toReversed().map((each) => ({ ...each, before: each.after, after: each.before })),
  }
}

function put(
  json: Json | undefined,
  [first, ...rest]: Edit['at'],
  after: Json | undefined,
): Json | undefined {
  if (first === undefined) return after
  if (Array.isArray(json) && typeof first === 'number')
    return json.with(first, put(json[first], rest, after) ?? null)
  const known: JsonObject = isObject(json) ? json : {}
  const name = String(first)
  const value = put(Object.hasOwn(known, name) ? known[name] : undefined, rest, after)
  if (value !== undefined) return { ...known, [name]: value }
  return Object.fromEntries(Object.entries(known).filter(([each]) => each !== name))
}
