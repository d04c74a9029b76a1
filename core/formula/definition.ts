import type { Text } from '../text.ts'

/** What a slot of a function is for. */
export type Param = {
  readonly name: Text
  /**
   * - `item`: worked out once per item of the list, where `@` is the item;
   * - `name`: the name of a variable;
   * - `table`: fixed values, or a name that leads to them;
   * - `constant`: fixed values alone.
   */
  readonly kind: 'any' | 'item' | 'name' | 'table' | 'constant'
}

/**
 * How a function stands in JSON-Logic:
 * - `args`: `{ op: [a, b] }`, with `option` as a last argument if there is one;
 * - `bare`: `{ op: a }`;
 * - `spread`: `{ op: [[a, b]] }`, or `{ op: [list] }` for a single argument; with `option` behind;
 * - `names`: `{ op: ['a', 'b'] }`; `some-names`: `{ op: [n, ['a', 'b']] }`;
 * - `default`: `{ var: ['a', b] }`;
 * - `rows`: `{ rows: [set, filter, rule] }`, which scoring writes out before anything runs.
 */
export type Encoding = 'args' | 'bare' | 'spread' | 'names' | 'some-names' | 'default' | 'rows'

/** A function of formulas: one use of an operator of JSON-Logic. */
export type Definition = {
  readonly id: string
  readonly op: string
  readonly encoding: Encoding
  readonly option?: string
  /** How it is called in a formula. */
  readonly name: Text
  /** Other names by which it is read, in either language. */
  readonly aliases: readonly string[]
  /** The sign that it is written with between its arguments, `+`. */
  readonly sign?: string
  readonly params: readonly Param[]
  readonly min: number
  /** Past the last parameter the last `repeats` of them come again. */
  readonly max: number
  readonly repeats: number
  /** What it gives, in a few words. */
  readonly gives: Text
  readonly group: Group
}

export type Group = 'choice' | 'comparison' | 'arithmetic' | 'list' | 'table' | 'text' | 'date' | 'data'

/** The parameter that an argument fills: of `SUM(a, b, c)` the third one is `number` again. */
export function paramAt(definition: Definition, index: number): Param | undefined {
  const { params, repeats } = definition
  if (index < params.length || repeats === 0) return params[index]
  const first = params.length - repeats
  return params[first + ((index - first) % repeats)]
}
