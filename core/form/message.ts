import { type JsonObject, own } from '../json.ts'
import type { ErrorWords } from './error-words.ts'
import { catalogue, rarely } from './message-catalogue.ts'
import type { FormError } from './model.ts'

export type Subject = {
  /** What the field is called, in the reader's language. */
  readonly label: string
  /** The field's own schema, where it is at hand: it lets two bounds become one sentence. */
  readonly schema?: JsonObject
}

/**
 * Says what would be right, in place of Ajv's English message, in the language of the words.
 * `messageOf({ keyword: 'maximum', params: { limit: 5, comparison: '<=' }, … }, errorWordsId, { label: 'Nilai', schema: { minimum: 1, maximum: 5 } })`
 * is `'Isi “Nilai” dengan angka 1 sampai 5.'`.
 */
export function messageOf(error: FormError, words: ErrorWords, { label, schema = {} }: Subject): string {
  const finding = { params: error.params, schema, label, words }
  return own(catalogue, error.keyword)?.(finding) ?? rarely(error.keyword, finding)
}
