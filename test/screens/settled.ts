import type { Page } from 'playwright-core'

/** Waits until nothing has changed in the page for a while, its typeface is there, and nobody is told to wait. */
export async function settled(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(quiet, 150)
}

/** Runs in the page. */
async function quiet(within: number): Promise<void> {
  await document.fonts.ready
  await new Promise<void>((resolve) => {
    const watch = new MutationObserver(again)
    let timer = setTimeout(done, within)
    function again(): void {
      clearTimeout(timer)
      timer = setTimeout(done, within)
    }
    function done(): void {
      watch.disconnect()
      resolve()
    }
    watch.observe(document.body, { childList: true, subtree: true, characterData: true })
  })
}
