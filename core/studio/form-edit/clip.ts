import { isObject, type Json, type JsonObject } from '../../json.ts'
import { notPlain } from '../../not-plain.ts'
import { err, ok, type Result } from '../../result.ts'
import { valueAt } from '../edit.ts'
import { type At, isWithin, listAt, type Slot, withValue } from './at.ts'
import { follow, followScope, type Moved, movedPath } from './follow.ts'
import type { Changed } from './move.ts'
import { mayStandIn, rowsOf } from './move.ts'
import { freeId, freePath, idsIn } from './names.ts'
import { askedInVain } from './never-answered.ts'
import { type FormPart, findPart, holderOf, innerOf, mapParts, partsIn } from './parts.ts'
import type { Refusal } from './refusal.ts'
import { bindingsOf, mapRules } from './rules.ts'
import { isRequired, putSchema, schemaAt, schemaOf, withRequired } from './schema-place.ts'
import { mapVariables } from './variables.ts'

/** A part of a form by itself, as it goes over the clipboard. Whoever takes one in checks it first (`readClip`). */
export type Clip = {
  readonly kind: 'timbang-form-part'
  readonly version: 1
  /** From what its scopes start. */
  readonly start: readonly string[]
  readonly element: JsonObject
  readonly answers: readonly ClipAnswer[]
}

type ClipAnswer = {
  readonly path: readonly string[]
  readonly schema: JsonObject
  readonly required: boolean
  /** Whose rows it is written out for. */
  readonly rows: readonly (string | JsonObject)[]
}

/** A part with what its answers may be: `copyPart(form, ['layout', 'elements', 0])`. */
export function copyPart(form: JsonObject, at: At): Clip | undefined {
  const part = findPart(form, at)
  const element = valueAt(form, at)
  if (part === undefined || !isObject(element) || at.length < 2) return undefined
  const fields = partsIn(form).filter(
    (each) => isWithin(each.at, at) && each.start.length === part.start.length,
  )
  const answers = fields.flatMap(({ path }): readonly ClipAnswer[] => {
    if (path === null) return []
    const schema = schemaOf(form, path) ?? {}
    return [{ path, schema, required: isRequired(form, path), rows: rowsOf(form, path) }]
  })
  return { kind: 'timbang-form-part', version: 1, start: part.start, element, answers }
}

/** Characters of a clip; what is longer was not copied here. */
const longest = 500_000

/**
 * What a clipboard holds, if it is a part of a form; whether it fits is judged when it is in one.
 * `readClip('nonsense')` is an error of the kind `not-a-part`.
 */
export function readClip(text: string): Result<Clip, Refusal> {
  if (text.length > longest) return err({ kind: 'too-large' })
  const json = parsed(text)
  if (!isObject(json) || notPlain(json) !== null || !isClip(json)) return err({ kind: 'not-a-part' })
  return ok(json)
}

function parsed(text: string): Json {
  try {
    // What comes over the clipboard is JSON, or nothing.
    return JSON.parse(text) as Json
  } catch {
    return null
  }
}

function isClip(json: JsonObject): json is JsonObject & Clip {
  const { kind, version, start, element, answers } = json
  return (
    kind === 'timbang-form-part' &&
    version === 1 &&
    isNames(start) &&
    isObject(element) &&
    Array.isArray(answers) &&
    answers.every(
      (each: Json) =>
        isObject(each) &&
        isNames(each.path) &&
        isObject(each.schema) &&
        typeof each.required === 'boolean' &&
        Array.isArray(each.rows) &&
        each.rows.every((row: Json) => typeof row === 'string' || isObject(row)),
    )
  )
}

function isNames(json: Json | undefined): json is readonly string[] {
  return (
    Array.isArray(json) &&
    json.length <= 40 &&
    json.every((name: Json) => typeof name === 'string' && /^(\*|\{each\}|[A-Za-z][\w-]{0,79})$/.test(name))
  )
}

/** A form with a part put in, and how many of the part's rules could not come along. */
export type Pasted = Changed & { readonly dropped: number }

