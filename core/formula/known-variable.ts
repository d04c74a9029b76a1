import type { Shape } from '../logic/check/shape.ts'
import { unknown } from '../logic/check/shape.ts'
import type { Text } from '../text.ts'

/** A variable that a rule may read, as its author is offered it. */
export type KnownVariable = {
  /** The whole path: `steps.results`. */
  readonly name: string
  readonly type: 'number' | 'text' | 'boolean' | 'date' | 'list' | 'table' | 'any'
  readonly label: Text
  /** Of a list: what each item has, by names within the item. */
  readonly items?: readonly KnownVariable[]
}

type Tree = Map<string, Tree | Shape>

/**
 * The variables as `check` takes them: of `steps.results`, a number, they are an object `steps` with a number in it.
 * A name inside `{each}` is left unknown.
 */
export function shapesOf(variables: readonly KnownVariable[]): { readonly [name: string]: Shape } {
  const root: Tree = new Map()
  // What holds others comes last, so that it replaces none of them.
  for (const variable of [...variables].sort((a, b) => b.name.length - a.name.length)) {
    put(root, variable.name.split('.'), shapeOf(variable))
  }
  return properties(root)
}

function put(tree: Tree, [key = '', ...rest]: readonly string[], shape: Shape): void {
  const found = tree.get(key)
  if (rest.length === 0) {
    if (found === undefined) tree.set(key, shape)
    return
  }
  if (found === undefined) {
    const inner: Tree = new Map()
    tree.set(key, inner)
    put(inner, rest, shape)
  } else if (found instanceof Map) put(found, rest, shape)
}

function properties(tree: Tree): { readonly [name: string]: Shape } {
  // A name that only `{each}` completes can be any row's.
  return Object.fromEntries(
    [...tree].map(([key, value]): [string, Shape] => [key, value instanceof Map ? branch(value) : value]),
  )
}

function branch(tree: Tree): Shape {
  const isOpen = [...tree.keys()].some((key) => key.startsWith('{'))
  return isOpen ? unknown : { kind: 'object', properties: properties(tree) }
}

function shapeOf({ type, items }: KnownVariable): Shape {
  switch (type) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'date':
      return { kind: type }
    case 'list':
      return { kind: 'list', items: items ? { kind: 'object', properties: shapesOf(items) } : unknown }
    default:
      return unknown
  }
}
