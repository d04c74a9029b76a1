import type { Json } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import { checkCriteria } from '../scoring/check.ts'
import { lintIndicators } from '../scoring/lint-indicators.ts'
import type { Behaviour, Indicator, ScoringDocument } from '../scoring/model.ts'
import type { ScoringProblem } from '../scoring/problem.ts'
import { describeScoringProblem } from '../scoring/problem-text.ts'
import { check } from '../workflow/check.ts'
import type { Finding } from '../workflow/finding.ts'
import type { WorkflowDocument } from '../workflow/model.ts'
import { checkLinks, type Files, inputsOf } from './check-links.ts'
import { checkDocuments, type Documents, sortDocuments } from './documents.ts'
import { describeFinding } from './finding-text.ts'
import type { Pack, PackManifest } from './model.ts'
import type { PackProblem } from './problem.ts'
import { readForms } from './read-forms.ts'
import { checkShape, type DocumentKind } from './shapes.ts'

/**
 * Puts a pack together from its files, or says everything that is wrong with them: each against its shape, and
 * against each other. Forms come out written for the pack's rows and policies.
 *
 * ```ts
 * const pack = resolvePack({ 'schemas/kotabumi/pack.json': { … }, 'workflows/kotabumi/a.workflow.json': { … }, … })
 * if (pack.kind === 'ok') score(pack.value, input)
 * ```
 */
export function resolvePack(files: { readonly [path: string]: Json }): Result<Pack, readonly PackProblem[]> {
  const { pack, problems } = judgePack(files)
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
export function judgePack(files: { readonly [path: string]: Json }): Judgement {
  const documents = sortDocuments(files)
  const unfit = [...checkDocuments(documents), ...shapeProblems(documents)]
  // What does not have its shape cannot be held against the others.
  if (unfit.length > 0) return { pack: null, problems: unfit }
  const manifest = only<PackManifest>(documents, 'pack')
  const { indicators } = only<{ indicators: readonly Indicator[] }>(documents, 'indicators')
  const { behaviours } = only<{ behaviours: readonly Behaviour[] }>(documents, 'behaviours')
  const read = readForms(documents.form, { indicators, behaviours, policies: manifest.policies })
  const pack: Pack = {
    ...manifest,
    forms: Object.fromEntries(read.forms.map((form) => [form.id, form])),
    indicators,
    behaviours,
    scoring: only<ScoringDocument>(documents, 'scoring'),
    workflow: only<WorkflowDocument>(documents, 'workflow'),
  }
  return { pack, problems: [...read.problems, ...problemsOf(pack, filesOf(documents))] }
}

function shapeProblems(documents: Documents): readonly PackProblem[] {
  const kinds = ['pack', 'indicators', 'behaviours', 'scoring', 'workflow', 'cases'] as const
  return kinds.flatMap((kind) => documents[kind].flatMap(({ file, json }) => checkShape(kind, file, json)))
}

/** The one document of a kind. */
function only<T>(documents: Documents, kind: DocumentKind): T {
  // checkDocuments has found exactly one, and checkShape that it has the shape of its kind.
  return documents[kind][0]?.json as T
}

function filesOf(documents: Documents): Files {
  const file = (kind: DocumentKind) => documents[kind][0]?.file ?? ''
  return {
    pack: file('pack'),
    indicators: file('indicators'),
    scoring: file('scoring'),
    workflow: file('workflow'),
  }
}

function problemsOf(pack: Pack, files: Files): readonly PackProblem[] {
  const { forms, policies, workflow } = pack
  const criteria = checkCriteria(pack, inputsOf(workflow))
  return [
    ...criteria.scoring.map((problem) => told(problem, files.scoring)),
    ...[...criteria.indicators, ...lintIndicators(pack.indicators)].map((problem) =>
      told(problem, files.indicators),
    ),
    ...checkLinks(pack, files),
    ...check(workflow, { forms, policies }).map((finding) => found(finding, files.workflow)),
  ]
}

function found(finding: Finding, file: string): PackProblem {
  const problem = { file, path: finding.at, kind: finding.kind, text: describeFinding(finding) }
  return finding.severity === 'warning' ? { ...problem, severity: 'warning' } : problem
}

function told(problem: ScoringProblem, file: string): PackProblem {
  return { file, path: problem.path, kind: problem.kind, text: describeScoringProblem(problem) }
}
