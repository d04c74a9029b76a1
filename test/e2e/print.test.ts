import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { violationsOf } from '../support/axe.ts'
import { everyKind, everyKindAnswers, everyKindContext, everyKindPrefill } from '../support/every-kind.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { openForm } from '../support/open-form.ts'
import { playPack, putRows, rowsOfPlay } from '../support/put-rows.ts'

let browser: ExtensionBrowser
let page: Page

beforeAll(async () => {
  browser = await launchExtension({ profile: newProfile() })
  page = await openForm(browser, {
    form: everyKind,
    context: everyKindContext,
    prefill: everyKindPrefill,
    answers: everyKindAnswers,
    letterhead: {
      lines: [
        { id: 'Pemerintah Kabupaten Lampung Utara', en: 'Government of North Lampung Regency' },
        { id: 'Dinas Kependudukan dan Pencatatan Sipil', en: 'Civil Registration Office' },
      ],
      address: { id: 'Kotabumi 34511', en: 'Kotabumi 34511' },
      logo: emblem,
    },
  })
})
afterAll(() => browser?.close())

test('[U30] a filled form prints every answer with what was chosen among what, under the region’s letterhead', async () => {
  await page.getByRole('link', { name: 'Cetak formulir' }).click()
  const sheet = page.locator('.print')
  await sheet.getByRole('heading', { level: 1, name: 'Semua jenis isian' }).waitFor()
  expect(await sheet.locator('.kop-line').allTextContents()).toEqual([
    'Pemerintah Kabupaten Lampung Utara',
    'Dinas Kependudukan dan Pencatatan Sipil',
  ])
  await expect
    .poll(() => sheet.locator('.kop-logo').evaluate((logo: HTMLImageElement) => logo.naturalWidth))
    .toBe(8)
  const level = question('Berorientasi pelayanan')
  expect(await level.locator('.tick').count()).toBe(5)
  expect(await level.locator('.ticked').innerText()).toMatch(/4\. Baik\s+Menawarkan bantuan/)
  // Read aloud, the tick is a word and the empty boxes are silent.
  expect(await level.locator('.ticked .visually-hidden').textContent()).toBe('Dipilih: ')
  expect(await question('Mulai bertugas').locator('.print-text').textContent()).toBe('29 Februari 2024')
  expect(
    await page.locator('.print-table').first().locator('tbody tr').first().locator('td').allTextContents(),
  ).toEqual(['Layanan selesai tepat waktu', '240', '252', 'Laporan bulanan', '105,00%'])
  expect(await page.locator('.print-facts').innerText()).toContain('Belum dikirim')
  expect(await violationsOf(page)).toEqual([])
})

test('[U30] a blank form has boxes and lines instead, and what other answers would bring up', async () => {
  await page.getByRole('link', { name: 'Formulir kosong' }).click()
  await page.getByText('Nama: …').waitFor()
  expect(await page.locator('.ticked').count()).toBe(0)
  expect(await question('Uraikan').locator('.write-line').count()).toBe(4)
  expect(await question('Seksi').locator('.tick').count()).toBe(3)
  expect(await page.locator('.print-items > li').count()).toBe(3)
  expect(await page.getByText('Membuka loket').count()).toBe(0)
  expect(await violationsOf(page)).toEqual([])
})

test('[U30] on paper stands the sheet alone, dark ink on white, with the pages numbered and no question torn', async () => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const gone of ['.rail', '.print-tools']) expect(await page.locator(gone).isVisible()).toBe(false)
  const ink = await page.locator('.print').evaluate((sheet) => {
    const { color, page: named } = getComputedStyle(sheet)
    return { color, named, ground: getComputedStyle(document.documentElement).backgroundColor }
  })
  expect(ink).toEqual({ color: 'rgb(33, 32, 28)', named: 'form', ground: 'rgb(255, 255, 255)' })
  const torn = await page
    .locator('.print-question')
    .evaluateAll((all) => all.filter((each) => getComputedStyle(each).breakInside !== 'avoid').length)
  expect(torn).toBe(0)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  // Set TIMBANG_PRINTS to a folder to look at it.
  const { TIMBANG_PRINTS } = process.env
  if (TIMBANG_PRINTS) writeFileSync(join(TIMBANG_PRINTS, 'blank.pdf'), pdf)
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
  expect(pages).toBeGreaterThan(3)
  expect(browser.complaints).toEqual([])
})

test('[DP4] a plan of forty results stays together result by result, and goes on no more than twelve pages', async () => {
  const play = playPack(readPack('nasional'), { state: 'shared' })
  const aspects = (['quantity', 'quality', 'time'] as const).map((aspect) => ({
    aspect,
    indicator: 'Jumlah dokumen kependudukan yang terbit sesuai standar pelayanan',
    target: 1200,
    unit: 'dokumen',
    realised: 1250,
  }))
  const skp = {
    agreed: true,
    rows: Array.from({ length: 40 }, (_, n) => ({
      plan: `Pelayanan administrasi kependudukan yang tepat waktu (${n})`,
      kind: n % 9 === 8 ? ('additional' as const) : ('main' as const),
      aspects: aspects.slice(0, 1 + (n % 3)),
      feedback: 'Pertahankan ketelitian pada berkas dari loket keliling.',
    })),
  }
  await page.emulateMedia({ media: 'screen' })
  await putRows(page, rowsOfPlay(play, play.case.person, { skp }))
  await page.goto(`${page.url().split('#')[0]}#/skp/${play.case.id}`)
  await page.reload()
  await page.locator('.skp-paper').waitFor()
  const numbers = page.locator('.skp-result td[data-label="No"]')
  await expect
    .poll(() => numbers.allTextContents())
    .toEqual(Array.from({ length: 40 }, (_, n) => String(n + 1)))
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const broken = await page
    .locator('.skp-result')
    .evaluateAll((all) => all.filter((each) => getComputedStyle(each).breakInside !== 'avoid').length)
  expect(broken).toBe(0)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect([pages > 3, pages <= 12]).toEqual([true, true])
})

function question(label: string) {
  return page.locator('.print-question', {
    has: page.locator('.print-label', { hasText: new RegExp(`^${label}`) }),
  })
}

/** A square of 8 pixels. */
const emblem = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>')}`
