import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packIds, readBases, readPack, readPackFiles } from '../../../cli/read-pack.ts'
import type { JsonObject } from '../../json.ts'
import { check } from '../../workflow/check.ts'
import type { WorkflowDocument } from '../../workflow/model.ts'
import { aWorkflow } from '../../workflow/testing/a-workflow.ts'
import { anyWorkflow, forms, given } from '../../workflow/testing/random-workflow.ts'
import { applyStep } from '../edit.ts'
import { noHistory, redo, undo, type Written, write } from '../history.ts'
import { judgeProject } from '../judge-project.ts'
import { baseDocuments, openProject, type Project, type ProjectDocuments } from '../project.ts'
import { standingOf } from '../standing.ts'
import { addStage } from './add-stage.ts'
import { type FlowChange, stepOf } from './change.ts'
import { freeName } from './free-name.ts'
import { moveStage } from './move-stage.ts'
import { orderStages } from './order-stages.ts'
import { kindOf, onwardFrom, rowsIn, stagesIn } from './read-stages.ts'
import { removeRole, removeStage, removeTask } from './remove-stage.ts'
import { namesIn, renameIn } from './rename.ts'
import { addRow, moveRow, removeRow } from './rows.ts'
import { usesOf } from './uses-of.ts'

const label = { id: 'Ubah', en: 'Change' }
const title = { id: 'Sidang keberatan', en: 'Hearing' }

