import { escapePointer, isObject, type Json, own } from '../../json.ts'
import { ruleName } from '../rule-name.ts'
import { checkArguments } from './arguments.ts'
import { narrowed } from './facts.ts'
import { type Known, type Place, totalCost, type Use } from './place.ts'
import { listOf, shapeOfValue, unknown } from './shape.ts'
import { signatures } from './signatures.ts'
import { specialWalks } from './special-walks.ts'

/**
 * Goes through a rule once, reporting what is wrong; of `{"+": [1, 2]}` it knows the shape `range(3, 3)` and
 * a cost of 1.
 */
export function walk(json: Json, place: Place): Known {
  const use = useOf(json, place)
  if (use === undefined) return plain(json, place)
  const special = own(specialWalks, use.op)
  const known = special === undefined ? ordinary(use, place) : special(use, place, walk)
  return { shape: narrowed(known.shape, json, place.facts), cost: known.cost + 1 }
}

function useOf(json: Json, { path: before }: Place): Use | undefined {
  const op = ruleName(json)
  if (op === undefined || !isObject(json)) return undefined
  const written = json[op] ?? null
  const path = `${before}/${escapePointer(op)}`
  return {
    op,
    path,
    args: Array.isArray(written) ? written : [written],
    at: (index) => (Array.isArray(written) ? `${path}/${index}` : path),
  }
}

function plain(json: Json, place: Place): Known {
  if (!Array.isArray(json)) return { shape: shapeOfValue(json), cost: 0 }
  const items = json.map((item, index) => walk(item, { ...place, path: `${place.path}/${index}` }))
  return { shape: listOf(items.map(({ shape }) => shape)), cost: totalCost(items) }
}

/** An operator that evaluates all of its arguments. */
function ordinary(use: Use, place: Place): Known {
  const args = use.args.map((arg, index) => walk(arg, { ...place, path: use.at(index) }))
  const shapes = args.map(({ shape }) => shape)
  const signature = own(signatures, use.op)
  if (signature !== undefined) checkArguments(use, { shapes, signature, place })
  return { shape: signature?.makes(shapes) ?? unknown, cost: totalCost(args) }
}
