import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { violationsOf } from '../support/axe.ts'
import { openRulePage, type RulePage } from '../support/open-rule.ts'

let opened: RulePage
let page: Page

beforeEach(async () => {
  opened = await openRulePage()
  page = opened.page
})
afterEach(() => opened.close())

const state = () => page.evaluate(() => window.rulePage.state())
const box = () => page.getByLabel('Rumus', { exact: true })
const row = (name: RegExp) => page.getByRole('treeitem', { name })

describe('the editor of a rule', () => {
  test('[X10] a formula is typed with suggestions by keyboard alone, and the blocks and the sentence follow', async () => {
    await box().fill('')
    await box().pressSequentially('=BULA')
    await page.getByRole('option', { name: 'BULATKAN(angka; [desimal])' }).waitFor()
    await box().press('Enter')
    await expect.poll(() => box().inputValue()).toBe('=BULATKAN(')
    await page.getByText('Angka yang dibulatkan; setengah ke atas.').first().waitFor()
    await box().pressSequentially('respons')
    await box().press('Tab')
    await box().pressSequentially(' / 7; 1)')
    await expect.poll(state).toMatchObject({ rule: { round: [{ '/': [{ var: 'waktu_respon' }, 7] }, 1] } })
    await page.getByText('Hasilnya: 4,3').waitFor()
    await expect
      .poll(() => page.getByRole('treeitem').allTextContents())
      .toEqual(['BULATKAN= 4,3', 'angka/  BAGI= ≈ 4,285714285714286', 'Waktu respons= 30', '7', 'desimal1'])
    await page.getByRole('tab', { name: 'Kalimat' }).click()
    await page.getByText('(“Waktu respons” dibagi 7) yang dibulatkan ke 1 desimal').waitFor()
  })

  test('[X6] a name is taken over amid a formula, and Tab with Shift goes back', async () => {
    await box().fill('=BUL(waktu_respon; 1)')
    await box().evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(4, 4))
    await box().pressSequentially('A')
    await box().press('Tab')
    await expect.poll(() => box().inputValue()).toBe('=BULATKAN(waktu_respon; 1)')
    await box().pressSequentially('2 * ')
    await expect.poll(() => box().inputValue()).toBe('=BULATKAN(2 * waktu_respon; 1)')
    await box().press('End')
    await box().pressSequentially(' + wak')
    await page.getByRole('option').first().waitFor()
    await box().press('Shift+Tab')
    expect(await box().inputValue()).toBe('=BULATKAN(2 * waktu_respon; 1) + wak')
    expect(await box().evaluate((area) => area === document.activeElement)).toBe(false)
  })

  test('[X10] half a formula gives way to the blocks, and is there again once that is taken back', async () => {
    const half = '=JIKA(waktu_respon > 1; 100; MAKS(0; '
    await box().fill(half)
    await row(/^24/).first().click()
    const bound = page.getByLabel('Angka', { exact: true })
    await bound.fill('36')
    await expect.poll(() => box().inputValue()).toContain('waktu_respon <= 36')
    await box().focus()
    await box().blur()
    await bound.fill('24')
    await expect.poll(() => box().inputValue()).toBe(half)
  })

  test('[X10] a number longer than anybody may type is no error where it stands', async () => {
    await page.evaluate(() => window.rulePage.setRule({ '+': [1e-7, 1] }))
    await row(/1E-7$/).click()
    const digits = page.getByLabel('Angka', { exact: true })
    await expect.poll(() => digits.getAttribute('aria-invalid')).toBe('false')
    await digits.fill('abc')
    await expect.poll(() => digits.getAttribute('aria-invalid')).toBe('true')
  })

  test('[X10] what is wrong is told at its place, and the rule stays as it was', async () => {
    const before = await state()
    await box().fill('=JIKA(waktu_respon < 24; 100; MAKS(0; 1)')
    await page.getByText('Kurung tutup “)” kurang sesudah “)”.').waitFor()
    await expect.poll(() => state()).toEqual(before)
    await box().fill('=waktu_respons + 1')
    await page
      .getByText('Tidak ada data bernama “waktu_respons”. Mungkin maksudnya “waktu_respon”.')
      .waitFor()
    await page.getByRole('button', { name: 'Tunjukkan' }).click()
    const chosen = await box().evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    )
    expect(chosen).toBe('waktu_respons')
  })

  test('[X10] blocks are changed by keyboard alone, and the formula follows', async () => {
    await row(/^JIKA/).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('24')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('36')
    await expect.poll(() => box().inputValue()).toContain('waktu_respon <= 36')
    await row(/^36/).focus()
    await page.getByLabel('Jenis atau fungsi').selectOption('round')
    await page.getByRole('button', { name: 'Bungkus bagian ini' }).press('Enter')
    await expect.poll(() => box().inputValue()).toContain('waktu_respon <= BULATKAN(36)')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('button', { name: 'Keluarkan' }).press('Enter')
    await expect.poll(() => box().inputValue()).toContain('waktu_respon <= 36;')
    await row(/^bila/).focus()
    await page.keyboard.press('Delete')
    await expect.poll(() => page.getByRole('treeitem', { selected: true }).count()).toBe(1)
  })

  test('[X10] a value gets a name among the blocks, which is changed wherever it is read', async () => {
    await row(/^JIKA/).focus()
    await page.getByLabel('Jenis atau fungsi').selectOption('let')
    await page.getByRole('button', { name: 'Bungkus bagian ini' }).click()
    await expect.poll(() => box().inputValue()).toContain('LET(')
    await page.getByLabel('Nama ke-1').fill('lama')
    await page.getByLabel('Nama ke-1').blur()
    await expect.poll(state).toMatchObject({ rule: { let: [{ lama: null }, {}] } })
  })

  test('[X10] the JSON is one press away; what is unknown to blocks stays, and is tidied when asked', async () => {
    await page.getByRole('tab', { name: 'JSON' }).click()
    const json = page.getByLabel('JSON-Logic')
    await json.fill('{"!": [{"acme": [1]}],}')
    await page.getByText('periksa baris 1, kolom 23').waitFor()
    await json.fill('{"and": [{"!": [{"var": ["waktu_respon"]}]}, true]}')
    await expect
      .poll(() => box().inputValue())
      .toBe('=DAN(LANJUTAN("{""!"":[{""var"":[""waktu_respon""]}]}"); BENAR)')
    await page.getByRole('button', { name: 'Tulis dalam bentuk baku' }).click()
    await expect.poll(() => box().inputValue()).toBe('=DAN(TIDAK(waktu_respon); BENAR)')
    await page.getByText('Hasilnya sama di mesin JSON-Logic mana pun.').waitFor()
  })

  test('[X10] JSON is typed key by key, over what is chosen, as fast as anybody types', async () => {
    await page.getByRole('tab', { name: 'JSON' }).click()
    const json = page.getByLabel('JSON-Logic')
    await json.focus()
    for (const typed of ['{"+": [1, {"*": [2, 3]}]}', '[1, 2', '{"a', '7']) {
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(typed)
    }
    await expect.poll(state).toMatchObject({ rule: 7 })
    await expect.poll(() => json.textContent()).toBe('7')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Backspace')
    await page.keyboard.insertText('{"+": [1, 2]}')
    await expect.poll(() => box().inputValue()).toBe('=1 + 2')
  })

  test('[X10] the example can be changed, and each part shows what it comes to', async () => {
    await page.getByRole('textbox', { name: 'Waktu respons' }).fill('20,5')
    await page.getByText('Hasilnya: 100').waitFor()
    await row(/PALING\.BANYAK.*benar/).waitFor()
    await page.getByRole('textbox', { name: 'Waktu respons' }).fill('1.500')
    await page.getByText('Maksudnya 1500 atau 1,5? Tulis tanpa pemisah ribuan.').waitFor()
  })

  test('[X10] the language is changed and the rule stays', async () => {
    const before = await state()
    await page.evaluate(() => window.rulePage.setLanguage('en'))
    await expect
      .poll(() => page.getByLabel('Formula', { exact: true }).inputValue())
      .toBe('=IF(waktu_respon <= 24, 100, MAX(0, 100 - 2.5 * (waktu_respon - 24)))')
    await expect.poll(() => state()).toEqual(before)
  })
})

