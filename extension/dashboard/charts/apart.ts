/** Labels without the words that all of them begin with: `Penilaian 2025` and `Penilaian 2026` are `2025` and `2026`. */
export function apart(labels: readonly string[]): readonly string[] {
  const split = labels.map((label) => label.split(' '))
  const [first = []] = split
  const shared = first.findIndex((word, at) =>
    split.some((each) => each[at] !== word || each.length <= at + 1),
  )
  return shared < 1 || labels.length < 2 ? labels : split.map((each) => each.slice(shared).join(' '))
}
