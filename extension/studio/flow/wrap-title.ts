const most = 22

/** A title in at most two lines that fit into a box of the diagram; what is left over is shown as left out. */
export function wrapTitle(title: string): readonly string[] {
  const lines: string[] = []
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const [first = '', second, ...left] = lines.map((line) =>
    line.length > most ? `${line.slice(0, most - 1)}…` : line,
  )
  if (second === undefined) return [first]
  return [first, left.length === 0 ? second : `${second.slice(0, most - 1)}…`]
}
