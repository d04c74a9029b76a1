import { describe, expect, test } from 'vitest'
import { accepted, aPack, aPerson, noon, office } from '../../case/testing/an-office.ts'
import { caseId, mutationId, personId } from '../../ids.ts'
import { unitsToAsk } from './head-of-unit.ts'
import { unitsWithoutNeeds } from './missing-needs.ts'
import { needViews } from './need-views.ts'
import { type KnownNeeds, type NeedsAct, steerNeeds } from './steer-needs.ts'
import { takeNeeds } from './take-needs.ts'
import { needTask, stateOf, type UnitNeed } from './unit-need.ts'

const pack = aPack({
  policies: { ...aPack().policies, unitNeeds: { form: 'rate-self', opening: 'required' } },
})
const year = { name: 'Tahun 2027', period: { from: '2027-01-01', to: '2027-12-31' } }
const budi = personId('budi')
const today = '2026-01-05'
const known = (needs: readonly UnitNeed[] = [], changes: Partial<KnownNeeds> = {}): KnownNeeds => ({
  pack,
  people: office,
  by: personId('gita'),
  now: noon,
  find: (unit, { from, to }) =>
    needs.find((one) => one.unit === unit && one.cycle.period.from === from && one.cycle.period.to === to),
  newId: () => caseId('n1'),
  ...changes,
})
const ask: NeedsAct = {
  kind: 'ask',
  cycle: year,
  until: '2026-01-09',
  units: [{ unit: 'Bidang Umum', head: budi }],
}
const asked = (): UnitNeed => {
  const [need] = accepted(steerNeeds(known(), ask))
  if (need === undefined) throw new Error('nothing was asked')
  return need
}
const filled = (need: UnitNeed, answers = { report: 'Seorang analis data' }) => ({
  id: mutationId('m-1'),
  task: needTask(need),
  form: { id: 'rate-self', version: 1 },
  answers,
})
const moment = (actor: string, people = office) => ({ actor: personId(actor), now: noon, today, people })

