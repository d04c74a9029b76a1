import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBases, readPack, readPackFiles } from '../../../cli/read-pack.ts'
import { findings } from '../../formula/findings.ts'
import type { Json, JsonObject } from '../../json.ts'
import { isRatio } from '../../logic/ratio.ts'
import type { TraceNode } from '../../logic/read-trace.ts'
import { type CaseDocument, runCase } from '../../pack/run-cases.ts'
import { placeInRule, writeOutRule } from '../../scoring/rows.ts'
import { type Act, stepOf } from '../act.ts'
import { applyStep, reverse, valueAt } from '../edit.ts'
import { judgeProject } from '../judge-project.ts'
import { openProject, type Project, type ProjectDocuments } from '../project.ts'
import { addFollowUp, moveFollowUp, removeFollowUp } from './edit-follow-ups.ts'
import { addStep, moveStep, removeStep, renameStep } from './edit-steps.ts'
import { branchInForce, missingPolicies, policiesOf, scoringInForce } from './in-force.ts'
import { addScoring, partId, partsIn, putIn, removeScoring, scoringNames } from './scorings.ts'
import { tryExample } from './try-example.ts'
import { knownVariables } from './variables.ts'

const scoring = 'scoring/appraisal'
const bases = readBases('kotabumi')
const kotabumi = opened('kotabumi')
const { documents } = kotabumi
const pack = readPack('kotabumi')
// The cases of a pack that is sound.
const cases = documents['cases/kotabumi'] as unknown as CaseDocument
const label = { id: 'Ubah', en: 'Change' }
const done = (act: Act | null, before: ProjectDocuments = documents) =>
  act === null ? before : applyStep(before, stepOf(before, act))
const steps = (of: ProjectDocuments) => partsIn(of[scoring], 'steps').map(partId)

describe('the steps of a scoring', () => {
  test('[Z37] whatever is done to them is one act, and taken back it is as it was', () => {
    const at = fc.nat(steps(documents).length - 1)
    const by = fc.constantFrom<-1 | 1>(-1, 1)
    const act = fc.oneof(
      at.map((n) => (of: ProjectDocuments) => addStep({ documents: of, scoring }, n)),
      at.map((n) => (of: ProjectDocuments) => removeStep({ documents: of, scoring }, n)),
      fc.tuple(at, by).map(
        ([n, way]) =>
          (of: ProjectDocuments) =>
            moveStep({ documents: of, scoring }, n, way),
      ),
      fc.tuple(at, fc.constantFrom('a', 'b', 'results', 'Bad')).map(
        ([n, to]) =>
          (of: ProjectDocuments) =>
            renameStep({ documents: of, scoring }, { from: steps(of)[n] ?? '', to }),
      ),
      fc.constant((of: ProjectDocuments) => addFollowUp({ documents: of, scoring })),
      at.map((n) => (of: ProjectDocuments) => removeFollowUp({ documents: of, scoring }, n)),
      fc.tuple(at, by).map(
        ([n, way]) =>
          (of: ProjectDocuments) =>
            moveFollowUp({ documents: of, scoring }, n, way),
      ),
      fc.constant((of: ProjectDocuments) => addScoring(of, { id: 'bonus', title: label })),
      fc.constant((of: ProjectDocuments) => removeScoring(of, 'scoring/bonus')),
      fc.json().map((json) => () => putIn(scoring, ['steps', 0, 'rule'], JSON.parse(json) as Json, label)),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 6 }), (acts) => {
        let state = documents
        for (const make of acts) {
          const made = make(state)
          if (made === null) continue
          const step = stepOf(state, made)
          const after = applyStep(state, step)
          expect(applyStep(after, reverse(step))).toEqual(state)
          state = after
        }
      }),
      { numRuns: 60 },
    )
  })

  test.each(['achievement', 'results', 'peer-level', 'score'])(
    '[Z37] %s gets another name, and everything that reads it follows: the pack is sound and every case holds',
    (from) => {
      const renamed = done(renameStep({ documents, scoring }, { from, to: 'nama-baru' }))
      const { pack: after, problems } = judgeProject({ ...kotabumi, documents: renamed }, bases)
      expect(problems.filter(({ severity, kind }) => severity === 'error' && kind !== 'not-open')).toEqual([])
      if (after === null) throw new Error('the pack cannot be put together')
      const now = renamed['cases/kotabumi'] as unknown as CaseDocument
      for (const [n, row] of now.rows.entries()) {
        const before = cases.rows[n]
        if (before === undefined) throw new Error('a case is gone')
        const { expected, found } = runCase({ ...after, scoring: scoringIn(renamed) }, now, row)
        expect(found).toEqual(expected)
      }
      expect(
        done(renameStep({ documents: renamed, scoring }, { from: 'nama-baru', to: from }), renamed),
      ).toEqual(documents)
    },
  )

  test('[Z37] a name that is taken, or is none, is refused', () => {
    for (const to of ['score', 'Skor', 'skor akhir', '', '__proto__'])
      expect(renameStep({ documents, scoring }, { from: 'results', to })).toBe(null)
  })

  test('[Z37] a step that goes takes along the results that show it alone', () => {
    const at = steps(documents).indexOf('predicate')
    const { outputs } = done(removeStep({ documents, scoring }, at))[scoring] as { outputs: JsonObject }
    expect(Object.keys(outputs)).not.toContain('predicate')
    expect(Object.keys(outputs)).toContain('score')
  })

  test('[Z37] a new scoring is sound, stands behind the appraisal’s own, and goes with its cases', () => {
    const added = done(addScoring(documents, { id: 'bonus', title: label }))
    expect(scoringNames(added)[0]).toBe('scoring/appraisal')
    const { problems } = judgeProject({ ...kotabumi, documents: added }, bases)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const withCases = { ...added, 'cases/bonus': { id: 'bonus', scoring: 'bonus', input: {}, rows: [] } }
    expect(done(removeScoring(withCases, 'scoring/bonus'), withCases)).toEqual(documents)
  })
})

