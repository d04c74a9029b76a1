import type { Language } from '../text.ts'
import type { ErrorWords } from './error-words.ts'
import { errorWordsEn } from './error-words-en.ts'
import { errorWordsId } from './error-words-id.ts'

/** The words of all languages, for whoever answers in both: `everyErrorWords.id.fill('Nama')` is `'Isi “Nama”.'`. */
export const everyErrorWords: Readonly<Record<Language, ErrorWords>> = { id: errorWordsId, en: errorWordsEn }
