import { clipType, copy, cut, duplicate, moveBy, paste, remove, step } from './acts.ts'
import type { Builder } from './builder.ts'

/** All that the canvas does by keyboard, until the returned function is called. */
export function treeKeys(tree: HTMLElement, builder: Builder): () => void {
  const press = (event: KeyboardEvent) => {
    const act = actOf(event, builder)
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const give = (event: ClipboardEvent, act: (builder: Builder) => string | null) => {
    const text = act(builder)
    if (text === null || event.clipboardData === null) return
    event.preventDefault()
    event.clipboardData.setData(clipType, text)
    event.clipboardData.setData('text/plain', text)
  }
  const onCopy = (event: ClipboardEvent) => give(event, copy)
  const onCut = (event: ClipboardEvent) => give(event, cut)
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault()
    const { clipboardData: data } = event
    paste(builder, data?.getData(clipType) || data?.getData('text/plain') || undefined)
  }
  tree.addEventListener('keydown', press)
  tree.addEventListener('copy', onCopy)
  tree.addEventListener('cut', onCut)
  tree.addEventListener('paste', onPaste)
  return () => {
    tree.removeEventListener('keydown', press)
    tree.removeEventListener('copy', onCopy)
    tree.removeEventListener('cut', onCut)
    tree.removeEventListener('paste', onPaste)
  }
}

function actOf(
  { key, altKey, ctrlKey, metaKey, target }: KeyboardEvent,
  builder: Builder,
): (() => void) | undefined {
  if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'treeitem') return undefined
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'd') return () => duplicate(builder)
  if (ctrlKey || metaKey) return undefined
  return (altKey ? moves : plain)[key]?.(builder)
}

type Keys = { readonly [key: string]: ((builder: Builder) => () => void) | undefined }

const moves: Keys = {
  ArrowUp: (builder) => () => moveBy(builder, 'up'),
  ArrowDown: (builder) => () => moveBy(builder, 'down'),
  ArrowRight: (builder) => () => moveBy(builder, 'into'),
  ArrowLeft: (builder) => () => moveBy(builder, 'out'),
}

const plain: Keys = {
  ArrowDown: (builder) => () => step(builder, 'next'),
  ArrowUp: (builder) => () => step(builder, 'previous'),
  ArrowLeft: (builder) => () => step(builder, 'outer'),
  ArrowRight: (builder) => () => step(builder, 'inner'),
  Home: (builder) => () => step(builder, 'first'),
  End: (builder) => () => step(builder, 'last'),
  Delete: (builder) => () => remove(builder),
  Backspace: (builder) => () => remove(builder),
  Enter: (builder) => () => toProperties(builder),
  F2: (builder) => () => toProperties(builder),
}

/** The properties of the chosen part, with the cursor in their first box. */
function toProperties(builder: Builder): void {
  builder.show('properties')
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.properties :is(input, textarea, select, button)')?.focus(),
  )
}
