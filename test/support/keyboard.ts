import type { Page } from 'playwright-core'

/** Somebody who has no mouse. */
export type Typist = {
  readonly press: (key: string, times?: number) => Promise<void>
  readonly type: (text: string) => Promise<void>
  /** Goes on with the Tab key until the focus is on what is called so; throws where it never comes. */
  readonly tabTo: (name: RegExp, key?: 'Tab' | 'Shift+Tab') => Promise<void>
  /** Goes on to the next question with radio buttons that has no answer, and chooses its n-th. */
  readonly chooseNext: (place: number) => Promise<void>
}

/** The hands of somebody who has no mouse, on a page. */
export function typist(page: Page): Typist {
  const press = async (key: string, times = 1) => {
    for (let turn = 0; turn < times; turn += 1) await page.keyboard.press(key)
  }
  const until = async (isThere: () => Promise<boolean>, key: string, what: string) => {
    for (let turn = 0; turn < 90; turn += 1) {
      if (await isThere()) return
      await press(key)
    }
    throw new Error(`the keyboard does not reach ${what}`)
  }
  return {
    press,
    type: (text) => page.keyboard.type(text),
    async tabTo(name, key = 'Tab') {
      await until(async () => name.test(await page.evaluate(focusedName)), key, String(name))
      // A page that draws anew at that moment shows it with one of its next frames.
      for (let turn = 0; !(await page.evaluate(isFocusSeen)); turn += 1) {
        if (turn === 100) throw new Error(`nobody sees that ${name} has the focus`)
        await page.waitForTimeout(50)
      }
    },
    async chooseNext(place) {
      await until(() => page.evaluate(isOpenRadio), 'Tab', 'a question without an answer')
      await press('Space')
      await press('ArrowDown', place - 1)
    },
  }
}

/** Runs in the page: the name of what has the focus, as a screen reader would say it. */
function focusedName(): string {
  const focused = document.activeElement
  // What only a script can put the focus on, the page itself for one, is no stop of the keyboard.
  if (!(focused instanceof HTMLElement) || focused.tabIndex < 0) return ''
  const labels =
    focused instanceof HTMLInputElement ||
    focused instanceof HTMLTextAreaElement ||
    focused instanceof HTMLSelectElement
      ? focused.labels
      : null
  const named = focused.getAttribute('aria-label') ?? focused.title
  return (labels?.[0]?.textContent ?? (focused.textContent || named)).trim()
}

/** Runs in the page: true where an outline is drawn around what has the focus, or around the line or card that it stands for. */
function isFocusSeen(): boolean {
  const focused = document.activeElement
  const drawn = [focused, focused?.closest('label'), focused?.closest('.card')].filter(
    (each) => each instanceof Element,
  )
  return drawn.some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
}

/** Runs in the page. */
function isOpenRadio(): boolean {
  const focused = document.activeElement
  if (!(focused instanceof HTMLInputElement) || focused.type !== 'radio') return false
  const group = document.getElementsByName(focused.name)
  return ![...group].some((each) => each instanceof HTMLInputElement && each.checked)
}
