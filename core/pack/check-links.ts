import { propertyOf } from '../form/scope.ts'
import { isObject, own } from '../json.ts'
import { nearest } from '../logic/nearest.ts'
import type { Inputs } from '../scoring/check-rules.ts'
import { compileScoring } from '../scoring/compile-scoring.ts'
import type { Text } from '../text.ts'
import type { WorkflowDocument } from '../workflow/model.ts'
import { allSpecs } from '../workflow/tasks.ts'
import { checkEvidence } from './check-evidence.ts'
import { checkProposals } from './check-proposals.ts'
import { checkUnitNeeds } from './check-unit-needs.ts'
import { sideCriteria } from './criteria-of.ts'
import type { Document } from './documents.ts'
import { missionCoverage } from './mission-coverage.ts'
import type { Pack, Policies } from './model.ts'
import { periodInputs } from './period-input.ts'
import type { PackProblem } from './problem.ts'
import { suggest } from './suggest.ts'

/** In which file each part of a pack is. */
export type PackFiles = { readonly [part in 'pack' | 'indicators' | 'scoring' | 'workflow']: string } & {
  /** Of the scorings beside the appraisal's own, by their ids. */
  readonly scorings: { readonly [id: string]: string }
}

/**
 * The inputs that a workflow's tasks declare for scoring. A task with `"input": { "name": "peers", "many": true }`
 * gives `{ peers: { many: true } }`.
 */
export function inputsOf(workflow: WorkflowDocument, policies: Pick<Policies, 'periods'> = {}): Inputs {
  const named = allSpecs(workflow).flatMap(({ input }) =>
    input ? [[input.name, { many: input.many === true }] as const] : [],
  )
  return { ...periodInputs(policies), ...Object.fromEntries(named) }
}

/**
 * Names in one document of a pack that another one does not have, and policies that contradict each other.
 * `checkLinks(pack, files)` is `[]` for a sound pack; a follow-up that names the training `apel`, which no
 * `trainings` has, gives one problem of the kind `unknown-training` at `/followUps` of `files.scoring`.
 */
export function checkLinks(pack: Pack, files: PackFiles): readonly PackProblem[] {
  return [
    ...checkTrainings(pack, files),
    ...checkAnswersRead(pack, files),
    ...checkPeers(pack, files),
    ...checkReading(pack, files),
    ...checkSources(pack, files),
    ...checkMissions(pack, files),
    ...checkEvidence(pack, files),
    ...checkUnitNeeds(pack, files),
    ...checkProposals(pack, files.pack),
  ]
}

function checkTrainings(pack: Pack, { scoring, scorings }: PackFiles): readonly PackProblem[] {
  const ids = pack.trainings.map(({ id }) => id)
  const sides = Object.values(pack.scorings ?? {})
  const all = [
    { criteria: pack, file: scoring },
    ...sides.map((side) => ({ criteria: sideCriteria(pack, side), file: scorings[side.id] ?? '' })),
  ]
  return all.flatMap(({ criteria, file }) =>
    compileScoring(criteria).followUps.flatMap(({ id, action }) => {
      if (action.kind !== 'training' || ids.includes(action.training)) return []
      const near = nearest(action.training, ids)
      const text = suggest(near, {
        id: `Tindak lanjut “${id}” menyebut pelatihan “${action.training}”, yang tidak ada pada “trainings”.`,
        en: `The follow-up “${id}” names the training “${action.training}”, which is not in “trainings”.`,
      })
      return [{ file, path: '/followUps', kind: 'unknown-training', text }]
    }),
  )
}

/** Scoring rules must read answers that a form can give. */
function checkAnswersRead(pack: Pack, { scoring }: PackFiles): readonly PackProblem[] {
  const { steps, followUps } = compileScoring(pack)
  const rules = [
    ...steps.flatMap(({ parts }) => parts.map(({ rule }) => rule)),
    ...followUps.map(({ when }) => when),
  ]
  const read = rules.flatMap((rule) => (rule.kind === 'ok' ? rule.value.reads.paths : []))
  const inputs = inputsOf(pack.workflow)
  return [...new Set(read)].flatMap((path): readonly PackProblem[] => {
    const [first, name = '', ...names] = path.split('.')
    // A list's items are read inside the rule; which of their answers is not told by the path.
    if (first !== 'input' || names.length === 0 || inputs[name]?.many !== false) return []
    if (formsOf(pack, name).some(({ schema }) => propertyOf(schema, { schema, pointer: '' }, names)))
      return []
    const text = {
      id: `Aturan membaca “${path}”, tetapi tidak ada formulir untuk “${name}” yang menanyakannya.`,
      en: `A rule reads “${path}”, but no form for “${name}” asks for it.`,
    }
    return [{ file: scoring, path: '/steps', kind: 'unasked-answer', text }]
  })
}

/**
 * Cases must be for a scoring that the pack has.
 * `checkCases(pack, [{ file: 'a.cases.json', json: { scoring: 'apraisal' } }])` is one problem, `unknown-scoring` at
 * `/scoring`.
 */
