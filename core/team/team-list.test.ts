import { describe, expect, test } from 'vitest'
import type { CaseView, StageView } from '../case/view.ts'
import { fits, sortTeam, stagesIn, type TeamRow, teamFilters, teamRows, teamSorts } from './team-list.ts'

const now = '2026-03-10T03:00:00.000Z'
const order = ['planning', 'rating', 'closed']
const stages: readonly StageView[] = order.map((id) => ({ id, title: { id, en: id } }))

function aCase(name: string, state: string, changes: Partial<CaseView> = {}): CaseView {
  return {
    id: name.toLowerCase(),
    pack: 'kotabumi@1',
    subject: { id: name, name, post: '', unit: 'Bidang Umum' },
    relation: 'superior',
    state: { id: state, title: { id: state, en: state }, final: state === 'closed' },
    dueAt: null,
    progress: [],
    history: [],
    ...changes,
  } as unknown as CaseView
}

function listOf(cases: readonly CaseView[], owed: ReadonlyMap<string, number> = new Map()) {
  return teamRows(cases, { stagesOf: () => stages, owed, now })
}

const late = '2026-03-09T16:59:59.999Z'
const soon = '2026-03-12T16:59:59.999Z'
const titleOf = (id: string) => ({ id, en: id })
const people = [
  aCase('Citra', 'rating', { dueAt: soon }),
  aCase('Ani', 'rating', { dueAt: late }),
  aCase('Budi', 'closed', { dueAt: late }),
  aCase('Dewi', 'planning', {
    state: {
      id: 'planning',
      title: titleOf('planning'),
      final: false,
      since: '2026-01-02T00:00:00.000Z',
      held: true,
    },
  }),
]
const rows = listOf(people, new Map([['citra', 4]]))
const namesOf = (found: readonly TeamRow[]) => found.map(({ view }) => view.subject.name)

describe('the list of a team', () => {
  test('[MG2] what waits for its reader, what is late, what goes on and what a calibration holds; what is over is never late', () => {
    const found = teamFilters.map((name) => [name, namesOf(rows.filter((row) => fits(row, name)))])
    expect(Object.fromEntries(found)).toEqual({
      all: ['Citra', 'Ani', 'Budi', 'Dewi'],
      waiting: ['Citra'],
      late: ['Ani'],
      open: ['Citra', 'Ani', 'Dewi'],
      held: ['Dewi'],
    })
    expect(rows.map(({ owed }) => owed)).toEqual([4, null, null, null])
  })

  test('[MG2] is put in order by name, deadline, time in a stage or stage; what says nothing comes after, and what is over last', () => {
    const sorted = teamSorts.map((by) => [by, namesOf(sortTeam(rows, { by, order }))])
    expect(Object.fromEntries(sorted)).toEqual({
      name: ['Ani', 'Budi', 'Citra', 'Dewi'],
      due: ['Ani', 'Citra', 'Dewi', 'Budi'],
      since: ['Dewi', 'Ani', 'Citra', 'Budi'],
      stage: ['Dewi', 'Ani', 'Citra', 'Budi'],
    })
  })

  test('[MG2] says how many are in each stage, in the order of the course', () => {
    expect(stagesIn(rows, order).map(({ id, count }) => [id, count])).toEqual([
      ['planning', 1],
      ['rating', 2],
      ['closed', 1],
    ])
    expect(stagesIn([], order)).toEqual([])
  })
})
