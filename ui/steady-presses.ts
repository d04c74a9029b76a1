/** What somebody began to press, and where the pointer was. */
type Press = { readonly on: Element; readonly x: number; readonly y: number }

/** What does something when it is pressed. */
const pressable =
  'button, a, summary, label, input, [role=button], [role=option], [role=tab], [role=treeitem]'

/** Pixels; a hand that trembles moves the pointer less, and whoever wants to take a press back moves it further. */
const tremble = 10

/**
 * Has a press count for what it began on, though something that comes in meanwhile moves the page under the pointer
 * (U25). The browser gives such a click to whatever holds both places, or on a touch screen to what lies there by then.
 */
export function steadyPresses(page: Document): void {
  let press: Press | null = null
  const begin = ({ target, button, clientX: x, clientY: y }: PointerEvent) => {
    const on = target instanceof Element && button === 0 ? target.closest(pressable) : null
    press = on === null ? null : { on, x, y }
  }
  const end = (event: MouseEvent) => {
    const begun = press
    press = null
    // Keys and scripts click, too, without having pressed anything.
    if (begun === null || !event.isTrusted || event.detail === 0) return
    const { on, x, y } = begun
    const stayed = Math.hypot(event.clientX - x, event.clientY - y) <= tremble
    const isThere = on.isConnected && !on.matches(':disabled, [inert] *')
    if (!stayed || !isThere || event.composedPath().includes(on)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    on.dispatchEvent(new MouseEvent('click', event))
  }
  page.addEventListener('pointerdown', begin, { capture: true })
  page.addEventListener('click', end, { capture: true })
}
