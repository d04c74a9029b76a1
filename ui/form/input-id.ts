/** The id of the box of a field: `inputIdOf('/behaviours/loyal')` is `f-behaviours-loyal`. */
export function inputIdOf(path: string): string {
  return `f${path.replaceAll('/', '-')}`
}
