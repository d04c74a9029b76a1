import { type ComponentChild, render } from 'preact'

/**
 * As much of a document as Preact draws into: elements with properties, attributes, listeners and the focus. What a browser
 * alone knows (layout, styles, selectors beyond a name) belongs into the browser tests.
 */
export class SmallElement {
  readonly nodeType: 1 | 3
  readonly localName: string
  readonly ownerDocument = smallDocument
  readonly childNodes: SmallElement[] = []
  readonly attributes: { name: string; value: string }[] = []
  readonly style: Record<string, string> = {}
  parentNode: SmallElement | null = null
  namespaceURI = 'http://www.w3.org/1999/xhtml'
  data = ''
  value = ''
  checked = false
  open = false
  disabled = false
  id = ''
  // By these Preact knows how an event is written.
  readonly oninput = null
  readonly onchange = null
  readonly onclick = null
  readonly onfocus = null
  readonly onblur = null
  readonly onsubmit = null
  readonly ontoggle = null
  readonly onkeydown = null
  private readonly listeners = new Map<string, Set<(event: SmallEvent) => void>>()

  constructor(name: string, data?: string) {
    this.localName = name
    this.nodeType = data === undefined ? 1 : 3
    this.data = data ?? ''
  }
  get firstChild(): SmallElement | null {
    return this.childNodes[0] ?? null
  }
  get nextSibling(): SmallElement | null {
    const all = this.parentNode?.childNodes ?? []
    return all[all.indexOf(this) + 1] ?? null
  }
  get textContent(): string {
    return this.nodeType === 3 ? this.data : this.childNodes.map((each) => each.textContent).join('')
  }
  contains(other: SmallElement | null): boolean {
    return other === this || (other !== null && this.contains(other.parentNode))
  }
  insertBefore(child: SmallElement, before: SmallElement | null): SmallElement {
    child.remove()
    const at = before === null ? this.childNodes.length : this.childNodes.indexOf(before)
    this.childNodes.splice(at, 0, child)
    child.parentNode = this
    return child
  }
  appendChild(child: SmallElement): SmallElement {
    return this.insertBefore(child, null)
  }
  /** Whoever is taken away, if only to be put elsewhere, loses the focus. */
  remove(): void {
    if (this.contains(smallDocument.activeElement)) smallDocument.activeElement = null
    const all = this.parentNode?.childNodes
    all?.splice(all.indexOf(this), 1)
    this.parentNode = null
  }
  removeChild(child: SmallElement): void {
    child.remove()
  }
  setAttribute(name: string, value: string): void {
    this.removeAttribute(name)
    this.attributes.push({ name, value: String(value) })
  }
  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((each) => each.name === name)
    if (at >= 0) this.attributes.splice(at, 1)
  }
  addEventListener(name: string, listener: (event: SmallEvent) => void): void {
    this.listeners.set(
      name.toLowerCase(),
      (this.listeners.get(name.toLowerCase()) ?? new Set()).add(listener),
    )
  }
  removeEventListener(name: string, listener: (event: SmallEvent) => void): void {
    this.listeners.get(name.toLowerCase())?.delete(listener)
  }
  dispatch(type: string): void {
    const event = { type, target: this, currentTarget: this, preventDefault: () => {} }
    for (const listener of this.listeners.get(type) ?? []) listener.call(this, event)
  }
  focus(): void {
    smallDocument.activeElement = this
    this.dispatch('focus')
  }
  /** All of one name below, in their order. */
  all(name: string): readonly SmallElement[] {
    return this.childNodes.flatMap((each) => [...(each.localName === name ? [each] : []), ...each.all(name)])
  }
  /** The one with this name, or with this id. */
  one(name: string): SmallElement {
    const [found] = name.startsWith('#') ? this.withId(name.slice(1)) : this.all(name)
    if (found === undefined) throw new Error(`${name} is not drawn`)
    return found
  }
  private withId(id: string): readonly SmallElement[] {
    return this.childNodes.flatMap((each) => [...(each.id === id ? [each] : []), ...each.withId(id)])
  }
}

type SmallEvent = {
  readonly type: string
  readonly target: SmallElement
  readonly currentTarget: SmallElement
  readonly preventDefault: () => void
}

const deaf = { addEventListener: () => {}, removeEventListener: () => {} }

const smallDocument = {
  ...deaf,
  visibilityState: 'visible',
  activeElement: null as SmallElement | null,
  createElement: (name: string) => new SmallElement(name),
  createElementNS: (_: string, name: string) => new SmallElement(name),
  createTextNode: (data: string) => new SmallElement('#text', data),
}

/** Draws in a document of its own. */
export function draw(what: ComponentChild): SmallElement {
  const root = new SmallElement('main')
  Object.assign(globalThis, { document: smallDocument, window: deaf })
  Object.defineProperty(navigator, 'storage', { value: {}, configurable: true })
  // Preact asks nothing more of it.
  render(what, root as unknown as Element)
  return root
}

/** One more letter, or several, into a box that has the focus. */
export function type(box: SmallElement, text: string): void {
  box.value += text
  box.dispatch('input')
}

/** Whether somebody who types now types there. */
export function hasFocus(box: SmallElement): boolean {
  return smallDocument.activeElement === box
}