describe('the editors of tables', () => {
  test('[X11] weights show their total, and the rest is spread over those not kept', async () => {
    await page.getByText('Jumlah 90, seharusnya 100').waitFor()
    await page.getByLabel('Pertahankan bobot Diri sendiri saat membagi rata').check()
    await page.getByRole('button', { name: 'Bagi rata sisanya' }).click()
    await page.getByText('Jumlah 100', { exact: true }).waitFor()
    await expect.poll(() => state()).toMatchObject({ weights: { self: 10, peers: 45, superior: 45 } })
  })

  test('[X11] bands tell a gap and an overlap while they are made', async () => {
    await page.getByLabel('Kurang: sampai sebelum').fill('55,5')
    await page.getByText('Tidak ada rentang untuk nilai dari 55,5 sampai sebelum 60.').waitFor()
    await page.getByLabel('Kurang: sampai sebelum').fill('70')
    await page.getByText('Dua rentang sama-sama memuat nilai dari 60 sampai sebelum 70.').waitFor()
    await page.getByRole('button', { name: 'Hapus rentang Baik' }).click()
    await expect
      .poll(() => state())
      .toMatchObject({
        bands: [
          { id: 'kurang', from: 0, to: 70 },
          { id: 'istimewa', from: 90, to: 120 },
        ],
      })
  })

  test('[X11] a matrix grows, and says which cells have no outcome yet', async () => {
    await page.getByLabel('Kode baru').fill('sedang')
    await page.getByRole('button', { name: 'Tambah baris' }).click()
    await page.getByText('2 sel belum punya hasil.').waitFor()
    await page.getByLabel('sedang, Kurang').selectOption('baik')
    await page.getByLabel('sedang, Baik').selectOption('baik')
    await expect.poll(() => state()).toMatchObject({ matrix: { sedang: { kurang: 'baik', baik: 'baik' } } })
  })
})

test('[U16] [U11] no surface breaks a rule of axe or is too wide at 360 px, in either theme and language', async () => {
  await page.setViewportSize({ width: 360, height: 800 })
  const found: string[] = []
  for (const language of ['id', 'en'] as const) {
    await page.evaluate((next) => window.rulePage.setLanguage(next), language)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click()
        found.push(...(await violationsOf(page)).map((each) => `${language} ${colorScheme}: ${each}`))
      }
    }
  }
  expect(found).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
})
