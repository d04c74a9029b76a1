import { plainVariable } from '../rule-name.ts'
import { noFacts } from './facts.ts'
import { elementScope, type Known, type Place, type Use, type Walk, walkArgument } from './place.ts'
import { range } from './range.ts'
import { anyBoolean, either, type ListShape, unknown } from './shape.ts'

/** How many items a list is taken to have where nothing says so. */
const assumedItems = 50

/** A list of the body's shape: `{"map": [list, {"+": [{"var": ""}, 1]}]}` is a list of numbers. */
export function walkMap(use: Use, place: Place, walk: Walk): Known {
  const { list, body, cost } = walkEach(use, { place, walk })
  const most = list.most === undefined ? {} : { most: list.most }
  return { shape: { kind: 'list', items: body, ...most, required: true }, cost }
}

/** The list itself, with fewer items: `{"filter": [list, test]}` has the items of `list`. */
export function walkFilter(use: Use, place: Place, walk: Walk): Known {
  const { list, cost } = walkCondition(use, { place, walk })
  return { shape: { ...list, required: true }, cost }
}

/** True or false, as `{"all": [list, test]}` is. */
export function walkTest(use: Use, place: Place, walk: Walk): Known {
  return { shape: anyBoolean, cost: walkCondition(use, { place, walk }).cost }
}

/** A number from 0 to as many items as there are: `{"countWhere": [list, test]}`. */
export function walkCount(use: Use, place: Place, walk: Walk): Known {
  const { list, cost } = walkCondition(use, { place, walk })
  return { shape: range(0, list.most), cost }
}

/**
 * What `{"reduce": [list, body, start]}` makes is the start or the body's value; an accumulator may be
 * anything.
 */
export function walkReduce(use: Use, place: Place, walk: Walk): Known {
  const list = listAt(use, { place, walk })
  const start: Known =
    use.args.length > 2 ? walkArgument(2, { use, place, walk }) : { shape: { kind: 'null' }, cost: 0 }
  const properties = { current: list.shape.items, accumulator: unknown }
  const scope = elementScope(place.scope, { kind: 'object', properties, required: true })
  const body = walkArgument(1, { use, place: { ...place, scope, facts: noFacts }, walk })
  const cost = list.cost + start.cost + times(list.shape) * (body.cost + 1)
  return { shape: either(start.shape, body.shape), cost }
}

type Walking = { readonly place: Place; readonly walk: Walk }

/** Spreadsheets write `COUNTIF(list; ">5")`; here that text counts as true, and every item with it. */
function walkCondition(use: Use, walking: Walking) {
  const [, value] = use.args
  if (typeof value === 'string' || typeof value === 'number') {
    walking.place.report({ kind: 'fixed-condition', path: use.path, op: use.op, value: String(value) })
  }
  return walkEach(use, walking)
}

function walkEach(use: Use, { place, walk }: Walking) {
  const list = listAt(use, { place, walk })
  const scope = elementScope(place.scope, list.shape.items)
  const body = walkArgument(1, { use, place: { ...place, scope, facts: noFacts }, walk })
  return { list: list.shape, body: body.shape, cost: list.cost + times(list.shape) * (body.cost + 1) }
}

/** The list at the first argument; what can be none is reported. */
function listAt(use: Use, { place, walk }: Walking): { readonly shape: ListShape; readonly cost: number } {
  const { shape, cost } = walkArgument(0, { use, place, walk })
  if (shape.kind === 'list') return { shape, cost }
  if (shape.kind !== 'unknown' && shape.kind !== 'null') {
    const variable = plainVariable(use.args[0] ?? null)
    const found = shape.kind === 'date' ? 'text' : shape.kind
    place.report({
      kind: 'wrong-type',
      path: use.path,
      op: use.op,
      argument: 0,
      variable,
      want: 'list',
      found,
    })
  }
  return { shape: { kind: 'list', items: unknown }, cost }
}

function times({ most = assumedItems }: ListShape): number {
  return most
}
