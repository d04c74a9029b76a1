import { isObject, type Json, type JsonObject } from '../json.ts'

/** Answers while they are settled: a copy that nobody else holds. */
export type AnswerTree = { [name: string]: Json }

/**
 * Copies answers as deep as fields reach and shares the rest. `paths` are template paths with `*` for items:
 * `copyAnswers({ a: { b: 1 } }, [['a', 'b']])`.
 */
export function copyAnswers(answers: JsonObject, paths: readonly (readonly string[])[]): AnswerTree {
  const below = new Map<string, (readonly string[])[]>()
  for (const [first, ...rest] of paths) {
    if (first === undefined || rest.length === 0) continue
    below.set(first, [...(below.get(first) ?? []), rest])
  }
  // fromEntries makes even `__proto__` an own property
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [name, copyValue(value, below.get(name) ?? [])]),
  )
}

function copyValue(value: Json, paths: readonly (readonly string[])[]): Json {
  if (paths.length === 0) return value
  if (isObject(value)) return copyAnswers(value, paths)
  if (!Array.isArray(value)) return value
  const inItems = paths.filter(([first]) => first === '*').map(([, ...rest]) => rest)
  return value.map((item: Json) => (isObject(item) ? copyAnswers(item, inItems) : item))
}

/** The object that holds the last of some names, or undefined where the way there is not there. */
export function ownerOf(tree: AnswerTree, names: readonly string[]): AnswerTree | undefined {
  let at: AnswerTree = tree
  for (const name of names.slice(0, -1)) {
    const next: Json | undefined = Object.hasOwn(at, name) ? at[name] : undefined
    if (!isObject(next)) return undefined
    at = next as AnswerTree // copyAnswers has made this object
  }
  return at
}

/** Puts an answer in its place and makes the objects on the way there; a way through other values is left alone. */
export function putAnswer(tree: AnswerTree, names: readonly string[], value: Json): void {
  let at: AnswerTree = tree
  for (const name of names.slice(0, -1)) {
    const next: Json | undefined = Object.hasOwn(at, name) ? at[name] : undefined
    if (next !== undefined && !isObject(next)) return
    const made: AnswerTree = next === undefined ? {} : (next as AnswerTree) // copyAnswers has made this object
    at[name] = made
    at = made
  }
  const last = names.at(-1)
  if (last !== undefined) at[last] = value
}
