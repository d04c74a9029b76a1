import { describe, expect, test } from 'vitest'
import { mutationId, personId, taskId } from '../ids.ts'
import type { Indicator } from '../scoring/model.ts'
import { text } from '../workflow/testing/a-workflow.ts'
import { criteriaChanges } from './criteria-changes.ts'
import { acknowledgesCriteria, type CriteriaReading, editionOf, readingOf } from './criteria-reading.ts'
import { packView } from './office-views.ts'
import { openCase } from './open-case.ts'
import { readingViews } from './reading-views.ts'
import { submit } from './submit.ts'
import { aPack, cycle, noon, office, playCase } from './testing/an-office.ts'

const indicator: Indicator = {
  id: 'services',
  name: { id: 'Layanan', en: 'Services' },
  group: 'results',
  unit: text('unit'),
  direction: 'higher-is-better',
  target: 100,
  weight: 100,
  range: { minimum: 0, maximum: 1000, places: 0 },
  dataSource: text('log'),
  evidence: text('log'),
  goal: text('goal'),
}
const first = aPack({ indicators: [indicator] })
const same = aPack({
  version: 2,
  indicators: [indicator],
  holidays: [{ date: '2026-01-01', name: text('New year') }],
})
const other = aPack({ version: 3, indicators: [{ ...indicator, target: 120 }] })

function aReading(pack = first, person = 'ani'): CriteriaReading {
  const { id, criteria } = editionOf(pack)
  return { person: personId(person), pack: id, criteria, readAt: noon, receivedAt: noon }
}

describe('the reading of criteria', () => {
  test('[C9] stands for every version that tells the same, and for no other', () => {
    const reading = aReading()
    expect(readingOf([reading], editionOf(first))).toBe(reading)
    expect(readingOf([reading], editionOf(same))).toBe(reading)
    expect(readingOf([reading], editionOf(other))).toBeUndefined()
    expect(readingOf([], editionOf(first))).toBeUndefined()
  })

  test('[C9] how reading is asked for is no part of what was read', () => {
    const strict = aPack({ ...first, policies: { ...first.policies, criteria: { reading: 'required' } } })
    expect(editionOf(strict).criteria).toBe(editionOf(first).criteria)
  })

  test('[P1] is shown to the reader and to human resources, and to nobody else', () => {
    expect(readingViews(aReading(), office).map(({ audience, id }) => [audience, id])).toEqual([
      ['ani', 'small@1/ani'],
      ['gita', 'small@1/ani'],
    ])
    expect(readingViews(aReading(first, 'gita'), office).map(({ audience }) => audience)).toEqual(['gita'])
  })
})

