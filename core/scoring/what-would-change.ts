import { isObject } from '../json.ts'
import { compare, type Exact, toNumber } from '../logic/exact.ts'
import { divide, subtract } from '../logic/exact-arithmetic.ts'
import { isExact } from '../logic/value.ts'
import { compileScoring, type ReadyPart } from './compile-scoring.ts'
import { directionOf } from './direction.ts'
import { firstFrom, type Grid, gridOf } from './grid.ts'
import type { Direction } from './lever.ts'
import type { Criteria, Scored } from './model.ts'
import { type Replay, type StepValues, startReplay } from './replay.ts'

/** The least that one figure would have to differ for the outcome to be another one. */
export type Change = {
  /** The figure: `realisation.response-time`. */
  readonly step: string
  readonly from: number
  readonly to: number
  readonly outcome: { readonly from: string; readonly to: string }
  /** The difference as a share of all that the figure can be, to compare unlike figures: 0 to 1. */
  readonly size: number
}

/**
 * For each figure that one person gave, the nearest values below and above at which an output in words would be
 * another one, the smallest difference first. Exact on the grid on which the figure is given; silent about a
 * figure where nothing proves that no nearer value would do, and about what confidential raters gave (P1).
 *
 * ```ts
 * whatWouldChange(result, pack)[0] // { step: 'realisation.response-time', from: 25, to: 11.9, outcome: … }
 * ```
 */
export function whatWouldChange(result: Scored, criteria: Criteria, output = 'predicate'): readonly Change[] {
  const target = criteria.scoring.outputs[output]
  if (target === undefined) return []
  const replay = startReplay(result, criteria)
  return leversOf(criteria, replay)
    .flatMap((lever) => changesOf(lever, { replay, target }))
    .sort((a, b) => a.size - b.size)
}

/** A figure with the values that it can have. */
type Lever = { readonly id: string; readonly now: Exact; readonly grid: Grid }

type Search = { readonly replay: Replay; readonly target: string }

/** Rows' figures that come straight from one person's answers. */
function leversOf(criteria: Criteria, { values, leaningOn }: Replay): readonly Lever[] {
  return compileScoring(criteria).steps.flatMap(({ step, parts }) => {
    if (step.confidential) return []
    return parts.flatMap((part): Lever[] => {
      const now = values.get(part.id)
      const reads = part.rule.kind === 'ok' ? part.rule.value.reads.paths : []
      const isLeaf = reads.length > 0 && reads.every((path) => path.startsWith('input.'))
      // A step that reads answers beside the figure could not be taken again without them.
      const isAlone = !leaningOn(part.id).some(readsInput)
      if (!part.row || !isLeaf || !isAlone || !isExact(now)) return []
      return [{ id: part.id, now, grid: gridOf(part.row) }]
    })
  })
}

function readsInput({ rule }: ReadyPart): boolean {
  return rule.kind === 'ok' && rule.value.reads.paths.some((path) => path.split('.')[0] === 'input')
}

/** As many values as can be looked at one by one. */
const few = 64

function changesOf(lever: Lever, search: Search): readonly Change[] {
  const { grid, now } = lever
  const from = search.replay.values.get(search.target)
  const watched = grid.count <= few ? [search.target] : watchedSteps(lever, search)
  if (typeof from !== 'string' || watched === null) return []
  const at = firstFrom(grid, now)
  const above = at < grid.count && compare(grid.at(at), now) === 0 ? at + 1 : at
  const found = [
    nearest(lever, { ...search, watched, start: at - 1, end: -1 }),
    nearest(lever, { ...search, watched, start: above, end: grid.count }),
  ]
  const span = subtract(grid.at(grid.count - 1), grid.at(0))
  return found.flatMap((change): Change[] => {
    if (change === null) return []
    const { value, outcome } = change
    const apart = toNumber(divide(subtract(value, now), span))
    const outcomes = { from, to: outcome }
    return [
      { step: lever.id, from: toNumber(now), to: toNumber(value), outcome: outcomes, size: Math.abs(apart) },
    ]
  })
}

type Side = Search & { readonly watched: readonly string[]; readonly start: number; readonly end: number }

/**
 * The first value on one side at which the target is another. What is watched changes from piece to piece of the
 * side; within a piece the target stays.
 */
function nearest(lever: Lever, side: Side): { readonly value: Exact; readonly outcome: string } | null {
  const { replay, target, watched, start, end } = side
  const before = replay.values.get(target)
  let last: StepValues | null = replay.values
  let index: number | null = start
  while (index !== null && index !== end && last !== null) {
    index = firstOther(lever, { ...side, start: index }, last)
    if (index === null) return null
    last = replay.withStep(lever.id, lever.grid.at(index))?.values ?? null
    const outcome = last?.get(target)
    if (typeof outcome === 'string' && outcome !== before) return { value: lever.grid.at(index), outcome }
    if (watched.length === 0) return null
  }
  return null
}

/** The first index from the start on at which something watched is not as it was; null where there is none. */
function firstOther(lever: Lever, { replay, watched, start, end }: Side, was: StepValues): number | null {
  const differs = (index: number) => {
    const values = replay.withStep(lever.id, lever.grid.at(index))?.values
    return values === undefined || watched.some((id) => values.get(id) !== was.get(id))
  }
  const ahead = Math.sign(end - start)
  if (lever.grid.count <= few) {
    for (let index = start; index !== end; index += ahead) if (differs(index)) return index
    return null
  }
  if (start === end || !differs(end - ahead)) return null
  // Bisection: what is watched only ever moves one way (`watchedSteps`).
  let [same, other] = [start - ahead, end - ahead]
  while (Math.abs(other - same) > 1) {
    const middle = same + Math.trunc((other - same) / 2)
    if (differs(middle)) other = middle
    else same = middle
  }
  return other
}

/**
 * The `band` steps that lie between a figure and the target, when it is proved that each only ever moves one way
 * as the figure grows and that the target sees nothing else of it; else null.
 */
function watchedSteps({ id, grid }: Lever, { replay, target }: Search): readonly string[] | null {
  const directions = new Map<string, Direction>()
  const lever = {
    path: `steps.${id}`,
    moves: (path: string): Direction => {
      const name = path.replace(/^steps\./, '')
      if (directions.has(name)) return directions.get(name) ?? null
      // Reading a whole table of which a row moves is not understood.
      return `${id}`.startsWith(`${name}.`) ||
        [...directions.keys()].some((known) => known.startsWith(`${name}.`))
        ? null
        : 'still'
    },
    seenAt: (value: Exact) => replay.withStep(id, value)?.seen ?? {},
  }
  const domain = { low: grid.at(0), high: grid.at(grid.count - 1) }
  const parts = replay.leaningOn(id)
  for (const part of parts) {
    if (part.id === target) continue
    directions.set(part.id, part.rule.kind === 'ok' ? directionOf(part.rule.value.rule, lever, domain) : null)
  }
  const goal = parts.find((part) => part.id === target)
  if (!goal || goal.rule.kind === 'err') return []
  const read = goal.rule.value.reads.paths
    .map((path) => path.replace(/^steps\./, ''))
    .filter((path) => lever.moves(`steps.${path}`) !== 'still')
  const isSure = read.every((path) => directions.get(path) && isBand(parts.find((part) => part.id === path)))
  return isSure ? read : null
}

function isBand(part: ReadyPart | undefined): boolean {
  return (
    part?.rule.kind === 'ok' && isObject(part.rule.value.rule) && Object.hasOwn(part.rule.value.rule, 'band')
  )
}
