import { isObject, type Json, own } from '../../json.ts'
import { parseBands } from '../band-table.ts'
import { compare, type Exact, fromText } from '../exact.ts'
import { add, toDecimalString } from '../exact-arithmetic.ts'
import { isPair } from '../operators/weighted-mean.ts'
import { ruleName } from '../rule-name.ts'
import { checkBands } from './check-bands.ts'
import { type Known, type Place, totalCost, type Use, type Walk, walkArgument } from './place.ts'
import { range } from './range.ts'
import { either, type Shape, shapeOfValue, unknown } from './shape.ts'
import { itemsOf, numeric } from './signatures.ts'

/**
 * One of the ids of a table that stands in the rule, `{"band": [x, [{"id": "baik", …}]]}`; its gaps and
 * overlaps are reported.
 */
export function walkBand(use: Use, place: Place, walk: Walk): Known {
  const value = walkArgument(0, { use, place, walk })
  if (value.shape.kind !== 'number' && value.shape.kind !== 'unknown') wantNumber(use, value.shape, place)
  const written = use.args[1] ?? null
  if (isRule(written, place)) {
    return {
      shape: { kind: 'text', required: true },
      cost: value.cost + walkArgument(1, { use, place, walk }).cost,
    }
  }
  const bands = parseBands(written) ?? []
  for (const problem of checkBands(bands, numeric(value.shape))) {
    place.report({ ...problem, path: use.path, op: use.op })
  }
  return { shape: { kind: 'text', choices: bands.map(({ id }) => id), required: true }, cost: value.cost }
}

/**
 * One of the cells of a table that stands in the rule; a key that it lacks is reported as an
 * `unknown-choice`.
 */
export function walkMatrix(use: Use, place: Place, walk: Walk): Known {
  const keys = [0, 1].map((index) => walkArgument(index, { use, place, walk }))
  const written = use.args[2] ?? null
  if (isRule(written, place) || !isObject(written)) {
    return { shape: unknown, cost: totalCost(keys) + walkArgument(2, { use, place, walk }).cost }
  }
  const rows = Object.values(written)
  const columns = rows.flatMap((row) => (isObject(row) ? Object.keys(row) : []))
  checkKeys(keys[0]?.shape, Object.keys(written), { use, place })
  checkKeys(keys[1]?.shape, columns, { use, place })
  const cells = rows.flatMap((row) => (isObject(row) ? Object.values(row).map(shapeOfValue) : []))
  const [first = unknown, ...rest] = cells
  return { shape: rest.reduce(either, first), cost: totalCost(keys) }
}

/**
 * A mean lies among its values; weights that stand in the rule, `{"wmean": [values, [30, 70]]}`, have to
 * total 100, or 1.
 */
export function walkWeights(use: Use, place: Place, walk: Walk): Known {
  const [written = null, weights] = use.args
  const pairs = Array.isArray(written) ? written.filter(isPair) : []
  if (pairs.length > 0) {
    const values = pairs.map((pair, index) =>
      walk(pair.value, { ...place, path: `${use.at(0)}/${index}/value` }),
    )
    const weightsWritten = pairs.map((pair) => pair.weight)
    checkTotal(weightsWritten, use, place)
    return { shape: meanOf(values.map(({ shape }) => shape)), cost: totalCost(values) }
  }
  const args = use.args.map((_, index) => walkArgument(index, { use, place, walk }))
  if (Array.isArray(weights)) checkTotal(weights, use, place)
  return { shape: meanOf([itemsOf(args[0]?.shape)]), cost: totalCost(args) }
}

function meanOf(shapes: readonly Shape[]): Shape {
  const { min, max } = numeric(shapes.length === 0 ? unknown : shapes.reduce(either))
  return range(min, max)
}

function checkTotal(weights: readonly Json[], { op, path }: Use, { report }: Place): void {
  const numbers = weights.map((weight) => (typeof weight === 'string' ? fromText(weight) : weight))
  if (!numbers.every((number) => typeof number === 'number')) return
  const total = numbers.reduce<Exact>((sum, number) => add(sum, number), 0)
  if (compare(total, 100) === 0 || compare(total, 1) === 0) return
  report({ kind: 'weights-total', path, op, total: toDecimalString(total, 15) })
}

function checkKeys(
  shape: Shape | undefined,
  known: readonly string[],
  { use, place }: { readonly use: Use; readonly place: Place },
): void {
  if (shape?.kind !== 'text') return
  for (const value of shape.choices ?? []) {
    if (known.includes(value)) continue
    place.report({ kind: 'unknown-choice', path: use.path, op: use.op, variable: null, value, near: null })
  }
}

function wantNumber({ path, op }: Use, shape: Shape, { report }: Place): void {
  if (
    shape.kind === 'null' ||
    (shape.kind === 'text' && shape.choices?.some((text) => fromText(text) !== undefined))
  )
    return
  const found = shape.kind === 'date' ? 'text' : shape.kind
  report({ kind: 'wrong-type', path, op, argument: 0, variable: null, want: 'number', found })
}

function isRule(json: Json, { operators }: Place): boolean {
  return own(operators, ruleName(json) ?? '') !== undefined
}
