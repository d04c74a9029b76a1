import { isObject, type Json } from '../json.ts'
import { evaluate } from '../logic/evaluate.ts'
import { compare, type Exact } from '../logic/exact.ts'
import {
  argumentsOf,
  type Direction,
  type Domain,
  isAboutPresence,
  isPositive,
  type Lever,
  numberAt,
  sign,
} from './lever.ts'

/**
 * Proves how a rule moves with its lever over a domain, or gives up with null: sums, products and quotients with
 * what stands still, means, `min`, `max`, `round`, `band`, and an `if` that turns at values of the lever without
 * a jump the other way.
 */
export function directionOf(rule: Json, lever: Lever, domain: Domain): Direction {
  if (Array.isArray(rule)) return together(rule.map((item) => directionOf(item, lever, domain)))
  if (!isObject(rule)) return 'still'
  const [op = '', ...more] = Object.keys(rule)
  if (more.length > 0) return null
  const args = argumentsOf(rule[op])
  if (op === 'var') return typeof args[0] === 'string' && args.length === 1 ? variable(args[0], lever) : null
  if (op === 'if') return branches(args, lever, domain)
  const moves = args.map((arg) => directionOf(arg, lever, domain))
  if (moves.every((move) => move === 'still')) return 'still'
  const [first = null, second = null] = moves
  switch (op) {
    case '+':
    case 'min':
    case 'max':
      return together(moves)
    case 'mean':
    case 'round':
    case 'band':
      return moves.slice(1).every((move) => move === 'still') ? first : null
    case '-':
      return moves.length === 2 ? together([first, turned(second)]) : null
    case 'wmean':
      return second === 'still' && isPositive(args[1], lever, domain) ? first : null
    case '*':
      return product(args, moves, { lever, domain })
    case '/':
    case 'pct':
      return quotient(args, moves, { lever, domain })
    default:
      return null
  }
}

function variable(path: string, lever: Lever): Direction {
  return path === lever.path ? 'up' : lever.moves(path)
}

/** Parts that are added up move as one only when none goes against another. */
function together(moves: readonly Direction[]): Direction {
  const moving = new Set(moves.filter((move) => move !== 'still'))
  if (moving.size === 0) return 'still'
  const [only = null] = moving
  return moving.size === 1 ? only : null
}

function turned(move: Direction): Direction {
  if (move === 'up') return 'down'
  return move === 'down' ? 'up' : move
}

type Around = { readonly lever: Lever; readonly domain: Domain }

/** One factor may move; the others only stretch it, or turn it where they are negative together. */
function product(args: readonly Json[], moves: readonly Direction[], { lever, domain }: Around): Direction {
  const moving = moves.filter((move) => move !== 'still')
  const [move = null] = moving
  if (moving.length !== 1) return null
  const signs = args.filter((_, index) => moves[index] === 'still').map((arg) => sign(arg, lever, domain.low))
  if (signs.includes(null)) return null
  const whole = signs.reduce<number>((all, one) => all * (one ?? 0), 1)
  if (whole === 0) return 'still'
  return whole > 0 ? move : turned(move)
}

function quotient(args: readonly Json[], moves: readonly Direction[], { lever, domain }: Around): Direction {
  const [top = null, bottom = null] = args
  const [topMove = null, bottomMove = null] = moves
  if (args.length !== 2 || topMove === null || bottomMove === null) return null
  const [atLow, atHigh] = [sign(bottom, lever, domain.low), sign(bottom, lever, domain.high)]
  // What moves from one positive value to another has not been zero on the way.
  if (atLow !== 1 || atHigh !== 1) return null
  if (bottomMove === 'still') return topMove
  const above = sign(top, lever, domain.low)
  return topMove === 'still' && above !== null && above >= 0 ? turned(bottomMove) : null
}

/** A piece of the domain and the answer of an `if` there. */
type Piece = Domain & { readonly answer: Json }

function branches(args: readonly Json[], lever: Lever, domain: Domain): Direction {
  const pieces = split(args, lever, domain)
  if (pieces === null) return null
  const moves = pieces.map(({ answer, low, high }) => directionOf(answer, lever, { low, high }))
  const steps = pieces.slice(1).map((piece, index) => step(pieces[index]?.answer ?? null, piece, lever))
  return together([...moves, ...steps])
}

/** How the value changes where one piece ends and the next one begins. */
function step(before: Json, { answer, low }: Piece, lever: Lever): Direction {
  const [left, right] = [numberAt(before, lever, low), numberAt(answer, lever, low)]
  if (left === null || right === null) return null
  const sign = compare(right, left)
  return sign === 0 ? 'still' : sign > 0 ? 'up' : 'down'
}

/** The pieces of an `if`, from the lowest values on; null where a condition is not understood. */
function split(args: readonly Json[], lever: Lever, domain: Domain): readonly Piece[] | null {
  const [condition = null, answer = null, ...rest] = args
  if (args.length < 2) return [{ ...domain, answer: condition }]
  const turn = turnOf(condition, lever, domain)
  if (turn === null) return null
  if (turn.kind === 'fixed') return turn.holds ? [{ ...domain, answer }] : split(rest, lever, domain)
  const [below, above] = [
    { low: domain.low, high: turn.at },
    { low: turn.at, high: domain.high },
  ]
  if (turn.holds === 'below') {
    const others = split(rest, lever, above)
    return others && [{ ...below, answer }, ...others]
  }
  const others = split(rest, lever, below)
  return others && [...others, { ...above, answer }]
}

/** Whether a condition is the same all over the domain, or on which side of a value of the lever it holds. */
type Turn =
  | { readonly kind: 'fixed'; readonly holds: boolean }
  | { readonly kind: 'turns'; readonly at: Exact; readonly holds: 'below' | 'above' }

function turnOf(condition: Json, lever: Lever, domain: Domain): Turn | null {
  if (isAboutPresence(condition) || directionOf(condition, lever, domain) === 'still') {
    const answer = evaluate(condition, lever.seenAt(domain.low))
    return answer.kind === 'value' ? { kind: 'fixed', holds: answer.value === true } : null
  }
  if (!isObject(condition)) return null
  const [op = ''] = Object.keys(condition)
  const [left = null, right = null, ...more] = argumentsOf(condition[op])
  if (more.length > 0) return null
  if (isLever(left, lever)) return turnAt(right, { lever, domain, holds: lower[op] })
  return isLever(right, lever) ? turnAt(left, { lever, domain, holds: lower[mirrored[op] ?? ''] }) : null
}

const lower: { readonly [op: string]: 'below' | 'above' } = {
  '<': 'below',
  '<=': 'below',
  '>': 'above',
  '>=': 'above',
}
const mirrored: { readonly [op: string]: string } = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

type Turning = Around & { readonly holds: 'below' | 'above' | undefined }

function turnAt(limit: Json, { lever, domain, holds }: Turning): Turn | null {
  if (holds === undefined || directionOf(limit, lever, domain) !== 'still') return null
  const at = numberAt(limit, lever, domain.low)
  if (at === null) return null
  if (compare(at, domain.low) < 0) return { kind: 'fixed', holds: holds === 'above' }
  if (compare(at, domain.high) > 0) return { kind: 'fixed', holds: holds === 'below' }
  return { kind: 'turns', at, holds }
}

function isLever(json: Json, { path }: Lever): boolean {
  return isObject(json) && json.var === path
}
