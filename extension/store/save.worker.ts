import { savesAsked } from './saves-asked.ts'

/** Writes drafts beside the page: with every key the page only says what is to be written (D1). */
savesAsked(self)
