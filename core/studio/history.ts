import { applyStep, reverse, type Step } from './edit.ts'
import type { ProjectDocuments } from './project.ts'

/** What was done to a project, and what of it was taken back. The newest is the last of each. */
export type History = { readonly done: readonly Step[]; readonly undone: readonly Step[] }

/** A project's documents with how they came to be. */
export type Written = { readonly documents: ProjectDocuments; readonly history: History }

/** Nothing has been done yet: `write({ documents, history: noHistory }, step)`. */
export const noHistory: History = { done: [], undone: [] }

/**
 * Does a step; what was taken back before it can no longer be done again.
 * `write({ documents, history: noHistory }, step).history.done` is `[step]`.
 */
export function write({ documents, history }: Written, step: Step): Written {
  return { documents: applyStep(documents, step), history: { done: [...history.done, step], undone: [] } }
}

/**
 * Takes the newest step back; the same where there is none. `undo(write(written, step)).documents` equals
 * `written.documents`.
 */
export function undo(written: Written): Written {
  const { documents, history } = written
  const last = history.done.at(-1)
  if (last === undefined) return written
  return {
    documents: applyStep(documents, reverse(last)),
    history: { done: history.done.slice(0, -1), undone: [...history.undone, last] },
  }
}

/**
 * Does again what was taken back last; the same where there is nothing. `redo(undo(written))` equals `written` where
 * there was a step to take back.
 */
export function redo(written: Written): Written {
  const { documents, history } = written
  const last = history.undone.at(-1)
  if (last === undefined) return written
  return {
    documents: applyStep(documents, last),
    history: { done: [...history.done, last], undone: history.undone.slice(0, -1) },
  }
}
