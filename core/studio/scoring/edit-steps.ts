import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Act, Place } from '../act.ts'
import { documentRef, type ProjectDocuments } from '../project.ts'
import { renameReads } from '../rename-reads.ts'
import { freeId, partId, partsIn, putIn } from './scorings.ts'

type InScoring = { readonly documents: ProjectDocuments; readonly scoring: string }

/**
 * Puts a new step in at a place; it comes to 0 until its rule is written. `addStep({ documents, scoring }, 2)`.
 */
export function addStep({ documents, scoring }: InScoring, at: number): Act {
  const steps = partsIn(documents[scoring], 'steps')
  const id = freeId('langkah', new Set(steps.map(partId)))
  const made: JsonObject = {
    id,
    title: { id: 'Langkah baru', en: 'New step' },
    rule: 0,
    explanation: { id: `Hasilnya {steps.${id}}.`, en: `It comes to {steps.${id}}.` },
  }
  const label = { id: 'Tambah langkah', en: 'Add a step' }
  return putIn(scoring, ['steps'], steps.toSpliced(at, 0, made), label)
}

/** Takes a step out, with the results that show nothing else: `removeStep({ documents, scoring }, 2)`. */
export function removeStep({ documents, scoring }: InScoring, at: number): Act {
  const document = documents[scoring] ?? {}
  const steps = partsIn(document, 'steps')
  const id = partId(steps[at] ?? {})
  const isLast = steps.filter((step) => partId(step) === id).length === 1
  const outputs = isObject(document.outputs ?? null) ? (document.outputs as JsonObject) : {}
  const left = Object.entries(outputs).filter(([, output]) => stepOfOutput(output) !== id)
  const places: readonly Place[] = [
    { document: scoring, at: ['steps'], after: steps.toSpliced(at, 1) },
    ...(isLast && left.length < Object.keys(outputs).length
      ? [{ document: scoring, at: ['outputs'], after: Object.fromEntries(left) }]
      : []),
  ]
  return { label: { id: `Hapus langkah ${id}`, en: `Remove the step ${id}` }, places }
}

/** Moves a step up or down by one; null at the ends: `moveStep({ documents, scoring }, 2, -1)`. */
export function moveStep({ documents, scoring }: InScoring, at: number, by: -1 | 1): Act | null {
  const steps = partsIn(documents[scoring], 'steps')
  const step = steps[at]
  if (step === undefined || at + by < 0 || at + by >= steps.length) return null
  const label = { id: `Pindahkan langkah ${partId(step)}`, en: `Move the step ${partId(step)}` }
  return putIn(scoring, ['steps'], steps.toSpliced(at, 1).toSpliced(at + by, 0, step), label)
}

/**
 * Gives a step another name, and it to all that reads it: rules and texts of its scoring, its results, what other
 * documents read of the appraisal's steps, cases, and citations. Null for a name that is taken or is none.
 *
 * ```ts
 * renameStep({ documents, scoring: 'scoring/appraisal' }, { from: 'results', to: 'hasil' })
 * ```
 */
export function renameStep(
  { documents, scoring }: InScoring,
  { from, to }: { readonly from: string; readonly to: string },
): Act | null {
  const taken = partsIn(documents[scoring], 'steps').map(partId)
  if (from === to || taken.includes(to) || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(to)) return null
  const places = Object.entries(documents).flatMap(([name, document]) => {
    const after = renamedIn({ name, document, scoring }, { from, to })
    return Object.keys(document)
      .filter((member) => after[member] !== document[member])
      .map((member): Place => ({ document: name, at: [member], after: after[member] }))
  })
  return { label: { id: `Ganti nama langkah ${from}`, en: `Rename the step ${from}` }, places }
}

type Named = { readonly name: string; readonly document: JsonObject; readonly scoring: string }
type Names = { readonly from: string; readonly to: string }

function renamedIn({ name, document, scoring }: Named, names: Names): JsonObject {
  const { from, to } = names
  const of = documentRef(scoring)?.id ?? ''
  if (documentRef(name)?.kind === 'cases')
    return document.scoring === of ? renameExpected(document, names) : document
  if (name !== scoring) {
    // Elsewhere the steps of a result are read.
    return renameReads(document, (path) =>
      path[0] === 'result' && path[1] === 'steps' && path[2] === from ? path.with(2, to) : path,
    )
  }
  const read = renameReads(document, (path) =>
    path[0] === 'steps' && path[1] === from ? path.with(1, to) : path,
  )
  const steps = partsIn(read, 'steps').map((step) => (partId(step) === from ? { ...step, id: to } : step))
  return { ...read, steps, ...renameOutputs(read, names), ...renameCites(read, names) }
}

/** A result shows a step, or shows it under a policy: `stepOfOutput({ onlyIf: {}, value: 'score' })` is `'score'`. */
export function stepOfOutput(output: Json): string {
  if (typeof output === 'string') return output
  return isObject(output) && typeof output.value === 'string' ? output.value : ''
}

function renameOutputs({ outputs }: JsonObject, { from, to }: Names): JsonObject {
  if (!isObject(outputs ?? null)) return {}
  const entries = Object.entries(outputs as JsonObject)
  if (!entries.some(([, output]) => stepOfOutput(output) === from)) return {}
  const renamed = entries.map(([name, output]): [string, Json] => {
    if (stepOfOutput(output) !== from) return [name, output]
    return [name, isObject(output) ? { ...output, value: to } : to]
  })
  return { outputs: Object.fromEntries(renamed) }
}

function renameCites({ cites }: JsonObject, { from, to }: Names): JsonObject {
  if (!isObject(cites ?? null)) return {}
  const entries = Object.entries(cites as JsonObject)
  const at = `/steps/${from}`
  const isOf = (pointer: string) => pointer === at || pointer.startsWith(`${at}/`)
  if (!entries.some(([pointer]) => isOf(pointer))) return {}
  return {
    cites: Object.fromEntries(
      entries.map(([pointer, id]) => [
        isOf(pointer) ? `/steps/${to}${pointer.slice(at.length)}` : pointer,
        id,
      ]),
    ),
  }
}

/** What cases expect of steps, of single rows of them too, and which of them they expect to be without a value. */
function renameExpected(document: JsonObject, { from, to }: Names): JsonObject {
  const rename = (id: string) =>
    id === from || id.startsWith(`${from}.`) ? `${to}${id.slice(from.length)}` : id
  const rows = Array.isArray(document.rows) ? document.rows : []
  const renamed = rows.map((row: Json): Json => {
    const expect = isObject(row) ? row.expect : undefined
    if (!isObject(row) || !isObject(expect ?? null)) return row
    const { steps, problems } = expect as JsonObject
    const after = {
      ...(expect as JsonObject),
      ...(isObject(steps ?? null) ? { steps: renamedKeys(steps as JsonObject, rename) } : {}),
      ...(Array.isArray(problems)
        ? { problems: problems.map((id: Json) => (typeof id === 'string' ? rename(id) : id)) }
        : {}),
    }
    return JSON.stringify(after) === JSON.stringify(expect) ? row : { ...row, expect: after }
  })
  return renamed.some((row, index) => row !== rows[index]) ? { ...document, rows: renamed } : document
}

function renamedKeys(object: JsonObject, rename: (key: string) => string): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [rename(key), value]))
}
