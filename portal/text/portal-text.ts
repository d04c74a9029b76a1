import { en } from './en.ts'
import { id } from './id.ts'

type Loose<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Loose<T[Key]> }

/** What the public pages say, in one language. */
export type PortalText = Loose<typeof id>

/** The language that a reader asks for in the address, Indonesian without one: `textIn('en').lang` is `en`. */
export function textIn(language: string | undefined): PortalText {
  return language === 'en' ? en : id
}
