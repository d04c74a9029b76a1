import { isObject, type Json, type JsonObject } from '../../core/json.ts'

/**
 * Where the answer of a field is kept: its own pointer, or that of the whole list when it stands in one.
 * `storedAt('/rows/0/weight')` is `/rows`, since items have no names that outlive a removal.
 */
export function storedAt(path: string): string {
  const segments = path.split('/')
  const item = segments.findIndex((segment) => /^\d+$/.test(segment))
  return item === -1 ? path : segments.slice(0, item).join('/')
}

/** The answer at a pointer; undefined where there is none. */
export function answerAt(answers: Json, pointer: string): Json | undefined {
  let at: Json | undefined = answers
  for (const segment of segmentsOf(pointer)) at = childOf(at, segment)
  return at
}

/** The answers with another one at a pointer; `undefined` takes it out. What is not touched is shared. */
export function withAnswer(answers: JsonObject, pointer: string, answer: Json | undefined): JsonObject {
  const changed = put(answers, segmentsOf(pointer), answer)
  return isObject(changed) ? changed : answers
}

// Property names of forms hold no `/` and no `~`, so nothing needs to be unescaped.
function segmentsOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1)
}

function childOf(at: Json | undefined, segment: string): Json | undefined {
  if (isList(at)) return at[Number(segment)]
  return isObject(at) && Object.hasOwn(at, segment) ? at[segment] : undefined
}

function put(
  at: Json | undefined,
  [first, ...rest]: readonly string[],
  answer: Json | undefined,
): Json | undefined {
  if (first === undefined) return answer
  const child = put(childOf(at, first), rest, answer)
  if (isList(at)) {
    const index = Number(first)
    return at.map((item, place) => (place === index ? (child ?? null) : item))
  }
  const before = isObject(at) ? at : {}
  if (child !== undefined) return { ...before, [first]: child }
  const { [first]: _gone, ...others } = before
  return others
}

function isList(at: Json | undefined): at is readonly Json[] {
  return Array.isArray(at)
}
