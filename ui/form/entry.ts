/** What a field holds is the core's to say; to the fields it is a part of the form. */
export { cleared, type Entry, sameEntry, value } from '../../core/draft/entry.ts'
