import { isObject, type Json } from '../../json.ts'
import type { ScoringDocument } from '../../scoring/model.ts'
import type { Text } from '../../text.ts'
import type { Edit } from '../edit.ts'

/** A way into a scoring document, as an edit has it: `['steps', 2, 'rule', 'if', 1]`. */
export type ScoringPlace = Edit['at']

/**
 * A document with another value at a place; all else stays the same object. For documents that are only tried out.
 *
 * ```ts
 * withValue({ weights: { raters: { self: 10 } } }, ['weights', 'raters', 'self'], 20) // 20 there
 * ```
 */
export function withValue<T>(document: T, [first, ...rest]: ScoringPlace, value: Json): T {
  // The place was found in this very document, so what is put together again has its shape.
  if (first === undefined) return value as T
  if (Array.isArray(document)) {
    const index = Number(first)
    return document.with(index, withValue(document[index], rest, value)) as T
  }
  const known = document as { readonly [name: string]: unknown }
  return { ...known, [first]: withValue(known[String(first)], rest, value) } as T
}

/**
 * Every part of a document's rules, with the way to it: of each step's rule, and of each follow-up's `when`.
 * `partsOf(scoring).find(({ json }) => 'if' in json)?.at` is the way to the first condition.
 */
export function partsOf(
  scoring: ScoringDocument,
): readonly { readonly at: ScoringPlace; readonly json: Json }[] {
  return [
    ...scoring.steps.flatMap(({ rule }, index) => within(rule, ['steps', index, 'rule'])),
    ...scoring.followUps.flatMap(({ when }, index) => within(when, ['followUps', index, 'when'])),
  ]
}

/**
 * Where a place is, in the author's words: the title of its step, the id of its follow-up, band or matrix.
 * `placeName(scoring, ['steps', 0, 'rule', 'if', 1]).en` is the first step's English title.
 */
export function placeName(scoring: ScoringDocument, at: ScoringPlace): Text {
  const [part, index] = at
  if (part === 'steps') {
    const title = scoring.steps[Number(index)]?.title ?? both(String(index))
    // A repeated step is named after each of its rows; here it is all of them.
    return { id: title.id.replaceAll('{name}', '…'), en: title.en.replaceAll('{name}', '…') }
  }
  if (part === 'followUps') {
    const id = scoring.followUps[Number(index)]?.id ?? String(index)
    return { id: `Tindak lanjut ${id}`, en: `Follow-up ${id}` }
  }
  if (part === 'bands') return { id: `Batas ${String(index)}`, en: `Bands ${String(index)}` }
  if (part === 'matrices') return { id: `Matriks ${String(index)}`, en: `Matrix ${String(index)}` }
  if (part === 'weights') return { id: `Bobot ${String(index)}`, en: `Weights ${String(index)}` }
  return both(at.join(' '))
}

/** Words that are the same in both languages, as ids and figures are: `both('≥')`. */
function both(text: string): Text {
  return { id: text, en: text }
}

function within(json: Json, at: ScoringPlace): readonly { readonly at: ScoringPlace; readonly json: Json }[] {
  const below = Array.isArray(json)
    ? json.flatMap((item, index) => within(item, [...at, index]))
    : isObject(json)
      ? Object.entries(json).flatMap(([name, item]) => within(item, [...at, name]))
      : []
  return [{ at, json }, ...below]
}
