import type { Text } from '../text.ts'
import { applyStep, type Edit, edit, type Step } from './edit.ts'
import type { ProjectDocuments } from './project.ts'

/** What shall stand at a place; undefined to take away what is there. */
export type Place = Pick<Edit, 'document' | 'at' | 'after'>

/** One act of the author before it is done: in words, and what shall stand where. */
export type Act = { readonly label: Text; readonly places: readonly Place[] }

/**
 * An act as a step that can be taken back. Each place is laid over what those before it have done.
 *
 * ```ts
 * const act = { label, places: [{ document: 'pack', at: ['version'], after: 2 }] }
 * applyStep(documents, stepOf(documents, act)).pack // { …, version: 2 }
 * ```
 */
export function stepOf(documents: ProjectDocuments, { label, places }: Act): Step {
  const edits: Edit[] = []
  let state = documents
  for (const place of places) {
    const made = edit(state, place)
    edits.push(made)
    state = applyStep(state, { label, edits: [made] })
  }
  return { label, edits }
}

/**
 * Two steps as one, where the second only goes on with what the first began: the same act, at the same one place, from
 * what the first left there. Null where they are two acts.
 *
 * ```ts
 * joinSteps(step('wak'), step('waktu')) // one step from before 'wak' to 'waktu'
 * ```
 */
export function joinSteps(last: Step, next: Step): Step | null {
  const [[before, ...more], [after, ...others]] = [last.edits, next.edits]
  if (before === undefined || after === undefined || more.length + others.length > 0) return null
  const isSame =
    last.label.id === next.label.id &&
    before.document === after.document &&
    before.at.join('/') === after.at.join('/') &&
    before.after === after.before
  return isSame ? { label: next.label, edits: [{ ...before, after: after.after }] } : null
}

/**
 * Two steps as one that is taken back as one: `mergeSteps(step('wak'), step('waktu'))` goes from before 'wak' to
 * 'waktu', and steps at several places go one after the other.
 */
export function mergeSteps(last: Step, next: Step): Step {
  return joinSteps(last, next) ?? { label: next.label, edits: [...last.edits, ...next.edits] }
}
