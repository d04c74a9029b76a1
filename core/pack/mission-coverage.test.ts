import { describe, expect, it } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { checkLinks } from './check-links.ts'
import { formRows } from './form-rows.ts'
import { missionCoverage } from './mission-coverage.ts'
import type { Pack, TableDocument } from './model.ts'
import { writeOutForm } from './write-out.ts'

const nasional = readPack('nasional')
const files = { pack: 'pack.json', indicators: 'i.json', scoring: 's.json', workflow: 'w.json', scorings: {} }
const text = (words: string) => ({ id: words, en: words })

describe('the missions of a region', () => {
  it('[R13] are each listed with the indicators that serve them, and indicators that serve none by themselves', () => {
    const pack = serving({ quantity: 'near', quality: 'near', time: 'nowhere' })
    expect(missionCoverage(pack)).toEqual({
      missions: [
        { id: 'near', indicators: ['quantity', 'quality'] },
        { id: 'orderly', indicators: [] },
      ],
      orphans: ['time', 'cost'],
    })
    expect(missionCoverage(nasional)).toBeNull()
  })

  it('[R13] are warned of where nothing serves one, and so is an indicator that serves none', () => {
    const pack = serving({ quantity: 'near', quality: 'near', time: 'nowhere' })
    expect(
      checkLinks(pack, files).map(({ path, kind, severity, text: { en } }) => [path, kind, severity, en]),
    ).toEqual([
      [
        '/indicators/2',
        'orphan-indicator',
        'warning',
        'The indicator “time” serves no mission of the table “missions”.',
      ],
      [
        '/indicators/3',
        'orphan-indicator',
        'warning',
        'The indicator “cost” serves no mission of the table “missions”.',
      ],
      ['/indicators', 'idle-mission', 'warning', 'No indicator serves the mission “orderly”.'],
    ])
    expect(checkLinks(nasional, files)).toEqual([])
  })

  it('[R4] a form asks about each row of a table', () => {
    const { tables } = serving({})
    const rows = formRows({ indicators: [], behaviours: [], ...(tables ? { tables } : {}) })
    const form = [{ each: ['missions', {}, { value: '{each}', label: '{row.name}' }] }]
    expect(writeOutForm(form, { rows, policies: {} })).toEqual([
      { value: 'near', label: text('near') },
      { value: 'orderly', label: text('orderly') },
    ])
  })
})

function serving(missions: { readonly [indicator: string]: string }): Pack {
  const rows = ['near', 'orderly'].map((id) => ({ id, name: text(id) }))
  const table: TableDocument = { id: 'missions', version: 1, title: text('Missions'), rows }
  const indicators = nasional.indicators.map((row) => {
    const mission = missions[row.id]
    return mission === undefined ? row : { ...row, mission }
  })
  return { ...nasional, indicators, tables: { missions: table } }
}
