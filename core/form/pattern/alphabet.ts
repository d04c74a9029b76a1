/** Sorts characters into kinds that a pattern cannot tell apart, so that its automaton needs one edge per kind. */
export type Alphabet = {
  readonly kindOf: (codePoint: number) => number
  readonly isIn: (kind: number, set: number) => boolean
  readonly isWord: (kind: number) => boolean
}

const word = '\\w'
const cacheLimit = 4096

/** The alphabet of some sets, each as a pattern writes it: `createAlphabet(['[a-z]', '\\d'])`. */
export function createAlphabet(sources: readonly string[]): Alphabet {
  // each set is asked about one character at a time, so that the engine never backtracks
  const sets = [...sources, word].map((source) => new RegExp(`^${source}$`, 'su'))
  const dot = sources.indexOf('.')
  const kinds: (readonly boolean[])[] = []
  const numbers = new Map<string, number>()
  const ascii = new Int16Array(128).fill(-1)
  const others = new Map<number, number>()

  function sort(codePoint: number): number {
    const character = String.fromCodePoint(codePoint)
    const memberships = sets.map((set, index) =>
      index === dot ? !lineEnds.has(character) : set.test(character),
    )
    const key = memberships.map(Number).join('')
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, kinds.length)
    return kinds.push(memberships) - 1
  }

  function kindOf(codePoint: number): number {
    const known = codePoint < 128 ? ascii[codePoint] : others.get(codePoint)
    if (known !== undefined && known >= 0) return known
    const kind = sort(codePoint)
    if (codePoint < 128) ascii[codePoint] = kind
    else if (others.size < cacheLimit) others.set(codePoint, kind)
    return kind
  }

  return {
    kindOf,
    isIn: (kind, set) => kinds[kind]?.[set] ?? false,
    isWord: (kind) => kinds[kind]?.[sources.length] ?? false,
  }
}

// what `.` leaves out (ECMA-262, 12.3)
const lineEnds = new Set(['\n', '\r', '\u2028', '\u2029'])
