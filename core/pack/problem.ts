import type { Text } from '../text.ts'

/** What keeps a pack from being published: the file, the place in it (JSON Pointer), and what would be right. */
export type PackProblem = {
  readonly file: string
  readonly path: string
  /** A stable name: `unknown-form`, `weights-total`, … */
  readonly kind: string
  /** Set where the pack may be published all the same. */
  readonly severity?: 'warning'
  readonly text: Text
}

/** One line for a log or a terminal: `forms/a.form.json#/schema: …`. */
export function sayProblem({ file, path, text }: PackProblem, language: keyof Text): string {
  return `${file}${path === '' ? '' : `#${path}`}: ${text[language]}`
}
