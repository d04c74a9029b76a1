import { afterAll, beforeAll, expect, test } from 'vitest'
import { cycleId, personId } from '../../core/ids.ts'
import { launchExtension, newProfile } from '../support/extension.ts'
import { notifyingExtension } from '../support/notifying-extension.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { signInAs, sync } from '../support/person.ts'

let office: TestOffice

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.stop())

test('[U18] the side panel opens from the tab at the same place, and shows the same', async () => {
  const browser = await launchExtension({ profile: newProfile() })
  const page = await signInAs(browser, office, 'rizki')
  await page.getByRole('link', { name: 'Pengaturan' }).click()
  await page.getByRole('button', { name: 'Buka di panel samping' }).click()
  const background = await browser.background()
  await expect
    .poll(() =>
      background.evaluate(
        `chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then((all) => all.map(({ documentUrl }) => documentUrl.replace(/^.*\\//, '')))`,
      ),
    )
    .toEqual(['settings'])
  await browser.close()
})

test('[B1] [B4] whoever asks for it is told of a new task, without a name', async () => {
  const browser = await launchExtension({ profile: newProfile(), extension: notifyingExtension() })
  const page = await signInAs(browser, office, 'siti')
  await page.getByRole('link', { name: 'Pengaturan' }).click()
  await page.getByRole('button', { name: 'Nyalakan pemberitahuan' }).click()
  await page.getByText('Pemberitahuan menyala').waitFor()
  await page.getByLabel('Dari', { exact: true }).fill('0')
  await page.getByLabel('Sampai', { exact: true }).fill('0.00')
  await page.getByLabel('Sampai', { exact: true }).blur()
  await page.getByLabel('Sabtu dan Minggu sepanjang hari').uncheck()
  const hr = await office.as('nurul')
  const cycle = {
    id: cycleId('tahun-ini'),
    name: 'Penilaian Kinerja',
    period: { from: '2026-01-01', to: '2026-12-31' },
  }
  expect((await hr.openCycle(cycle, [personId('siti')])).kind).toBe('ok')
  await sync(page)
  const background = await browser.background()
  await expect
    .poll(() => background.evaluate('chrome.notifications.getAll().then(Object.keys)'))
    .toEqual([expect.stringMatching(/^(new|due) #\/task\//)])
  await expect
    .poll(() => background.evaluate('chrome.action.getTitle({})'))
    .toContain('1 tugas menunggu Anda')
  expect(browser.complaints).toEqual([])
  await browser.close()
})
