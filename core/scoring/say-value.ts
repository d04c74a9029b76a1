import { numberText } from '../form/say-number.ts'
import { toDecimalString } from '../logic/exact-arithmetic.ts'
import { exactToJson, isExact, isList, type Value } from '../logic/value.ts'
import type { Language, Text } from '../text.ts'

/** The reader's words for ids that are values: `{ baik: { id: 'Baik', en: 'Good' } }`. */
export type Words = { readonly [id: string]: Text }

/** A value as a person reads it: `sayValue(1234.5, { language: 'id', words: {} })` is `'1.234,5'`. */
export function sayValue(
  value: Value,
  { language, words }: { readonly language: Language; readonly words: Words },
): string {
  if (value === null) return none[language]
  if (isExact(value)) return numberText(toDecimalString(value, 2))[language]
  if (typeof value === 'boolean') return (value ? yes : no)[language]
  if (typeof value === 'string')
    return Object.hasOwn(words, value) ? (words[value]?.[language] ?? value) : value
  if (!isList(value)) return JSON.stringify(exactToJson(value))
  return value.length === 0
    ? none[language]
    : sayList(
        value.map((item) => sayValue(item, { language, words })),
        language,
      )
}

function sayList(items: readonly string[], language: Language): string {
  if (items.length < 2) return items.join('')
  const last = items[items.length - 1] ?? ''
  const and = language === 'id' ? 'dan' : 'and'
  const comma = items.length > 2 ? ',' : ''
  return `${items.slice(0, -1).join(', ')}${comma} ${and} ${last}`
}

const none: Text = { id: 'tidak ada', en: 'none' }
const yes: Text = { id: 'ya', en: 'yes' }
const no: Text = { id: 'tidak', en: 'no' }
