import type { FormError } from '../form/model.ts'
import type { Language, Text } from '../text.ts'
import type { ProblemDetails } from './problem.ts'
import { type ProblemType, problemTexts } from './problem-texts.ts'

/** What stands in a text at `{name}`; a plain string serves both languages. */
export type Values = { readonly [name: string]: Text | string | number }

export type ProblemParts = {
  readonly status: number
  readonly values?: Values
  readonly errors?: readonly (FormError & { readonly text: Text })[]
  /** Of `title` and `detail`; both languages are always in `text`. */
  readonly language?: Language
}

/** RFC 9457 details: `problemDetails('not-found', { status: 404 }).type` is `'/problems/not-found'`. */
export function problemDetails(
  type: ProblemType,
  { status, values = {}, errors, language = 'id' }: ProblemParts,
): ProblemDetails {
  const title = filled(problemTexts[type].title, values)
  const detail = filled(problemTexts[type].detail, values)
  return {
    type: `/problems/${type}`,
    title: title[language],
    status,
    detail: detail[language],
    text: { title, detail },
    ...(errors ? { errors } : {}),
  }
}

function filled(text: Text, values: Values): Text {
  return { id: fill(text.id, values, 'id'), en: fill(text.en, values, 'en') }
}

function fill(words: string, values: Values, language: Language): string {
  return words.replace(/\{([a-z]+)\}/g, (hole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) return hole
    return typeof value === 'object' ? value[language] : String(value)
  })
}
