/** True when every word of a query begins a word of the texts: `matches('siti per', ['Siti Aminah', 'Perizinan'])`. */
export function matches(query: string, texts: readonly string[]): boolean {
  return matcherOf([texts], (each) => each)(query).length > 0
}

/**
 * Searches in a list: what it returns takes a query and gives those of whose texts every word of it begins a word,
 * in their order. `matcherOf(people, ({ name, unit }) => [name, unit])('siti per')`.
 */
export function matcherOf<T>(
  items: readonly T[],
  textsOf: (item: T) => readonly string[],
): (query: string) => readonly T[] {
  // Taken apart once, not with every key: an office has thousands.
  const known = items.map((item) => ({ item, words: wordsOf(textsOf(item).join(' ')) }))
  return (query) => {
    const asked = wordsOf(query)
    if (asked.length === 0) return items
    return known
      .filter(({ words }) => asked.every((part) => words.some((word) => word.startsWith(part))))
      .map(({ item }) => item)
  }
}

/** Without accents and capitals. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s,./()·-]+/)
    .filter(Boolean)
}
