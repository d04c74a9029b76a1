import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aPdf } from '../../core/evidence/testing/files.ts'
import { aForm, control } from '../../core/form/testing/a-form.ts'
import type { JsonObject } from '../../core/json.ts'
import { answersOf } from '../support/answers-on-disk.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { openForm } from '../support/open-form.ts'

const listOf = (properties: JsonObject) => ({ type: 'array', items: { type: 'object', properties } })
const parts = listOf({ part: { type: 'string' } })
const steps = listOf({ step: { type: 'string' }, parts })
const form = aForm(
  {
    properties: {
      since: { type: 'string', format: 'date' },
      took: { type: 'integer' },
      budget: { type: 'integer' },
      share: { type: 'number' },
      whole: { type: 'boolean' },
      note: { type: 'string' },
      rows: listOf({ task: { type: 'string' }, weight: { type: 'number' }, steps }),
      files: { type: 'array', items: { type: 'object' } },
    },
  },
  [
    control('since', { kind: 'date' }),
    control('took', { kind: 'duration' }),
    control('budget', { kind: 'rupiah' }),
    control('share', { kind: 'percentage' }),
    control('whole', { kind: 'yes-no' }),
    control('note', { kind: 'long-text' }),
    {
      ...control('rows', {
        kind: 'repeat',
        elements: [
          control('task', { kind: 'text' }),
          control('weight', { kind: 'decimal' }),
          control('steps', {
            kind: 'repeat',
            elements: [
              control('step', { kind: 'text' }),
              control('parts', { kind: 'repeat', elements: [control('part', { kind: 'text' })] }),
            ],
          }),
        ],
      }),
      visibleIf: { '==': [{ var: 'answers.whole' }, true] },
    },
    control('files', { kind: 'file' }),
  ],
)

let browser: ExtensionBrowser
let page: Page

beforeEach(async () => {
  browser = await launchExtension({ profile: newProfile() })
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  page = await openForm(browser, { form })
})
afterEach(async () => {
  await browser.close()
  expect(browser.complaints).toEqual([])
})

test('[BK1] [BK2] amounts and dates are pasted as documents have them', async () => {
  await paste(box('/budget'), 'Rp 1.250.000,00')
  await paste(box('/share'), '87,5 %')
  await paste(part('/since', 'Tanggal'), 'Senin, 17 Agustus 2026')
  await expect
    .poll(() => answersOf(page))
    .toMatchObject({ '/budget': 1250000, '/share': 87.5, '/since': '2026-08-17' })
  await box('/share').focus()
  await expect.poll(() => box('/budget').inputValue()).toBe('1.250.000')
  // Two cells of a sheet are asked about, and not made one number of.
  await paste(box('/share'), '12\t13')
  await box('/budget').focus()
  await field('/share').locator('.field-error').waitFor()
  await expect.poll(() => box('/share').inputValue()).toBe('12\t13')
  await expect.poll(async () => Object.keys(await answersOf(page))).not.toContain('/share')
})

test('[D18] no key is lost to a reload that comes right after it, letter after letter', async () => {
  const words = 'tepat'
  const box = field('/note').getByRole('textbox')
  for (let letters = 1; letters <= words.length; letters++) {
    await box.focus()
    await page.keyboard.press('End')
    await page.keyboard.type(words.charAt(letters - 1))
    await page.reload()
    await expect.poll(() => box.inputValue()).toBe(words.slice(0, letters))
  }
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((name) => /unwritten/.test(name))),
  ).toEqual([])
})

test('[U25] a press counts for what it began on, though the page moves under it, unless the pointer goes away', async () => {
  const yes = field('/whole').getByRole('radio', { name: 'Ya' })
  await press(yes, movePage)
  await expect.poll(() => yes.isChecked()).toBe(true)
  const undo = page.getByRole('button', { name: 'Urungkan' })
  await press(undo, movePage)
  await expect.poll(() => yes.isChecked()).toBe(false)
  await press(yes, () => page.mouse.move(5, 5))
  await expect.poll(() => answersOf(page)).toEqual({})
  expect(await yes.isChecked()).toBe(false)
})