describe('what a pack asks of it', () => {
  const required = aPack({ policies: { ...aPack().policies, criteria: { reading: 'required' } } })
  const opening = {
    id: playCase().case.id,
    cycle: cycle.id,
    person: personId('ani'),
    people: office,
    now: noon,
  }

  test('[C10] `required` opens an appraisal only for somebody who has read', () => {
    expect(openCase(required, opening)).toEqual({
      kind: 'err',
      error: { kind: 'has-not-read', person: 'ani' },
    })
    expect(openCase(required, { ...opening, readings: [aReading(other)] }).kind).toBe('err')
    expect(openCase(required, { ...opening, readings: [aReading(required)] }).kind).toBe('ok')
  })

  test('[C10] `required` takes no form about oneself before; raters are not held up', () => {
    const { case: opened } = playCase(aPack())
    const filled = {
      id: mutationId('m-1'),
      task: taskId('case-1-nominate-1'),
      form: { id: 'nominate', version: 1 },
      answers: { peers: ['dewi', 'eka', 'fajar'] },
    }
    const moment = { actor: personId('ani'), now: noon, people: office }
    expect(submit(required, opened, filled, moment)).toEqual({
      kind: 'err',
      error: { kind: 'criteria-unread', pack: 'small@1' },
    })
    const read = submit(required, opened, filled, { ...moment, readings: [aReading(required)] })
    if (read.kind === 'err') throw new Error(read.error.kind)
    const approval = {
      id: mutationId('m-2'),
      task: taskId('case-1-approve-2'),
      form: { id: 'approve', version: 1 },
      answers: { decision: 'approve' },
    }
    const task = read.value.case.snapshot.tasks.find(({ spec }) => spec === 'approve')
    const approved = submit(
      required,
      read.value.case,
      { ...approval, task: task?.id ?? approval.task },
      { ...moment, actor: personId('budi') },
    )
    expect(approved.kind).toBe('ok')
  })

  test('[C10] `asked` holds nobody up', () => {
    const asked = aPack({ policies: { ...aPack().policies, criteria: { reading: 'asked' } } })
    expect(openCase(asked, opening).kind).toBe('ok')
  })

  test('[C10] `in-course` takes an answer of the course for it', () => {
    const by = [{ task: 'nominate', answer: 'understood', is: true }]
    const pack = aPack({ policies: { ...aPack().policies, criteria: { reading: 'in-course', by } } })
    expect(acknowledgesCriteria(pack, { spec: 'nominate', answers: { understood: true } })).toBe(true)
    expect(acknowledgesCriteria(pack, { spec: 'nominate', answers: { understood: false } })).toBe(false)
    expect(acknowledgesCriteria(pack, { spec: 'approve', answers: { understood: true } })).toBe(false)
    expect(acknowledgesCriteria(aPack(), { spec: 'nominate', answers: { understood: true } })).toBe(false)
    expect(acknowledgesCriteria(pack, { spec: 'nominate', answers: {} })).toBe(false)
  })
})

describe('criteriaChanges', () => {
  const said = (before = first, after = first) =>
    criteriaChanges(packView(before), packView(after)).map(({ id }) => id)

  test('[C9] says nothing of versions that tell the same', () => {
    expect(said(first, same)).toEqual([])
  })

  test('[C9] says each difference in one sentence, in both languages', () => {
    const fewer = { ...first.policies, peers: { ...first.policies.peers, minimum: 2 } }
    const after = aPack({
      indicators: [
        { ...indicator, target: 120.5, evidence: text('other') },
        { ...indicator, id: 'new', name: { id: 'Aduan', en: 'Complaints' } },
      ],
      policies: fewer,
      trainings: [{ id: 't', title: text('Kursus'), competency: 'c', provider: 'regional', hours: 8 }],
    })
    expect(said(first, after)).toEqual([
      'Target “Layanan”: dari 100 menjadi 120,5.',
      'Uraian “Layanan” diubah.',
      'Indikator baru: “Aduan”.',
      'Jumlah rekan penilai paling sedikit: dari 3 menjadi 2.',
      'Pelatihan baru: “Kursus”.',
    ])
    expect(criteriaChanges(packView(after), packView(first)).map(({ en }) => en)).toEqual([
      '“Complaints” is gone.',
      'Target of “Services”: from 120.5 to 100.',
      'The description of “Services” has changed.',
      'Fewest peers who rate: from 2 to 3.',
      '“Kursus” is gone.',
    ])
  })

  test('[C9] names a changed deadline, and a changed way to reckon', () => {
    const state = first.workflow.states.rating
    if (state?.kind !== 'open') throw new Error('the small pack has no rating')
    const [step, ...steps] = first.scoring.steps
    if (step === undefined) throw new Error('the small pack has no step')
    const after = aPack({
      indicators: [indicator],
      scoring: {
        ...first.scoring,
        version: 2,
        steps: [{ ...step, rule: { '+': [step.rule, 1] } }, ...steps],
      },
      workflow: {
        ...first.workflow,
        states: {
          ...first.workflow.states,
          rating: { ...state, deadline: { days: 9, calendar: 'calendar' } },
        },
      },
    })
    const changes = said(first, after)
    expect(changes[0]).toBe(`Cara menghitung “${step.title.id}” diubah.`)
    expect(changes[1]).toMatch(/^Tenggat tahap “.+”: dari .+ menjadi 9 hari kalender\.$/)
    expect(changes).toHaveLength(2)
  })
})
