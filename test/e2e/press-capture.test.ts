import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { aForm, control } from '../../core/form/testing/a-form.ts'
import { launchExtension, newProfile } from '../support/extension.ts'
import { openForm } from '../support/open-form.ts'
import { pressToolbar } from '../support/press-toolbar.ts'

const files = { type: 'array', items: { type: 'object' } }
const form = aForm({ properties: { files } }, [control('files', { kind: 'file' })])

test('[E8] the toolbar’s button captures the page in front in the extension as it ships, without a permission', async () => {
  const site = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<title>Laporan layanan</title><h1>252 layanan selesai</h1>')
  })
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready))
  const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/laporan`
  const browser = await launchExtension({ profile: newProfile() })
  await openForm(browser, { form })
  const page = await browser.context.newPage()
  await page.goto(address)
  await page.getByRole('heading').selectText()
  const id = new URL((await browser.background()).url()).host
  const press = await pressToolbar(browser.context, page, id)
  const opening = browser.context.waitForEvent('page')
  await press('.capture button')
  const tray = await opening
  await tray.getByText(`Diambil dari ${address}`).waitFor()
  await expect.poll(() => tray.locator('.file-selection').textContent()).toContain('252 layanan selesai')
  await tray.locator('img.file-picture').waitFor()
  expect(browser.complaints).toEqual([])
  await browser.close()
  site.close()
})
