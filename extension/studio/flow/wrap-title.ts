const mostLetters = 22
const mostLines = 3

/** A title in so few lines that it fits into a box of the diagram; of a very long one only the beginning. */
export function wrapTitle(title: string): readonly string[] {
  const lines: string[] = []
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= mostLetters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word.slice(0, mostLetters))
  }
  return lines.slice(0, mostLines)
}
