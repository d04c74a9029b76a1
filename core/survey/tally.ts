import type { FormDocument } from '../form/model.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'

/**
 * How often each level of each rating was chosen, in the shape of the answers: what a scoring of a survey takes in, so
 * that fifty thousand answers cost it no more than five. Every level of a rating is there, 0 where nobody chose it.
 * A rating is a whole number of which the form's schema says the least and the most.
 *
 * Of a form with the one rating `/elements/u1` from 1 to 4, `tallyOf(form, [{ elements: { u1: 3 } }])` is
 * `{ respondents: 1, elements: { u1: { 1: 0, 2: 0, 3: 1, 4: 0 } } }`.
 */
export function tallyOf(form: FormDocument, answers: readonly JsonObject[]): JsonObject {
  const counted = tally(form.schema, answers)
  return { ...(isObject(counted) ? counted : {}), respondents: answers.length }
}

/** The mean of one person's ratings, null where they rated nothing: `meanRating(form, { elements: { u1: 3 } })` is 3. */
export function meanRating(form: FormDocument, answers: JsonObject): number | null {
  const ratings = ratingsIn(form.schema, answers)
  return ratings.length === 0 ? null : ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length
}

/** What a person wrote in their own words: `remarksIn(form, { comment: 'Cepat.' })` is `['Cepat.']`. */
export function remarksIn(form: FormDocument, answers: JsonObject): readonly string[] {
  return propertiesOf(form.schema).flatMap(([name]) => {
    const answer = answers[name]
    return typeof answer === 'string' && answer.trim() !== '' ? [answer] : []
  })
}

function tally(schema: Json | undefined, answers: readonly (Json | undefined)[]): Json | undefined {
  const levels = levelsOf(schema)
  if (levels !== null) {
    return Object.fromEntries(
      levels.map((level) => [level, answers.filter((answer) => answer === level).length]),
    )
  }
  const entries = propertiesOf(schema).flatMap(([name, part]) => {
    const counted = tally(
      part,
      answers.map((answer) => (isObject(answer) ? answer[name] : undefined)),
    )
    return counted === undefined ? [] : [[name, counted] as const]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function ratingsIn(schema: Json | undefined, answer: Json | undefined): readonly number[] {
  const levels = levelsOf(schema)
  if (levels !== null) return typeof answer === 'number' ? [answer] : []
  return propertiesOf(schema).flatMap(([name, part]) =>
    ratingsIn(part, isObject(answer) ? answer[name] : undefined),
  )
}

const mostLevels = 20

function levelsOf(schema: Json | undefined): readonly number[] | null {
  if (!isObject(schema) || schema.type !== 'integer') return null
  const { minimum, maximum } = schema
  if (typeof minimum !== 'number' || typeof maximum !== 'number' || maximum - minimum >= mostLevels)
    return null
  return Array.from({ length: maximum - minimum + 1 }, (_, place) => minimum + place)
}

function propertiesOf(schema: Json | undefined): readonly (readonly [string, Json])[] {
  const properties = isObject(schema) ? schema.properties : undefined
  return isObject(properties) ? Object.entries(properties) : []
}
