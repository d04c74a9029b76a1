import { isObject, type Json, type JsonObject } from '../../json.ts'
import { isMainScoring } from '../../pack/documents.ts'
import type { Text } from '../../text.ts'
import type { Act } from '../act.ts'
import type { Edit } from '../edit.ts'
import { documentRef, type ProjectDocuments } from '../project.ts'

/**
 * The project's scorings by their documents' names, the appraisal's own first.
 * `scoringNames(documents)[0]` is `'scoring/appraisal'`.
 */
export function scoringNames(documents: ProjectDocuments): readonly string[] {
  const names = Object.keys(documents).filter((name) => documentRef(name)?.kind === 'scoring')
  const isMain = (name: string) => isMainScoring(documents[name] ?? {})
  return names.toSorted((a, b) => Number(isMain(b)) - Number(isMain(a)))
}

/** One value of a scoring put in its place: `putIn('scoring/appraisal', ['steps', 0, 'round'], 2, label)`. */
export function putIn(document: string, at: Edit['at'], after: Json | undefined, label: Text): Act {
  return { label, places: [{ document, at, after }] }
}

/** The objects of a list in a scoring: `partsIn(document, 'steps')`. */
export function partsIn(
  document: JsonObject | undefined,
  list: 'steps' | 'followUps',
): readonly JsonObject[] {
  const parts = document?.[list]
  return Array.isArray(parts) ? parts.filter((part: Json): part is JsonObject => isObject(part)) : []
}

/** What a part is known by; empty where it has no id: `partId({ id: 'score' })`. */
export function partId({ id }: JsonObject): string {
  return typeof id === 'string' ? id : ''
}

/** A name that is not taken yet: `freeId('langkah', new Set(['langkah']))` is `'langkah-2'`. */
export function freeId(stem: string, taken: ReadonlySet<string>): string {
  if (!taken.has(stem)) return stem
  let n = 2
  while (taken.has(`${stem}-${n}`)) n++
  return `${stem}-${n}`
}

/**
 * A scoring beside the appraisal's own, with one step to begin from.
 * `addScoring(documents, { id: 'bonus', title: { id: 'Bonus', en: 'Bonus' } }).places[0]?.document` is `'scoring/bonus'`.
 */
export function addScoring(
  documents: ProjectDocuments,
  { id, title }: { readonly id: string; readonly title: Text },
): Act {
  const taken = new Set(scoringNames(documents).map((name) => documentRef(name)?.id ?? ''))
  const free = freeId(id, taken)
  const document: JsonObject = {
    id: free,
    version: 1,
    title,
    inputs: { answers: { many: false } },
    weights: {},
    bands: {},
    matrices: {},
    outcomes: {},
    steps: [
      {
        id: 'value',
        title: { id: 'Nilai', en: 'Value' },
        rule: { var: 'input.answers.value' },
        explanation: { id: 'Nilainya {steps.value}.', en: 'The value is {steps.value}.' },
      },
    ],
    outputs: { value: 'value' },
    followUps: [],
    noFollowUp: { id: 'Tidak ada tindak lanjut.', en: 'Nothing follows.' },
    sources: {},
  }
  const label = { id: `Tambah penilaian ${title.id}`, en: `Add the scoring ${title.en}` }
  return putIn(`scoring/${free}`, [], document, label)
}

/** Takes a scoring away, with the cases that are for it alone: `removeScoring(documents, 'scoring/bonus')`. */
export function removeScoring(documents: ProjectDocuments, name: string): Act {
  const id = documentRef(name)?.id ?? ''
  const cases = Object.entries(documents).flatMap(([each, { scoring }]) =>
    documentRef(each)?.kind === 'cases' && scoring === id ? [each] : [],
  )
  return {
    label: { id: `Hapus penilaian ${id}`, en: `Remove the scoring ${id}` },
    places: [name, ...cases].map((document) => ({ document, at: [], after: undefined })),
  }
}
