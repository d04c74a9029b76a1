import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOf } from '../support/axe.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { typist } from '../support/keyboard.ts'
import { look } from '../support/looks.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { signInAs } from '../support/person.ts'

let office: TestOffice
let browser: ExtensionBrowser
let page: Page

beforeAll(async () => {
  office = await openOffice()
  browser = await launchExtension({ profile: newProfile() })
  page = await signInAs(browser, office, 'nurul')
  await page.goto(`${page.url().split('#')[0]}#/studio`)
  await page.getByRole('button', { name: 'Mulai menyusun' }).click()
  await page.getByRole('button', { name: 'Mulai', exact: true }).click()
  await page.getByRole('heading', { name: 'Ketetapan daerah' }).waitFor()
})
afterAll(async () => {
  await browser?.close()
  await office?.stop()
})

test('[Z49] the tour has one real change made, tells what comes of it, and is gone on with where it was left', async () => {
  await page.getByRole('button', { name: 'Mulai tur' }).click()
  const step = (n: number) => page.getByRole('heading', { name: `Tur: langkah ${n} dari 7` })
  await step(1).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('tour-title')
  await page.getByRole('button', { name: 'Bawa saya ke sana' }).click()
  await page.keyboard.press('Enter')
  await step(2).waitFor()
  await page.getByRole('button', { name: 'Tinggalkan tur' }).click()
  await page.getByRole('button', { name: 'Lanjutkan tur, langkah 2 dari 7' }).click()
  await step(2).waitFor()

  await page.locator('[role="gridcell"]').first().waitFor()
  await changeFirstNumber(page)
  await page.locator('.tour-comes').waitFor()
  await expect.poll(() => page.locator('.tour-comes').innerText()).toMatch(/Sekarang/)
  await page.getByRole('button', { name: 'Langkah berikutnya' }).click()
  await step(3).waitFor()
  await page.getByRole('link', { name: 'Ringkasan' }).click()
  await step(4).waitFor()
  await page.getByRole('button', { name: /^Urungkan:/ }).click()
  await step(5).waitFor()
  await page.getByRole('link', { name: 'Alur', exact: true }).click()
  await step(6).waitFor()
})

test('[Z46] [Z49] an appraisal is played to its end, each in turn, and kept as a case', async () => {
  await page.getByRole('button', { name: 'Coba jalankan' }).click()
  const over = page.getByText(/^Penilaian selesai:/)
  for (let turns = 0; turns < 20 && !(await over.isVisible()); turns += 1) {
    const options = page.locator('.flow-option')
    await options.first().waitFor()
    const before = await page.locator('.flow-play .flow-steps > li').count()
    await options.first().click()
    await expect.poll(() => page.locator('.flow-play .flow-steps > li').count()).toBe(before + 1)
  }
  await over.waitFor()
  await expect
    .poll(() => page.locator('.flow-node-current').getAttribute('aria-label'))
    .toContain('di sini sekarang')
  await page.getByRole('button', { name: 'Simpan sebagai kasus uji' }).click()
  await page.getByRole('button', { name: 'Urungkan: Simpan kasus dari simulasi' }).waitFor()
  await page.getByRole('button', { name: 'Selesai', exact: true }).click()

  // As somebody else, in their own words; and back.
  await page.getByRole('button', { name: 'Ulangi dari awal' }).click()
  await page.getByRole('button', { name: /^Isi formulirnya/ }).click()
  await page.getByRole('button', { name: 'Kirim sebagai orang ini' }).click()
  await page.locator('.flow-form [role="alert"]').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Batal' }).click()

  // From the start again, also out of a form of a later stage.
  await page.locator('.flow-option').first().click()
  await page
    .getByRole('button', { name: /^Isi formulirnya/ })
    .first()
    .click()
  await page.locator('.flow-form').waitFor()
  await page.getByRole('button', { name: 'Ulangi dari awal' }).click()
  await page.locator('.flow-form').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Coba jalankan' }).click()

  // What was kept is among the cases, in a set of its own.
  const flow = page.url()
  await page.getByRole('link', { name: 'Kasus uji' }).click()
  await page.getByRole('link', { name: 'simulasi' }).click()
  await page.getByText('Dari simulasi 1').waitFor()
  await page.getByText('1 dari 1 kasus cocok').waitFor()
  await page.goto(flow)
})

