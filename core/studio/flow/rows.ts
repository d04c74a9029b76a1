import type { Json, JsonObject } from '../../json.ts'
import type { Text } from '../../text.ts'
import { valueAt } from '../edit.ts'
import type { FlowChange } from './change.ts'

type At = readonly (string | number)[]

/**
 * Adds a row at the end of a list of the workflow, which is made where there is none.
 * `addRow(workflow, { at: ['states', 'rating', 'reminders'], row, label })`.
 */
export function addRow(
  workflow: JsonObject,
  { at, row, label }: { readonly at: At; readonly row: Json; readonly label: Text },
): FlowChange {
  return { label, places: [{ document: 'workflow', at, after: [...listAt(workflow, at), row] }] }
}

/**
 * Takes a row out; the list goes with its last row where `empty` says that it may.
 * `removeRow(workflow, { at: ['states', 'rating', 'reminders', 0], label, empty: 'drop' })`.
 */
export function removeRow(
  workflow: JsonObject,
  { at, label, empty }: { readonly at: At; readonly label: Text; readonly empty: 'keep' | 'drop' },
): FlowChange {
  const list = at.slice(0, -1)
  const left = listAt(workflow, list).toSpliced(Number(at.at(-1)), 1)
  const after = left.length === 0 && empty === 'drop' ? undefined : left
  return { label, places: [{ document: 'workflow', at: list, after }] }
}

/**
 * Moves a row by one place; the same list at its ends. Ways are tried from the first to the last.
 * `moveRow(workflow, { at: ['states', 'rating', 'transitions', 1], by: -1, label })`.
 */
export function moveRow(
  workflow: JsonObject,
  { at, by, label }: { readonly at: At; readonly by: 1 | -1; readonly label: Text },
): FlowChange {
  const list = at.slice(0, -1)
  const rows = listAt(workflow, list)
  const [from, to] = [Number(at.at(-1)), Number(at.at(-1)) + by]
  const [moved, other] = [rows[from], rows[to]]
  if (moved === undefined || other === undefined) return { label, places: [] }
  return {
    label,
    places: [{ document: 'workflow', at: list, after: rows.with(from, other).with(to, moved) }],
  }
}

function listAt(workflow: JsonObject, at: At): readonly Json[] {
  const list = valueAt(workflow, at)
  return Array.isArray(list) ? list : []
}