describe('what depends on policies', () => {
  const asked = policiesOf(documents)

  test('[Z38] of a rule only the way that counts is shown and changed', () => {
    const rule = partsIn(documents[scoring], 'steps').find((step) => partId(step) === 'results')?.rule ?? null
    const { at, policies } = branchInForce(rule, asked)
    expect(at.slice(0, 3)).toEqual(['perPolicy', 1, '*'])
    expect(policies[0]).toEqual(['skp.use', 'none'])
    expect(branchInForce({ '+': [1, 2] }, asked)).toEqual({ at: [], rule: { '+': [1, 2] }, policies: [] })
  })

  test('[Z38] a part that does not count says which policies it waits for', () => {
    const found = partsIn(documents[scoring], 'steps').flatMap((step) =>
      missingPolicies(step, asked).length > 0 ? [partId(step)] : [],
    )
    expect(found).toContain('skp-main')
    expect(found).not.toContain('effectiveness')
    expect(scoringIn(documents).steps.map(({ id }) => id)).not.toContain('skp-main')
  })
})

describe('an example employee', () => {
  test('[Z39] has the value of every step, exactly, and what each rule sees', () => {
    const row = cases.rows.find(({ title }) => title.en.includes('11/3'))
    if (row === undefined) throw new Error('the case is gone')
    const tried = tryExample(pack, scoringIn(documents), { cases, row })
    if (tried?.result.kind !== 'scored') throw new Error('no result')
    expect(tried.result.outputs.score).toBe(100.8)
    const { 'peer-level': level } = tried.seen.steps as { 'peer-level': { loyal: unknown } }
    expect(isRatio(level.loyal)).toBe(true)
    expect(tried.result.steps.map(({ id }) => id.split('.')[0])).toEqual(
      expect.arrayContaining(scoringIn(documents).steps.map(({ id }) => id)),
    )
  })

  test('[Z39] has what every part of a rule comes to at its place, of what runs per row too', () => {
    const { steps: all } = scoringIn(documents)
    const sets = { indicators: pack.indicators, behaviours: pack.behaviours, ...pack.sets }
    const [row] = cases.rows
    if (row === undefined) throw new Error('there are no cases')
    const { result } = runCase(pack, cases, row)
    const places = result.steps.flatMap(({ id, trace }) => {
      const step = all.find((each) => each.id === id.split('.')[0])
      // A rounded step runs within `round`, which is no part of its rule.
      if (step === undefined || step.round !== undefined || trace === null) return []
      return pathsIn(trace).map((path) => ({ rule: step.rule, place: placeInRule(step.rule, path, sets) }))
    })
    expect(places.some(({ place }) => place.includes('/rows/2'))).toBe(true)
    expect(places.filter(({ rule, place }) => partAt(rule, place) === undefined)).toEqual([])
  })

  test('[Z39] follows each change of the scoring', () => {
    const row = cases.rows.find(({ title }) => title.en.includes('11/3'))
    if (row === undefined) throw new Error('the case is gone')
    const changed = done(putIn(scoring, ['weights', 'score'], { results: 0, behaviour: 100 }, label))
    const of = (documents_: ProjectDocuments) => {
      const tried = tryExample(pack, scoringIn(documents_), { cases, row })
      return tried?.result.kind === 'scored' ? tried.result.outputs : null
    }
    expect(of(changed)?.score).toBe(Math.round((of(changed)?.behaviour as number) * 100) / 100)
    expect(of(documents)?.score).not.toBe(of(changed)?.score)
  })
})

