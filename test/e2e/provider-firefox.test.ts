import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { readOffice } from '../../scripts/provision-office.ts'
import { type FirefoxBrowser, launchFirefox } from '../support/firefox.ts'
import { anIdentityProvider, CLIENT, CLIENT_SECRET } from '../support/identity-provider.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { setProvider } from '../support/provider-region.ts'
import { send } from '../support/worker-device.ts'

/** Firefox makes it of the extension's id: the only address that the operator's guide names for it. */
const wayBack = 'https://bd8cd5ad2f30fd3a8cf87661320f50031186097d.extensions.allizom.org/'
const nip = '199001012015012001'

let office: TestOffice
let firefox: FirefoxBrowser
let provider: Awaited<ReturnType<typeof anIdentityProvider>>

beforeAll(async () => {
  office = await openOffice({ vars: { OIDC_SECRETS: JSON.stringify({ kotabumi: CLIENT_SECRET }) } })
  const { region, people } = readOffice('kotabumi')
  const known = people.map((person) => (person.id === 'fitri' ? { ...person, nip } : person))
  const headers = { authorization: `Bearer ${office.operatorToken}` }
  const body = { protocol: PROTOCOL, region, pack: readPack('kotabumi'), people: known }
  const { status, text } = await send(`${office.server}/v1/regions/kotabumi`, 'PUT', headers, body)
  if (status !== 200) throw new Error(text)
  provider = await anIdentityProvider({
    redirects: [wayBack],
    accounts: { fitri: { nip }, stranger: { nip: '198501012010011002' } },
  })
  const set = await setProvider(
    office.server,
    { issuer: provider.issuer, clientId: CLIENT, claim: 'nip', codes: false },
    { region: 'kotabumi', token: office.operatorToken },
  )
  if (set.status !== 200) throw new Error(set.text)
  firefox = await launchFirefox()
})
afterAll(async () => {
  await firefox?.close()
  await provider?.close()
  await office?.stop()
})

const has = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 20_000 }, text)

/** The provider's own window, once the button is pressed. */
const pressed = (page: Page) =>
  firefox.windowAfter(() => page.locator('button ::-p-text(Masuk dengan SSO Pemkab)').click())

async function signInAs(window: Page, login: string): Promise<void> {
  await window.locator('input[name=login]').fill(login)
  // The window goes with the answer.
  await window
    .locator('button')
    .click()
    .catch(() => {})
}

test('[OC1] [OC2] in Firefox somebody signs in at the provider; a closed window and a stranger are told what happened', async () => {
  const page = await firefox.open('app.html')
  await has(page, 'Ubah alamat peladen')
  await page.evaluate(() => {
    const details = document.querySelector('details.door-server')
    if (details instanceof HTMLDetailsElement) details.open = true
  })
  await page.locator('#server').fill(office.server)
  await page.keyboard.press('Tab')
  await has(page, 'Masuk dengan SSO Pemkab')

  const stranger = await pressed(page)
  await signInAs(stranger, 'stranger')
  await has(page, 'Akun Anda tidak terhubung di sini')

  const closed = await pressed(page)
  await closed.close()
  await has(page, 'jendelanya ditutup')

  const own = await pressed(page)
  await signInAs(own, 'fitri')
  await has(page, 'Fitri')
  expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Tugas')
})
