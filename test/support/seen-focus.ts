import type { Page } from 'playwright-core'

/** What of a screen can be reached with the Tab key and shows nothing when it is: the name of each. */
export async function unseenFocus(page: Page): Promise<readonly string[]> {
  // From a key on, what a script puts the focus on is drawn as what the keyboard reaches.
  await page.keyboard.press('Tab')
  const unseen = await page.evaluate(focusAll)
  return unseen.map((name) => `the focus is not seen on ${name}`)
}

/** Runs in the page. */
function focusAll(): readonly string[] {
  const stops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
  const unseen = [...document.querySelectorAll<HTMLElement>(stops)].filter((stop) => {
    if (stop.tabIndex < 0 || stop.matches(':disabled') || stop.getClientRects().length === 0) return false
    stop.focus({ preventScroll: true })
    if (document.activeElement !== stop) return false
    const drawn = [stop, stop.closest('label'), stop.closest('.card')]
    return !drawn.some((each) => {
      if (each === null) return false
      return [undefined, '::before'].some((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each, part)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      })
    })
  })
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  return unseen.map(
    (stop) =>
      `<${stop.tagName.toLowerCase()} class="${stop.className}"> ${stop.textContent?.trim().slice(0, 40)}`,
  )
}
