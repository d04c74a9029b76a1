import type { Page } from 'playwright-core'
import { launchExtension, newProfile } from '../test/support/extension.ts'
import { figuresOffice } from '../test/support/figures-office.ts'
import { signInAs } from '../test/support/person.ts'

const wide = { width: 1280, height: 800 }
const narrow = { width: 360, height: 740 }

/** Pictures the dashboard of an office of some hundreds: wide, and on a phone. */
export async function pictureDashboard(shoot: (page: Page, name: string) => Promise<void>): Promise<void> {
  const office = await figuresOffice()
  const browser = await launchExtension({ profile: newProfile(), ...wide, scale: 1 })
  try {
    const page = await signInAs(browser, office, 'nurul')
    await page.getByRole('link', { name: 'Dasbor' }).click()
    await page.getByRole('heading', { name: 'Sebaran predikat' }).waitFor()
    await page.getByRole('combobox', { name: 'Siklus' }).selectOption({ label: 'Penilaian 2025' })
    await page.getByText('Diperbarui langsung').waitFor()
    await shoot(page, 'dashboard')
    await page.setViewportSize(narrow)
    await shoot(page, 'dashboard-360')
  } finally {
    await browser.close()
    await office.stop()
  }
}
