import { beforeAll, describe, expect, test } from 'vitest'
import { readPack, readPackFiles } from '../../../cli/read-pack.ts'
import type { JsonObject } from '../../../core/json.ts'
import { openProject } from '../../../core/studio/project.ts'
import { error } from '../../../core/workflow/finding.ts'
import { speak } from '../../../ui/text/messages.ts'
import { bases } from '../known-packs.ts'
import { answersText, findingText, stageOf, stepText } from './finding-words.ts'
import { type Flow, flowOf } from './flow.ts'
import { graphOf, layOut } from './graph.ts'
import { guardExample, guardVariables } from './guard-variables.ts'
import { runningWorkflow } from './running.ts'
import { type Spot, spotAfter } from './spot.ts'
import { wrapTitle } from './wrap-title.ts'

beforeAll(() => speak('id', 'whole'))

const workflow: JsonObject = {
  initial: 'a',
  states: {
    a: {
      kind: 'open',
      transitions: [
        { id: 'x', to: 'b' },
        { id: 'y', to: 'c' },
        { id: 'z', to: 'c' },
      ],
    },
    b: { kind: 'transient', transitions: [{ id: 'back', to: 'a' }] },
    c: { kind: 'final' },
  },
}

describe('the diagram', () => {
  const graph = graphOf(workflow)

  test('[Z45] has every stage that runs, and one line for all ways from one to another', () => {
    expect(graph.stages.map(({ name, kind }) => [name, kind])).toEqual([
      ['a', 'open'],
      ['b', 'transient'],
      ['c', 'final'],
    ])
    expect(graph.edges).toEqual([
      { from: 'a', to: 'b', ways: ['x'] },
      { from: 'a', to: 'c', ways: ['y', 'z'] },
      { from: 'b', to: 'a', ways: ['back'] },
    ])
  })

  test('[Z45] arrows go along the lines: down to a way and on, up and back, sideways among ways', () => {
    const go = (from: Spot, ...keys: readonly string[]) =>
      keys.reduce<Spot>((spot, key) => spotAfter(graph, spot, key) ?? spot, from)
    const a: Spot = { kind: 'stage', name: 'a' }
    expect(go(a, 'ArrowDown')).toEqual({ kind: 'edge', from: 'a', to: 'b' })
    expect(go(a, 'ArrowDown', 'ArrowRight')).toEqual({ kind: 'edge', from: 'a', to: 'c' })
    expect(go(a, 'ArrowDown', 'ArrowRight', 'ArrowRight')).toEqual({ kind: 'edge', from: 'a', to: 'b' })
    expect(go(a, 'ArrowDown', 'ArrowLeft', 'ArrowDown')).toEqual({ kind: 'stage', name: 'c' })
    expect(go(a, 'ArrowUp', 'ArrowUp')).toEqual({ kind: 'stage', name: 'b' })
    expect(go({ kind: 'stage', name: 'c' }, 'ArrowDown')).toEqual({ kind: 'stage', name: 'c' })
    expect(go(a, 'End')).toEqual({ kind: 'stage', name: 'c' })
  })

  test('[Z45] no two stages of a real workflow lie over each other', async () => {
    const laid = await layOut(graphOf(runningWorkflow(documentsOf('gayungan'))))
    const touching = laid.stages.flatMap((one, index) =>
      laid.stages
        .slice(index + 1)
        .filter((other) => Math.abs(one.x - other.x) < 168 && Math.abs(one.y - other.y) < 64),
    )
    expect(touching).toEqual([])
    expect(laid.stages.length).toBe(Object.keys(readPack('gayungan').workflow.states).length)
  })

  test('[Z45] a title fits in three lines', () => {
    expect(wrapTitle('Selesai')).toEqual(['Selesai'])
    expect(wrapTitle('Penunjukan rekan penilai oleh atasan')).toEqual([
      'Penunjukan rekan',
      'penilai oleh atasan',
    ])
    expect(wrapTitle('Penanganan oleh pengelola kepegawaian dan atasan langsung, lalu sidang')).toEqual([
      'Penanganan oleh',
      'pengelola kepegawaian',
      'dan atasan langsung,',
    ])
  })
})

describe('findings in words', () => {
  const flow = flowOfPack('kotabumi')
  const pack = readPack('kotabumi')

  test('[Z45] are told with titles instead of short names, and lead to their stage', () => {
    const finding = error('/states/repair', { kind: 'dead-end', state: 'repair' })
    expect(findingText(flow, finding)).toBe(
      'Dari “Penanganan oleh pengelola kepegawaian” tidak ada jalan menuju akhir.',
    )
    expect(stageOf(finding)).toBe('repair')
    expect(stageOf(error('/initial', { kind: 'initial-not-open', state: 'x' }))).toBe(null)
  })

  test('[Z45] a step says who did what, with the labels of the form, and where that led', () => {
    const answers = { decision: 'return' }
    const event = { kind: 'submitted', task: 'approve-peers', answers } as const
    expect(stepText(flow, pack, { event, transition: 'return', to: 'planning' }, 'approval')).toBe(
      'Pejabat Penilai Kinerja mengerjakan “Setujui rekan penilai” dengan jawaban Keputusan: Kembalikan untuk diperbaiki. Lalu ke Mengusulkan rekan penilai.',
    )
    expect(answersText(undefined, { x: true })).toBe('x: ya')
  })

  test('[X6] a condition is offered the answers of the task, the counts, the roles and the policies', () => {
    const names = guardVariables(pack, 'peer-approval').map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        'answers.decision',
        'tasks.peer-rating.done',
        'assignments.superior',
        'policies.peers.quorum',
        'submissions.nominate-peers.peers',
        'score.kind',
      ]),
    )
    // No rule may read what one of a group answered.
    expect(names.filter((name) => name.startsWith('submissions.peer-rating'))).toEqual([])
    expect(guardExample(pack, 'peer-approval')).toMatchObject({ subject: { id: 'siti' } })
  })
})

function documentsOf(id: string) {
  const project = openProject(readPackFiles(id), bases)
  if (project.kind === 'err') throw new Error(JSON.stringify(project.error))
  return project.value.documents
}

function flowOfPack(id: string): Flow {
  // Nothing of the studio is asked for where only words are made.
  const studio = { under: {}, row: { base: null, key: 'k' } } as unknown as Flow['studio']
  return flowOf(studio, documentsOf(id).workflow ?? {}, 'id')
}
