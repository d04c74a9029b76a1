import { namesOf } from '../../form/scope.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import { valueAt } from '../edit.ts'
import { type At, listAt } from './at.ts'

/**
 * A part of a form as its author sees it: what is written once for all rows stands there once. Paths are names from the
 * answers, `*` for the items of a list and `{each}` for the row's own.
 */
export type FormPart = {
  /** Where it stands in its list. */
  readonly at: At
  /** Where the element itself is: the same, or inside of an `each`. */
  readonly bodyAt: At
  readonly body: JsonObject
  /** The set whose rows it is repeated for; null for what stands there once. */
  readonly set: string | null
  /** From what its scope starts: nothing, or the items of the repeat around it. */
  readonly start: readonly string[]
  /** Of a field, its path among the answers. */
  readonly path: readonly string[] | null
  readonly depth: number
}

/** More levels than a form may have (F5). */
const deepest = 40

/**
 * Every part of a form in reading order, the layout's root first.
 * `partsIn(form).map(({ body }) => body.type)` is `['VerticalLayout', 'Control']` for a form with one field.
 */
export function partsIn(form: JsonObject): readonly FormPart[] {
  const known = read.get(form)
  if (known !== undefined) return known
  const found: FormPart[] = []
  collect(form, { at: ['layout'], start: [], depth: 0 }, found)
  read.set(form, found)
  return found
}

/** One act asks for the parts of the same form many times. */
const read = new WeakMap<JsonObject, readonly FormPart[]>()

type Place = Pick<FormPart, 'at' | 'start' | 'depth'>

function collect(form: JsonObject, place: Place, found: FormPart[]): void {
  const part = partAt(form, place)
  if (part === undefined || part.depth > deepest) return
  found.push(part)
  for (const child of childPlaces(part)) collect(form, child, found)
}

/** The part at a place, or undefined where no element stands: `partAt(form, { at, start: [], depth: 0 })`. */
export function partAt(form: JsonObject, { at, start, depth }: Place): FormPart | undefined {
  let bodyAt = at
  let body = valueAt(form, at)
  let set: string | null = null
  while (isEach(body)) {
    set ??= String(body.each[0])
    bodyAt = [...bodyAt, 'each', 2]
    body = body.each[2]
  }
  if (!isObject(body)) return undefined
  const names = body.type === 'Control' && typeof body.scope === 'string' ? namesOf(body.scope) : undefined
  return { at, bodyAt, body, set, start, path: names ? [...start, ...names] : null, depth }
}

/**
 * The list that holds a part's own parts, and from what their scopes start; null for what holds none.
 * `innerOf(repeat)?.start` is `['rows', '*']`.
 */
export function innerOf({
  body,
  bodyAt,
  start,
  path,
}: FormPart): (Pick<FormPart, 'start'> & { list: At }) | null {
  if (!Array.isArray(body.elements)) return null
  return { list: [...bodyAt, 'elements'], start: path === null ? start : [...path, '*'] }
}

function childPlaces(part: FormPart): readonly Place[] {
  const inner = innerOf(part)
  if (inner === null) return []
  const elements: readonly Json[] = Array.isArray(part.body.elements) ? part.body.elements : []
  return elements.map((_, index) => ({
    at: [...inner.list, index],
    start: inner.start,
    depth: part.depth + 1,
  }))
}

/** The part that stands at a place, found from the root: `findPart(form, ['layout', 'elements', 2])`. */
export function findPart(form: JsonObject, at: At): FormPart | undefined {
  let part = partAt(form, { at: ['layout'], start: [], depth: 0 })
  while (part !== undefined && part.at.length < at.length) {
    const inner = innerOf(part)
    if (inner === null || inner.list.length >= at.length) return undefined
    const next = at.slice(0, inner.list.length + 1)
    part = partAt(form, { at: next, start: inner.start, depth: part.depth + 1 })
  }
  return part?.at.every((name, index) => name === at[index]) ? part : undefined
}

/** The part that holds a list of elements: `holderOf(form, ['layout', 'elements'])` is the layout. */
export function holderOf(form: JsonObject, list: At): FormPart | undefined {
  let part = partAt(form, { at: ['layout'], start: [], depth: 0 })
  while (part !== undefined) {
    const inner = innerOf(part)
    if (inner === null || inner.list.length > list.length) return undefined
    if (inner.list.length === list.length)
      return inner.list.every((name, i) => name === list[i]) ? part : undefined
    part = partAt(form, {
      at: list.slice(0, inner.list.length + 1),
      start: inner.start,
      depth: part.depth + 1,
    })
  }
  return undefined
}

/**
 * A form with each of its elements made anew, inner ones first; where nothing is made anew, the same form.
 * `mapParts(form, ({ body }) => ({ ...body, hint: text }))`.
 */
export function mapParts(form: JsonObject, change: (part: FormPart) => JsonObject): JsonObject {
  const layout = form.layout
  if (layout === undefined) return form
  const made = mapElement(form, { at: ['layout'], start: [], depth: 0 }, change)
  return made === layout ? form : { ...form, layout: made }
}

function mapElement(form: JsonObject, place: Place, change: (part: FormPart) => JsonObject): Json {
  const whole = valueAt(form, place.at) ?? null
  const part = partAt(form, place)
  if (part === undefined || part.depth > deepest) return whole
  const inner = innerOf(part)
  const children = inner && listAt(form, inner.list)
  const made = children && childPlaces(part).map((child) => mapElement(form, child, change))
  const isSame = !made?.some((each, index) => each !== children?.[index])
  const body = isSame || !made ? part.body : { ...part.body, elements: made }
  const next = change({ ...part, body })
  if (next === part.body) return whole
  return wrapped(whole, part.bodyAt.slice(place.at.length), next)
}

/** The body put back where it was: inside of an `each`, or as the element itself. */
function wrapped(whole: Json, way: At, body: JsonObject): Json {
  if (way.length === 0) return body
  if (!isEach(whole)) return whole
  return { each: [whole.each[0], whole.each[1], wrapped(whole.each[2], way.slice(2), body)] }
}

type Each = JsonObject & { readonly each: readonly [Json, Json, Json] }

function isEach(json: Json | undefined): json is Each {
  return (
    isObject(json) && Array.isArray(json.each) && json.each.length === 3 && Object.keys(json).length === 1
  )
}