test('[Z40] [Z45] a stage is reached along the lines by keyboard, changed, and what that breaks is played', async () => {
  const hands = typist(page)
  await page.locator('.flow-box').focus()
  await hands.press('Tab')
  await hands.press('Home')
  await hands.press('ArrowDown', 2)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-spot')))
    .toBe('approval')
  await hands.press('Enter')
  await page.getByRole('heading', { name: 'Persetujuan rekan penilai' }).waitFor()

  await page.getByRole('link', { name: /^Penilaian oleh Atasan Pejabat Penilai/ }).click()
  await page.getByRole('heading', { name: 'Penilaian oleh Atasan Pejabat Penilai' }).waitFor()
  await page
    .getByRole('textbox', { name: 'Nama (Indonesia)' })
    .fill('Penilaian oleh atasan yang lebih tinggi')
  await page.getByRole('textbox', { name: 'Nama (Indonesia)' }).press('Enter')
  await page.getByRole('link', { name: /^Penilaian oleh atasan yang lebih tinggi/ }).waitFor()
  await page.getByText('Terbukti:').waitFor()
  await page.getByRole('combobox', { name: 'Cara menentukan' }).selectOption('none')
  await page
    .getByRole('button', { name: /^Putar contohnya/ })
    .first()
    .click()
  const next = page.getByRole('button', { name: 'Lanjut', exact: true })
  while (await next.isEnabled()) await next.click()
  await expect.poll(() => page.locator('.flow-edge-gone').count()).toBeGreaterThan(1)
  await expect.poll(() => page.locator('.flow-node-current').getAttribute('data-spot')).toBe('escalated')
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: /^Urungkan: Ubah tenggat/ }).click()
  await page.getByText('Terbukti:').waitFor()
})

test('[Z42] [Z43] [SD7] a stage is added between two others by keyboard, is put under a policy, and a used one says who uses it', async () => {
  const hands = typist(page)
  await page.getByRole('button', { name: 'Tambah tahap' }).focus()
  await hands.press('Enter')
  await hands.tabTo(/^Nama \(Indonesia\)/)
  await hands.type('Sidang keberatan')
  await hands.press('Enter')
  await page.getByRole('heading', { name: 'Sidang keberatan' }).waitFor()
  await page.getByText('Terbukti:').waitFor()
  await expect.poll(() => page.locator('[data-spot="sidang-keberatan"]').count()).toBe(1)
  await page.locator('.flow-editor summary', { hasText: 'Menurut kebijakan' }).first().click()
  await page.getByRole('combobox', { name: 'Tambah syarat kebijakan' }).first().selectOption({ index: 1 })
  await page.getByText(/^Selain itu, jalan yang menuju tahap ini langsung ke “/).waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: /^Urungkan: Ubah kapan tahap sidang-keberatan/ }).click()
  await page.getByText(/^Selain itu, jalan yang menuju/).waitFor({ state: 'detached' })
  await page.getByText('Letak, kode, dan penghapusan').click()
  await page.getByRole('button', { name: 'Hapus tahap ini' }).click()
  await page.getByText('Masih dipakai di 1 tempat').first().waitFor()
  await page.setViewportSize({ width: 360, height: 800 })
  expect(await look(page, 'stage on a narrow page')).toEqual([])
  expect(browser.complaints).toEqual([])
})

/** Types a new figure over the first one of the sheet. */
async function changeFirstNumber(on: Page): Promise<void> {
  const cell = on.locator('[role="gridcell"]', { hasText: /^\d+$/ }).first()
  await cell.click()
  await on.keyboard.type('7')
  await on.keyboard.press('Enter')
}

