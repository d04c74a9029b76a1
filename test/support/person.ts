import type { Page } from 'playwright-core'
import type { ExtensionBrowser } from './extension.ts'
import type { TestOffice } from './office.ts'

/** Signs somebody in at their own browser, as they would: the server's address, then the code from the slip. */
export async function signInAs(
  browser: ExtensionBrowser,
  office: Pick<TestOffice, 'server' | 'codeOf'>,
  person: string,
  code = office.codeOf(person),
): Promise<Page> {
  const page = await browser.open()
  const address = page.getByLabel('Alamat peladen')
  // The page itself asks for it where no server answers at the usual address.
  await page
    .getByText(/Coba lagi|Kotabumi/)
    .first()
    .waitFor()
  if (!(await address.isVisible())) await page.getByText('Ubah alamat peladen').click()
  await address.fill(office.server)
  await page.getByLabel('Kode aktivasi').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.getByRole('heading', { name: 'Tugas' }).waitFor()
  return page
}

/** Presses "sync now" and waits until that turn has ended. */
export async function sync(page: Page): Promise<void> {
  await page.getByTitle('Sinkronkan sekarang').click()
  await turnEnded(page)
}

/** Ends once a turn of syncing is over that began after now: a turn asked for during another comes after it. */
export async function turnEnded(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: { readonly kind: 'sync-now' }): Promise<unknown> } }
    }
    await chrome.runtime.sendMessage({ kind: 'sync-now' })
  })
  await page.locator('.sync:not(.sync-busy)').waitFor()
}

/** Opens the task of that title from the inbox. */
export async function openTask(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Tugas' }).first().click()
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Waits until the page says that everything typed is on disk. */
export async function saved(page: Page): Promise<void> {
  await page
    .locator('.save-good')
    .getByText(/^Tersimpan \d\d\.\d\d$/)
    .waitFor()
}