describe('the names that a rule may read', () => {
  test.each(['kotabumi', 'nasional', 'wanggar', 'gayungan', 'sawahlunto', 'tenayan-raya'])(
    '[Z39] are all known to the editors: none of %s is called unknown',
    (id) => {
      const project = opened(id)
      const of = readPack(id)
      for (const name of scoringNames(project.documents)) {
        const document = scoringInForce(project.documents, name)
        if (document === undefined) throw new Error(name)
        if (document.id !== of.scoring.id) continue
        const sets = { indicators: of.indicators, behaviours: of.behaviours, ...of.sets }
        for (const [n, step] of document.steps.entries()) {
          const known = knownVariables(of, document, { step: n })
          const row = step.each === undefined ? null : (sets[step.each as 'indicators']?.[0] ?? null)
          for (const rule of [step.rule, writeOutRule(step.rule, { sets, row })]) {
            const unknown = findings(rule, known).filter(({ kind }) => kind === 'unknown-variable')
            expect(unknown, `${name} ${step.id}`).toEqual([])
          }
        }
      }
    },
  )

  test('[Z39] have words: a form’s answer its label, a row its name, a weight its part', () => {
    const known = knownVariables(pack, scoringIn(documents), { step: 99 })
    const words = (name: string) => known.find((each) => each.name === name)?.label.id
    expect(words('steps.score')).toBe('Nilai kinerja')
    expect(words('indicators.response-time.target')).toBe(
      'Waktu respons terhadap pengaduan masyarakat: target',
    )
    expect(words('weights.raters.self')).toBe('Bobot raters: penilaian diri')
    expect(known.find(({ name }) => name === 'input.peers')?.items?.map(({ name }) => name)).toContain(
      'behaviours.loyal',
    )
  })
})

function pathsIn(node: TraceNode): readonly string[] {
  return [node.path, ...node.children.flatMap(pathsIn)]
}

function partAt(rule: Json, pointer: string): Json | undefined {
  const names = pointer.split('/').slice(1)
  return valueAt(
    rule,
    names.map((name) =>
      /^\d+$/.test(name) ? Number(name) : name.replaceAll('~1', '/').replaceAll('~0', '~'),
    ),
  )
}

function scoringIn(of: ProjectDocuments) {
  const found = scoringInForce(of, scoring)
  if (found === undefined) throw new Error('the scoring has not its shape')
  return found
}

function opened(id: string): Project {
  const project = openProject(readPackFiles(id), id === 'nasional' ? [] : readBases(id))
  if (project.kind === 'err') throw new Error(JSON.stringify(project.error))
  return project.value
}
