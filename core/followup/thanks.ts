import type { Text } from '../text.ts'

/** How many thanks one person gives in a day, so that they keep their weight. */
export const THANKS_A_DAY = 5

/** The most letters of one. */
export const THANKS_LETTERS = 1000

/** What thanks are called on a record. */
export const thanksTitle: Text = { id: 'Ucapan terima kasih', en: 'Thanks from a colleague' }
