import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOf } from '../support/axe.ts'
import { everyKind } from '../support/every-kind.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { look } from '../support/looks.ts'
import { openStudio } from '../support/open-studio.ts'

let browser: ExtensionBrowser

beforeAll(async () => {
  browser = await launchExtension({ profile: newProfile(), width: 1440, height: 1000 })
})
afterAll(async () => {
  await browser?.close()
})

test('[Z20] [Z22] [Z23] [Z26] [Z27] [Z57] human resources make a form by mouse and by keyboard alone, and try it', async () => {
  const { page, go } = await openStudio(browser, { form: everyKind })
  const part = (name: RegExp | string) => page.getByRole('treeitem', { name })
  const said = (text: RegExp | string) =>
    page.locator('[role=status]').getByText(text).waitFor({ state: 'attached' })

  // A new form, made of what is pressed and what is dragged in.
  await go('forms')
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Formulir baru' }).click()
  await page.getByLabel('Judul formulir').fill('Usulan pelatihan')
  await page.getByRole('button', { name: 'Buat formulir' }).click()
  await page.getByRole('tree').waitFor()
  const kind = (name: string) => page.locator('.palette').getByRole('button', { name, exact: true })
  const add = async (name: string) => {
    await page.getByRole('button', { name: 'Tambah', exact: true }).first().click()
    await kind(name).click()
  }
  await add('Teks pendek')
  await part(/Teks pendek baru/).waitFor()
  await add('Ya atau tidak')
  await page.getByRole('button', { name: 'Tambah', exact: true }).first().click()
  await kind('Tanggal').dragTo(part(/Teks pendek baru/), { targetPosition: { x: 60, y: 2 } })
  await expect
    .poll(() => page.locator('.part-kind').allTextContents())
    .toEqual(['Tanggal', 'Teks pendek', 'Ya atau tidak'])

  // A card is dragged, a card is moved by keys, and both are said and taken back.
  await part(/Ya atau tidak/).dragTo(part(/Tanggal baru/), { targetPosition: { x: 60, y: 2 } })
  await said('Pertanyaan ya atau tidak dipindah ke atas Tanggal baru, 1 dari 3.')
  await page.keyboard.press('Alt+ArrowDown')
  await said('Pertanyaan ya atau tidak dipindah ke atas Teks pendek baru, 2 dari 3.')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect
    .poll(() => page.locator('.part-kind').allTextContents())
    .toEqual(['Tanggal', 'Teks pendek', 'Ya atau tidak'])

  // Shown under a condition that is a sentence, by keyboard from the tree to the settings.
  await part(/Teks pendek baru/).click()
  await page.keyboard.press('Enter')
  await page.getByLabel('Label, Indonesia').fill('Alasan usulan')
  await page.getByLabel('Label, Indonesia').press('Tab')
  await part(/Alasan usulan/).waitFor()
  await page.getByText('belum diterjemahkan').first().waitFor()
  await page.getByLabel('Tampil', { exact: true }).selectOption('when')
  await page.getByLabel('Isian', { exact: true }).selectOption({ label: 'Pertanyaan ya atau tidak' })
  await page.getByLabel('Perbandingan').selectOption({ label: 'adalah' })
  await page.getByLabel('Wajib diisi').selectOption('always')

  // What others read is not taken away unasked.
  await part(/Ya atau tidak/).focus()
  await part(/Ya atau tidak/).click()
  await page.keyboard.press('Delete')
  await page.getByText('Isian ini masih dibaca oleh yang berikut.').first().waitFor()
  await page.getByRole('alert').getByRole('button', { name: 'Syarat tampil: Alasan usulan' }).waitFor()
  await page.getByRole('alert').getByRole('button', { name: 'Batal' }).click()

  // Copied into another place, and the copy taken away.
  await part(/Alasan usulan/).click()
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await expect.poll(() => part(/Alasan usulan/).count()).toBe(2)
  await page.keyboard.press('Delete')
  await expect.poll(() => part(/Alasan usulan/).count()).toBe(1)
  expect(await look(page, 'the builder')).toEqual([])

  // Tried at the width of a phone: the condition holds, and what is missing is told.
  await page.getByRole('button', { name: 'Coba', exact: true }).click()
  const phone = page.frameLocator('.preview-frame')
  await phone.getByRole('button', { name: 'Periksa isian' }).click()
  await phone.getByText('Semua isian sah').waitFor()
  await phone.getByText('Ya', { exact: true }).click()
  await phone.getByText('Alasan usulan').first().waitFor()
  await phone.getByRole('button', { name: 'Periksa isian' }).click()
  await phone.getByRole('alert').getByRole('button').first().waitFor()
  expect(await phone.locator('html').evaluate((html) => html.clientWidth)).toBeLessThanOrEqual(360)

  // A national form says from where each part comes, and a changed part goes back.
  await go('forms/respond')
  await part(/Nasional/)
    .first()
    .waitFor()
  const file = part(/Berkas bukti/)
  await file.click()
  await page.getByLabel('Label, Indonesia').fill('Bukti dari daerah')
  await page.getByLabel('Label, Indonesia').press('Tab')
  await part(/Bukti dari daerah.*Diubah daerah/).waitFor()
  await page.getByRole('button', { name: 'Kembalikan ke nasional' }).click()
  await expect.poll(() => part(/Bukti dari daerah/).count()).toBe(0)

  // The page is gone in mid-sentence: what can be read is one act, and what can't stands there as it was typed.
  await file.click()
  await page.getByLabel('Label, Indonesia').fill('Bukti dari kel')
  await page.reload()
  await part(/Bukti dari kel.*Diubah daerah/).waitFor()
  await page.getByRole('button', { name: /^Urungkan:/ }).click()
  await expect.poll(() => part(/Bukti dari kel/).count()).toBe(0)
  await part(/Alasan keberatan/).click()
  const fewest = page.getByLabel('Paling sedikit huruf')
  await fewest.fill('3o')
  await page.reload()
  await expect.poll(() => fewest.inputValue()).toBe('3o')
  await fewest.fill('20')
  await fewest.press('Tab')

  // Fields that offer people are drawn where there are none.
  await go('forms/peer-nomination')
  await part(/Nasional/)
    .first()
    .waitFor()
  await page.locator('.part-people, .part-person').first().waitFor()

  // Whoever goes through a form by keys sees where they are: nothing that has the focus lies behind the tools.
  await go('forms/self-assessment')
  await page.locator('.part-people, .part-person').first().waitFor({ state: 'detached' })
  await part(/Nasional/)
    .first()
    .waitFor()
  await page.locator('[role=treeitem][tabindex="0"]').focus()
  await page.keyboard.press('End')
  for (let turn = 0; turn < 12; turn += 1) {
    await page.keyboard.press('ArrowUp')
    // What comes into sight is laid out only then, and may take more room than was thought.
    await expect.poll(() => page.evaluate(hiddenFocus)).toEqual([])
  }

  // On a phone's page the parts of the builder are steps.
  await page.setViewportSize({ width: 360, height: 740 })
  await go('forms/self-assessment')
  await page.getByRole('tree').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.locator('.builder-sides').getByRole('button', { name: 'Tambah' }).click()
  await kind('Keterangan').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.locator('.builder-sides').getByRole('button', { name: 'Pengaturan' }).click()
  expect(await look(page, 'the settings on a phone')).toEqual([])
  expect(browser.complaints).toEqual([])
})

/** Runs in the page: what has the focus, where something else lies above it. */
function hiddenFocus(): (string | null)[] {
  const focused = document.activeElement
  const { left, top, height } = focused?.getBoundingClientRect() ?? new DOMRect()
  const seen = document.elementFromPoint(left + 40, top + height / 2)
  return focused?.contains(seen) ? [] : [focused?.textContent ?? null]
}
