import type { Page } from 'playwright-core'

type Shoot = (page: Page, name: string) => Promise<void>

const wide = { width: 1280, height: 800 }
const narrow = { width: 360, height: 740 }

/** Every part of the studio, as human resources of Kotabumi see their own pack. */
export async function pictureStudio(page: Page, shoot: Shoot): Promise<void> {
  await page.setViewportSize(wide)
  await page.locator('a[href="#/studio"]').click()
  await page.locator('button.button-main').first().click()
  await shoot(page, 'studio-start')
  await page.locator('form.sheet button[type=submit]').click()
  await page.locator('.studio-parts').waitFor()
  const base = page.url()
  const go = async (part: string, ready: string) => {
    await page.goto(`${base}/${part}`)
    await page.locator(ready).first().waitFor()
  }
  await go('overview', '.table')
  await shoot(page, 'studio-overview')
  await go('policies', '.studio-fields')
  await shoot(page, 'studio-policies')
  await go('indicators', '.grid [role=gridcell]')
  await shoot(page, 'studio-indicators')
  await go('scoring', '[role=tab]')
  await shoot(page, 'studio-scoring')
  await go('flow', '.flow-rows, svg')
  await shoot(page, 'studio-flow')
  await go('cases', '.case')
  await shoot(page, 'studio-cases')
  await go('publish', '#publish-changes')
  await page.getByText('Memuat …').first().waitFor({ state: 'hidden' })
  await shoot(page, 'studio-publish')
  await go('share', '.studio-parts')
  await shoot(page, 'studio-share')
  await go('forms/self-assessment', '[role=tree]')
  await page.locator('[role=treeitem]').nth(1).click()
  await shoot(page, 'studio-form')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot(page, 'studio-form-dark')
  await page.setViewportSize(narrow)
  await shoot(page, 'studio-form-360-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(wide)
}
