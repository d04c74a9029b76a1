import { type Alphabet, createAlphabet } from './alphabet.ts'
import type { Program } from './program.ts'
import { createSimulation, type Simulation } from './simulation.ts'

/** All places of the program that the text so far can have led to, and what has been found out about them. */
type State = {
  readonly places: readonly number[]
  readonly atStart: boolean
  readonly afterWord: boolean
  /** The state after each kind of character, as far as it has been needed; null where the text has matched. */
  readonly after: (State | null | undefined)[]
  matchesAtEnd: boolean | undefined
}

// How many places the states that are kept may hold in all.
const keptLimit = 100_000

/**
 * Runs a program over texts in one pass, without ever going back. States are kept, so that most characters cost one
 * look-up; a pattern that needs very many of them goes on without keeping more. Time is linear in the text either way.
 * `createMatcher(program)('abc')`.
 */
export function createMatcher(program: Program): (text: string) => boolean {
  const alphabet = createAlphabet(program.sets)
  const simulation = createSimulation(program, alphabet)
  const states = new Map<number, State[]>()
  let keptPlaces = 0
  const first = aState({ places: [program.start], atStart: true, afterWord: false })

  // Finds the state of the places just listed, or keeps this one: by a sum that no order changes.
  function kept(state: State): State {
    const { places, afterWord } = state
    let sum = places.length
    for (const place of places) sum = (sum + scattered(place)) | 0
    const alike = states.get(sum) ?? []
    const isSame = (other: State) =>
      other.afterWord === afterWord &&
      other.places.length === places.length &&
      other.places.every(simulation.isListed)
    const known = alike.find(isSame)
    if (known !== undefined) return known
    states.set(sum, [...alike, state])
    keptPlaces += places.length + 10
    return state
  }

  function after(state: State, kind: number): State | null {
    const known = state.after[kind]
    if (known !== undefined) return known
    const next = advance(state, kind, { program, alphabet, simulation })
    if (keptPlaces >= keptLimit) return next
    const settled = next && kept(next)
    state.after[kind] = settled
    return settled
  }

  return (text) => {
    let state = first
    for (let at = 0; at < text.length; at++) {
      let codePoint = text.charCodeAt(at)
      if (codePoint >= 0xd800 && codePoint < 0xdc00) codePoint = text.codePointAt(at) ?? 0
      if (codePoint > 0xffff) at++
      const next = after(state, alphabet.kindOf(codePoint))
      if (next === null) return true
      if (next.places.length === 0) return false
      state = next
    }
    state.matchesAtEnd ??= simulation.matches(state.places, { ...state, atEnd: true, beforeWord: false })
    return state.matchesAtEnd
  }
}

type Machine = { readonly program: Program; readonly alphabet: Alphabet; readonly simulation: Simulation }

function advance(state: State, kind: number, { program, alphabet, simulation }: Machine): State | null {
  const { atStart, afterWord } = state
  const beforeWord = program.usesWords && alphabet.isWord(kind)
  const places = simulation.advance(state.places, kind, { atStart, afterWord, beforeWord, atEnd: false })
  return places && aState({ places, atStart: false, afterWord: beforeWord })
}

function aState(rest: Pick<State, 'places' | 'atStart' | 'afterWord'>): State {
  return { ...rest, after: [], matchesAtEnd: undefined }
}

// A number that tells little of its place, so that sums of several seldom meet (murmur3's finaliser).
function scattered(place: number): number {
  let mixed = Math.imul(place + 1, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