test('[BK5] boxes show what their field holds, also once it was undone', async () => {
  await part('/since', 'Tanggal').fill('31')
  await part('/since', 'Bulan').selectOption('Maret')
  await part('/since', 'Tahun').fill('2026')
  await part('/took', 'Jam').fill('1')
  await expect.poll(() => answersOf(page)).toMatchObject({ '/since': '2026-03-31', '/took': 60 })
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect.poll(() => part('/took', 'Jam').inputValue()).toBe('')
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect
    .poll(async () => [
      await part('/since', 'Tanggal').inputValue(),
      await part('/since', 'Bulan').inputValue(),
      await part('/since', 'Tahun').inputValue(),
    ])
    .toEqual(['', '', ''])
  // What a box can't read stays in that box after a reload.
  await part('/took', 'Jam').fill('1:30')
  await part('/since', 'Tanggal').fill('3/')
  await part('/since', 'Tahun').fill('2026')
  await page.reload()
  await expect.poll(() => part('/took', 'Jam').inputValue()).toBe('1:30')
  await expect.poll(() => part('/since', 'Tanggal').inputValue()).toBe('3/')
  await expect.poll(() => part('/since', 'Tahun').inputValue()).toBe('2026')
})

test('[BK5] a removed row comes back once, with what could not be read in it, three lists deep', async () => {
  await field('/whole').getByRole('radio', { name: 'Ya' }).check()
  const rows = field('/rows')
  await add(rows)
  await rows.getByLabel('task').fill('Membuka loket')
  await rows.getByLabel('weight').fill('3.750')
  await add(field('/rows/0/steps'))
  await rows.getByLabel(/^step/).fill('Menata antrean')
  await add(field('/rows/0/steps/0/parts'))
  await rows.getByLabel(/^part/).fill('Nomor')
  await add(rows)
  await rows.getByLabel('task').nth(1).fill('Menjawab pengaduan')

  await rows.getByRole('button', { name: 'Hapus Baris 1' }).first().click()
  await rows.getByRole('button', { name: 'Kembalikan Baris 1' }).click()
  await expect.poll(() => rows.getByLabel('weight').first().inputValue()).toBe('3.750')
  await expect.poll(() => rows.getByLabel(/^part/).inputValue()).toBe('Nomor')

  await rows.getByRole('button', { name: 'Hapus Baris 1' }).first().click()
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect.poll(() => rows.getByLabel('task').count()).toBe(2)
  await expect.poll(() => rows.getByLabel('weight').first().inputValue()).toBe('3.750')
  // It has come back: there is nothing left to put back.
  await expect.poll(() => rows.getByRole('button', { name: /^Kembalikan/ }).count()).toBe(0)

  // Hidden with all that is in it, and shown again as it was, a reload in between.
  await field('/whole').getByRole('radio', { name: 'Tidak' }).check()
  await expect.poll(() => rows.count()).toBe(0)
  await expect.poll(() => answersOf(page)).toMatchObject({ '/whole': false })
  await page.reload()
  await field('/whole').getByRole('radio', { name: 'Ya' }).check()
  await expect.poll(() => rows.getByLabel(/^part/).inputValue()).toBe('Nomor')
  await expect.poll(() => rows.getByLabel('weight').first().inputValue()).toBe('3.750')
})

test('[BK6] a file that is still being read is added to what the field holds then; the same, a folder and too much are told', async () => {
  const files = field('/files')
  const input = files.locator('input[type=file]')
  const pdf = (name: string, seed = name) => ({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from(aPdf(400, seed)),
  })
  // A slow disk, of which the test says when it is done; a folder, which no browser reads.
  await page.evaluate(() => {
    const read = File.prototype.arrayBuffer
    const hold = Promise.withResolvers<void>()
    Object.assign(globalThis, { goOn: hold.resolve })
    File.prototype.arrayBuffer = async function () {
      if (this.name === 'lambat.pdf') await hold.promise
      if (this.name === 'map') throw new DOMException('a directory', 'NotReadableError')
      return read.call(this)
    }
  })
  const attached = () => files.locator('.file-name:not(.file-tray *)').allTextContents()
  await input.setInputFiles([pdf('satu.pdf')])
  await expect.poll(attached).toEqual(['satu.pdf'])
  await input.setInputFiles([pdf('lambat.pdf')])
  await input.setInputFiles([pdf('cepat.pdf')])
  await expect.poll(attached).toEqual(['satu.pdf', 'cepat.pdf'])
  await files.getByRole('button', { name: 'Lepaskan satu.pdf' }).click()
  await page.evaluate(() => (globalThis as unknown as { goOn: () => void }).goOn())
  await expect.poll(attached).toEqual(['cepat.pdf', 'lambat.pdf'])

  await input.setInputFiles([pdf('nama lain.pdf', 'cepat.pdf'), pdf('map')])
  await files.getByText('“nama lain.pdf” sudah ada di isian ini; isinya sama.').waitFor()
  await files.getByText('“map” tidak dapat dibaca.').waitFor()
  await expect.poll(() => attached()).toEqual(['cepat.pdf', 'lambat.pdf'])
})

