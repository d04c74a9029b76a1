import { signal } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import { caseId, cycleId, personId } from '../../core/ids.ts'
import type { CalibrationRow, CalibrationView } from '../../core/protocol/calibration.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { aPageDevice } from '../../test/support/page-device.ts'
import { draw, hasFocus, type } from '../../test/support/small-dom.ts'
import { DeviceContext } from '../device.ts'
import type { RowDraft } from '../store/calibrations.ts'
import { aDeviceOf } from '../store/fixtures.ts'
import { RowList } from './row-list.tsx'
import type { SessionDesk } from './use-session.ts'

const at = '2026-01-05T03:00:00.000Z'

function aRow(name: string, over: Partial<CalibrationRow> = {}): CalibrationRow {
  return {
    case: caseId(`case-${name}`),
    version: 1,
    subject: { id: personId(name), name, post: 'Analis', unit: 'Dinas' },
    superior: 'Sri',
    score: 90,
    outcome: 'baik',
    place: null,
    levels: {},
    mean: 4,
    peers: 4,
    adjusted: null,
    calibrated: false,
    flags: [],
    discussed: false,
    note: '',
    raised: [],
    opinion: null,
    proposal: null,
    locked: null,
    ...over,
  }
}

function aView(rows: readonly CalibrationRow[]): CalibrationView {
  const guide = { lines: [], achievements: [], source: null, warnings: [] }
  return {
    protocol: PROTOCOL,
    id: 's-1',
    title: 'Rapat',
    cycle: { id: cycleId('c-1'), name: '2026' },
    units: ['Dinas'],
    version: 1,
    openedAt: at,
    closedAt: null,
    as: 'hr',
    leaders: [],
    advisers: [],
    signed: [],
    achievement: null,
    waiting: { results: 0, until: null },
    unrated: 0,
    guide,
    after: guide,
    grid: null,
    steps: [],
    outcomes: {},
    rows,
  }
}

/** The list of a session in which the first row is open and somebody stands in its note. */
async function aSession(rows: readonly CalibrationRow[]) {
  const view = signal(aView(rows))
  const drafts = signal<ReadonlyMap<string, RowDraft>>(new Map())
  const written: RowDraft[] = []
  const desk = {
    isOnline: true,
    moved: new Set(),
    write: (draft: RowDraft) => written.push(draft),
  }
  function Session() {
    // What a row asks of its desk, and no more.
    const now = { ...desk, drafts: drafts.value } as unknown as SessionDesk
    return <RowList desk={now} view={view.value} cell={null} clear={() => {}} />
  }
  const root = draw(
    <DeviceContext.Provider value={aPageDevice(aDeviceOf())}>
      <Session />
    </DeviceContext.Provider>,
  )
  const [first] = root.all('details')
  if (first === undefined) throw new Error('no row is drawn')
  first.open = true
  first.dispatch('toggle')
  await Promise.resolve()
  const note = root.one('#note-case-Adi')
  note.focus()
  return { root, note, view, drafts, written }
}

const namesOf = (root: { all: (name: string) => readonly { textContent: string }[] }) =>
  root.all('strong').map(({ textContent }) => textContent)

describe('the list of a session', () => {
  test('[CB8] takes no row away, and moves none, in which somebody writes while others go on', async () => {
    const { root, note, view } = await aSession([aRow('Adi'), aRow('Budi'), aRow('Citra')])
    const filter = root.one('#calibration-filter')
    filter.value = 'undiscussed'
    type(note, 'Catat')
    view.value = aView([
      aRow('Adi'),
      aRow('Budi', { raised: [{ name: 'Sri', at, text: 'Bicarakan' }] }),
      aRow('Citra', { raised: [{ name: 'Sri', at, text: 'Juga' }] }),
    ])
    await Promise.resolve()
    expect([namesOf(root).slice(0, 3), hasFocus(note), root.one('#note-case-Adi') === note]).toEqual([
      ['Adi', 'Budi', 'Citra'],
      true,
      true,
    ])
  })

  test('[CB8] keeps a row that was just marked as discussed as long as the same is looked for', async () => {
    const { root, note, view } = await aSession([aRow('Adi'), aRow('Budi')])
    const filter = root.one('#calibration-filter')
    filter.value = 'undiscussed'
    filter.dispatch('change')
    await Promise.resolve()
    const [first] = root.all('details')
    first?.dispatch('toggle')
    root.one('#note-case-Adi').focus()
    view.value = aView([aRow('Adi', { discussed: true }), aRow('Budi')])
    await Promise.resolve()
    expect([namesOf(root), hasFocus(note)]).toEqual([['Adi', 'Budi'], true])
    filter.value = 'all'
    filter.dispatch('change')
    await Promise.resolve()
    filter.value = 'undiscussed'
    filter.dispatch('change')
    await Promise.resolve()
    expect(namesOf(root)).toEqual(['Budi'])
  })

  test('[CB8] shows what was typed into a note until the store has the same, also after it was left', async () => {
    const { note, drafts, view, written } = await aSession([aRow('Adi')])
    type(note, 'Catat')
    await Promise.resolve()
    note.dispatch('blur')
    await Promise.resolve()
    // Whoever comes back before the store has answered goes on from their own words.
    note.dispatch('focus')
    type(note, ' lagi')
    await Promise.resolve()
    expect([note.value, written.at(-1)?.note]).toEqual(['Catat lagi', 'Catat lagi'])
    note.dispatch('blur')
    drafts.value = new Map([['case-Adi', { case: 'case-Adi', version: 1, note: 'Catat lagi' }]])
    await Promise.resolve()
    drafts.value = new Map()
    view.value = aView([aRow('Adi', { note: 'Catat lagi, dan ini.' })])
    await Promise.resolve()
    expect(note.value).toBe('Catat lagi, dan ini.')
  })
})
