import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import type { CaseDocument, CaseRow } from '../../../core/pack/run-cases.ts'
import type { Project, ProjectDocuments } from '../../../core/studio/project.ts'
import { knownPacks } from '../known-packs.ts'

/** Names of the project's documents of cases. */
export function caseNames(documents: ProjectDocuments): readonly string[] {
  return Object.keys(documents).filter((name) => name.startsWith('cases/'))
}

/** What a document of cases is called: `idOfCases('cases/edges')` is `'edges'`. */
export function idOfCases(name: string): string {
  return name.slice('cases/'.length)
}

/** A document of cases with its shape; undefined while it has not. */
export function casesIn(json: JsonObject | undefined): CaseDocument | undefined {
  if (json === undefined || !Array.isArray(json.rows) || !isObject(json.input ?? null)) return undefined
  // What else is wrong with it is told by the judgement of the project.
  return json as unknown as CaseDocument
}

/** A first document of cases: the person that the base's own cases speak of, and one case to begin with. */
export function firstCases({ id, base, documents }: Project): JsonObject | null {
  const scoring = Object.values(documents).find(
    (document) => Array.isArray(document.steps) && !Object.hasOwn(document, 'inputs'),
  )
  const of = typeof scoring?.id === 'string' ? scoring.id : 'appraisal'
  const model = modelCases(base ?? id, of)
  if (model === undefined) return null
  const row: CaseRow = { title: { id: 'Pegawai contoh', en: 'Example employee' }, expect: { kind: 'scored' } }
  return { id, scoring: of, input: model.input ?? {}, rows: [row as unknown as Json] }
}

function modelCases(base: string, scoring: string): JsonObject | undefined {
  const files = knownPacks.find(({ id }) => id === base.split('@')[0])?.files ?? {}
  const found = Object.entries(files).find(
    ([path, json]) => path.endsWith('.cases.json') && isObject(json) && json.scoring === scoring,
  )?.[1]
  return isObject(found ?? null) ? (found as JsonObject) : undefined
}
