import { describe, expect, it } from 'vitest'
import { packIds, readPack } from '../../cli/read-pack.ts'
import type { ScoringDocument } from '../scoring/model.ts'
import type { Language } from '../text.ts'
import { criteriaPage } from './criteria-page.ts'

const kotabumi = readPack('kotabumi')
const inBoth: readonly Language[] = ['id', 'en']

describe('criteriaPage', () => {
  it.each(packIds())(
    '[R14] of %s leaves no place unfilled, and has nothing to load',
    { timeout: 30_000 },
    (id) => {
      const pack = readPack(id)
      for (const language of inBoth) {
        const page = criteriaPage(pack, language)
        expect(page).toContain(`<html lang="${language}">`)
        expect(bodyOf(page).match(/\{[a-z][\w.*-]*\}/gi)).toBeNull()
        expect(bodyOf(page)).not.toMatch(/undefined|\[object|NaN/)
        expect(page).not.toMatch(/<script|src=|url\(|@import|https?:/)
      }
    },
  )

  it('[S-S4] has every criterion with the words of each of its levels', () => {
    for (const language of inBoth) {
      const page = textOf(criteriaPage(kotabumi, language))
      for (const { name, dataSource, evidence } of kotabumi.indicators) {
        for (const text of [name, dataSource, evidence]) expect(page).toContain(text[language])
      }
      for (const { name, guides, levels } of kotabumi.behaviours) {
        for (const text of [name, ...guides, ...levels.flatMap(({ label, anchor }) => [label, anchor])]) {
          expect(page).toContain(text[language])
        }
      }
    }
  })

  it('[S-W3] shows the missions with their indicators, and says where the words are a placeholder', () => {
    const page = textOf(criteriaPage(readPack('wanggar'), 'id'))
    expect(page).toContain('Pelayanan yang dekat dan cepat bagi warga kampung: ')
    expect(page).toContain(
      'Contoh rumusan misi untuk paket ini; ganti dengan misi pada RPJMD Kabupaten Nabire',
    )
    expect(textOf(criteriaPage(kotabumi, 'id'))).not.toContain('Misi yang didukung')
  })

  it('[S-S5] tells the weights and who set them, the limits, the stages and their deadlines', () => {
    const page = textOf(criteriaPage(kotabumi, 'id'))
    expect(page).toMatch(/Penilaian diri 10 Kotabumi/)
    expect(page).toMatch(/Atasan langsung 60 Nasional/)
    expect(page).toContain('Sesuai ekspektasi 90 110')
    expect(page).toContain('Di atas ekspektasi 110 sampai 120')
    expect(page).toContain(
      'Hasil disampaikan Pegawai yang dinilai: Tanggapi hasil penilaian Anda 14 hari kalender',
    )
    expect(page).toContain('1 Januari 2026 Tahun Baru 2026 Masehi')
    expect(page).toContain('rata-rata dari sedikitnya 3 orang')
  })

  it('[R14] says the formula in words: numbers that hold for all, names for what is yet to come', () => {
    const page = textOf(criteriaPage(kotabumi, 'id'))
    expect(page).toContain('(Hasil kerja × 60 + perilaku kerja × 40) ÷ 100, dibulatkan dua desimal.')
    const plain = { ...kotabumi, scoring: withoutSummaries(kotabumi.scoring) }
    expect(textOf(criteriaPage(plain, 'id'))).toContain(
      'Nilai kinerja adalah 60 persen hasil kerja dan 40 persen perilaku kerja',
    )
  })

  it('[R14] a summary that a later pack’s rule has outlived gives way to the explanation', () => {
    const { provenance } = kotabumi
    if (provenance === undefined) throw new Error('Kotabumi is built on a base')
    const set = { ...provenance.set, '/scoring/steps/score/rule': 'kotabumi@1' }
    const page = textOf(criteriaPage({ ...kotabumi, provenance: { ...provenance, set } }, 'id'))
    expect(page).toContain('Nilai kinerja adalah 60 persen hasil kerja dan 40 persen perilaku kerja')
    expect(page).not.toContain('(Hasil kerja × 60 + perilaku kerja × 40) ÷ 100')
  })

  it('[R14] what a pack says is text and never markup', () => {
    const name = { id: '<img src=x onerror=alert(1)>"', en: '&<b>' }
    const page = criteriaPage({ ...kotabumi, region: { name, agency: name } }, 'id')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;')
    expect(page).not.toContain('<img')
  })
})

function withoutSummaries(scoring: ScoringDocument): ScoringDocument {
  return { ...scoring, steps: scoring.steps.map(({ summary: _summary, ...step }) => step) }
}

/** Without the style, which has braces of its own. */
function bodyOf(page: string): string {
  return page.replace(/<style>[\s\S]*?<\/style>/, '')
}

function textOf(page: string): string {
  return bodyOf(page)
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}
