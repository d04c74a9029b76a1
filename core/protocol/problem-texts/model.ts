import type { Text } from '../../text.ts'

/** Problems by their stable names. `{name}` stands for a value of the problem at hand. */
export type ProblemTexts = { readonly [type: string]: { readonly title: Text; readonly detail: Text } }
