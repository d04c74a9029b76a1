import { isObject, type Json, type JsonObject, own } from '../json.ts'
import type { AnswerTree, Reach } from './answer-tree.ts'

/** Copies answers as deep as fields reach and shares the rest: `copyAnswers({ a: { b: 1 } }, reachOf([['a', 'b']]))`. */
export function copyAnswers(answers: JsonObject, reach: Reach): AnswerTree {
  const copy: AnswerTree = { ...answers }
  for (const [name, below] of reach) {
    const value = own(copy, name)
    if (value !== undefined) copy[name] = copyValue(value, below)
  }
  return copy
}

function copyValue(value: Json, reach: Reach): Json {
  if (isObject(value)) return copyAnswers(value, reach)
  const inItems = reach.get('*') ?? new Map()
  if (!Array.isArray(value)) return value
  return value.map((item: Json) => (isObject(item) ? copyAnswers(item, inItems) : item))
}
