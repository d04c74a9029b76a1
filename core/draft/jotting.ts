import { type TaskId, taskId } from '../ids.ts'
import type { Json } from '../json.ts'

/** What somebody writes outside of forms, by what it is for. */
export type JottingKind =
  | 'decision'
  | 'duty'
  | 'goals'
  | 'comment'
  | 'answer'
  | 'rejection'
  | 'version'
  | 'reopening'
  | 'opinion'
  | 'proposal'
  | 'policy'
  | 'publication'
  | 'retraction'
  | 'thanks'
  | 'needs'
  | 'line'
  | 'fields'

/** What a jotting holds, by pointer: `{ '/none': 'Sudah cukup' }`. What is empty is absent. */
export type Jotted = { readonly [pointer: string]: Json }

/** Kept as a draft of this form, which no pack has. */
export const jottingForm = { id: 'jotting', version: 1 } as const

/** How many of one person's jottings the worker keeps copies of, the newest first, and the bytes of each. */
export const mostJottings = 200
export const largestJotting = 64 * 1024

/**
 * The id under which a jotting is kept like the draft of a task; no task has one like it, since those begin with a
 * hash. `jottingId('duty', 'd-1')` is `'jot-duty-d-1'`.
 */
export function jottingId(kind: JottingKind, of: string): TaskId {
  return taskId(`jot-${kind}-${of.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(0, 60)}`)
}

/** True for the id of a jotting: `isJotting('jot-duty-d-1')`. */
export function isJotting(task: string): boolean {
  return /^jot-[a-z]+-/.test(task)
}

/** What a jotting holds at a pointer, as text: `jottedText({ '/none': 'x' }, '/none')` is `'x'`, and `''` elsewhere. */
export function jottedText(jotted: Jotted, pointer: string): string {
  const found = Object.hasOwn(jotted, pointer) ? jotted[pointer] : undefined
  return typeof found === 'string' ? found : ''
}
