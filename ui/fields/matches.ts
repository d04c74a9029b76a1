/** True when every word of a query begins a word of the texts: `matches('siti per', ['Siti Aminah', 'Perizinan'])`. */
export function matches(query: string, texts: readonly string[]): boolean {
  const words = plain(texts.join(' ')).split(/[\s,./()-]+/)
  const asked = plain(query).split(/\s+/).filter(Boolean)
  return asked.every((part) => words.some((word) => word.startsWith(part)))
}

/** Without accents and capitals. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
