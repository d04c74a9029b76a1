import type { JsonObject } from '../../core/json.ts'
import { words } from '../text/messages.ts'

/** How much may still be written, or must; counted as people count, not in bytes. */
export function TextLength({ text, schema }: { readonly text: string; readonly schema: JsonObject }) {
  const { field } = words.value
  const length = [...text].length
  const { minLength, maxLength } = schema
  const said = saidLength({ length, least: numberOf(minLength), most: numberOf(maxLength) }, field)
  if (said === undefined) return null
  return (
    <p class={`field-count ${said.wrong ? 'field-count-wrong' : ''}`} aria-live="polite">
      {said.text}
    </p>
  )
}

type Words = (typeof words.value)['field']

function saidLength(
  { length, least, most }: { length: number; least: number | undefined; most: number | undefined },
  say: Words,
): { readonly text: string; readonly wrong: boolean } | undefined {
  if (most !== undefined && length > most) return { text: say.charactersOver(length - most), wrong: true }
  if (least !== undefined && length > 0 && length < least) {
    return { text: say.charactersShort(least - length), wrong: false }
  }
  if (most === undefined) return undefined
  // Far from the limit the number only disturbs.
  return length > most * 0.7 ? { text: say.charactersLeft(most - length), wrong: false } : undefined
}

function numberOf(limit: unknown): number | undefined {
  return typeof limit === 'number' ? limit : undefined
}
