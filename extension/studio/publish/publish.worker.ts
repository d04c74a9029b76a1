import { type PartChanges, versionChanges } from '../../../core/case/version-changes.ts'
import type { Files } from '../../../core/pack/documents.ts'
import { judgePublication } from '../../../core/pack/judge-publication.ts'
import type { Pack } from '../../../core/pack/model.ts'
import type { CaseDocument } from '../../../core/pack/run-cases.ts'
import type { VersionContent } from '../../../core/protocol/versions.ts'
import { tryCases } from '../../../core/studio/cases/try-cases.ts'
import { type Impact, openImpact } from '../../../core/studio/impact/impact.ts'
import type { ImpactRow } from '../../../core/studio/impact/row.ts'
import { judgeProject, type ProjectProblem } from '../../../core/studio/judge-project.ts'
import { baseDocuments, type Project } from '../../../core/studio/project.ts'
import { readyVersion } from '../../../core/studio/ready-version.ts'
import { bases } from '../known-packs.ts'
import { sayPolicy } from '../policies/say-policy.ts'

/** What a page asks of the thread beside it. */
export type PublishQuestion =
  | {
      readonly kind: 'check'
      readonly project: Project
      readonly current: Pack
      readonly version: number
    }
  | { readonly kind: 'compare'; readonly before: Pack; readonly after: VersionContent['pack'] }
  | { readonly kind: 'rules'; readonly before: Pack; readonly after: Pack }
  | { readonly kind: 'rows'; readonly rows: readonly ImpactRow[] }

export type PublishAnswer =
  | { readonly kind: 'checked'; readonly checked: Checked }
  | { readonly kind: 'compared'; readonly changes: readonly PartChanges[] }
  | { readonly kind: 'impact'; readonly impact: Impact }

/** A project as it would be handed in. */
export type Checked = {
  /** Null while something keeps it back. */
  readonly ready: { readonly files: Files; readonly pack: Pack } | null
  /** As it would run, also while cases fail: what it would change can be looked at before they are put right. */
  readonly pack: Pack | null
  readonly problems: readonly Pick<ProjectProblem, 'document' | 'path' | 'kind' | 'text' | 'severity'>[]
  readonly changes: readonly PartChanges[]
  /** How many cases there are, how many ways of the rules none goes, and on how many small mistakes none fails. */
  readonly coverage: { readonly cases: number; readonly unreached: number; readonly survivors: number }
}

let run: ReturnType<typeof openImpact> | null = null

self.addEventListener('message', ({ data }: MessageEvent<PublishQuestion>) => {
  const answer = (message: PublishAnswer) => self.postMessage(message)
  switch (data.kind) {
    case 'check':
      answer({ kind: 'checked', checked: check(data) })
      return
    case 'compare':
      answer({ kind: 'compared', changes: versionChanges(data.before, data.after, sayPolicy) })
      return
    case 'rules':
      run = openImpact({ before: data.before, after: data.after })
      return
    case 'rows':
      run?.take(data.rows)
      if (run) answer({ kind: 'impact', impact: run.impact() })
  }
})

function check({ project, current, version }: Extract<PublishQuestion, { kind: 'check' }>): Checked {
  const judged = judgeProject(project, bases)
  const none = { ready: null, pack: null, changes: [], coverage: { cases: 0, unreached: 0, survivors: 0 } }
  if (judged.pack === null || judged.problems.some(({ severity }) => severity === 'error'))
    return { ...none, problems: judged.problems }
  const under = baseDocuments(project.base, bases)
  const files = readyVersion(project, { pack: judged.pack, under, current, version })
  const { pack, problems } = judgePublication(files, bases)
  const told = problems.map(({ file, path, kind, text, severity }) => ({
    document: file,
    path,
    kind,
    text,
    severity: severity ?? ('error' as const),
  }))
  const changes = pack === null ? [] : versionChanges(current, pack, sayPolicy)
  const isReady = !told.some(({ severity }) => severity === 'error')
  const isSound = !told.some(({ severity, kind }) => severity === 'error' && kind !== 'case-failed')
  if (pack === null || !isReady) return { ...none, pack: isSound ? pack : null, changes, problems: told }
  return { ready: { files, pack }, pack, problems: told, changes, coverage: coverageOf(pack, files) }
}

function coverageOf(pack: Pack, files: Files): Checked['coverage'] {
  const documents = Object.entries(files)
    .filter(([path]) => path.endsWith('.cases.json'))
    // Judged before this.
    .map(([, json]) => json as unknown as CaseDocument)
    .filter(({ scoring }) => scoring === pack.scoring.id)
  const [first, ...more] = documents
  if (first === undefined) return { cases: 0, unreached: 0, survivors: 0 }
  const all = { ...first, rows: [...first.rows, ...more.flatMap(({ rows }) => rows)] }
  const { unreached, survivors } = tryCases(pack, all)
  return { cases: all.rows.length, unreached: unreached.length, survivors: survivors.length }
}
