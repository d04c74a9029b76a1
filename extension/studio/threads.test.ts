import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import type { CaseDocument } from '../../core/pack/run-cases.ts'
import type { Mutant } from '../../core/studio/cases/mutants.ts'
import type { Project } from '../../core/studio/project.ts'
import { someThreads } from '../testing/a-thread.ts'
import { openCaseRunner } from './cases/case-runner.ts'
import { openJudge } from './judge.ts'
import { openThread } from './publish/publish-thread.ts'

const pack = readPack('kotabumi')
const cases: CaseDocument = { id: 'a', scoring: 'appraisal', input: {}, rows: [] }
const report = { tried: [], branches: [], unreached: [], mutants: [], survivors: [] }

describe('trying cases', () => {
  test('[SD4] says that it broke off, keeps what it knew, and tries again when asked', () => {
    const { open, all } = someThreads()
    const runner = openCaseRunner(open)
    runner.run(pack, cases)
    all[0]?.say({ kind: 'tried', n: 1, report })
    runner.run(pack, cases)
    all[1]?.break()
    expect(runner.trying.value).toEqual({ report, running: null, broke: true })
    runner.run(pack, cases)
    all[2]?.say({ kind: 'tried', n: 3, report })
    expect(runner.trying.value).toEqual({ report, running: null, broke: false })
  })

  test('[SD4] a try that was given up says nothing of the one that goes on', () => {
    const { open, all } = someThreads()
    const runner = openCaseRunner(open)
    runner.run(pack, cases)
    runner.run(pack, cases)
    all[0]?.break()
    all[0]?.say({ kind: 'tried', n: 1, report })
    expect(runner.trying.value).toEqual({ report: null, running: 0, broke: false })
  })

  test('[SD4] a search for a case that breaks off ends, and says so', async () => {
    const { open, all } = someThreads()
    const mutant: Mutant = { at: [], part: text, change: text, pack: undefined } as unknown as Mutant
    const found = openCaseRunner(open).propose({ pack, cases, mutant })
    all[0]?.break('messageerror')
    expect(await found).toEqual({ kind: 'broke' })
  })
})

const text = { id: 'a', en: 'a' }

describe('judging', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const project: Project = { id: 'a', base: null, documents: {} }
  const judgement = { pack: null, problems: [] }

  test('[SD4] that broke off is said, and the next state is judged by a new thread', () => {
    const { open, all } = someThreads()
    const judge = openJudge(open)
    judge.judge(project)
    vi.runAllTimers()
    all[0]?.break()
    expect(judge.judged.value).toEqual({ judgement: null, stale: true, broke: true })
    judge.judge(project)
    vi.runAllTimers()
    all[1]?.say({ n: 2, judgement })
    expect(judge.judged.value).toEqual({ judgement, stale: false })
  })

  test('[SD4] goes on by itself with a newer state that came meanwhile', () => {
    const { open, all } = someThreads()
    const judge = openJudge(open)
    judge.judge(project)
    vi.runAllTimers()
    judge.judge({ ...project, id: 'b' })
    all[0]?.break()
    expect(all[1]?.asked).toEqual([{ n: 2, project: { ...project, id: 'b' } }])
    expect(judge.judged.value).toMatchObject({ broke: false })
  })
})

describe('looking at a version', () => {
  test('[SD4] that breaks off has no answer, nor has what is asked after that', async () => {
    const { open, all } = someThreads()
    const thread = openThread(open)
    const asked = thread.ask({ kind: 'rows', rows: [] }, 'impact')
    all[0]?.break()
    expect(await asked).toBeNull()
    expect(await thread.ask({ kind: 'rows', rows: [] }, 'impact')).toBeNull()
  })
})
