import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import type { FormDocument } from '../core/form/model.ts'
import { capturingExtension, chooseCapture } from '../test/support/capturing-extension.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../test/support/extension.ts'
import { openForm } from '../test/support/open-form.ts'

/** What becomes of answers on their way: a page made evidence, what a new form set aside, what two devices wrote. */
export async function pictureAnswers(shoot: (page: Page, name: string) => Promise<void>): Promise<void> {
  const size = { width: 1280, height: 800 }
  const browser = await launchExtension({
    profile: newProfile(),
    extension: capturingExtension(),
    ...size,
    scale: 2,
  })
  try {
    const page = await openForm(browser, { form, answers: { services: 252, meaning: 'Antrean daring.' } })
    await pictureCapture(browser, shoot)
    await page.evaluate(writtenElsewhere)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('.tray-item').first().waitFor()
    await shoot(page, 'draft-tray')
    const rival = page.locator('[data-path="/meaning"]')
    await rival.evaluate((field) => field.scrollIntoView({ block: 'center' }))
    await shoot(page, 'draft-devices')
  } finally {
    await browser.close()
  }
}

/** "Jadikan bukti" on a page of the office's own service, and the sheet that asks where it belongs. */
async function pictureCapture(
  browser: ExtensionBrowser,
  shoot: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const site = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(report)
  })
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready))
  const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/laporan/layanan`
  try {
    const captured = await browser.context.newPage()
    await captured.goto(address)
    await captured.getByRole('heading').selectText()
    const opening = browser.context.waitForEvent('page')
    await chooseCapture(await browser.background(), address)
    const tray = await opening
    await tray.locator('img.file-picture').waitFor()
    await tray.locator('#place-task').selectOption({ index: 1 })
    await tray.locator('#place-field').selectOption({ index: 1 })
    await shoot(tray, 'capture')
    await tray.close()
    await captured.close()
  } finally {
    site.close()
  }
}

/** Runs in the page: another device has written into one field, and an older version of the form had two more. */
async function writtenElsewhere(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('timbang')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const transaction = db.transaction(['drafts', 'answers'], 'readwrite')
  const [drafts, answers] = [transaction.objectStore('drafts'), transaction.objectStore('answers')]
  const at = '2026-01-05T03:00:00.000Z'
  const entryOf = (value: unknown) => ({ kind: 'value', value })
  const written = (device: string, count: number, value: unknown) => ({
    device,
    count,
    page: null,
    at,
    entry: entryOf(value),
  })
  answers.put({
    task: 'task-1',
    pointer: '/meaning',
    values: [
      written('seed', 2, 'Antrean daring menggantikan antrean di loket sejak pagi.'),
      written('d-home', 1, 'Warga mengambil nomor antrean dari rumah; loket buka tanpa antrean.'),
    ],
  })
  const setAside = [
    {
      pointer: '/hobby',
      value: 'Menyusun panduan loket untuk pegawai baru.',
      label: { id: 'Tugas tambahan', en: 'Additional duties' },
      reason: 'field-removed',
      version: 1,
    },
    {
      pointer: '/level',
      value: 'Sangat baik',
      label: { id: 'Penilaian umum', en: 'Overall rating' },
      reason: 'choice-removed',
      version: 1,
    },
  ]
  setAside.forEach((entry, index) => {
    answers.put({
      task: 'task-1',
      pointer: `~1${entry.pointer}`,
      values: [written('seed', 3 + index, entry)],
    })
  })
  const asked = drafts.get('task-1')
  asked.onsuccess = () => {
    drafts.put({
      ...asked.result,
      seen: { seed: 4, 'd-home': 1 },
      names: { seed: 'Komputer kantor', 'd-home': 'Laptop rumah' },
      carriedFrom: 1,
    })
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
  })
  db.close()
}

const both = (id: string, en: string) => ({ id, en })

const form: FormDocument = {
  id: 'self-assessment',
  version: 2,
  title: both('Isi penilaian diri', 'Assess yourself'),
  schema: {
    type: 'object',
    properties: {
      services: { type: 'number', minimum: 0 },
      servicesEvidence: { type: 'array', maxItems: 3, items: { type: 'object' } },
      satisfactionEvidence: { type: 'array', maxItems: 3, items: { type: 'object' } },
      meaning: { type: 'string', maxLength: 400 },
    },
    required: ['services', 'meaning'],
  },
  layout: {
    type: 'VerticalLayout',
    elements: [
      {
        type: 'Group',
        label: both('Layanan selesai tepat waktu', 'Services finished in time'),
        elements: [
          {
            type: 'Control',
            scope: '#/properties/services',
            kind: 'decimal',
            label: both('Realisasi', 'Achieved'),
          },
          {
            type: 'Control',
            scope: '#/properties/servicesEvidence',
            kind: 'file',
            label: both('Bukti', 'Evidence'),
          },
        ],
      },
      {
        type: 'Group',
        label: both('Kepuasan warga', 'Satisfaction of citizens'),
        elements: [
          {
            type: 'Control',
            scope: '#/properties/satisfactionEvidence',
            kind: 'file',
            label: both('Bukti', 'Evidence'),
          },
          {
            type: 'Control',
            scope: '#/properties/meaning',
            kind: 'long-text',
            label: both('Hasil yang paling berarti', 'What mattered most'),
          },
        ],
      },
    ],
  },
}

const report = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Laporan layanan Januari–Desember</title>
<style>body{font:16px system-ui;margin:48px;max-width:720px}table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:8px;text-align:left}</style>
<h1>252 layanan selesai tepat waktu</h1><p>Sumber: sistem antrean loket, Kotabumi.</p>
<table><tr><th>Triwulan<th>Masuk<th>Tepat waktu<tr><td>I<td>70<td>62<tr><td>II<td>68<td>63<tr><td>III<td>72<td>66<tr><td>IV<td>66<td>61</table>`
