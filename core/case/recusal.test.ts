import { describe, expect, test } from 'vitest'
import type { Pack } from '../pack/model.ts'
import { check } from '../workflow/check.ts'
import { text } from '../workflow/testing/a-workflow.ts'
import { aPack, cycle, office, ratingCase } from './testing/an-office.ts'
import { withState } from './testing/edited.ts'
import { viewsOf } from './views.ts'

const conflict = { '==': [{ var: 'answers.conflict' }, true] }
const late = '2026-01-08T17:00:00.000Z'

describe('recusal', () => {
  test('[W8] a peer with a conflict of interest leaves the group, and is not waited for', () => {
    const game = ratingCase(recusing())
    game.submit('rate', 'budi', { score: 4 })
    game.submit('rate-self', 'ani', { report: 'done' })
    game.submit('rate-peer', 'dewi', { conflict: true })
    expect(game.case.snapshot.assignments.peer).toEqual(['eka', 'fajar'])
    expect(game.case.snapshot.tasks.find(({ assignee }) => assignee === 'dewi')).toMatchObject({
      status: 'done',
      recused: true,
    })
    game.submit('rate-peer', 'eka', { score: 3 })
    expect(game.case.snapshot.state).toBe('rating')
    game.submit('rate-peer', 'fajar', { score: 3 })
    expect(game.night().case.snapshot.state).toBe('shared')
  })

  test('[P1] the others see neither who left nor that somebody did', () => {
    const game = ratingCase(recusing())
    game.submit('rate-peer', 'dewi', { conflict: true })
    const rows = viewsOf(game.pack, game.case, { people: office, cycle })
    const seen = rows.find(({ audience, kind }) => audience === 'gita' && kind === 'case')
    expect(seen?.kind === 'case' && seen.body.progress.find(({ spec }) => spec === 'rate-peer')).toEqual({
      spec: 'rate-peer',
      title: text('rate-peer'),
      reached: false,
    })
    expect(JSON.stringify(seen)).not.toContain('dewi')
  })

  test('[W8] when the last one leaves, the group is not waited for', () => {
    const game = ratingCase(recusing())
    for (const peer of ['dewi', 'eka', 'fajar']) game.submit('rate-peer', peer, { conflict: true })
    game.submit('rate', 'budi', { score: 4 })
    expect(game.submit('rate-self', 'ani', { report: 'done' }).case.snapshot.state).toBe('shared')
  })

  test('[W8] a superior with a conflict of interest gives way: a transition says to whom, and no score counts', () => {
    const pack = withState(
      'rating',
      (state) => ({
        ...state,
        transitions: [
          {
            id: 'gave-way',
            title: text('Gave way'),
            on: { event: 'recused', task: 'rate' },
            to: 'standing-in',
          },
          ...state.transitions,
        ],
      }),
      recusing(),
    )
    const states = {
      ...pack.workflow.states,
      'standing-in': {
        kind: 'open',
        title: text('Standing in'),
        tasks: [
          {
            id: 'rate-instead',
            title: text('Rate'),
            role: 'reviewer',
            form: 'rate',
            input: { name: 'superior' },
          },
        ],
        deadline: { policy: 'assessmentDays' },
        transitions: [
          { id: 'rated', title: text('Rated'), on: { event: 'done' }, to: 'scoring' },
          { id: 'late', title: text('Late'), on: { event: 'deadline' }, to: 'closed' },
        ],
      },
    } as const
    const complete = { ...pack, workflow: { ...pack.workflow, states } }
    expect(
      check(complete.workflow, { forms: complete.forms, policies: complete.policies }).filter(
        ({ severity }) => severity === 'error',
      ),
    ).toEqual([])
    const game = ratingCase(complete)
    game.submit('rate', 'budi', { score: 1, conflict: true })
    expect(game.case.snapshot).toMatchObject({ state: 'standing-in', assignments: { superior: [] } })
    game.submit('rate-instead', 'citra', { score: 5 })
    expect(game.case.results).toMatchObject([{ result: { outputs: { score: 5 } } }])
  })

  test('[W8] [S1] what was answered with a conflict of interest is never scored, also when nobody takes over', () => {
    const game = ratingCase(recusing())
    game.submit('rate', 'budi', { score: 5, conflict: true })
    game.submit('rate-self', 'ani', { report: 'done' })
    for (const peer of ['dewi', 'eka', 'fajar']) game.submit('rate-peer', peer, { score: 3 })
    expect(game.case.snapshot.state).toBe('rating')
    expect(game.deadline(late).case).toMatchObject({ snapshot: { state: 'closed' }, results: [] })
  })
})

/** The small pack in which raters may declare a conflict of interest. */
function recusing(): Pack {
  const pack = withState('rating', (state) => ({
    ...state,
    tasks: state.tasks.map((spec) => (spec.form.startsWith('rate') ? { ...spec, recuseIf: conflict } : spec)),
  }))
  const forms = Object.values(aPack().forms).map((form) => {
    const schema = {
      ...form.schema,
      properties: { ...Object(form.schema.properties), conflict: { type: 'boolean' } },
      required: [],
    }
    return [form.id, form.id.startsWith('rate') ? { ...form, schema } : form] as const
  })
  return { ...pack, forms: Object.fromEntries(forms) }
}
