import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { verifyCommand } from '../../cli/verify-command.ts'
import { aPerson } from '../../core/case/testing/an-office.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { readOffice } from '../../scripts/provision-office.ts'
import { type ExtensionBrowser, launchExtension, newProfile } from '../support/extension.ts'
import { anIdentityProvider, CLIENT, CLIENT_SECRET } from '../support/identity-provider.ts'
import { look } from '../support/looks.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { sync } from '../support/person.ts'
import { setProvider } from '../support/provider-region.ts'
import { send } from '../support/worker-device.ts'

const auditor = '198001012005011001'
const profile = newProfile()
let office: TestOffice
let browser: ExtensionBrowser
let provider: Awaited<ReturnType<typeof anIdentityProvider>>

beforeAll(async () => {
  office = await openOffice({ vars: { OIDC_SECRETS: JSON.stringify({ kotabumi: CLIENT_SECRET }) } })
  await addAuditor()
  browser = await launchExtension({ profile })
  const { host } = new URL((await browser.background()).url())
  provider = await anIdentityProvider({
    redirects: [`https://${host}.chromiumapp.org/`],
    accounts: { ivan: { nip: auditor }, stranger: { nip: '198501012010011002' } },
  })
})
afterAll(async () => {
  await browser?.close()
  await provider?.close()
  await office?.stop()
})

/** Ivan of the inspectorate, who reads the log. */
async function addAuditor(): Promise<void> {
  const { region, people } = readOffice('kotabumi')
  const ivan = aPerson('ivan', null, { nip: auditor, appraised: false, auditor: true })
  const headers = { authorization: `Bearer ${office.operatorToken}` }
  const body = { protocol: PROTOCOL, region, pack: readPack('kotabumi'), people: [...people, ivan] }
  const { status, text } = await send(`${office.server}/v1/regions/kotabumi`, 'PUT', headers, body)
  if (status !== 200) throw new Error(text)
}

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

test('[OC1] [OC2] [OC3] [AD1] [AD3] an auditor signs in at the provider of their region, stays so over a restart of browser and worker, and finds that the log holds', async () => {
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
  await own.getByLabel('NIP').fill('ivan')
  await own.getByRole('button', { name: 'Masuk' }).click()
  await page.getByRole('heading', { name: 'Tugas' }).waitFor()
  await page.getByText('Ivan').first().waitFor()

  await browser.close()
  await office.cutPower()
  await office.restorePower()
  browser = await launchExtension({ profile })
  const again = await browser.open()
  await again.getByRole('heading', { name: 'Tugas' }).waitFor()
  await sync(again)
  await again.getByText('Tersinkron').first().waitFor()

  // The auditor reads who came in by whom, checks that the log holds, and takes it along.
  const menu = again.getByRole('navigation')
  expect(await menu.getByRole('link', { name: 'Siklus' }).count()).toBe(0)
  await menu.getByRole('link', { name: 'Catatan audit' }).click()
  await again.getByText('Masuk di perangkat baru lewat penyedia identitas').waitFor()
  await again.getByText(`Penyedia identitas kini ${provider.issuer}`).waitFor()
  const download = again.waitForEvent('download')
  await again.getByRole('button', { name: 'Simpan catatan (JSONL)' }).click()
  await again.getByText(/Catatan utuh: \d+ baris diperiksa/).waitFor()
  const verified = await verifyCommand(['--audit', await (await download).path(), '--lang', 'id'])
  const seal = await again.locator('.audit-hash').innerText()
  expect([verified.code, verified.text]).toEqual([0, expect.stringContaining(seal)])
  found.push(...(await look(again, 'audit')))
  await again.getByLabel('Jenis peristiwa').selectOption({ label: 'Cara masuk diubah' })
  await again.getByText('1 baris', { exact: true }).waitFor()
  await again.setViewportSize({ width: 360, height: 720 })
  found.push(...(await look(again, 'audit at 360')))
  expect(found).toEqual([])
  expect(browser.complaints).toEqual([])
})
