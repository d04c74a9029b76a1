import type { Alphabet } from './alphabet.ts'
import type { Program } from './program.ts'
import type { Assertion } from './syntax.ts'

/** What stands around a point between two characters. */
export type Point = {
  readonly atStart: boolean
  readonly atEnd: boolean
  readonly afterWord: boolean
  readonly beforeWord: boolean
}

export type Simulation = {
  /** The places after one more character, or null where the text has matched before it. */
  readonly advance: (places: readonly number[], kind: number, point: Point) => number[] | null
  /** Whether a place is among those that `advance` has given last. */
  readonly isListed: (place: number) => boolean
  /** Whether a match is reached without another character. */
  readonly matches: (places: readonly number[], point: Point) => boolean
}

/**
 * Follows all ways through a program at once: a character costs at most one step per instruction.
 * `createSimulation(program, alphabet).advance([program.start], kind, point)`.
 */
export function createSimulation(program: Program, alphabet: Alphabet): Simulation {
  const { instructions, start, anchored } = program
  // a place is reached, or next, when its mark is that of the present step: nothing has to be cleared
  const reached = new Uint32Array(instructions.length)
  const listed = new Uint32Array(instructions.length)
  const waiting: number[] = []
  let step = 0

  function advance(places: readonly number[], kind: number, point: Point): number[] | null {
    begin(places)
    const next: number[] = []
    while (waiting.length > 0) {
      const place = waiting.pop() ?? 0
      if (reached[place] === step) continue
      reached[place] = step
      const instruction = instructions[place]
      if (instruction === undefined || instruction.kind === 'match') return null
      if (instruction.kind === 'set') {
        if (listed[instruction.next] !== step && alphabet.isIn(kind, instruction.set)) {
          listed[instruction.next] = step
          next.push(instruction.next)
        }
      } else if (instruction.kind === 'split') {
        for (const branch of instruction.next) waiting.push(branch)
      } else if (holdsAt(instruction.what, point)) {
        waiting.push(instruction.next)
      }
    }
    if (!anchored && listed[start] !== step) {
      listed[start] = step
      next.push(start)
    }
    return next
  }

  function begin(places: readonly number[]): void {
    step = (step + 1) >>> 0
    if (step === 0) {
      reached.fill(0)
      listed.fill(0)
      step = 1
    }
    waiting.length = 0
    for (const place of places) waiting.push(place)
  }

  const noKind = -1
  return {
    advance,
    isListed: (place) => listed[place] === step,
    matches: (places, point) => advance(places, noKind, point) === null,
  }
}

function holdsAt(what: Assertion, { atStart, atEnd, afterWord, beforeWord }: Point): boolean {
  switch (what) {
    case 'start':
      return atStart
    case 'end':
      return atEnd
    case 'word-edge':
      return afterWord !== beforeWord
    case 'no-word-edge':
      return afterWord === beforeWord
  }
}
