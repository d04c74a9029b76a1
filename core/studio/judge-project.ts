import type { Json } from '../json.ts'
import type { Files } from '../pack/documents.ts'
import type { Pack } from '../pack/model.ts'
import type { PackProblem } from '../pack/problem.ts'
import { judgePack } from '../pack/resolve.ts'
import type { Text } from '../text.ts'
import { neverAnsweredElsewhere } from './form-edit/never-answered-elsewhere.ts'
import { baseDocuments, documentRef, type Project } from './project.ts'
import { fileOf, writeProject } from './write-project.ts'

/** What is wrong with a project, at the place in its written-out documents. */
export type ProjectProblem = {
  readonly document: string
  /** JSON Pointer into that document; empty for the whole of it. */
  readonly path: string
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
  const whole = judgePack(writtenOut(project))
  const told = [
    ...whole.problems.map((problem) => inProject(problem, names)),
    ...neverAnsweredElsewhere(project.documents),
  ]
  if (project.base === null) return { pack: whole.pack, problems: told }
  const laid = judgePack(writeProject(project, baseDocuments(project.base, bases)), bases)
  const closed = laid.problems
    .filter(({ kind }) => overlayKinds.has(kind))
    .map((problem) => inProject(problem, names))
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

function inProject(
  { file, path, kind, text, severity }: PackProblem,
  names: ReadonlyMap<string, string>,
): ProjectProblem {
  return { document: names.get(file) ?? file, path, kind, text, severity: severity ?? 'error' }
}
