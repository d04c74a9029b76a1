import { useLayoutEffect, useReducer, useRef } from 'preact/hooks'
import type { KeptBox } from './kept-boxes.ts'
import { useKeptBox } from './use-kept-box.ts'

type TypingProps = {
  /** What the box is called, which tells it from others at its place. */
  readonly name: string | readonly string[]
  /** What stands in it while nobody types. */
  readonly value: string
  /** Whether it can be written so; what can't stays as it was typed. */
  readonly fits?: (text: string) => boolean
  readonly write: (text: string) => void
}

export type Typing = {
  /** What is being typed; null where `value` stands. */
  readonly typing: string | null
  readonly type: (text: string) => void
  /** Writes what was typed, if it can be written. */
  readonly leave: () => void
  /** What was typed is not wanted. */
  readonly forget: () => void
}

type Held = { readonly box: KeptBox; text: string | null }

/**
 * What is typed in a box that is written when the person leaves it: kept from the key on, and there again where the page
 * was gone meanwhile. What can be written is written then, as if the box had been left.
 */
export function useTyping(props: TypingProps): Typing {
  const { name, value } = props
  const box = useKeptBox(name, value)
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const held = useRef<Held | null>(null)
  if (held.current?.box !== box) held.current = { box, text: box.text }
  const latest = useRef(props)
  latest.current = props
  const forget = () => {
    if (held.current === null || held.current.text === null) return
    held.current.text = null
    held.current.box.drop()
    held.current.box.leave()
    draw(0)
  }
  const leave = () => {
    const { fits, write, value: stands } = latest.current
    const text = held.current?.text ?? null
    if (text === null || fits?.(text) === false) return
    const { box: left } = held.current ?? { box }
    // Dropped first: both are brought to the disk together, after this.
    if (held.current !== null) held.current.text = null
    left.drop()
    if (text !== stands) left.act(() => write(text))
    left.leave()
    draw(0)
  }
  useLayoutEffect(() => leave(), [box])
  useLayoutEffect(() => leave, [])
  return {
    typing: held.current.text,
    type(text) {
      if (held.current !== null) held.current.text = text
      box.keep(text, value)
      draw(0)
    },
    leave,
    forget,
  }
}
