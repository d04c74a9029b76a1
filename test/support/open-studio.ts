import type { Page } from 'playwright-core'
import type { ExtensionBrowser } from './extension.ts'
import { type FormTask, openForm } from './open-form.ts'

/**
 * Opens a project of Kotabumi's pack in the studio of the built extension, on a device of somebody of human resources
 * to whom no server answers. Gives the page, and the way to a part of the project.
 */
export async function openStudio(
  browser: ExtensionBrowser,
  task: FormTask,
): Promise<{ readonly page: Page; readonly go: (to: string) => Promise<void> }> {
  const page = await openForm(browser, task)
  await page.evaluate(joinOffice)
  const [base] = page.url().split('#')
  await page.goto(`${base}#/studio`)
  await page.reload()
  await page.getByRole('button', { name: 'Mulai menyusun' }).click()
  await page.getByRole('button', { name: 'Mulai', exact: true }).click()
  await page.getByRole('heading', { name: 'Ketetapan daerah' }).waitFor()
  const project = page.url().split('#/studio/')[1]?.split('/')[0]
  return {
    page,
    go: async (to) => {
      await page.goto(`${base}#/studio/${project}/${to}`)
    },
  }
}

/** Runs in the page. */
async function joinOffice(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('timbang')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const transaction = db.transaction('rows', 'readwrite')
  const person = { id: 'ani', name: 'Ani Lestari', nip: null, post: 'Analis', unit: 'BKPSDM', hr: true }
  const region = { id: 'kotabumi', name: 'Kotabumi', timeZone: 'WIB' }
  transaction.objectStore('rows').put({ kind: 'me', id: 'ani', revision: 2, body: { person, region } })
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
  })
  db.close()
}
