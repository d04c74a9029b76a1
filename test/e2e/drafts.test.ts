import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cycleId } from '../../core/ids.ts'
import { launchExtension, newProfile } from '../support/extension.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { openTask, saved, signInAs, sync } from '../support/person.ts'
import { setRoom } from '../support/set-room.ts'

const nomination = 'Usulkan rekan yang akan menilai Anda'

let office: TestOffice
beforeAll(async () => {
  office = await openOffice()
  const hr = await office.as('nurul')
  const people = [...(await hr.pull()).values()].flatMap((row) =>
    row.kind === 'colleague' && row.body?.appraised ? [row.body.id] : [],
  )
  const period = { from: '2026-01-01', to: '2026-12-31' }
  await hr.openCycle({ id: cycleId('2026'), name: 'Penilaian Kinerja 2026', period }, people)
})
afterAll(() => office?.stop())

describe('drafts in a real browser', () => {
  test('[D9] [D2] steps are taken back by key and button, after a reload too, and a second tab is told of', async () => {
    const browser = await launchExtension({ profile: newProfile() })
    const page = await signInAs(browser, office, 'siti')
    await openTask(page, nomination)
    const reason = page.getByLabel('Mengapa mereka')
    await reason.fill('Pertama.')
    await page.waitForTimeout(1_200)
    await page.getByRole('checkbox', { name: 'Rizki Ramadhan' }).check()
    await saved(page)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByRole('checkbox', { name: 'Rizki Ramadhan' }).isChecked()).toBe(false)
    await saved(page)
    await page.reload()
    await page.getByRole('button', { name: 'Ulangi' }).click()
    await expect.poll(() => page.getByRole('checkbox', { name: 'Rizki Ramadhan' }).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await expect.poll(() => reason.inputValue()).toBe('')
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => reason.inputValue()).toBe('Pertama.')
    await saved(page)

    const second = await browser.open(new URL(page.url()).hash)
    await second.getByText('Formulir ini juga terbuka di tab lain').waitFor()
    await page.getByText('Formulir ini juga terbuka di tab lain').waitFor()
    await second.getByLabel('Mengapa mereka').fill('Dari tab kedua.')
    await expect.poll(() => reason.inputValue()).toBe('Dari tab kedua.')
    await second.close()
    await expect.poll(() => page.getByText('juga terbuka di tab lain').count(), { timeout: 15_000 }).toBe(0)
    expect(browser.complaints).toEqual([])
    await browser.close()
  })

  test('[D13] a draft goes out as a file and comes in again, side by side where it differs', async () => {
    const browser = await launchExtension({ profile: newProfile() })
    const page = await signInAs(browser, office, 'joko')
    await openTask(page, nomination)
    const reason = page.getByLabel('Mengapa mereka')
    await reason.fill('Seperti di berkas.')
    await saved(page)
    await page.getByText('Salinan isian sebagai berkas').click()
    const file = await download(page)
    await reason.fill('Sesudahnya.')
    await saved(page)

    const input = page.locator('input[type=file][accept*=json]')
    await input.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"timbang":1}'),
    })
    await page.getByText('Ini bukan berkas draf Timbang').waitFor()
    const others = JSON.stringify({ ...JSON.parse(file), person: 'siti' })
    await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(others) })
    await page.getByText('Berkas ini milik orang lain').waitFor()

    await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(file) })
    await page.getByText('di sini sudah lebih baru').waitFor()
    await page.getByRole('checkbox', { name: 'Seperti di berkas.' }).check()
    await page.getByRole('button', { name: 'Ambil 1 isian' }).click()
    await page.getByText('1 isian diambil dari berkas').waitFor()
    await page.getByText('Isian ini juga diubah').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'Seperti di berkas.' }).getByRole('button').click()
    await expect.poll(() => reason.inputValue()).toBe('Seperti di berkas.')
    expect(browser.complaints).toEqual([])
    await browser.close()
  })

  test('[D11] [D12] [QL3] [QL5] a second device goes on where the first stopped; signing out asks what becomes of the rest, and every other page shows it', async () => {
    const browser = await launchExtension({ profile: newProfile() })
    const page = await signInAs(browser, office, 'agus')
    await openTask(page, nomination)
    await page.getByLabel('Mengapa mereka').fill('Ditulis di kantor.')
    await saved(page)
    await sync(page)
    await page.getByText(/^Disalin ke peladen/).waitFor()

    const code = await office.reissue('agus')
    const home = await launchExtension({ profile: newProfile() })
    const there = await signInAs(home, office, 'agus', code)
    await openTask(there, nomination)
    await there.getByText(/^Dilanjutkan dari Chrome, Linux/).waitFor()
    await expect.poll(() => there.getByLabel('Mengapa mereka').inputValue()).toBe('Ditulis di kantor.')

    const form = await home.open(new URL(there.url()).hash)
    await form.getByLabel('Mengapa mereka').waitFor()
    const popup = await home.openPopup()
    await popup.locator('.card').first().waitFor()
    const panel = await home.context.newPage()
    await panel.goto(form.url().replace('app.html', 'sidepanel.html'))
    await panel.getByLabel('Mengapa mereka').waitFor()
    const inMemory = async () =>
      (await home.background()).evaluate(
        `chrome.storage.session.get('look').then(({ look }) => look?.look.server)`,
      )
    await expect.poll(inMemory).toBe(office.server)

    await there.getByRole('link', { name: 'Pengaturan' }).click()
    await there.getByRole('button', { name: 'Keluar dari perangkat ini' }).click()
    await there.getByText('1 draf belum dikirim').waitFor()
    // Not even on the disk yet when its person signs out elsewhere.
    await form.getByLabel('Mengapa mereka').fill('Ditulis di kantor. Lalu ditulis di tab lain.')
    await there.getByRole('button', { name: 'Keluar, simpan di sini' }).click()
    for (const page of [there, form, panel]) await page.getByLabel('Kode aktivasi').waitFor()
    await popup.getByRole('button', { name: 'Masuk' }).waitFor()
    for (const page of [there, form, panel, popup]) {
      expect(await page.locator('body').textContent()).not.toMatch(/Agus|Ditulis di|Usulkan/)
      expect(await page.title()).toBe('Timbang')
    }
    expect(await inMemory()).toBeUndefined()
    expect(await draftsOn(form)).toBe(0)
    await expect
      .poll(async () => (await home.background()).evaluate('chrome.action.getBadgeText({})'))
      .toBe('')
    await expect
      .poll(async () => (await home.background()).evaluate('chrome.action.getTitle({})'))
      .toBe('Timbang')
    const again = await home.openPopup()
    await again.getByRole('button', { name: 'Masuk' }).waitFor()
    expect(await again.locator('.card').count()).toBe(0)
    await home.close()
    await browser.close()
  })
})

