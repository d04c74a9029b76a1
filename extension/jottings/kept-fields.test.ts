import { describe, expect, test } from 'vitest'
import { jottingId } from '../../core/draft/jotting.ts'
import { aDeviceOf } from '../store/fixtures.ts'
import { dateIn, dateText, fieldsOf, keptPart } from './kept-fields.ts'
import { openJotting } from './open-jotting.ts'

const usual = { name: 'Manajemen waktu', provider: 'BKPSDM', hours: '' }
/** Nothing that these pages set down. */
const notes = { length: 0, key: () => null, getItem: () => null, setItem: () => {}, removeItem: () => {} }
const id = jottingId('fields', 'course-waktu')

describe('fields that are kept outside of forms', () => {
  test('[FD1] [MG6] stand there again with what was typed, what was proposed and what was taken away', async () => {
    const device = { db: aDeviceOf(), notes, now: () => '2026-01-05T03:00:00.000Z' }
    const page = await openJotting({ ...device, newId: () => 'page-1' }, id)
    page.put(keptPart({ name: 'Manajemen waktu lanjut', hours: '1' }, usual))
    page.put(keptPart({ hours: '16' }, usual))
    page.put(keptPart({ provider: '' }, usual))
    await page.keeper.flush()
    const again = await openJotting({ ...device, newId: () => 'page-2' }, id)
    const typed = { name: 'Manajemen waktu lanjut', provider: '', hours: '16' }
    expect(fieldsOf(again.fields.value, usual)).toEqual(typed)

    again.put(keptPart(usual, usual))
    expect([again.fields.value, fieldsOf(again.fields.value, usual)]).toEqual([{}, usual])
  })

  test('[MG6] take nothing from another field or a prototype, and no answer that is no text', () => {
    expect(fieldsOf({ '/other': 'x', '/hours': 4 }, { ...usual, constructor: 'c' })).toEqual({
      ...usual,
      hours: '',
      constructor: 'c',
    })
    expect(keptPart({ name: 'Baru' }, usual)).toEqual({ '/name': 'Baru' })
  })

  test('[MG6] keep a date as far as it is typed', () => {
    const begun = { day: '2', month: '', year: '20' }
    expect([dateText(begun), dateIn(dateText(begun))]).toEqual(['2//20', begun])
    const none = { day: '', month: '', year: '' }
    expect([dateText(none), dateIn('')]).toEqual(['', none])
    expect(dateIn(dateText({ day: '1/2', month: '3', year: '2026' }))).toEqual({
      day: '12',
      month: '3',
      year: '2026',
    })
  })
})
