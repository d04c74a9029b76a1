import { isObject } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import { type CriteriaProblems, checkCriteria } from '../scoring/check.ts'
import { lintIndicators } from '../scoring/lint-indicators.ts'
import type { Behaviour, Indicator, ScoringDocument } from '../scoring/model.ts'
import type { ScoringProblem } from '../scoring/problem.ts'
import { describeScoringProblem } from '../scoring/problem-text.ts'
import { check } from '../workflow/check.ts'
import type { Finding } from '../workflow/finding.ts'
import type { WorkflowDocument } from '../workflow/model.ts'
import { checkAppraisalUse } from './check-appraisal-use.ts'
import { checkCases, checkLinks, inputsOf, type PackFiles } from './check-links.ts'
import { readCites } from './cites.ts'
import { type Composed, compose } from './compose.ts'
import { sideCriteria } from './criteria-of.ts'
import {
  checkDocuments,
  type Document,
  type Documents,
  type Files,
  isMainScoring,
  mainScoring,
  mapKinds,
  withoutNotes,
} from './documents.ts'
import { describeFinding } from './finding-text.ts'
import { formRows } from './form-rows.ts'
import { lineage } from './lineage.ts'
import type { Pack, PackManifest, SideScoring, TableDocument } from './model.ts'
import { partsFor } from './parts-for.ts'
import { placeProblems } from './place-problems.ts'
import type { PackProblem } from './problem.ts'
import { readForms, unfilledPlaces } from './read-forms.ts'
import { checkShape } from './shapes.ts'
import { writeOutForm } from './write-out.ts'

/**
 * Puts a pack together from its files and those of the packs that it extends, or says everything that is wrong
 * with them: each against its shape, and against each other. Forms and workflow come out written for the pack's
 * rows and policies.
 *
 * ```ts
 * const pack = resolvePack({ 'schemas/kotabumi/pack.json': { … }, … }, [{ 'schemas/nasional/pack.json': { … }, … }])
 * if (pack.kind === 'ok') score(pack.value, input)
 * ```
 */
export function resolvePack(
  files: Files,
  bases: readonly Files[] = [],
): Result<Pack, readonly PackProblem[]> {
  const { pack, problems } = judgePack(files, bases)
  const errors = problems.filter(({ severity }) => severity !== 'warning')
  return pack && errors.length === 0 ? ok(pack) : err(errors)
}

export type Judgement = {
  /** Null where documents are missing or have not their shape. */
  readonly pack: Pack | null
  /** Warnings too, which do not keep a pack from being published. */
  readonly problems: readonly PackProblem[]
}

/** As `resolvePack`, with what is found of a pack that can be put together, for its author to look at. */
export function judgePack(files: Files, bases: readonly Files[] = []): Judgement {
  const line = lineage(files, bases)
  if (line.kind === 'err') return { pack: null, problems: line.error }
  const [first] = line.value
  // Nothing can be laid over what does not have its shape.
  const unfit = first ? unfitIn(partsFor(first.documents)) : []
  if (unfit.length > 0) return { pack: null, problems: unfit }
  const composed = compose(line.value)
  if (composed.problems.length > 0) return { pack: null, problems: composed.problems }
  const judged = judgeDocuments(composed)
  return { ...judged, problems: placeProblems(judged.problems, composed) }
}

function judgeDocuments({ documents: composed, provenance }: Composed): Judgement {
  const documents = partsFor(composed)
  const unfit = unfitIn(documents)
  if (unfit.length > 0) return { pack: null, problems: unfit }
  const cites = readCites(documents)
  const bare = mapKinds((kind) =>
    documents[kind].map(({ file, json }) => ({ file, json: withoutNotes(json) })),
  )
  const manifest = read<PackManifest>(bare.pack[0])
  const { indicators } = read<{ indicators: readonly Indicator[] }>(bare.indicators[0])
  const { behaviours } = read<{ behaviours: readonly Behaviour[] }>(bare.behaviours[0])
  const sets = byId(
    bare.set.map((document) => read<SetDocument>(document)),
    ({ rows }) => rows,
  )
  const { policies } = manifest
  const tables = byId(
    bare.table.map((document) => read<TableDocument>(document)),
    (table) => table,
  )
  const rows = formRows({ indicators, behaviours, sets, tables })
  const writtenOut = ({ file, json }: Document) => ({ file, json: writeOutForm(json, { rows, policies }) })
  const forms = readForms(bare.form.map(writtenOut))
  const course = bare.workflow.map(writtenOut)
  const unfilled = course.flatMap((document) => [
    ...unfilledPlaces(document),
    ...shapeOf('workflow', document),
  ])
  if (unfilled.length > 0) return { pack: null, problems: unfilled }
  const sides = bare.scoring.filter(({ json }) => !isMainScoring(json))
  const pack: Pack = {
    ...manifest,
    forms: byId(forms.forms, (form) => form),
    indicators,
    behaviours,
    scoring: read<ScoringDocument>(mainScoring(bare)),
    workflow: read<WorkflowDocument>(course[0]),
    ...present('sets', sets),
    ...present(
      'scorings',
      byId(
        sides.map((document) => read<SideScoring>(document)),
        (side) => side,
      ),
    ),
    ...present('tables', tables),
    ...present('cites', cites.cites),
    ...(provenance.layers.length > 1 ? { provenance } : {}),
  }
  return {
    pack,
    problems: [
      ...cites.problems,
      ...forms.problems,
      ...problemsOf(pack, filesOf(bare)),
      ...checkCases(pack, bare.cases),
    ],
  }
}

