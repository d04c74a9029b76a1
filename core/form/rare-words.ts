import type { JsonObject } from '../json.ts'

/** How one language says what only few forms, or only the server, find wrong with an answer. */
export type RareWords = {
  readonly alternatives: (label: string) => string
  readonly person: (label: string) => string
  /** Without `most`, any number from `least` on. */
  readonly contained: (label: string, least: string, most: string | null) => string
  readonly fillAsWell: (missing: string, given: string) => string
  readonly leaveEmpty: (label: string) => string
  readonly notAllowed: (label: string) => string
  readonly disagrees: (label: string) => string
  readonly foreign: (name: string) => string
  readonly room: (name: string, files: string, limit: string) => string
  readonly formats: { readonly [format: string]: string }
}

/** The same by keyword, ready for `messageOf`; of files by their reason, and the names of formats. */
export type RareMessages = {
  readonly keywords: { readonly [keyword: string]: Say }
  readonly files: { readonly [reason: string]: Say }
  readonly formats: { readonly [format: string]: string }
}

type Say = (finding: Found) => string

/** `written` and `size` say numbers and bytes in the language. */
export type Found = {
  readonly params: JsonObject
  readonly label: string
  readonly written: (value: unknown) => string
  readonly size: (bytes: unknown) => string
}
