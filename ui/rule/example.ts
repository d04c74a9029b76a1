import { isObject, type Json, own } from '../../core/json.ts'
import { isRatio } from '../../core/logic/ratio.ts'
import { exactToJson, type Value } from '../../core/logic/value.ts'

/** What a rule sees, by names; numbers may be exact fractions. */
export type Example = { readonly [name: string]: Value }

/** What the reader changed of an example: the value that a path reads. */
export type ExampleChange = { readonly path: string; readonly value: Json }

/** An example with what was changed of it. */
export function changedExample(example: Example, changes: readonly ExampleChange[]): Example {
  return changes.reduce((made, { path, value }) => withValue(made, path.split('.'), value), example)
}

/** What a path reads in an example, as JSON; undefined where nothing is there. */
export function readExample(example: Example, path: string): Json | undefined {
  const found = path
    .split('.')
    .reduce<Value | undefined>((at, key) => (isTable(at) ? own(at, key) : undefined), example)
  return found === undefined ? undefined : exactToJson(found)
}

function withValue(table: Example, [key = '', ...rest]: readonly string[], value: Json): Example {
  const inner = own(table, key)
  const next = rest.length === 0 ? value : withValue(isTable(inner) ? inner : {}, rest, value)
  // `fromEntries` makes own properties, whatever the name.
  return Object.fromEntries([...Object.entries(table).filter(([name]) => name !== key), [key, next]])
}

function isTable(value: Value | undefined): value is Example {
  return isObject(value) && !isRatio(value)
}
