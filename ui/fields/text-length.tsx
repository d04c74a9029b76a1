import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import type { JsonObject } from '../../core/json.ts'
import { announce } from '../form/announce.ts'
import { words } from '../text/messages.ts'

/**
 * How much may still be written, or must; counted as people count, not in bytes. No component of its own, as each of
 * some hundred fields has one.
 */
export function lengthOf(text: string, { minLength, maxLength }: JsonObject): VNode | null {
  const { field } = words.value
  const length = [...text].length
  const said = saidLength({ length, least: numberOf(minLength), most: numberOf(maxLength) }, field)
  if (said === undefined) return null
  return (
    <>
      <p class={`field-count ${said.wrong ? 'field-count-wrong' : ''}`}>{said.text}</p>
      {said.urgent && <Rested text={said.text} />}
    </>
  )
}

type Words = (typeof words.value)['field']
type Said = { readonly text: string; readonly wrong: boolean; readonly urgent: boolean }
type Limits = {
  readonly length: number
  readonly least: number | undefined
  readonly most: number | undefined
}

function saidLength({ length, least, most }: Limits, say: Words): Said | undefined {
  if (most !== undefined && length > most) {
    return { text: say.charactersOver(length - most), wrong: true, urgent: true }
  }
  // One or two letters is only another word for "not empty".
  if (least !== undefined && least > 2 && length < least) {
    const text = length === 0 ? say.charactersLeast(least) : say.charactersShort(least - length)
    return { text, wrong: false, urgent: length > 0 }
  }
  if (most === undefined || length === 0) return undefined
  // Far from the limit the number only disturbs who hears it.
  return { text: say.charactersLeft(most - length), wrong: false, urgent: length > most * 0.8 }
}

function numberOf(limit: unknown): number | undefined {
  return typeof limit === 'number' ? limit : undefined
}

/** Has a text read aloud once it has stood for a second: with every key it would drown the typing. */
function Rested({ text }: { readonly text: string }) {
  useEffect(() => {
    const timer = setTimeout(() => announce(text), 1000)
    return () => clearTimeout(timer)
  }, [text])
  return null
}