export function checkCases(pack: Pack, cases: readonly Document[]): readonly PackProblem[] {
  const ids = [pack.scoring.id, ...Object.keys(pack.scorings ?? {})]
  return cases.flatMap(({ file, json }): readonly PackProblem[] => {
    const scoring = isObject(json) ? String(json.scoring) : ''
    if (ids.includes(scoring)) return []
    const text = suggest(nearest(scoring, ids), {
      id: `Kasus ini untuk penilaian “${scoring}”, yang tidak ada.`,
      en: `These cases are for the scoring “${scoring}”, which is not there.`,
    })
    return [{ file, path: '/scoring', kind: 'unknown-scoring', text }]
  })
}

function formsOf({ workflow, forms }: Pack, input: string) {
  return allSpecs(workflow).flatMap((spec) => {
    const form = spec.input?.name === input ? own(forms, spec.form) : undefined
    return form ? [form] : []
  })
}

function checkPeers({ policies, workflow }: Pack, files: PackFiles): readonly PackProblem[] {
  const { minimum, maximum, quorum, anonymityK } = policies.peers
  const problem = (kind: string, text: Text) => [{ file: files.pack, path: '/policies/peers', kind, text }]
  const groups = allSpecs(workflow).filter(({ input }) => input?.many)
  const other = groups.find((spec) => spec.quorum !== undefined && spec.quorum !== quorum)
  return [
    ...(minimum > maximum
      ? problem('bad-range', {
          id: `“minimum” (${minimum}) tidak boleh melebihi “maximum” (${maximum}).`,
          en: `“minimum” (${minimum}) may not be above “maximum” (${maximum}).`,
        })
      : []),
    ...(quorum > maximum
      ? problem('quorum-above-maximum', {
          id: `“quorum” (${quorum}) tidak akan tercapai bila paling banyak ${maximum} rekan yang menilai.`,
          en: `“quorum” (${quorum}) cannot be reached with ${maximum} peers at most.`,
        })
      : []),
    ...(quorum < anonymityK
      ? problem('quorum-below-k', {
          id: `“quorum” (${quorum}) di bawah “anonymityK” (${anonymityK}): penilaian rekan tidak akan pernah dihitung.`,
          en: `“quorum” (${quorum}) is under “anonymityK” (${anonymityK}): peers' ratings would never count.`,
        })
      : []),
    ...(other
      ? [
          {
            file: files.workflow,
            path: '/states',
            kind: 'other-quorum',
            text: {
              id: `Tugas “${other.id}” memakai kuorum ${other.quorum}, sedangkan kebijakan paket ${quorum}. Samakan.`,
              en: `The task “${other.id}” has a quorum of ${other.quorum}, but the pack's policy says ${quorum}. Make them agree.`,
            },
          },
        ]
      : []),
  ]
}

/** What says that the criteria were read has to be asked for in the course. */
function checkReading({ policies, workflow, forms }: Pack, { pack }: PackFiles): readonly PackProblem[] {
  const specs = allSpecs(workflow)
  return (policies.criteria?.by ?? []).flatMap(({ task, answer }, index): readonly PackProblem[] => {
    const spec = specs.find(({ id }) => id === task)
    const schema = spec && own(forms, spec.form)?.schema
    if (schema && propertyOf(schema, { schema, pointer: '' }, [answer])) return []
    const path = `/policies/criteria/by/${index}`
    if (spec)
      return [
        {
          file: pack,
          path: `${path}/answer`,
          kind: 'unasked-answer',
          text: {
            id: `Formulir tugas “${task}” tidak menanyakan “${answer}”.`,
            en: `The form of the task “${task}” does not ask for “${answer}”.`,
          },
        },
      ]
    const text = suggest(
      nearest(
        task,
        specs.map(({ id }) => id),
      ),
      { id: `Tidak ada tugas “${task}” pada alur.`, en: `The workflow has no task “${task}”.` },
    )
    return [{ file: pack, path: `${path}/task`, kind: 'unknown-task', text }]
  })
}

function checkSources({ holidays, sources = {} }: Pack, { pack }: PackFiles): readonly PackProblem[] {
  return holidays.flatMap(({ source }, index): readonly PackProblem[] => {
    if (source === undefined || Object.hasOwn(sources, source)) return []
    const text = suggest(nearest(source, Object.keys(sources)), {
      id: `Sumber “${source}” tidak ada pada “sources”.`,
      en: `The source “${source}” is not in “sources”.`,
    })
    return [{ file: pack, path: `/holidays/${index}/source`, kind: 'unknown-source', text }]
  })
}

/** A region may still be at work on either, so that neither keeps a pack back. */
function checkMissions(pack: Pack, { indicators: file }: PackFiles): readonly PackProblem[] {
  const coverage = missionCoverage(pack)
  if (coverage === null) return []
  const warn = (path: string, kind: string, text: Text): PackProblem => ({
    file,
    path,
    kind,
    severity: 'warning',
    text,
  })
  const idle = coverage.missions.filter(({ indicators }) => indicators.length === 0)
  return [
    ...coverage.orphans.map((id) =>
      warn(`/indicators/${pack.indicators.findIndex((row) => row.id === id)}`, 'orphan-indicator', {
        id: `Indikator “${id}” tidak terhubung dengan misi mana pun pada tabel “missions”.`,
        en: `The indicator “${id}” serves no mission of the table “missions”.`,
      }),
    ),
    ...idle.map(({ id }) =>
      warn('/indicators', 'idle-mission', {
        id: `Belum ada indikator untuk misi “${id}”.`,
        en: `No indicator serves the mission “${id}”.`,
      }),
    ),
  ]
}