type SetDocument = { readonly id: string; readonly rows: readonly Behaviour[] }

function unfitIn(documents: Documents): readonly PackProblem[] {
  return [...checkDocuments(documents), ...shapeProblems(documents)]
}

/** Forms and workflows are judged once they are written out. */
function shapeProblems(documents: Documents): readonly PackProblem[] {
  const kinds = ['pack', 'indicators', 'behaviours', 'set', 'scoring', 'table', 'cases'] as const
  return kinds.flatMap((kind) => documents[kind].flatMap((document) => shapeOf(kind, document)))
}

function shapeOf(kind: Parameters<typeof checkShape>[0], { file, json }: Document): readonly PackProblem[] {
  return checkShape(kind, file, json)
}

/** A document whose shape has been judged. */
function read<T>(document: Document | undefined): T {
  // checkDocuments has found it where there must be one, and checkShape that it has the shape of its kind.
  return document?.json as T
}

function byId<T extends { readonly id: string }, V>(
  documents: readonly T[],
  value: (document: T) => V,
): { readonly [id: string]: V } {
  return Object.fromEntries(documents.map((document) => [document.id, value(document)]))
}

/** `value` in an object with that name alone, unless it is empty. */
function present<Name extends string, T extends object>(name: Name, value: T) {
  // The name is the only member there is, or there is none.
  return (Object.keys(value).length > 0 ? { [name]: value } : {}) as { readonly [name in Name]: T } | object
}

function filesOf(documents: Documents): PackFiles {
  const sides = documents.scoring.filter(({ json }) => !isMainScoring(json))
  return {
    pack: documents.pack[0]?.file ?? '',
    indicators: documents.indicators[0]?.file ?? '',
    scoring: mainScoring(documents)?.file ?? '',
    workflow: documents.workflow[0]?.file ?? '',
    scorings: Object.fromEntries(
      sides.map(({ file, json }) => [isObject(json) ? String(json.id) : '', file]),
    ),
  }
}

function problemsOf(pack: Pack, files: PackFiles): readonly PackProblem[] {
  const { forms, policies, workflow, scorings = {} } = pack
  const criteria = checkCriteria(pack, inputsOf(workflow, policies))
  return [
    ...toldOf(criteria, files.scoring),
    ...Object.values(scorings).flatMap((side) =>
      toldOf(checkCriteria(sideCriteria(pack, side), side.inputs), files.scorings[side.id] ?? ''),
    ),
    ...[...criteria.indicators, ...lintIndicators(pack.indicators)].map((problem) =>
      told(problem, files.indicators),
    ),
    ...Object.values(scorings).flatMap((side) =>
      checkAppraisalUse(pack, side, files.scorings[side.id] ?? ''),
    ),
    ...checkLinks(pack, files),
    ...check(workflow, { forms, policies }).map((finding) => found(finding, files.workflow)),
  ]
}

function found(finding: Finding, file: string): PackProblem {
  const problem = { file, path: finding.at, kind: finding.kind, text: describeFinding(finding) }
  return finding.severity === 'warning' ? { ...problem, severity: 'warning' } : problem
}

/** What is wrong with a scoring document, and what its author should know. */
function toldOf({ scoring, warnings }: CriteriaProblems, file: string): readonly PackProblem[] {
  return [
    ...scoring.map((problem) => told(problem, file)),
    ...warnings.map((problem): PackProblem => ({ ...told(problem, file), severity: 'warning' })),
  ]
}

function told(problem: ScoringProblem, file: string): PackProblem {
  return { file, path: problem.path, kind: problem.kind, text: describeScoringProblem(problem) }
}