describe('writing a workflow', () => {
  test('[Z40] whatever is done to a workflow is one step, taken back as one and done again', () => {
    fc.assert(
      fc.property(anyWorkflow, fc.array(anyAct, { maxLength: 8 }), (workflow, acts) => {
        const start: ProjectDocuments = { workflow: jsonOf(workflow), pack: { id: 'a' } }
        let written: Written = { documents: start, history: noHistory }
        const seen = [start]
        for (const act of acts) {
          const change = changeOf(written.documents, act)
          if (change === null) continue
          written = write(written, stepOf(written.documents, change))
          seen.push(written.documents)
        }
        let back = written
        for (const expected of seen.toReversed().slice(1)) {
          back = undo(back)
          expect(back.documents).toEqual(expected)
        }
        for (const expected of seen.slice(1)) {
          back = redo(back)
          expect(back.documents).toEqual(expected)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('[Z41] a new name is followed by all that mentions it, so that the workflow stays as sound as it was', () => {
    fc.assert(
      fc.property(anyWorkflow, fc.nat(), (workflow, n) => {
        const document = jsonOf(workflow)
        const names = [
          ...namesIn(document, 'state').map((name) => ({ kind: 'state' as const, name })),
          ...namesIn(document, 'task').map((name) => ({ kind: 'task' as const, name })),
          { kind: 'role' as const, name: 'peer' },
        ]
        const named = names[n % names.length] ?? { kind: 'role', name: 'peer' }
        const [there, back] = [named.name, 'quite-new']
        const documents = { workflow: document }
        const renamed = doneTo(documents, renaming(documents, named, back))
        expect(usesOf(renamed, named)).toEqual([])
        const kinds = (all: ProjectDocuments) =>
          check(all.workflow as unknown as WorkflowDocument, {
            forms,
            given: given.map((role) => (role === there ? back : role)),
          }).map(({ kind }) => kind)
        expect(kinds(renamed)).toEqual(check(workflow, { forms, given }).map(({ kind }) => kind))
        expect(doneTo(renamed, renaming(renamed, { ...named, name: back }, there))).toEqual(documents)
      }),
      { numRuns: 200 },
    )
  })

  test('[CS5] a stage of calibration that is added between two holds results back, and leaves the workflow sound', () => {
    const workflow = jsonOf(aWorkflow())
    const documents = doneTo(
      { workflow },
      addStage(workflow, {
        kind: 'calibration',
        title: { id: 'Kalibrasi', en: 'Calibration' },
        after: 'scoring',
      }),
    )
    const made = stagesIn(documents.workflow ?? {}).find(({ name }) => name === 'kalibrasi')
    expect(made && [kindOf(made.json), made.json.tasks, onwardFrom(made)]).toEqual([
      'calibration',
      [],
      'sharing',
    ])
    expect(documents.workflow?.states).toMatchObject({
      scoring: {
        transitions: [
          { id: 'scored', to: 'kalibrasi' },
          { id: 'unscored', to: 'closed' },
        ],
      },
    })
    const found = check(documents.workflow as unknown as WorkflowDocument)
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(stagesIn(workflow).map(({ json }) => kindOf(json))).not.toContain('calibration')
  })

  test('[Z41] a name that only one policy asks for, a citation and the reading of the criteria follow too', () => {
    const documents: ProjectDocuments = {
      pack: { id: 'a', policies: { criteria: { by: [{ task: 'rate', answer: 'x', is: true }] } } },
      workflow: {
        initial: { perPolicy: ['skp.use', { none: 'rating', '*': 'plan' }] },
        roles: { employee: {} },
        states: {
          rating: { kind: 'open', tasks: [{ id: 'rate' }], transitions: [{ id: 'x', to: 'rating' }] },
        },
        cites: { '/states/rating/deadline': 'pp30', '/states/rating-two': 'pp31' },
        open: ['/states/rating', '/states/*/tasks/rate/title'],
      },
    }
    const state = doneTo(documents, renaming(documents, { kind: 'state', name: 'rating' }, 'menilai'))
    expect(state.workflow).toEqual({
      initial: { perPolicy: ['skp.use', { none: 'menilai', '*': 'plan' }] },
      roles: { employee: {} },
      states: {
        menilai: { kind: 'open', tasks: [{ id: 'rate' }], transitions: [{ id: 'x', to: 'menilai' }] },
      },
      cites: { '/states/menilai/deadline': 'pp30', '/states/rating-two': 'pp31' },
      open: ['/states/menilai', '/states/*/tasks/rate/title'],
    })
    const task = doneTo(documents, renaming(documents, { kind: 'task', name: 'rate' }, 'nilai'))
    expect(task.pack).toEqual({
      id: 'a',
      policies: { criteria: { by: [{ task: 'nilai', answer: 'x', is: true }] } },
    })
    expect(task.workflow?.open).toEqual(['/states/rating', '/states/*/tasks/nilai/title'])
  })

  test('[Z41] a name that is taken, has not the shape of one, or is the engine’s own is refused', () => {
    const documents = { workflow: jsonOf(aWorkflow()) }
    const refused = (kind: 'state' | 'role', name: string, to: string) => {
      const made = renameIn(documents, { kind, name }, to)
      return made.kind === 'err' ? made.error : null
    }
    expect(refused('state', 'rating', 'closed')).toEqual({ kind: 'taken', name: 'closed' })
    expect(refused('state', 'rating', '__proto__')).toEqual({ kind: 'bad-name', name: '__proto__' })
    expect(refused('state', 'rating', 'Dua Kata')).toEqual({ kind: 'bad-name', name: 'Dua Kata' })
    expect(refused('role', 'employee', 'pegawai')).toEqual({ kind: 'given-role', name: 'employee' })
    expect(refused('state', 'nowhere', 'somewhere')).toEqual({ kind: 'unknown', name: 'nowhere' })
  })

  test('[Z42] what others mention stays, and who does is told', () => {
    const documents = opened('kotabumi').documents
    const refused = removeStage(documents, { name: 'repair' })
    expect(refused.kind === 'err' ? refused.error.uses.map(({ at }) => at.join('/')) : []).toEqual([
      'states/escalated/transitions/1/to',
      'states/scoring/transitions/1/to',
      'states/replacement/transitions/1/to',
      'states/replacement/transitions/2/to',
      'states/rescoring/transitions/1/to',
      'states/closed-without-result/reopenings/0/to',
    ])
    expect(removeRole(documents, 'peer').kind).toBe('err')
    const task = removeTask(documents, { stage: 'planning', index: 0 })
    expect(task.kind === 'err' ? task.error.uses.map(({ at }) => at.join('/')) : []).toContain(
      'states/planning/transitions/0/on/task',
    )
  })

  test('[Z42] a stage that is taken away leaves no way behind that leads to it', () => {
    const documents = { workflow: jsonOf(aWorkflow()) }
    const names = namesIn(documents.workflow, 'state')
    const gone = names.find((name) => name !== 'rating' && name !== 'closed') ?? ''
    const made = removeStage(documents, { name: gone, instead: 'closed' })
    if (made.kind === 'err') throw new Error(JSON.stringify(made.error))
    const left = doneTo(documents, made.value)
    expect(namesIn(left.workflow ?? {}, 'state')).toEqual(names.filter((name) => name !== gone))
    expect(usesOf(left, { kind: 'state', name: gone })).toEqual([])
  })

  test.each(packIds())('[Z43] a stage that is added between two of %s leaves the workflow sound', (id) => {
    const pack = readPack(id)
    const workflow = jsonOf(pack.workflow)
    const between = stagesIn(workflow).filter((stage) => onwardFrom(stage) !== undefined)
    const sound = (made: JsonObject) =>
      check(made as unknown as WorkflowDocument, { forms: pack.forms, policies: pack.policies }).filter(
        ({ severity }) => severity === 'error',
      )
    expect(sound(workflow)).toEqual([])
    for (const { name } of between.slice(0, 2)) {
      const form = Object.keys(pack.forms)[0] ?? ''
      for (const kind of ['open', 'transient'] as const) {
        const change = addStage(workflow, { kind, title, after: name, role: 'superior', form })
        expect(sound(doneTo({ workflow }, change).workflow ?? {})).toEqual([])
      }
    }
  })

  test('[Z43] a stage goes between two others and back, and what led past it still does', () => {
    const workflow = jsonOf(aWorkflow())
    const added = doneTo({ workflow }, addStage(workflow, { kind: 'transient', title, after: 'rating' }))
    const name = freeName(title.id, [])
    const stage = stagesIn(added.workflow ?? {}).find((each) => each.name === name)
    const next = onwardFrom({ name: 'rating', json: stateOf(workflow, 'rating') })
    expect(onwardFrom({ name: 'rating', json: stateOf(added.workflow ?? {}, 'rating') })).toBe(name)
    expect(stage && onwardFrom(stage)).toBe(next)
    expect(moveStage(added.workflow ?? {}, { name, after: 'rating' })).toEqual({
      kind: 'err',
      error: { kind: 'there-already' },
    })
    const other = stagesIn(workflow).find((each) => each.name !== 'rating' && onwardFrom(each) !== undefined)
    if (other === undefined) throw new Error('no other stage goes on')
    const moved = moveStage(added.workflow ?? {}, { name, after: other.name })
    if (moved.kind === 'err') throw new Error(moved.error.kind)
    const last = doneTo(added, moved.value).workflow ?? {}
    expect(onwardFrom({ name: 'rating', json: stateOf(last, 'rating') })).toBe(next)
    expect(onwardFrom({ name: other.name, json: stateOf(last, other.name) })).toBe(name)
  })

  test('[Z43] the first stage of all is where an appraisal begins', () => {
    const empty = { id: 'a', roles: { hr: title }, initial: '', states: {} }
    const change = addStage(empty, { kind: 'open', title, role: 'hr', form: 'x', after: null })
    const { initial, states } = doneTo({ workflow: empty }, change).workflow ?? {}
    expect([initial, Object.keys(states ?? {})]).toEqual(['sidang-keberatan', ['sidang-keberatan']])
  })

  test('[Z43] stages stand in the order in which a person comes through them, unreachable ones before the ends', () => {
    const workflow = jsonOf(aWorkflow())
    const lonely = doneTo(
      { workflow },
      addStage(workflow, { kind: 'transient', title, after: null }),
    ).workflow
    const names = orderStages(lonely ?? {}).map(({ name }) => name)
    expect(names[0]).toBe(workflow.initial)
    expect(names.indexOf('sidang-keberatan')).toBe(names.length - 2)
    expect(names.at(-1)).toBe('closed')
  })

  test('[Z44] of each part it is told whether the base leaves it open, and whether it is the region’s own', () => {
    const { base, documents } = opened('kotabumi')
    const below = baseDocuments(base, readBases('kotabumi')).workflow
    const workflow = documents.workflow ?? {}
    const added = doneTo(
      { workflow },
      addStage(workflow, { kind: 'open', title, role: 'hr', form: 'decide', after: null }),
    ).workflow
    const at = (...names: (string | number)[]) => {
      const { isOpen, isOwn } = standingOf('workflow', { document: added ?? {}, below }, names)
      return { isOpen, isOwn }
    }
    expect(at('states', 'planning', 'deadline')).toEqual({ isOpen: true, isOwn: false })
    expect(at('states', 'shared', 'deadline')).toEqual({ isOpen: false, isOwn: false })
    expect(at('states', 'shared', 'title', 'id')).toEqual({ isOpen: true, isOwn: false })
    expect(at('states', 'shared', 'transitions', 1, 'when')).toEqual({ isOpen: true, isOwn: false })
    expect(at('states', 'shared', 'transitions', 0, 'when')).toEqual({ isOpen: false, isOwn: false })
    expect(at('states', 'sidang-keberatan', 'deadline')).toEqual({ isOpen: true, isOwn: true })
    expect(at('states', 'escalated', 'tasks', 9)).toEqual({ isOpen: true, isOwn: true })
  })

  test('[Z44] what is told to be closed is what the judgement refuses', () => {
    const project = opened('kotabumi')
    const change: FlowChange = {
      label,
      places: [
        {
          document: 'workflow',
          at: ['states', 'shared', 'deadline'],
          after: { days: 20, calendar: 'working' },
        },
      ],
    }
    const documents = doneTo(project.documents, change)
    const kinds = judgeProject({ ...project, documents }, readBases('kotabumi')).problems.map(
      ({ kind }) => kind,
    )
    expect(kinds).toContain('not-open')
  })
})

describe('rows of a workflow', () => {
  const workflow = { states: { rating: { transitions: [{ id: 'a' }, { id: 'b' }] } } }
  const at = ['states', 'rating', 'transitions'] as const

  test('[Z40] are added, moved within their list, and taken out', () => {
    const rows = (change: FlowChange) =>
      rowsIn(stateOf(doneTo({ workflow }, change).workflow ?? {}, 'rating'), 'transitions').map(
        ({ id }) => id,
      )
    expect(rows(addRow(workflow, { at, row: { id: 'c' }, label }))).toEqual(['a', 'b', 'c'])
    expect(rows(moveRow(workflow, { at: [...at, 1], by: -1, label }))).toEqual(['b', 'a'])
    expect(rows(moveRow(workflow, { at: [...at, 1], by: 1, label }))).toEqual(['a', 'b'])
    expect(rows(removeRow(workflow, { at: [...at, 0], label, empty: 'keep' }))).toEqual(['b'])
  })

  test('[Z40] a list that need not be there goes with its last row', () => {
    const one = { states: { rating: { reminders: [{}] } } }
    const gone = doneTo(
      { workflow: one },
      removeRow(one, { at: ['states', 'rating', 'reminders', 0], label, empty: 'drop' }),
    )
    expect(gone.workflow).toEqual({ states: { rating: {} } })
  })
})

/** Something that an author does, by numbers that pick among what there is. */
const anyAct = fc.record({
  kind: fc.constantFrom('add', 'remove', 'move', 'rename', 'task', 'row', 'role'),
  n: fc.nat(),
  m: fc.nat(),
})

type Act = { readonly kind: string; readonly n: number; readonly m: number }

function changeOf(documents: ProjectDocuments, { kind, n, m }: Act): FlowChange | null {
  const { workflow = {} } = documents
  const states = namesIn(workflow, 'state')
  const [one = '', other = ''] = [states[n % states.length], states[m % states.length]]
  const made = (result: { kind: 'ok'; value: FlowChange } | { kind: 'err' }) =>
    result.kind === 'ok' ? result.value : null
  switch (kind) {
    case 'add':
      return addStage(workflow, { kind: 'open', title, role: 'superior', form: 'a-form', after: one })
    case 'remove':
      return made(removeStage(documents, m % 2 === 0 ? { name: one } : { name: one, instead: other }))
    case 'move':
      return made(moveStage(workflow, { name: one, after: other }))
    case 'rename':
      return made(renameIn(documents, { kind: 'state', name: one }, freeName('Baru', states)))
    case 'task':
      return made(removeTask(documents, { stage: one, index: m % 2 }))
    case 'role':
      return made(renameIn(documents, { kind: 'role', name: 'peer' }, 'rekan'))
    default:
      return moveRow(workflow, { at: ['states', one, 'transitions', m % 2], by: 1, label })
  }
}

function renaming(
  documents: ProjectDocuments,
  named: Parameters<typeof renameIn>[1],
  to: string,
): FlowChange {
  const made = renameIn(documents, named, to)
  if (made.kind === 'err') throw new Error(JSON.stringify(made.error))
  return made.value
}

function doneTo(documents: ProjectDocuments, change: FlowChange): ProjectDocuments {
  return applyStep(documents, stepOf(documents, change))
}

function stateOf(workflow: JsonObject, name: string): JsonObject {
  return stagesIn(workflow).find((stage) => stage.name === name)?.json ?? {}
}

function jsonOf(workflow: WorkflowDocument): JsonObject {
  return JSON.parse(JSON.stringify(workflow))
}

function opened(id: string): Project {
  const project = openProject(readPackFiles(id), readBases(id))
  if (project.kind === 'err') throw new Error(JSON.stringify(project.error))
  return project.value
}
