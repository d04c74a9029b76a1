import type { Span } from './problem.ts'

/** A word of a formula, with its place in the text. */
export type Token = Span &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'text'; readonly value: string }
    /** `ats` counts the `@` before it; `quoted` is a name between single quotes, which is never a function or a word. */
    | { readonly kind: 'name'; readonly name: string; readonly ats: number; readonly quoted: boolean }
    | { readonly kind: 'sign'; readonly sign: Sign }
    | { readonly kind: 'open'; readonly bracket: '(' | '{' }
    | { readonly kind: 'close'; readonly bracket: ')' | '}' }
    | { readonly kind: 'separator' }
    | { readonly kind: 'colon' }
    | { readonly kind: 'end' }
  )

export type Sign = '+' | '-' | '*' | '/' | '&' | '%' | '^' | Comparison
export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=' | '===' | '!=='

/** A name that may stand without quotes: `steps.hasil`, `steps.nilai.{each}`. */
export const plainName = /[\p{L}_][\p{L}\p{N}_]*(?:\.(?:[\p{L}\p{N}_]+|\{[\p{L}_][\p{L}\p{N}_]*\}))*/uy

/** True for a path that needs no quotes: `isPlainName('waktu_respon')`, but not `isPlainName('response-time')`. */
export function isPlainName(path: string): boolean {
  plainName.lastIndex = 0
  return plainName.exec(path)?.[0].length === path.length && !isWord(path)
}

/** The words of a formula that are no names, in both languages. */
export const fixedWords: { readonly [word: string]: boolean | null } = {
  BENAR: true,
  SALAH: false,
  KOSONG: null,
  TRUE: true,
  FALSE: false,
  NULL: null,
}

/** True for a word such as `BENAR`, in small letters too: `isWord('true')`. */
export function isWord(name: string): boolean {
  return Object.hasOwn(fixedWords, name.toUpperCase())
}
