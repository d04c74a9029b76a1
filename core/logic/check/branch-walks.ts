import { afterTest, type Facts } from './facts.ts'
import { type Known, type Place, type Use, type Walk, walkArgument } from './place.ts'
import { either, type Shape, truthOf } from './shape.ts'

/**
 * Walks conditions and answers in turn; an answer that is never reached is reported: the 2 of
 * `{"if": [true, 1, 2]}`.
 */
export function walkIf(use: Use, place: Place, walk: Walk): Known {
  const count = use.args.length
  const shapes: Shape[] = []
  let { facts } = place
  let cost = 0
  for (let index = 0; index < count; index += 2) {
    if (index === count - 1) return finish(walkArgument(index, { use, place: { ...place, facts }, walk }))
    const test = walkArgument(index, { use, place: { ...place, facts }, walk })
    const truth = truthOf(test.shape)
    cost += test.cost
    if (truth === false) unreachable(use, index + 1, place)
    else {
      const then = afterTest(facts, use.args[index] ?? null, true)
      const answer = walkArgument(index + 1, { use, place: { ...place, facts: then }, walk })
      shapes.push(answer.shape)
      cost += answer.cost
    }
    if (truth === true) {
      if (index + 2 < count) unreachable(use, index + 2, place)
      return { shape: joined(shapes), cost }
    }
    facts = afterTest(facts, use.args[index] ?? null, false)
  }
  return { shape: joined([...shapes, { kind: 'null' }]), cost }

  function finish(last: Known): Known {
    return { shape: joined([...shapes, last.shape]), cost: cost + last.cost }
  }
}

/** `and` goes on while what stands before is true. */
export function walkAnd(use: Use, place: Place, walk: Walk): Known {
  return walkUntil(false, { use, place, walk })
}

/** `or` goes on while what stands before is false. */
export function walkOr(use: Use, place: Place, walk: Walk): Known {
  return walkUntil(true, { use, place, walk })
}

type Walking = { readonly use: Use; readonly place: Place; readonly walk: Walk }

function walkUntil(deciding: boolean, { use, place, walk }: Walking): Known {
  const shapes: Shape[] = []
  let facts: Facts = place.facts
  let cost = 0
  for (const [index, arg] of use.args.entries()) {
    const { shape, cost: more } = walkArgument(index, { use, place: { ...place, facts }, walk })
    shapes.push(shape)
    cost += more
    if (truthOf(shape) === deciding && index < use.args.length - 1) {
      unreachable(use, index + 1, place)
      break
    }
    facts = afterTest(facts, arg, !deciding)
  }
  return { shape: decided(shapes, deciding), cost }
}

/** One decided part decides the truth of the whole; the value itself may be any of them. */
function decided(shapes: readonly Shape[], deciding: boolean): Shape {
  const truths = shapes.map(truthOf)
  const shape = joined(shapes)
  if (truths.some((truth) => truth === deciding)) return { ...shape, truth: deciding }
  return truths.every((truth) => truth === !deciding) ? { ...shape, truth: !deciding } : shape
}

function joined(shapes: readonly Shape[]): Shape {
  const [first, ...rest] = shapes
  return first === undefined ? { kind: 'null' } : rest.reduce(either, first)
}

function unreachable({ op, path }: Use, argument: number, { report }: Place): void {
  report({ kind: 'unreachable', path, op, argument })
}