describe('a second device of one person', () => {
  test('[T6] [T7] [D11] [D8] comes in with a code from the first; both write without a network, and both answers are shown', async () => {
    const first = await launchExtension({ profile: newProfile() })
    const here = await signInAs(first, office, 'rizki')
    await openTask(here, nomination)
    await here.getByLabel('Mengapa mereka').fill('Ditulis di kantor.')
    await saved(here)
    await sync(here)
    await here.getByRole('link', { name: 'Pengaturan' }).click()
    await here.getByRole('button', { name: 'Tambah perangkat' }).click()
    const code = (await here.locator('.device-code').textContent()) ?? ''

    const second = await launchExtension({ profile: newProfile() })
    const there = await signInAs(second, office, 'rizki', code)
    await here.getByText('Chrome, Linux sudah masuk').waitFor()
    await openTask(there, nomination)
    await expect.poll(() => there.getByLabel('Mengapa mereka').inputValue()).toBe('Ditulis di kantor.')
    await openTask(here, nomination)

    await first.context.setOffline(true)
    await second.context.setOffline(true)
    await here.getByLabel('Mengapa mereka').fill('Dari kantor, tanpa jaringan.')
    await there.getByLabel('Mengapa mereka').fill('Dari rumah, tanpa jaringan.')
    await there.getByRole('checkbox', { name: 'Siti' }).check()
    await saved(here)
    await saved(there)
    await first.context.setOffline(false)
    await sync(here)
    await second.context.setOffline(false)
    await sync(there)
    await sync(here)
    for (const page of [there, here]) {
      await page.getByText('Isian ini juga diubah').waitFor()
      await page.getByText('Dari kantor, tanpa jaringan.').first().waitFor()
      await page.getByText('Dari rumah, tanpa jaringan.').first().waitFor()
      await expect.poll(() => page.getByRole('checkbox', { name: 'Siti' }).isChecked()).toBe(true)
    }

    const popup = await second.openPopup()
    await popup.locator('.card').first().waitFor()
    await here.getByRole('link', { name: 'Pengaturan' }).click()
    await here.getByRole('button', { name: 'Keluarkan Chrome, Linux' }).click()
    await here.getByRole('dialog').getByRole('button', { name: 'Keluarkan', exact: true }).click()
    await expect.poll(() => here.getByRole('button', { name: /^Keluarkan Chrome/ }).count()).toBe(0)
    // It may hear of it by itself before it is asked to.
    const door = there.getByRole('heading', { name: 'Masuk lagi' })
    await Promise.any([there.getByTitle('Sinkronkan sekarang').click(), door.waitFor()])
    await door.waitFor()
    // Whatever else is open hears of it, and what begins now does not show what was there before, not even at first.
    await popup.getByRole('heading', { name: 'Masuk lagi' }).waitFor()
    expect(await popup.locator('.card').count()).toBe(0)
    expect(await (await second.background()).evaluate(`chrome.storage.session.get('look')`)).toEqual({})
    expect(first.complaints).toEqual([])
    await second.close()
    await first.close()
  })
})

describe('a disk that is full', () => {
  test('[D6] says so, keeps what is on the page, and saves it by itself once there is room', async () => {
    const browser = await launchExtension({ profile: newProfile() })
    const page = await signInAs(browser, office, 'mei')
    await openTask(page, nomination)
    const reason = page.getByLabel('Mengapa mereka')
    await reason.fill('Muat.')
    await saved(page)
    await setRoom(page, 'no room')
    await reason.fill('x'.repeat(900))
    await page.getByText('Ruang simpan penuh').waitFor()
    await expect.poll(() => reason.inputValue()).toHaveLength(900)
    await setRoom(page, 'room')
    await saved(page)
    await browser.close()
  })
})

/** How many drafts the store holds, whoever's they are. */
async function draftsOn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((told, failed) => {
        const open = indexedDB.open('timbang')
        open.onerror = () => failed(open.error)
        open.onsuccess = () => {
          const count = open.result.transaction('drafts').objectStore('drafts').count()
          count.onsuccess = () => {
            open.result.close()
            told(count.result)
          }
        }
      }),
  )
}

async function download(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh salinan isian' }).click(),
  ])
  return readFileSync(await file.path(), 'utf8')
}
