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
  // Made ready once, not with every key, and not before something is looked for: an office has thousands.
  let known: readonly string[] | undefined
  return (query) => {
    const asked = wordsOf(query)
    if (asked.length === 0) return items
    known ??= items.map((item) => ` ${plain(textsOf(item).join(' '))}`)
    const texts = known
    return items.filter((_, n) => asked.every((part) => texts[n]?.includes(` ${part}`)))
  }
}

function wordsOf(text: string): readonly string[] {
  return plain(text).split(' ').filter(Boolean)
}

/** Without accents and capitals, with one space between words. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s,./()·-]+/g, ' ')
}
