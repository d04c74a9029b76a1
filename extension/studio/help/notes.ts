import type { FieldNote } from './field-note.ts'
import { flowNotes } from './notes/flow-notes.ts'
import { formNotes } from './notes/form-notes.ts'
import { indicatorNotes } from './notes/indicator-notes.ts'
import { packNotes } from './notes/pack-notes.ts'
import { scoringNotes } from './notes/scoring-notes.ts'

const all = { ...indicatorNotes, ...scoringNotes, ...formNotes, ...flowNotes, ...packNotes }

/** A field that has a note: `indicator.weight`. */
export type NoteId = keyof typeof all

/** The notes at the fields of the studio, by field. A new one goes into the file of its room in `notes/`. */
export const notes: { readonly [field in NoteId]: FieldNote } = all
