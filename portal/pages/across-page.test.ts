import { describe, expect, test } from 'vitest'
import { aRegion, someRollUps } from '../../core/roll-up/testing/some-roll-ups.ts'
import { textIn } from '../text/portal-text.ts'
import { acrossBody, acrossDoor } from './across-page.ts'

const choice = { year: undefined, order: undefined }
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

describe('the page of regions side by side', () => {
  test('[XR2] says in words and tables what its bars show, in either language', () => {
    const id = plain(acrossBody(someRollUps, choice, textIn('id')).body)
    expect(id).toContain('Kotabumi: terbanyak Baik, 62 % dari 52 orang.')
    expect(id).toContain('Gayungan: terbanyak Baik / Butuh Perbaikan, 67 % dari 60 orang.')
    expect(id).toContain('Tepat waktu: dari 76 % (Kotabumi) sampai 97 % (Gayungan).')
    expect(id).toContain('Daerah yang menahan sebarannya karena terlalu sedikit orang: 1.')
    expect(id).toContain('Sawahlunto Penilaian 2026 – – – – –')
    const en = plain(acrossBody(someRollUps, choice, textIn('en')).body)
    expect(en).toContain('Kotabumi: most have Good, 62 % of 52 people.')
    expect(en).toContain('49 % 2,000 of 4,100')
  })

  test('[XR2] shows one year, in the order of the address, and what is no year or order as the first of each', () => {
    const before = acrossBody(someRollUps, { year: '2025', order: 'days' }, textIn('en')).body
    expect(before).toContain('Penilaian 2025')
    expect(before).not.toContain('Penilaian 2026')
    expect(before).toContain('<a href="/across?year=2025&amp;order=days&amp;lang=en" aria-current="true">')
    const strange = acrossBody(someRollUps, { year: '<script>', order: '__proto__' }, textIn('id')).body
    expect(strange).not.toContain('<script>')
    expect(strange).toContain('<a href="/across?year=2026&amp;order=name" aria-current="true">')
    expect(acrossBody({ ...someRollUps, rollUps: [] }, choice, textIn('id')).body).toContain(
      'Belum ada angka',
    )
  })

  test('[XR1] lets no word of a region become part of the page', () => {
    const evil = '</td><script>alert(1)</script>"'
    const line = aRegion('a', { pack: evil, cycle: { ...aRegion('a').rollUp.cycle, name: evil } })
    const predicates = [{ ids: ['x', 'y'], name: { id: evil, en: evil }, count: 9 }]
    const rollUps = [{ region: { id: 'a', name: evil }, rollUp: { ...line.rollUp, predicates } }]
    const { body } = acrossBody({ ...someRollUps, rollUps }, choice, textIn('id'))
    expect(body).not.toContain('<script')
    expect(acrossDoor(textIn('en'), true).body).toContain('role="alert"')
  })
})
