import type { Text } from '../../text.ts'
import { applyStep, type Edit, edit, type Step } from '../edit.ts'
import type { ProjectDocuments } from '../project.ts'

/** A place of a document and what stands there then; undefined to take away what is there. */
export type Place = Omit<Edit, 'before'>

/** One act of the author on the workflow, in words, before it is done. */
export type FlowChange = { readonly label: Text; readonly places: readonly Place[] }

/**
 * The step that a change makes of documents as they are; each of its edits sees what those before it have done.
 * `applyStep(documents, stepOf(documents, change))` is what the author sees next.
 */
export function stepOf(documents: ProjectDocuments, { label, places }: FlowChange): Step {
  const edits: Edit[] = []
  let state = documents
  for (const place of places) {
    const made = edit(state, place)
    edits.push(made)
    state = applyStep(state, { label, edits: [made] })
  }
  return { label, edits }
}
