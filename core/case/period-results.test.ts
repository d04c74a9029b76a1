import { describe, expect, test } from 'vitest'
import { caseId } from '../ids.ts'
import { type PeriodResult, periodsData } from './period-results.ts'
import { collectInput } from './score-case.ts'
import { aPack, noon, office, playCase, ratingCase } from './testing/an-office.ts'
import { viewsOf } from './views.ts'

const quarter = (n: number, changes: Partial<PeriodResult> = {}): PeriodResult => ({
  from: `2026-${String(3 * n - 2).padStart(2, '0')}-01`,
  to: `2026-${String(3 * n).padStart(2, '0')}-30`,
  status: 'final',
  source: { case: caseId(`q${n}`), cycle: `Triwulan ${n}` },
  at: noon,
  score: 90,
  predicate: 'baik',
  word: { id: 'Baik', en: 'Good' },
  ...changes,
})

describe('results of the parts of a period', () => {
  test('[PD2] have an exact mean once all are final', () => {
    const all = [90.1, 90.2, 90.3, 90.3].map((score, n) => quarter(n + 1, { score }))
    expect(periodsData(all)).toMatchObject({
      expected: 4,
      known: 4,
      complete: true,
      mean: 90.225,
      last: 'baik',
    })
  })

  test('[PD2] have none while one is open, or has no score, and say which', () => {
    const open = quarter(2, { status: 'open', score: null, predicate: null, word: null, at: null })
    const none = quarter(3, {
      status: 'none',
      source: null,
      score: null,
      predicate: null,
      word: null,
      at: null,
    })
    expect(periodsData([quarter(1), open, none])).toMatchObject({
      expected: 3,
      known: 1,
      complete: false,
      mean: null,
      text: '01/2026–03/2026: Baik / Good (90) · 04/2026–06/2026: belum final / not final · 07/2026–09/2026: tanpa hasil / no result',
    })
    expect(periodsData([quarter(1), quarter(2, { score: null })])).toMatchObject({
      complete: true,
      mean: null,
    })
  })

  test('[PD1] are null where there is none', () => {
    expect([periodsData(undefined), periodsData([])]).toEqual([null, null])
  })

  test('[PD3] go into scoring as the input periods, and nothing does where there are none', () => {
    const pack = aPack()
    const opened = ratingCase(pack).case
    expect(collectInput(pack, opened)).not.toHaveProperty('periods')
    expect(collectInput(pack, { ...opened, periods: [quarter(1)] }).periods).toMatchObject({ mean: 90 })
  })

  test('[PD4] are shown with the task and the appraisal of whoever rates or is rated, and never to a peer', () => {
    const pack = aPack()
    const opened = { ...ratingCase(pack).case, periods: [quarter(1)] }
    const rows = viewsOf(pack, opened, { people: office, cycle: { id: opened.cycle, name: '2026' } })
    const told = rows.flatMap(({ audience, kind, body }) =>
      kind === 'task' && body.status === 'open' ? [[audience, body.periods !== undefined]] : [],
    )
    expect(Object.fromEntries(told)).toEqual({
      ani: true,
      budi: true,
      citra: true,
      dewi: false,
      eka: false,
      fajar: false,
    })
    const cases = rows.flatMap(({ kind, body }) => (kind === 'case' ? [body.periods] : []))
    expect(cases).toEqual(cases.map(() => [quarter(1)]))
  })

  test('[PD3] are the same again when the case goes on: nothing of them is kept but what went into a result', () => {
    expect(playCase().case).not.toHaveProperty('periods')
  })
})