test('[Z57] what one stay in a box of a condition’s blocks has written is taken back as one', async () => {
  const base = page.url().split('/flow')[0]
  await page.goto(`${base}/flow/approval`)
  await page.getByRole('heading', { name: 'Persetujuan rekan penilai' }).waitFor()
  await page.locator('.flow-editor summary').first().waitFor()
  for (const summary of await page.locator('.flow-editor details:not([open]) > summary').all())
    if (await summary.isVisible()) await summary.click()
  await page
    .getByRole('button', { name: /^Ubah syarat/ })
    .first()
    .click()
  const formula = page.getByLabel('Rumus', { exact: true })
  const before = await formula.inputValue()
  const text = page.locator('.block-text').first()
  await text.click()
  const box = page.getByLabel('Isi teks')
  await box.press('End')
  await box.pressSequentially('xyz')
  await expect.poll(() => formula.inputValue()).toContain('xyz"')
  await page.getByRole('button', { name: /^Urungkan/ }).click()
  await expect.poll(() => formula.inputValue()).toBe(before)
})

test('[Z40] what cannot be written yet stays in its own row when another one is removed', async () => {
  await page.goto(`${page.url().split('/flow')[0]}/flow/assessment`)
  const days = page.getByLabel('Hari sebelumnya')
  await days.first().waitFor()
  const count = await days.count()
  const add = page.getByRole('button', { name: 'Tambah pengingat', exact: true })
  await add.click()
  await add.click()
  await expect.poll(() => days.count()).toBe(count + 2)
  await days.nth(count).fill('sehari')
  await days.nth(count + 1).fill('3')
  await page.getByRole('button', { name: `Hapus pengingat ${count + 1}` }).click()
  await expect.poll(() => days.count()).toBe(count + 1)
  expect(await days.last().inputValue()).toBe('3')
})

test('[Z45] whoever moves a way, names a role anew or plays a turn by keyboard goes on from there', async () => {
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id)
  await page.goto(`${page.url().split('/flow')[0]}/flow/approval`)
  await page.getByRole('heading', { name: 'Persetujuan rekan penilai' }).waitFor()
  await page.locator('summary', { hasText: 'Rekan penilai disetujui' }).press('Enter')
  await page
    .getByRole('button', { name: /turun.*Rekan penilai disetujui|Rekan penilai disetujui.*turun/i })
    .focus()
  const moving = await focused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Urungkan: Ubah urutan jalan' }).waitFor()
  expect(await focused()).toBe(moving)

  await page.getByRole('button', { name: 'Peran', exact: true }).click()
  await page.getByRole('button', { name: 'Tambah peran' }).click()
  const role = page.locator('.flow-row').last()
  await role.getByRole('textbox').last().fill('ketua-tim')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: /^Urungkan: .*peran/i }).waitFor()
  expect(await role.evaluate((row) => row.contains(document.activeElement))).toBe(true)

  await page.getByRole('button', { name: 'Coba jalankan' }).click()
  await page.locator('.flow-option').first().press('Enter')
  await page.locator('.flow-play .flow-steps > li').first().waitFor()
  expect(await focused()).toBe('flow-play')
})

test('[Z46] a double click plays one turn, though an option of the next one lies there by then', async () => {
  await page.getByRole('button', { name: 'Ulangi dari awal' }).click()
  const turns = page.locator('.flow-play .flow-steps > li')
  await expect.poll(() => turns.count()).toBe(1)
  const option = page.locator('.flow-option').first()
  await option.click()
  await expect.poll(() => turns.count()).toBe(2)
  const place = await option.boundingBox()
  if (place === null) throw new Error('there is no next turn')
  await page.mouse.move(place.x + 9, place.y + 9)
  await page.mouse.down({ clickCount: 2 })
  await page.mouse.up({ clickCount: 2 })
  await page.mouse.down({ clickCount: 1 })
  await page.mouse.up({ clickCount: 1 })
  await expect.poll(() => turns.count()).toBe(3)
  expect(browser.complaints).toEqual([])
})
