import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId } from '../../core/ids.ts'
import { parseUnitList } from '../../core/protocol/parse-staff.ts'
import type { StaffDetail, UnitList } from '../../core/protocol/staff.ts'
import { type OfficeClient, officeClient } from '../support/office-client.ts'
import { anOffice, type Office } from '../support/worker.ts'
import { taken, year } from '../support/worker-journey.ts'

let office: Office
let hr: OfficeClient
beforeAll(async () => {
  office = await anOffice()
  hr = officeClient(await office.as('gita'))
})
afterAll(() => office.server.close())

const change = (unit: string, edit: object, reason = 'Perda 1/2026') =>
  hr.push({ kind: 'change-unit', unit, edit, reason })
const list = async (): Promise<UnitList> => {
  const parsed = parseUnitList((await hr.ask('GET', '/units')).json)
  if (parsed.kind === 'err') throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
const drawn = async () =>
  (await list()).units.map(({ name, parent, people, closedOn }) => [name, parent, people, closedOn])

describe('units that human resources changes by hand', () => {
  test('[UT1] are added, renamed with their people, and told in the history with what takes it back', async () => {
    expect((await change('Sekretariat', { kind: 'add', parent: null })).status).toBe(200)
    expect((await change('Bidang Umum', { kind: 'move', from: null, parent: 'Sekretariat' })).status).toBe(
      200,
    )
    expect((await change('Bidang Umum', { kind: 'rename', to: 'Bagian Umum' })).status).toBe(200)
    expect(await drawn()).toEqual([
      ['Sekretariat', null, 0, null],
      ['Bagian Umum', 'Sekretariat', 7, null],
    ])
    expect((await list()).changes[0]).toMatchObject({
      unit: 'Bidang Umum',
      edit: { kind: 'rename', to: 'Bagian Umum' },
      by: 'Gita',
      source: 'hand',
      reason: 'Perda 1/2026',
      reverse: { unit: 'Bagian Umum', edit: { kind: 'rename', to: 'Bidang Umum' } },
    })
    const ani = (await hr.ask('GET', '/people/ani')).json as StaffDetail
    expect(ani.person.unit).toBe('Bagian Umum')
    expect(ani.history[0]?.fields).toEqual([{ field: 'unit', before: 'Bidang Umum', after: 'Bagian Umum' }])
    // Colleagues see it, and what was sent for one row of the log.
    expect((await (await office.as('ani')).pull()).get('colleague/budi')?.body).toMatchObject({
      unit: 'Bagian Umum',
    })
    const log = (await hr.ask('GET', '/audit?cursor=0&limit=1000')).text
    expect(log).toContain('unit-changed')
  })

  test('[UT3] are not closed over people and appraisals, who are named; emptied, they are', async () => {
    taken(await hr.client.openCycle(year, [personId('ani')]))
    const today = '2026-01-05'
    const refused = await change('Bagian Umum', { kind: 'close', on: today })
    expect([refused.status, refused.type]).toEqual([409, '/problems/bad-unit'])
    expect(refused.text).toContain('7 pegawai (Ani, Budi, Citra, Dewi, Eka, dan 2 lagi)')
    expect(refused.text).toContain('1 penilaian yang berjalan')
    expect((await change('Bagian Umum', { kind: 'staff', to: 'Sekretariat', people: null })).status).toBe(200)
    expect((await change('Bagian Umum', { kind: 'close', on: '2030-01-01' })).type).toBe('/problems/bad-unit')
    expect((await change('Bagian Umum', { kind: 'close', on: today })).status).toBe(200)
    expect(await drawn()).toEqual([
      ['Sekretariat', null, 7, null],
      ['Bagian Umum', 'Sekretariat', 0, today],
    ])
    const edit = { kind: 'transfer', unit: 'Bagian Umum', post: 'Analis', superior: 'budi' }
    const transfer = await hr.push({ kind: 'change-person', person: 'ani', edit, reason: 'x' })
    expect([transfer.status, transfer.type]).toEqual([409, '/problems/bad-unit'])
  })

  test('[UT4] are told in the preview of a list that would take them back', async () => {
    const row = { name: 'Ani', post: 'Analis', unit: 'Bagian Umum', otherId: 'k-1', parentUnit: '' }
    const faulty = await hr.upload([row])
    expect((await hr.review(faulty, 'faults')).items).toMatchObject([{ row: 2, kind: 'closed-unit' }])
    expect((await change('Bagian Umum', { kind: 'reopen' })).status).toBe(200)
    const id = await hr.upload([{ ...row, parentUnit: 'Dinas' }])
    const review = await hr.review(id, 'units')
    expect([review.counts.units, review.items]).toEqual([
      2,
      [
        {
          kind: 'moved',
          unit: 'Bagian Umum',
          before: 'Sekretariat',
          after: 'Dinas',
          people: 1,
          hand: { at: expect.any(String), by: 'Gita', reason: 'Perda 1/2026' },
        },
        { kind: 'new', unit: 'Dinas', before: null, after: null, people: 0, hand: null },
      ],
    ])
    expect((await hr.apply(id, review.plan)).status).toBe(200)
    expect((await list()).changes[0]).toMatchObject({
      unit: 'Bagian Umum',
      source: 'daftar.xlsx',
      reverse: { edit: { kind: 'move', from: 'Dinas', parent: 'Sekretariat' } },
    })
  })

  test('[UT2] are changed by human resources alone, in shapes that mean something', async () => {
    const ani = officeClient(await office.as('ani'))
    const edit = { kind: 'rename', to: 'Milik Ani' }
    const tried = await ani.push({ kind: 'change-unit', unit: 'Sekretariat', edit, reason: 'x' })
    expect(tried.status).toBe(403)
    expect((await change('Sekretariat', { kind: 'rename', to: '  ' })).status).toBe(400)
    expect((await change('__proto__', { kind: 'reopen' })).type).toBe('/problems/bad-unit')
    expect((await change('Sekretariat', { kind: 'close', on: '2026-01-05', people: 0 })).status).toBe(400)
  })
})
