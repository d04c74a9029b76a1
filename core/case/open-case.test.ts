import { describe, expect, test } from 'vitest'
import { caseId, cycleId, personId } from '../ids.ts'
import type { Person } from './model.ts'
import { openCase, openingRefusal } from './open-case.ts'
import { aPack, aPerson, noon, office } from './testing/an-office.ts'

describe('openCase', () => {
  test('[C6] gives each role to its people: the superior, the superior of that one, and human resources', () => {
    const result = open('ani', office)
    expect(result).toMatchObject({
      kind: 'ok',
      value: {
        case: {
          id: 'case-1',
          cycle: '2026',
          person: 'ani',
          snapshot: {
            state: 'nominating',
            assignments: { employee: ['ani'], superior: ['budi'], reviewer: ['citra'], hr: ['gita'] },
          },
          submissions: [],
          results: [],
        },
        effects: [{ kind: 'open-task', task: { id: 'case-1-nominate-1', assignee: 'ani' } }],
      },
    })
  })

  test('[C6] [W3] whoever keeps the records has no such part in their own appraisal', () => {
    const result = open('gita', office)
    expect(result.kind === 'ok' && result.value.case.snapshot.assignments).toEqual({
      employee: ['gita'],
      superior: ['budi'],
      reviewer: ['citra'],
      hr: [],
    })
  })

  test.each([
    ['somebody unknown', 'zaki', office, { kind: 'no-such-person', person: 'zaki' }],
    ['somebody who only rates', 'citra', office, { kind: 'not-appraised', person: 'citra' }],
    ['somebody without a superior', 'ani', [aPerson('ani', null)], { kind: 'no-superior', person: 'ani' }],
    [
      'somebody whose superior has left',
      'ani',
      [aPerson('ani', 'budi')],
      { kind: 'no-superior', person: 'ani' },
    ],
    [
      'somebody who is their own superior',
      'ani',
      [aPerson('ani', 'ani')],
      { kind: 'no-superior', person: 'ani' },
    ],
    [
      'somebody whose superior has none',
      'budi',
      office.map(appraisedCitra),
      { kind: 'no-reviewer', person: 'budi', superior: 'citra' },
    ],
    [
      'two who are superiors of each other',
      'ani',
      [aPerson('ani', 'budi'), aPerson('budi', 'ani')],
      { kind: 'no-reviewer', person: 'ani', superior: 'budi' },
    ],
    [
      'somebody whose superior is their own superior',
      'ani',
      [aPerson('ani', 'budi'), aPerson('budi', 'budi')],
      { kind: 'no-reviewer', person: 'ani', superior: 'budi' },
    ],
  ] as const)('[C6] refuses %s and says why', (_who, id, people, error) => {
    expect(open(id, people)).toEqual({ kind: 'err', error })
    expect(openingRefusal(aPack(), { person: personId(id), people })).toEqual(error)
  })

  test('[J1] says of thousands who cannot be appraised without taking their first step', () => {
    const refusals = office.map(({ id }) => openingRefusal(aPack(), { person: id, people: office }))
    const opened = office.map(({ id }) => open(id, office))
    expect(refusals).toEqual(opened.map((one) => (one.kind === 'err' ? one.error : null)))
    expect(refusals).toContain(null)
  })
})

function open(person: string, people: readonly Person[]) {
  return openCase(aPack(), {
    id: caseId('case-1'),
    cycle: cycleId('2026'),
    person: personId(person),
    people,
    now: noon,
  })
}

function appraisedCitra(person: Person): Person {
  return person.id === 'citra' ? { ...person, appraised: true } : person
}
