import { isObject, type Json, own } from '../json.ts'

/** Answers while they are settled: a copy that nobody else holds. */
export type AnswerTree = { [name: string]: Json }

/** How deep fields reach into answers: by name, `*` for the items of a list. */
export type Reach = ReadonlyMap<string, Reach>

/** The reach of template paths: `reachOf([['rows', '*', 'weight']])`. */
export function reachOf(paths: readonly (readonly string[])[]): Reach {
  const tails = new Map<string, (readonly string[])[]>()
  for (const [first, ...rest] of paths) {
    if (first === undefined || rest.length === 0) continue
    tails.set(first, [...(tails.get(first) ?? []), rest])
  }
  return new Map([...tails].map(([name, rest]) => [name, reachOf(rest)]))
}

/**
 * The object that holds the last of some names, or undefined where the way there is not there.
 * `ownerOf({ a: { b: 1 } }, ['a', 'b'])` is `{ b: 1 }`.
 */
export function ownerOf(tree: AnswerTree, names: readonly string[]): AnswerTree | undefined {
  let at: AnswerTree = tree
  for (const name of names.slice(0, -1)) {
    const next: Json | undefined = Object.hasOwn(at, name) ? at[name] : undefined
    if (!isObject(next)) return undefined
    at = next as AnswerTree // copyAnswers has made this object
  }
  return at
}

/** The answer at some names, or undefined: `answerIn({ a: { b: 1 } }, ['a', 'b'])` is `1`. */
export function answerIn(tree: AnswerTree, names: readonly string[]): Json | undefined {
  const owner = ownerOf(tree, names)
  return owner && own(owner, names.at(-1) ?? '')
}

/**
 * Puts an answer in its place and makes the objects on the way there; false where the way leads through another value.
 * `putAnswer(tree, ['a', 'b'], 1)`.
 */
export function putAnswer(tree: AnswerTree, names: readonly string[], value: Json): boolean {
  let at: AnswerTree = tree
  for (const name of names.slice(0, -1)) {
    const next: Json | undefined = Object.hasOwn(at, name) ? at[name] : undefined
    if (next !== undefined && !isObject(next)) return false
    const made: AnswerTree = next === undefined ? {} : (next as AnswerTree) // copyAnswers has made this object
    at[name] = made
    at = made
  }
  const last = names.at(-1)
  if (last !== undefined) at[last] = value
  return true
}
