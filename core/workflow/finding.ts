import { escapePointer, type JsonObject } from '../json.ts'
import type { Node, Path } from './node.ts'

/** What is wrong with a workflow, where (JSON Pointer), and the shortest way to it where there is one. */
export type Finding = {
  readonly severity: 'error' | 'warning'
  readonly at: string
  /** Empty where the trouble is in the document itself, or in its first state. */
  readonly example: Path
} & Trouble

export type Trouble =
  /** A name that leads nowhere. */
  | {
      readonly kind: 'unknown-reference'
      readonly what: 'state' | 'task' | 'role' | 'form' | 'policy' | 'variable'
      readonly name: string
    }
  | { readonly kind: 'duplicate-id'; readonly id: string }
  | { readonly kind: 'bad-id'; readonly id: string }
  | { readonly kind: 'bad-rule'; readonly problem: string }
  | { readonly kind: 'initial-not-open'; readonly state: string }
  | { readonly kind: 'unreachable-state'; readonly state: string }
  /** No way leads from there to an end. */
  | { readonly kind: 'dead-end'; readonly state: string }
  /** Nobody can be sure to leave it: it has no deadline, or none of its deadline's transitions may hold. */
  | { readonly kind: 'no-deadline-exit'; readonly state: string }
  /** Nobody waits in a transient state, so one of its transitions must always hold. */
  | { readonly kind: 'no-way-on'; readonly state: string }
  /** Transient states that lead to one another without end. */
  | { readonly kind: 'endless-ring'; readonly state: string }
  /** When nobody acts at all, the deadlines alone never come to an end. */
  | { readonly kind: 'clock-ring'; readonly state: string }
  /** Tasks that each wait for the other. */
  | { readonly kind: 'after-ring'; readonly task: string }
  | { readonly kind: 'nobody-to-act'; readonly state: string; readonly task: string; readonly role: string }
  /** A result, or the choice of raters, that rests on the word of the person appraised alone (W3). */
  | {
      readonly kind: 'self-approval'
      readonly what: 'assignment' | 'choice-of-raters' | 'score' | 'reopening'
    }
  /** Answers that the form offers and no transition takes. */
  | {
      readonly kind: 'guard-gap'
      readonly state: string
      readonly task: string
      readonly answers: JsonObject
    }
  /** Answers for which two guards hold; only the first is ever taken. */
  | {
      readonly kind: 'guard-overlap'
      readonly state: string
      readonly first: string
      readonly second: string
      readonly answers: JsonObject
    }
  /** A transition after one that always holds, or with the same guard as one before it. */
  | { readonly kind: 'shadowed'; readonly transition: string; readonly by: string }
  /** A rule whose value somebody sees names the members of a group, or what one of them answered (P1). */
  | { readonly kind: 'reveals-group'; readonly variable: string }
  /** A group is closed before it is large enough for its answers to count (P1). */
  | { readonly kind: 'quorum-below-k'; readonly task: string; readonly quorum: number; readonly k: number }
  /** A calibration is awaited where nothing can be calibrated: nothing is scored yet, or somebody rates there. */
  | {
      readonly kind: 'calibration-amiss'
      readonly state: string
      readonly why: 'no-result' | 'rating-open'
    }
  | { readonly kind: 'too-large'; readonly limit: number }

/**
 * A finding that keeps a workflow from being published.
 * `error('/states/rating', { kind: 'dead-end', state: 'rating' }, path)`.
 */
export function error(at: string, trouble: Trouble, example: Path = []): Finding {
  return { severity: 'error', at, example, ...trouble }
}

/**
 * A finding that its author should know of.
 * `warning('/states/rating', { kind: 'unreachable-state', state: 'rating' })`.
 */
export function warning(at: string, trouble: Trouble, example: Path = []): Finding {
  return { severity: 'warning', at, example, ...trouble }
}

/** Where a state stands in the document. `placeOf('rating')` is `'/states/rating'`. */
export function placeOf(state: string): string {
  return `/states/${escapePointer(state)}`
}

/**
 * Nodes come breadth first, so that the first of a state is one with a shortest way. Of two nodes in `rating` and one
 * in `closed`, `firstPerState(nodes)` has one of each.
 */
export function firstPerState(nodes: readonly Node[]): readonly Node[] {
  const first = new Map<string, Node>()
  for (const node of nodes) if (!first.has(node.state)) first.set(node.state, node)
  return [...first.values()]
}

/** The same trouble is told once, with the first way to it. `firstOfEach([deadEnd, deadEnd])` is `[deadEnd]`. */
export function firstOfEach(findings: readonly Finding[]): readonly Finding[] {
  const first = new Map<string, Finding>()
  for (const finding of findings) {
    const { example: _way, ...rest } = finding
    const key = JSON.stringify(rest)
    if (!first.has(key)) first.set(key, finding)
  }
  return [...first.values()]
}
