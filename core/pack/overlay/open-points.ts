import { escapePointer, type Json, type JsonObject } from '../../json.ts'
import type { Change } from './change.ts'
import type { OverlayProblem } from './problem.ts'

/**
 * What a document leaves to those that build on it: patterns of pointers from its root, each opening what is there
 * and everything below. `*` stands for any name, `**` for any number of names, `-` for a name that is new.
 */
export function openPoints({ open }: JsonObject): readonly string[] {
  return Array.isArray(open) ? open.filter((point: Json): point is string => typeof point === 'string') : []
}

/**
 * Changes of what is not open. With `open` of `['/weights/*']` a change at `['weights', 'x']` passes, and one at
 * `['steps']` is `not-open`, with the open points nearest to it.
 */
export function refuseClosed(changes: readonly Change[], open: readonly string[]): readonly OverlayProblem[] {
  const patterns = open.map(segments)
  return changes.flatMap(({ at, path, edit }): readonly OverlayProblem[] => {
    const isNew = edit.kind === 'add'
    if (patterns.some((pattern) => covers(pattern, at, isNew))) return []
    return [{ kind: 'not-open', path, at: `/${at.map(escapePointer).join('/')}`, open: nearby(open, at) }]
  })
}

/**
 * Points that an overlay opens for those after it though they are not open to itself.
 * `refuseOpening(['/steps'], ['/weights'], [])` is `[{ kind: 'cannot-open', path: '/open/0', point: '/steps' }]`.
 */
export function refuseOpening(
  given: readonly string[],
  open: readonly string[],
  changes: readonly Change[],
): readonly OverlayProblem[] {
  const added = changes.filter(({ edit }) => edit.kind === 'add').map(({ at }) => at)
  return given.flatMap((point, index): readonly OverlayProblem[] => {
    const at = segments(point)
    const isOwn = added.some((whole) => whole.length <= at.length && whole.every((name, i) => name === at[i]))
    if (isOwn || open.map(segments).some((pattern) => covers(pattern, at, at.at(-1) === '-'))) return []
    return [{ kind: 'cannot-open', path: `/open/${index}`, point }]
  })
}

function segments(point: string): readonly string[] {
  if (point === '' || point === '/') return []
  return point
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function covers(pattern: readonly string[], at: readonly string[], isNew: boolean): boolean {
  const [first, ...rest] = pattern
  if (first === undefined) return true
  if (first === '**') return at.some((_, index) => covers(rest, at.slice(index), isNew)) || rest.length === 0
  const [name, ...names] = at
  if (name === undefined) return false
  const fits = first === '*' || first === name || (first === '-' && names.length === 0 && isNew)
  return fits && covers(rest, names, isNew)
}

/** The open points about the same part, or all of them where there are none. */
function nearby(open: readonly string[], at: readonly string[]): readonly string[] {
  const near = open.filter((point) => segments(point)[0] === at[0])
  return near.length > 0 ? near : open
}
