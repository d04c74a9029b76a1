import type { Language } from '../text.ts'
import type { RareMessages } from './rare-words.ts'

/** How one language says what is wrong with an answer. A page reads the file of its language alone. */
export type ErrorWords = {
  readonly language: Language
  /** For a keyword that has no words of its own. */
  readonly check: (label: string) => string
  readonly fill: (label: string) => string
  readonly chooseOne: (label: string) => string
  readonly range: (label: string, from: string, to: string) => string
  /** A number with one bound: `comparison` says which, as Ajv writes it. */
  readonly bounded: (label: string, comparison: string, limit: string) => string
  readonly whole: (label: string) => string
  readonly places: (label: string, count: number) => string
  readonly multiple: (label: string, unit: string) => string
  readonly typed: (label: string, types: readonly string[]) => string
  readonly lengths: (label: string, from: string, to: string) => string
  readonly shortest: (label: string, limit: string) => string
  readonly longest: (label: string, limit: string) => string
  readonly least: (label: string, limit: string, what: Counted) => string
  readonly most: (label: string, limit: string, what: Counted) => string
  readonly option: (label: string) => string
  readonly options: (label: string, values: readonly string[]) => string
  readonly unasked: (name: string) => string
  readonly tooMuch: string
  readonly pattern: (label: string) => string
  /** `format` says what is asked for; undefined where that has no words. */
  readonly format: (label: string, format: string | undefined) => string
  readonly formats: { readonly [format: string]: string }
  readonly tick: (label: string) => string
  readonly exactly: (label: string, value: string) => string
  /** Two items, counted from 1. */
  readonly alike: (label: string, first: number, second: number) => string
  readonly file: FileWords
  /** What few forms can have wrong with them; null until it is asked for (`rareMessages`). */
  readonly rare: RareMessages | null
}

export type Counted = 'items' | 'entries'

type FileWords = {
  readonly type: (label: string, name: string, taken: string) => string
  readonly size: (name: string, limit: string, size: string) => string
  readonly twice: (name: string) => string
  readonly again: (label: string) => string
}