test('[BK7] rows that two devices wrote are shown row by row, and put together', async () => {
  await field('/whole').getByRole('radio', { name: 'Ya' }).check()
  const rows = field('/rows')
  await add(rows)
  await rows.getByLabel('task').fill('Membuka loket')
  await expect.poll(() => answersOf(page)).toMatchObject({ '/rows': [{ task: 'Membuka loket' }] })
  await beside('/rows', [
    { task: 'Menjawab pengaduan', weight: 2.5, steps: [{ step: 'Menelepon' }] },
    { task: 'Membuka loket' },
  ])
  await page.reload()
  const notice = rows.locator('.rival')
  await notice.waitFor()
  const sides = (await notice.getByRole('listitem').allInnerTexts()).map((text) =>
    text.replaceAll(/\s+/g, ' '),
  )
  expect(sides.some((text) => text.includes('task Menjawab pengaduan weight 2,5 steps step Menelepon'))).toBe(
    true,
  )
  await notice.getByRole('button', { name: 'Gabungkan semuanya' }).click()
  await expect.poll(() => rows.getByLabel('task').count()).toBe(2)
  await expect
    .poll(() => answersOf(page))
    .toMatchObject({
      '/rows': expect.arrayContaining([
        { task: 'Membuka loket' },
        { task: 'Menjawab pengaduan', weight: 2.5, steps: [{ step: 'Menelepon' }] },
      ]),
    })
  await expect.poll(() => notice.count()).toBe(0)
})

/** Puts an answer beside the one that is on the disk, as a copy of another device brings it. */
async function beside(pointer: string, value: unknown): Promise<void> {
  await page.evaluate(
    ([at, answer]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('timbang')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('answers', 'readwrite')
          const answers = transaction.objectStore('answers')
          const asked = answers.getAll()
          asked.onsuccess = () => {
            const row = asked.result.find((each) => each.pointer === at)
            const theirs = { device: 'rumah', count: 1, page: null, at: '2026-01-05T03:00:00.000Z' }
            answers.put({
              ...row,
              values: [...row.values, { ...theirs, entry: { kind: 'value', value: answer } }],
            })
          }
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          transaction.onabort = () => reject(transaction.error)
        }
      }),
    [pointer, value] as const,
  )
}

/** Presses with the mouse, and has something happen before letting go. */
async function press(on: Locator, between: () => Promise<void>): Promise<void> {
  await on.scrollIntoViewIfNeeded()
  await on.hover()
  await page.mouse.down()
  await between()
  await page.mouse.up()
}

/** As a banner or a row that comes in above all else does. */
async function movePage(): Promise<void> {
  await page.evaluate(() => {
    const above = document.createElement('p')
    above.style.height = '120px'
    document.body.prepend(above)
  })
}

function field(path: string): Locator {
  return page.locator(`[data-path="${path}"]`)
}

function box(path: string): Locator {
  return field(path).locator('input').first()
}

function part(path: string, label: string): Locator {
  return field(path).getByLabel(label, { exact: true })
}

/** Presses the button that adds a row to this list, and to none in it. */
async function add(list: Locator): Promise<void> {
  await list.getByRole('button', { name: 'Tambah' }).last().click()
}

/** Pastes as somebody does who copied it elsewhere. */
async function paste(into: Locator, text: string): Promise<void> {
  await page.bringToFront()
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await into.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+V')
}
