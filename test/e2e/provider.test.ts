import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { anIdentityProvider, CLIENT, CLIENT_SECRET } from '../support/identity-provider.ts'
import { look } from '../support/looks.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { sync } from '../support/person.ts'
import { setProvider } from '../support/provider-region.ts'

const fitri = '199306182022212013'
const profile = newProfile()
let office: TestOffice
let browser: ExtensionBrowser
let provider: Awaited<ReturnType<typeof anIdentityProvider>>

beforeAll(async () => {
  office = await openOffice({ vars: { OIDC_SECRETS: JSON.stringify({ kotabumi: CLIENT_SECRET }) } })
  browser = await launchExtension({ profile })
  const { host } = new URL((await browser.background()).url())
  provider = await anIdentityProvider({
    redirects: [`https://${host}.chromiumapp.org/`],
    accounts: { fitri: { nip: fitri }, stranger: { nip: '198501012010011002' } },
  })
})
afterAll(async () => {
  await browser?.close()
  await provider?.close()
  await office?.stop()
})

/** The provider's own window, once the button is pressed. */
async function windowOf(context: BrowserContext, press: () => Promise<void>): Promise<Page> {
  const opened = context.waitForEvent('page')
  await press()
  return opened
}

async function atDoor(): Promise<Page> {
  const page = await browser.open()
  await page
    .getByText(/Coba lagi|Kotabumi/)
    .first()
    .waitFor()
  const address = page.getByLabel('Alamat peladen')
  if (!(await address.isVisible())) await page.getByText('Ubah alamat peladen').click()
  await address.fill(office.server)
  await address.press('Tab')
  await page.getByLabel('Daerah').waitFor()
  return page
}

test('[OC1] [OC2] [OC3] somebody signs in at the provider of their region, and stays so over a restart of browser and worker', async () => {
  const door = await atDoor()
  expect(await door.getByRole('button', { name: /Masuk dengan/ }).count()).toBe(0)
  const set = await setProvider(
    office.server,
    { issuer: provider.issuer, clientId: CLIENT, claim: 'nip', codes: false },
    { region: 'kotabumi', token: office.operatorToken },
  )
  expect(set.status).toBe(200)
  await door.reload()
  await door.close()

  const page = await atDoor()
  const button = page.getByRole('button', { name: 'Masuk dengan SSO Pemkab' })
  await button.waitFor()
  expect(await page.getByLabel('Kode aktivasi').count()).toBe(0)
  const found = [...(await look(page, 'provider-door'))]

  const stranger = await windowOf(browser.context, () => button.click())
  await stranger.getByLabel('NIP').fill('stranger')
  await stranger.getByRole('button', { name: 'Masuk' }).click()
  await page.getByText('Akun Anda tidak terhubung di sini').waitFor()

  const closed = await windowOf(browser.context, () => button.click())
  await closed.close()
  await page.getByText('jendelanya ditutup').waitFor()
  found.push(...(await look(page, 'provider-closed')))

  const own = await windowOf(browser.context, () => button.click())
  await own.getByLabel('NIP').fill('fitri')
  await own.getByRole('button', { name: 'Masuk' }).click()
  await page.getByRole('heading', { name: 'Tugas' }).waitFor()
  await page.getByText('Fitri').first().waitFor()

  await browser.close()
  await office.cutPower()
  await office.restorePower()
  browser = await launchExtension({ profile })
  const again = await browser.open()
  await again.getByRole('heading', { name: 'Tugas' }).waitFor()
  await sync(again)
  await again.getByText('Tersinkron').first().waitFor()
  await again.goto(again.url().replace(/#.*/, '#/settings'))
  await again.getByText('Perangkat ini').first().waitFor()
  expect(found).toEqual([])
  expect(browser.complaints).toEqual([])
})
