import { readKeys } from '../logic/scope.ts'
import type { Value } from '../logic/value.ts'
import type { Language, Text } from '../text.ts'
import { sayValue, type Words } from './say-value.ts'

export type Known = { readonly seen: { readonly [name: string]: Value }; readonly words: Words }

/** A text's places, as in `{steps.results}` or `{weights.raters.peers}`: paths into what rules see. */
const place = /\{([a-z][\w-]*(?:\.[\w-]+)*)\}/gi

/** Puts values into the places of a text, in the way of each language: `104,5` and `104.5`. */
export function fillText(text: Text, known: Known): Text {
  return { id: fillIn(text, 'id', known), en: fillIn(text, 'en', known) }
}

/** As `fillText`, in one language. */
export function fillIn(text: Text, language: Language, { seen, words }: Known): string {
  return text[language].replace(place, (_, path: string) =>
    sayValue(readKeys(seen, path.split('.')) ?? null, { language, words }),
  )
}

/** The paths that a text's places name: those of `'{steps.a} of {steps.b}'` are `['steps.a', 'steps.b']`. */
export function placesIn(text: Text): readonly string[] {
  const found = [text.id, text.en].flatMap((words) => [...words.matchAll(place)].map(([, path = '']) => path))
  return [...new Set(found)]
}
