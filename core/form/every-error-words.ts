import type { Language } from '../text.ts'
import type { ErrorWords } from './error-words.ts'
import { errorWordsEn } from './error-words-en.ts'
import { errorWordsId } from './error-words-id.ts'
import { rareMessages } from './rare-messages.ts'
import { rareWordsEn } from './rare-words-en.ts'
import { rareWordsId } from './rare-words-id.ts'

/** All words of all languages, for whoever answers in both: `everyErrorWords.id.fill('Nama')` is `'Isi “Nama”.'`. */
export const everyErrorWords: Readonly<Record<Language, ErrorWords>> = {
  id: { ...errorWordsId, rare: rareMessages(rareWordsId, errorWordsId) },
  en: { ...errorWordsEn, rare: rareMessages(rareWordsEn, errorWordsEn) },
}