describe('units that are asked for what they need', () => {
  test('[ND2] are proposed with whoever leads them, or else the superior of most of their people', () => {
    const people = [
      ...office,
      aPerson('hadi', 'budi', { unit: 'UPTD' }),
      aPerson('indah', 'budi', { unit: 'UPTD' }),
      aPerson('joko', 'citra', { unit: 'UPTD' }),
      aPerson('kira', 'citra', { unit: 'Bidang Gone', absence: { kind: 'left', since: '2025-01-01' } }),
    ]
    expect(unitsToAsk(people)).toEqual([
      { unit: 'Bidang Umum', people: 6, head: 'citra' },
      { unit: 'UPTD', people: 3, head: 'budi' },
    ])
  })

  test('[ND2] have it as a task until the end of that day in the region, with what they are on that day', () => {
    expect(asked()).toEqual({
      id: 'n1',
      unit: 'Bidang Umum',
      cycle: year,
      pack: { id: 'small', version: 1 },
      head: 'budi',
      round: 0,
      askedAt: noon,
      askedBy: 'gita',
      dueAt: '2026-01-09T16:59:59.999Z',
      context: { unit: 'Bidang Umum', people: 6, frontLine: 0, from: '2027-01-01', to: '2027-12-31' },
    })
    const [row] = needViews(pack, asked(), { people: office, today })
    expect(row).toMatchObject({
      audience: 'budi',
      body: { id: 'n1-needs-0', case: 'n1', status: 'open', form: { id: 'rate-self', version: 1 } },
    })
  })

  test('[ND2] pass to another head as long as nothing is written, and nobody gone is asked', () => {
    const before = asked()
    const [after] = accepted(
      steerNeeds(known([before]), { ...ask, units: [{ unit: 'Bidang Umum', head: personId('citra') }] }),
    )
    expect(after).toEqual({ ...before, head: 'citra' })
    const gone = [...office, aPerson('kira', 'budi', { absence: { kind: 'left', since: '2025-01-01' } })]
    const toGone = { ...ask, units: [{ unit: 'Bidang Umum', head: personId('kira') }] }
    expect(steerNeeds(known([], { people: gone }), toGone)).toEqual({
      kind: 'err',
      error: { kind: 'unknown-head', unit: 'Bidang Umum' },
    })
  })

  test('[ND2] are taken over by who stands in for the head that day, and by nobody else', () => {
    const away = office.map((one) =>
      one.id === 'budi'
        ? {
            ...one,
            delegation: { to: personId('dewi'), as: 'plh' as const, from: '2026-01-05', until: '2026-01-06' },
          }
        : one,
    )
    const need = asked()
    const seen = (day: string) =>
      needViews(pack, need, { people: away, today: day }).map(({ audience }) => audience)
    expect([seen('2026-01-04'), seen('2026-01-05'), seen('2026-01-07')]).toEqual([
      ['budi'],
      ['budi', 'dewi'],
      ['budi'],
    ])
    expect(takeNeeds(pack, need, filled(need), moment('dewi', away)).kind).toBe('ok')
    expect(takeNeeds(pack, need, filled(need), moment('eka', away))).toEqual({
      kind: 'err',
      error: { kind: 'not-yours', task: 'n1-needs-0' },
    })
  })

  test('[ND3] are answered once, by the form’s own rules, also late', () => {
    const need = asked()
    const empty = { ...filled(need), answers: {} }
    expect(takeNeeds(pack, need, empty, moment('budi'))).toMatchObject({ error: { kind: 'invalid' } })
    const other = { ...filled(need), form: { id: 'rate-self', version: 2 } }
    expect(takeNeeds(pack, need, other, moment('budi'))).toMatchObject({ error: { kind: 'wrong-form' } })
    const late = { ...moment('budi'), now: '2026-02-01T05:00:00.000Z' }
    const written = accepted(takeNeeds(pack, need, filled(need), late))
    expect(written.written).toEqual({
      id: 'm-1',
      by: 'budi',
      at: '2026-02-01T05:00:00.000Z',
      form: { id: 'rate-self', version: 1 },
      answers: { report: 'Seorang analis data' },
    })
    expect(takeNeeds(pack, written, filled(need), late)).toMatchObject({
      error: { kind: 'task-closed', status: 'done' },
    })
  })

  test('[ND4] hold up every period within that they have not written for, unless they were set aside', () => {
    const quarter = { from: '2027-04-01', to: '2027-06-30' }
    const units = ['Bidang Umum', 'UPTD', 'UPTD']
    const now = (...needs: readonly UnitNeed[]) => needs.map((need) => ({ ...need, state: stateOf(need) }))
    const open = asked()
    expect(unitsWithoutNeeds(now(open), { units, period: quarter })).toEqual(['Bidang Umum', 'UPTD'])
    const written = accepted(takeNeeds(pack, open, filled(open), moment('budi')))
    expect(unitsWithoutNeeds(now(written), { units, period: quarter })).toEqual(['UPTD'])
    const aside = { at: noon, by: personId('gita'), reason: 'Dilebur' }
    const uptd = { ...open, unit: 'UPTD', setAside: aside }
    expect(unitsWithoutNeeds(now(written, uptd), { units, period: quarter })).toEqual([])
    const longer = { from: '2027-01-01', to: '2028-12-31' }
    expect(unitsWithoutNeeds(now(written, uptd), { units, period: longer })).toEqual(['Bidang Umum', 'UPTD'])
  })

  test('[ND5] are set aside with a reason, and taken up again as another task that begins with the earlier answers', () => {
    const act = { kind: 'set-aside', cycle: year, unit: 'Bidang Umum', reason: 'Dilebur' } as const
    const [aside] = accepted(steerNeeds(known(), act))
    expect(aside).toMatchObject({ head: null, setAside: { by: 'gita', reason: 'Dilebur' } })
    const open = asked()
    const written = accepted(takeNeeds(pack, open, filled(open), moment('budi')))
    const takeUp = { kind: 'take-up', period: year.period, unit: 'Bidang Umum', reason: 'Kurang' } as const
    const [again] = accepted(steerNeeds(known([written]), takeUp))
    if (again === undefined) throw new Error('nothing was taken up')
    expect([stateOf(again), needTask(again), again.before?.answers]).toEqual([
      'open',
      'n1-needs-1',
      { report: 'Seorang analis data' },
    ])
    expect(needViews(pack, again, { people: office, today })[0]?.body.prefill).toEqual({
      report: 'Seorang analis data',
    })
    // The earlier task is over: what is sent for it is nobody's.
    expect(takeNeeds(pack, again, filled(open), moment('budi'))).toMatchObject({
      error: { kind: 'not-yours' },
    })
    const [back] = accepted(
      steerNeeds(known([{ ...written, setAside: { at: noon, by: budi, reason: 'x' } }]), takeUp),
    )
    expect(back && stateOf(back)).toBe('written')
  })

  test.each([
    [{ ...ask, until: '2026-01-04' }, { kind: 'past' }],
    [
      { ...ask, cycle: { ...year, period: { from: '2027-12-31', to: '2027-01-01' } } },
      { kind: 'bad-period' },
    ],
    [
      { ...ask, units: [{ unit: 'Tak Ada', head: budi }] },
      { kind: 'unknown-unit', unit: 'Tak Ada' },
    ],
    [
      { kind: 'set-aside', cycle: year, unit: 'Tak Ada', reason: 'x' },
      { kind: 'unknown-unit', unit: 'Tak Ada' },
    ],
    [
      { kind: 'take-up', period: year.period, unit: 'Bidang Umum', reason: 'x' },
      { kind: 'nothing-to-take-up', unit: 'Bidang Umum' },
    ],
  ] as const)('[ND2] [ND5] what cannot be done is refused with why: %#', (act, error) => {
    expect(steerNeeds(known(), act)).toEqual({ kind: 'err', error })
  })

  test('[ND1] are asked nothing where the pack does not ask for it', () => {
    expect(steerNeeds(known([], { pack: aPack() }), ask)).toEqual({
      kind: 'err',
      error: { kind: 'not-used' },
    })
  })
})
