import type { Locator, Page } from 'playwright-core'

/** How somebody works on a page: with a mouse, or with the keys alone. */
export type Hands = {
  /** Presses a button, follows a link, opens what opens. */
  readonly press: (target: Locator) => Promise<void>
  /** Goes to a cell or an item without doing anything with it. */
  readonly pick: (target: Locator) => Promise<void>
  readonly write: (target: Locator, text: string) => Promise<void>
  readonly tick: (target: Locator) => Promise<void>
  readonly choose: (target: Locator, label: string) => Promise<void>
}

/** The hands of somebody with a mouse. */
export function mouse(): Hands {
  return {
    press: (target) => target.click(),
    pick: (target) => target.click(),
    write: (target, text) => target.fill(text),
    tick: (target) => target.check(),
    choose: async (target, label) => {
      await target.selectOption({ label })
    },
  }
}

/** The hands of somebody without one: nothing gets the focus but by Tab and, within what has one stop, by arrows. */
export function keys(page: Page): Hands {
  const isThere = (target: Locator) =>
    target.evaluate(
      (element) => element === document.activeElement || element.contains(document.activeElement),
    )
  /** Tab until the target, or what it shares one stop with, has the focus. */
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor()
    for (let turn = 0; turn < 400; turn += 1) {
      const focus = await target.evaluate(focusFrom)
      if (focus === 'there') return
      if (focus === 'shares its stop') return walk(target)
      await page.keyboard.press('Tab')
    }
    throw new Error(`the keyboard does not reach ${target}`)
  }
  const walk = async (target: Locator): Promise<void> => {
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft']) {
      for (let turn = 0; turn < 40; turn += 1) {
        if (await isThere(target)) return
        const before = await page.evaluateHandle(() => document.activeElement)
        await page.keyboard.press(key)
        if (await before.evaluate((element) => element === document.activeElement)) break
      }
    }
    throw new Error(`the arrows do not reach ${target}`)
  }
  return {
    async press(target) {
      await reach(target)
      await page.keyboard.press('Enter')
    },
    pick: reach,
    async write(target, text) {
      await reach(target)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(text)
    },
    async tick(target) {
      await reach(target)
      if (!(await target.isChecked())) await page.keyboard.press('Space')
    },
    async choose(target, label) {
      await reach(target)
      const chosen = () =>
        target.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent?.trim())
      await page.keyboard.press('Home')
      for (let turn = 0; turn < 200; turn += 1) {
        if ((await chosen()) === label) return
        await page.keyboard.press('ArrowDown')
      }
      throw new Error(`nothing to choose is called ${label}`)
    },
  }
}

/**
 * Runs in the page, once for each key: whether the target has the focus, or what has it stands for the target, as one
 * stop of the Tab key for many.
 */
function focusFrom(target: Element): 'there' | 'shares its stop' | 'elsewhere' {
  const focused = document.activeElement
  if (target === focused || target.contains(focused)) return 'there'
  if (focused === null || focused === document.body) return 'elsewhere'
  if (focused instanceof HTMLInputElement && target instanceof HTMLInputElement) {
    const isOfGroup = focused.type === 'radio' && target.type === 'radio' && focused.name === target.name
    return isOfGroup ? 'shares its stop' : 'elsewhere'
  }
  const around = focused.closest(
    '[role="tree"], [role="grid"], [role="tablist"], [role="toolbar"], [role="radiogroup"]',
  )
  const isWithin = around !== null && around !== focused && around.contains(target)
  return isWithin && focused.getAttribute('role') !== null ? 'shares its stop' : 'elsewhere'
}
