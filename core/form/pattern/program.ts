import { err, ok, type Result } from '../../result.ts'
import type { Assertion, PatternNode } from './syntax.ts'

/** One step of a pattern's automaton; `next` are places in the program. */
export type Instruction =
  | { readonly kind: 'set'; readonly set: number; readonly next: number }
  | { readonly kind: 'split'; readonly next: readonly number[] }
  | { readonly kind: 'assertion'; readonly what: Assertion; readonly next: number }
  | { readonly kind: 'match' }

export type Program = {
  readonly instructions: readonly Instruction[]
  readonly start: number
  /** The sets of characters, as the pattern writes them. */
  readonly sets: readonly string[]
  /** True when a match can begin nowhere but at the start of the text. */
  readonly anchored: boolean
  readonly usesWords: boolean
}

const sizeLimit = 2000

/**
 * Lays a pattern out as a non-deterministic automaton; counted repeats are written out, within a limit.
 * `layOut({ kind: 'set', source: '[a-z]' })`.
 */
export function layOut(pattern: PatternNode): Result<Program, string> {
  const instructions: Instruction[] = [{ kind: 'match' }]
  const sets: string[] = []

  function add(instruction: Instruction): number {
    return instructions.push(instruction) - 1
  }

  // Built from the end, so that what comes next is always known; past the limit nothing more is written out.
  function build(node: PatternNode, next: number): number {
    if (instructions.length > sizeLimit) return next
    switch (node.kind) {
      case 'set': {
        if (!sets.includes(node.source)) sets.push(node.source)
        return add({ kind: 'set', set: sets.indexOf(node.source), next })
      }
      case 'sequence':
        return node.parts.reduceRight((after, part) => build(part, after), next)
      case 'choice':
        return add({ kind: 'split', next: node.parts.map((part) => build(part, next)) })
      case 'assertion':
        return add({ kind: 'assertion', what: node.what, next })
      case 'repeat':
        return repeat(node, next)
    }
  }

  function repeat({ part, min, max }: PatternNode & { kind: 'repeat' }, next: number): number {
    let at = next
    if (max === null) {
      const branches: number[] = []
      at = add({ kind: 'split', next: branches })
      branches.push(build(part, at), next)
    }
    const optional = max === null ? 0 : max - min
    for (let i = 0; i < optional && instructions.length <= sizeLimit; i++) {
      at = add({ kind: 'split', next: [build(part, at), next] })
    }
    for (let i = 0; i < min && instructions.length <= sizeLimit; i++) {
      const before = instructions.length
      at = build(part, at)
      // a part that is empty is so however often it is repeated
      if (instructions.length === before) break
    }
    return at
  }

  const start = build(pattern, 0)
  if (instructions.length > sizeLimit) return err('too many repetitions')
  const usesWords = instructions.some(
    (step) => step.kind === 'assertion' && (step.what === 'word-edge' || step.what === 'no-word-edge'),
  )
  return ok({ instructions, start, sets, anchored: beginsAtStart(pattern), usesWords })
}

function beginsAtStart(node: PatternNode): boolean {
  switch (node.kind) {
    case 'assertion':
      return node.what === 'start'
    case 'choice':
      return node.parts.every(beginsAtStart)
    case 'sequence':
      return node.parts.length > 0 && node.parts.slice(0, 1).every(beginsAtStart)
    case 'repeat':
      return node.min > 0 && beginsAtStart(node.part)
    case 'set':
      return false
  }
}
