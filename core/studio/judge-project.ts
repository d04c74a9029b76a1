import type { Json } from '../json.ts'
import type { Files } from '../pack/documents.ts'
import type { Pack } from '../pack/model.ts'
import type { PackProblem } from '../pack/problem.ts'
import { judgePack } from '../pack/resolve.ts'
import { sayPlace } from '../pack/say-place.ts'
import { sayPointer, stepsOf } from '../pack/say-pointer.ts'
import type { Text } from '../text.ts'
import { formGiven, writeOut } from './form-edit/form-given.ts'
import { neverAnsweredElsewhere } from './form-edit/never-answered-elsewhere.ts'
import { baseDocuments, documentRef, type Project, type ProjectDocuments } from './project.ts'
import { fileOf, writeProject } from './write-project.ts'

/** What is wrong with a project, at the place in its written-out documents. */
export type ProjectProblem = {
  readonly document: string
  /** JSON Pointer into that document; empty for the whole of it. */
  readonly path: string
  /** The same in words; empty for the whole of it. */
  readonly place: Text
  readonly kind: string
  readonly text: Text
  readonly severity: 'error' | 'warning'
}

export type ProjectJudgement = {
  /** The pack as it would run; null while it can't. */
  readonly pack: Pack | null
  readonly problems: readonly ProjectProblem[]
}

/**
 * Judges a project as its publication would: its documents as they are written out, and whether the region may say
 * what it says over its base.
 *
 * ```ts
 * const project = openProject(kotabumi, [nasional])
 * if (project.kind === 'ok') judgeProject(project.value, [nasional]).problems // []
 * ```
 */
export function judgeProject(project: Project, bases: readonly Files[]): ProjectJudgement {
  const names = new Map(
    Object.keys(project.documents).flatMap((name) => {
      const ref = documentRef(name)
      return ref === undefined ? [] : [[fileOf(ref), name] as const]
    }),
  )
  const said = sayingPlaces(project.documents)
  const whole = judgePack(writtenOut(project))
  const told = [
    ...whole.problems.map((problem) => inProject(problem, names, said)),
    ...neverAnsweredElsewhere(project.documents),
  ]
  if (project.base === null) return { pack: whole.pack, problems: told }
  const laid = judgePack(writeProject(project, baseDocuments(project.base, bases)), bases)
  const closed = laid.problems
    .filter(({ kind }) => overlayKinds.has(kind))
    // Of what lies over a base, rows stand in paths by their keys.
    .map((problem) =>
      inProject(problem, names, (name, path) => sayPlace([project.documents[name] ?? null], stepsOf(path))),
    )
  return { pack: laid.pack ?? whole.pack, problems: [...closed, ...told] }
}

/** What only shows when a pack is laid over its base. */
const overlayKinds: ReadonlySet<string> = new Set([
  'not-open',
  'cannot-open',
  'unknown-base',
  'other-version',
  'circle',
])

function writtenOut({ documents }: Project): Files {
  return Object.fromEntries(
    Object.entries(documents).flatMap(([name, json]): [string, Json][] => {
      const ref = documentRef(name)
      if (ref === undefined) return []
      const { extends: _base, ...rest } = json
      return [[fileOf(ref), ref.kind === 'pack' ? rest : json]]
    }),
  )
}

type SayPlace = (document: string, path: string) => Text

/** Paths of a form are into what is written out of it. */
function sayingPlaces(documents: ProjectDocuments): SayPlace {
  const written = new Map<string, Json>()
  return (name, path) => {
    const document = documents[name] ?? null
    const isForm = documentRef(name)?.kind === 'form'
    if (isForm && !written.has(name)) written.set(name, writeOut(document, formGiven(documents)))
    return sayPointer(isForm ? (written.get(name) ?? null) : document, path)
  }
}

function inProject(
  { file, path, kind, text, severity }: PackProblem,
  names: ReadonlyMap<string, string>,
  sayAt: SayPlace,
): ProjectProblem {
  const document = names.get(file) ?? file
  return { document, path, place: sayAt(document, path), kind, text, severity: severity ?? 'error' }
}
