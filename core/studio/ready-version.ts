import { canonicalJson } from '../canonical-json.ts'
import { type JsonObject, own } from '../json.ts'
import type { Files } from '../pack/documents.ts'
import type { Pack } from '../pack/model.ts'
import type { Project, ProjectDocuments } from './project.ts'
import { writeProject } from './write-project.ts'

export type Readying = {
  /** The project as it would run: what its judge gave. */
  readonly pack: Pack
  /** The documents of its base. */
  readonly under: ProjectDocuments
  /** The version in use, whose id the next one has too. */
  readonly current: Pack
  /** The number that the next one gets. */
  readonly version: number
}

/**
 * The files that a project is handed in with: under the id of the region's pack and its next number, and each form,
 * course and scoring that says something else than the version in use under a number of its own, so that drafts know
 * that they have to be carried over.
 *
 * ```ts
 * readyVersion(project, { pack, under, current, version: 2 })['pack.json'] // { id: 'kotabumi', version: 2, … }
 * ```
 */
export function readyVersion(project: Project, readying: Readying): Files {
  const { current, version } = readying
  const numbers = numbersOf(readying)
  const documents = Object.fromEntries(
    Object.entries(project.documents).map(([name, document]): [string, JsonObject] => {
      if (name === 'pack') return [name, { ...document, id: current.id, version }]
      const number = own(numbers, name)
      return [name, number === undefined ? document : { ...document, version: number }]
    }),
  )
  return writeProject({ ...project, id: current.id, documents }, readying.under)
}

type Numbered = { readonly id: string; readonly version: number }

/** By document: the number that the version in use has where they say the same, and the next one where they do not. */
function numbersOf({ pack, current }: Readying): { readonly [document: string]: number } {
  const next = (is: Numbered, was: Numbered | undefined) => {
    if (was === undefined) return is.version
    return says(is) === says(was) ? was.version : was.version + 1
  }
  const forms = Object.values(pack.forms).map((form) => [
    `form/${form.id}`,
    next(form, own(current.forms, form.id)),
  ])
  const sides = Object.values(pack.scorings ?? {}).map((side) => [
    `scoring/${side.id}`,
    next(side, own(current.scorings ?? {}, side.id)),
  ])
  const main = current.scoring.id === pack.scoring.id ? current.scoring : undefined
  return Object.fromEntries([
    ...forms,
    ...sides,
    [`scoring/${pack.scoring.id}`, next(pack.scoring, main)],
    ['workflow', next(pack.workflow, current.workflow)],
  ])
}

function says(document: Numbered): string {
  const { version: _, ...rest } = document
  // What is undefined is not there.
  return canonicalJson(JSON.parse(JSON.stringify(rest)))
}
