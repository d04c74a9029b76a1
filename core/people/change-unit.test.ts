import { describe, expect, it } from 'vitest'
import { aPerson } from '../case/testing/an-office.ts'
import { personId } from '../ids.ts'
import { changeUnit, type UnitEdit, type UnitOffice, unitBusy } from './change-unit.ts'

const at = (parent: string | null, closedOn: string | null = null) => ({ parent, closedOn })

/** Dinas above UPTD and Seksi; Ani and Budi work in UPTD, Citra in Dinas, Gita, who keeps the records, in UPTD. */
function anOffice(changes: Partial<UnitOffice> = {}): UnitOffice {
  const [ani, budi, citra, gita] = ['ani', 'budi', 'citra', 'gita'].map((name) =>
    aPerson(name, null, { unit: name === 'citra' ? 'Dinas' : 'UPTD', hr: name === 'gita' }),
  )
  if (!ani || !budi || !citra || !gita) throw new Error('four people')
  return {
    people: [ani, budi, citra, gita],
    units: new Map([
      ['UPTD', at('Dinas')],
      ['Seksi', at('Dinas')],
      ['Lama', at(null, '2025-12-31')],
    ]),
    open: new Set([personId('ani')]),
    today: '2026-02-01',
    by: personId('gita'),
    ...changes,
  }
}

const change = (unit: string, edit: UnitEdit, office = anOffice()) => changeUnit(office, { unit, edit })
const moves = (result: ReturnType<typeof change>) =>
  result.kind === 'ok'
    ? result.value.people.map(({ before, after }) => [after.id, before.unit, after.unit])
    : result.error

describe('a unit that is changed by hand', () => {
  it('[UT1] is added below another, and taken away again', () => {
    expect(change('Loket', { kind: 'add', parent: 'Dinas' })).toEqual({
      kind: 'ok',
      value: {
        units: new Map([['Loket', at('Dinas')]]),
        people: [],
        reverse: { unit: 'Loket', edit: { kind: 'remove' } },
      },
    })
    expect(change('Seksi', { kind: 'remove' })).toMatchObject({
      value: { units: new Map([['Seksi', null]]), reverse: { edit: { kind: 'add', parent: 'Dinas' } } },
    })
  })

  it('[UT1] is renamed for all who work there and for the units below it', () => {
    const renamed = change('Dinas', { kind: 'rename', to: 'Badan' })
    expect(moves(renamed)).toEqual([['citra', 'Dinas', 'Badan']])
    expect(renamed).toMatchObject({
      value: {
        units: new Map([
          ['Dinas', null],
          ['Badan', at(null)],
          ['UPTD', at('Badan')],
          ['Seksi', at('Badan')],
        ]),
        reverse: { unit: 'Badan', edit: { kind: 'rename', to: 'Dinas' } },
      },
    })
  })

  it('[UT1] takes no name that another has, however it is written', () => {
    expect(change(' uptd ', { kind: 'add', parent: null })).toEqual({
      kind: 'err',
      error: { kind: 'unit-exists', unit: 'UPTD' },
    })
    expect(change('Seksi', { kind: 'rename', to: 'dinas' })).toEqual({
      kind: 'err',
      error: { kind: 'unit-exists', unit: 'Dinas' },
    })
    // Only how it is written is another: that is a new name for the same unit.
    expect(moves(change('Dinas', { kind: 'rename', to: 'DINAS' }))).toEqual([['citra', 'Dinas', 'DINAS']])
  })

  it('[UT2] moves with its people, never below itself, and not from where it no longer is', () => {
    expect(change('UPTD', { kind: 'move', from: 'Dinas', parent: null })).toMatchObject({
      value: {
        units: new Map([['UPTD', at(null)]]),
        people: [],
        reverse: { unit: 'UPTD', edit: { kind: 'move', from: null, parent: 'Dinas' } },
      },
    })
    expect(change('Dinas', { kind: 'move', from: null, parent: 'UPTD' })).toEqual({
      kind: 'err',
      error: { kind: 'unit-ring', unit: 'Dinas', parent: 'UPTD' },
    })
    expect(change('UPTD', { kind: 'move', from: null, parent: 'Seksi' })).toEqual({
      kind: 'err',
      error: { kind: 'unit-moved', unit: 'UPTD', parent: 'Dinas' },
    })
    expect(change('UPTD', { kind: 'move', from: 'Dinas', parent: 'Lama' })).toEqual({
      kind: 'err',
      error: { kind: 'unit-closed', unit: 'Lama', on: '2025-12-31' },
    })
  })

  it('[UT3] is not closed while people, appraisals or open units are in it: they are named', () => {
    expect(change('UPTD', { kind: 'close', on: '2026-01-31' })).toEqual({
      kind: 'err',
      error: {
        kind: 'unit-busy',
        unit: 'UPTD',
        people: 3,
        names: ['Ani', 'Budi', 'Gita'],
        appraisals: 1,
        units: [],
      },
    })
    expect(unitBusy(anOffice(), 'Dinas')).toEqual({
      unit: 'Dinas',
      people: 1,
      names: ['Citra'],
      appraisals: 0,
      units: ['UPTD', 'Seksi'],
    })
    const [ani] = anOffice().people
    if (ani === undefined) throw new Error('Ani')
    // Who has left keeps a unit open as long as their appraisal goes on.
    const left = { ...ani, absence: { kind: 'left', since: '2026-01-01' } } as const
    expect(change('UPTD', { kind: 'close', on: '2026-01-31' }, anOffice({ people: [left] }))).toMatchObject({
      error: { people: 0, appraisals: 1 },
    })
  })

  it('[UT3] is closed with its day once it is empty, and opened again', () => {
    expect(change('Seksi', { kind: 'close', on: '2026-01-31' })).toMatchObject({
      value: {
        units: new Map([['Seksi', at('Dinas', '2026-01-31')]]),
        reverse: { unit: 'Seksi', edit: { kind: 'reopen' } },
      },
    })
    expect(change('Seksi', { kind: 'close', on: '2026-02-02' })).toEqual({
      kind: 'err',
      error: { kind: 'later-day', today: '2026-02-01' },
    })
    expect(change('Lama', { kind: 'reopen' })).toMatchObject({
      value: { reverse: { edit: { kind: 'close', on: '2025-12-31' } } },
    })
    expect(change('Lama', { kind: 'close', on: '2026-01-01' })).toMatchObject({
      error: { kind: 'unit-closed', on: '2025-12-31' },
    })
  })

  it('[UT3] is emptied into another open unit, and what takes it back leaves out who did it', () => {
    const emptied = change('UPTD', { kind: 'staff', to: 'Seksi', people: null })
    expect(moves(emptied)).toEqual([
      ['ani', 'UPTD', 'Seksi'],
      ['budi', 'UPTD', 'Seksi'],
      ['gita', 'UPTD', 'Seksi'],
    ])
    expect(emptied).toMatchObject({
      value: { reverse: { unit: 'Seksi', edit: { kind: 'staff', to: 'UPTD', people: ['ani', 'budi'] } } },
    })
    expect(change('UPTD', { kind: 'staff', to: 'Lama', people: null })).toMatchObject({
      error: { kind: 'unit-closed', unit: 'Lama' },
    })
    expect(change('Seksi', { kind: 'staff', to: 'Dinas', people: null })).toMatchObject({
      error: { kind: 'nobody-in' },
    })
    expect(change('__proto__', { kind: 'reopen' })).toMatchObject({ error: { kind: 'no-such-unit' } })
  })
})