/**
 * Puts a copied part into a form, under names and ids that are free there. Its rules go on reading what came along;
 * those that read what is not there stay behind.
 * `pastePart(form, { list: ['layout', 'elements'], index: 0 }, clip)`.
 */
export function pastePart(form: JsonObject, slot: Slot, clip: Clip): Result<Pasted, Refusal> {
  const holder = holderOf(form, slot.list)
  if (holder === undefined) return err({ kind: 'gone' })
  const start = innerOf(holder)?.start ?? []
  // The part by itself, in a form of its own.
  const alone = { layout: clip.element }
  const whole = partsIn(alone).map((part) => ({ ...part, ...inClip(part, clip) }))
  const [first] = whole
  if (first === undefined || !mayStandIn(first.body, holder)) return err({ kind: 'not-here' })
  const moved = movesOf(form, clip, start)
  const taken = new Set(idsIn(form))
  let dropped = 0
  // What is called the same here may be of another kind, and never be answered so.
  const ask = askedInVain(form)
  const made = mapParts(alone, (part) => {
    const here = inClip(part, clip)
    const newStart = here.start.length === clip.start.length ? start : movedPath(here.start, moved)
    const isAlong = (path: readonly string[]) => moved.some(({ from }) => doesBegin(path, from))
    const known = (path: readonly string[]) => isAlong(path) || schemaAt(form, path) !== undefined
    const body = mapRules(part.body, ({ rule }) => {
      const next = follow(rule, { start: here.start, newStart, moved })
      const isVain = () => !readsOnly(rule, here, isAlong) && ask(newStart, next.rule).length > 0
      if (!next.isLost && readsOnly(rule, here, known) && !isVain()) return next.rule
      dropped++
      return undefined
    })
    const scoped = followScope({ body, path: here.path }, newStart, moved)
    const id = freeId(
      typeof body.id === 'string' ? body.id : (movedPath(here.path ?? [], moved).at(-1) ?? 'bagian'),
      taken,
    )
    taken.add(id)
    return { ...scoped, id }
  })
  const element = made.layout ?? null
  const put = clip.answers.reduce((into, { path, schema, required, rows }) => {
    const to = movedPath(path, moved)
    const there = putSchema(into, to, schema, rows)
    return required ? withRequired(there, to, true) : there
  }, form)
  const elements = listAt(put, slot.list)
  const index = Math.max(0, Math.min(slot.index, elements.length))
  return ok({
    form: withValue(put, slot.list, elements.toSpliced(index, 0, element)),
    at: [...slot.list, index],
    dropped,
  })
}

/** The part beside itself, under names of its own: `duplicatePart(form, ['layout', 'elements', 0])`. */
export function duplicatePart(form: JsonObject, at: At): Result<Pasted, Refusal> {
  const clip = copyPart(form, at)
  if (clip === undefined) return err({ kind: 'gone' })
  return pastePart(form, { list: at.slice(0, -1), index: Number(at.at(-1)) + 1 }, clip)
}

/** By itself a part's scopes start from nothing; in the form that it is of they started from `clip.start`. */
function inClip({ start, path }: FormPart, clip: Clip): Pick<FormPart, 'start' | 'path'> {
  return { start: [...clip.start, ...start], path: path && [...clip.start, ...path] }
}

function movesOf(form: JsonObject, clip: Clip, start: readonly string[]): readonly Moved[] {
  const taken = new Set<string>()
  return clip.answers.map(({ path }): Moved => {
    const wanted = [...start, ...path.slice(clip.start.length)]
    const to = freePath(form, { path: wanted, start }, taken)
    taken.add(to.join('/'))
    return { from: path, to }
  })
}

function readsOnly(
  rule: Json,
  part: Pick<FormPart, 'start'>,
  isKnown: (path: readonly string[]) => boolean,
): boolean {
  let isOnly = true
  mapVariables(rule, bindingsOf(part), ({ path }) => {
    isOnly &&= isKnown(path)
    return undefined
  })
  return isOnly
}

function doesBegin(path: readonly string[], from: readonly string[]): boolean {
  return from.every((name, index) => name === path[index] || name.includes('{'))
}
