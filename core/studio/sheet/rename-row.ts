import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Place } from '../act.ts'
import { documentRef, type ProjectDocuments } from '../project.ts'
import { type RenamePath, renameReads } from '../rename-reads.ts'
import type { SheetRef } from './sheet.ts'

export type Renaming = { readonly from: string; readonly to: string }

/**
 * What else has to change when a row gets another code: rules and texts that read it by name, the figures of cases,
 * and what cites it. `referencesTo(documents, ref, { from: 'time', to: 'speed' })` is empty where nobody names it.
 */
export function referencesTo(
  documents: ProjectDocuments,
  ref: SheetRef,
  renaming: Renaming,
): readonly Place[] {
  const set = setOf(ref)
  const steps = new Set(Object.values(documents).flatMap((document) => stepsOver(document, set)))
  const rename = renameRead(set, steps, renaming)
  return Object.entries(documents).flatMap(([name, document]) => {
    const kind = documentRef(name)?.kind
    const after =
      kind === 'cases'
        ? renameKeys(document, steps, renaming)
        : name === ref.document
          ? { ...document, ...renameCites(document, ref, renaming) }
          : renameReads(document, rename)
    return Object.keys(document)
      .filter((member) => !(name === ref.document && member === ref.list))
      .filter((member) => after[member] !== document[member])
      .map((member): Place => ({ document: name, at: [member], after: after[member] }))
  })
}

/** What rules call the set: `indicators`, `behaviours`, or the id of a set of the pack's own. */
function setOf({ document, list }: SheetRef): string {
  return list === 'rows' ? (documentRef(document)?.id ?? '') : list
}

/** Steps that are taken once per row, and so are read by its code. */
function stepsOver({ steps }: JsonObject, set: string): readonly string[] {
  if (!Array.isArray(steps)) return []
  return steps.flatMap((step: Json) =>
    isObject(step) && step.each === set && typeof step.id === 'string' ? [step.id] : [],
  )
}

function renameRead(set: string, steps: ReadonlySet<string>, { from, to }: Renaming): RenamePath {
  return (path) => {
    const [first, second = '', third, fourth] = path
    const is = (index: number) => path.map((part, at) => (at === index ? to : part))
    if (first === set && second === from) return is(1)
    if (first === 'sets' && second === set && third === from) return is(2)
    if (first === 'steps' && steps.has(second) && third === from) return is(2)
    return first === 'input' && fourth === from ? is(3) : path
  }
}

function renameKeys(json: JsonObject, steps: ReadonlySet<string>, renaming: Renaming): JsonObject {
  const after = withKeys(json, (key) => renamedKey(key, steps, renaming))
  return isObject(after) ? after : json
}

/** `response-time` among figures, `achievement.response-time` among expected steps. */
function renamedKey(key: string, steps: ReadonlySet<string>, { from, to }: Renaming): string {
  if (key === from) return to
  const [step = '', row] = key.split('.')
  return row === from && steps.has(step) ? `${step}.${to}` : key
}

function withKeys(json: Json, rename: (key: string) => string): Json {
  if (Array.isArray(json)) {
    // A list of rows by name: those that could not be measured.
    const items = json.map((item: Json) => (typeof item === 'string' ? rename(item) : withKeys(item, rename)))
    return items.some((item, index) => item !== json[index]) ? items : json
  }
  if (!isObject(json)) return json
  const entries = Object.entries(json).map(([key, value]) => [rename(key), withKeys(value, rename)] as const)
  return entries.some(([key, value]) => json[key] !== value) ? Object.fromEntries(entries) : json
}

function renameCites(document: JsonObject, { list }: SheetRef, { from, to }: Renaming): JsonObject {
  const { cites } = document
  if (!isObject(cites ?? null)) return {}
  const row = `/${list}/${from}`
  const entries = Object.entries(cites as JsonObject)
  if (!entries.some(([at]) => at === row || at.startsWith(`${row}/`))) return {}
  return {
    cites: Object.fromEntries(
      entries.map(([at, id]) => [
        at === row || at.startsWith(`${row}/`) ? `/${list}/${to}${at.slice(row.length)}` : at,
        id,
      ]),
    ),
  }
}
