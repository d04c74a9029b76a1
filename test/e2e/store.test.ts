import { describe, test } from 'vitest'
import { launchExtension, newProfile } from '../support/extension.ts'

describe('a store that cannot be opened', () => {
  test('[D14] is waited for while an older Timbang holds it in another tab, and opens once that is closed', async () => {
    const browser = await launchExtension({ profile: newProfile() })
    const older = await browser.open()
    await older.getByLabel('Kode aktivasi').waitFor()
    // A page without Timbang's code stands for the older one: it knows of no newer version, so it lets go of nothing.
    await older.goto(older.url().replace(/app\.html.*/, 'manifest.json'))
    await older.evaluate(
      () =>
        new Promise<void>((held, failed) => {
          indexedDB.deleteDatabase('timbang')
          const open = indexedDB.open('timbang', 10)
          open.onupgradeneeded = () => open.result.createObjectStore('drafts', { keyPath: 'task' })
          open.onsuccess = () => {
            Object.assign(window, { held: open.result })
            held()
          }
          open.onerror = () => failed(open.error)
        }),
    )
    const page = await browser.open()
    await page.getByText('Tutup tab Timbang yang lain').waitFor()
    const popup = await browser.openPopup()
    await popup.getByText('Tutup tab Timbang yang lain').waitFor()
    await older.close()
    await page.getByLabel('Kode aktivasi').waitFor()
    await popup.getByRole('button', { name: 'Masuk' }).waitFor()
    await browser.close()
  })

  test('[D14] says in the tab and in the popup that a private window or a policy forbids it', async () => {
    const browser = await launchExtension({ profile: newProfile() })
    await browser.context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no storage here', 'InvalidStateError')
      }
    })
    for (const place of [await browser.open(), await browser.openPopup()]) {
      await place.getByText(/Jendela privat/).waitFor()
    }
    const popup = await browser.openPopup()
    await popup.getByRole('button', { name: 'Buka di tab penuh' }).waitFor()
    await browser.close()
  })
})
