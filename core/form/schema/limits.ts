import { isObject, own } from '../../json.ts'
import { fail } from './error.ts'
import type { KeywordCompiler } from './site.ts'

/** What there may be too much or too little of; values of another type are neither. */
export type Measure = {
  readonly of: string
  readonly exceeds: (value: unknown, limit: number) => boolean
  readonly fallsShort: (value: unknown, limit: number) => boolean
}

/** Items of an array. */
export const itemCount: Measure = {
  of: 'items',
  exceeds: (value, limit) => Array.isArray(value) && value.length > limit,
  fallsShort: (value, limit) => Array.isArray(value) && value.length < limit,
}

/** Properties of an object. */
export const propertyCount: Measure = {
  of: 'properties',
  exceeds: (value, limit) => isObject(value) && Object.keys(value).length > limit,
  fallsShort: (value, limit) => isObject(value) && Object.keys(value).length < limit,
}

/** Characters of a text: Unicode code points, which are one or two of its `length`. */
export const characterCount: Measure = {
  of: 'characters',
  exceeds: (value, limit) => typeof value === 'string' && value.length > limit && codePoints(value) > limit,
  fallsShort: (value, limit) =>
    typeof value === 'string' && value.length < 2 * limit && codePoints(value) < limit,
}

/** A keyword that says how much there may be at most: `atMost('maxItems', itemCount)`. */
export function atMost(keyword: string, { of, exceeds }: Measure): KeywordCompiler {
  return ({ schema, at }) => {
    const limit = own(schema, keyword)
    if (typeof limit !== 'number') return null
    const message = `must NOT have more than ${limit} ${of}`
    const violation = { schemaPath: at(keyword), keyword, params: { limit }, message }
    return (value, run) => !exceeds(value, limit) || fail(run, violation)
  }
}

/** A keyword that says how much there must be at least: `atLeast('minItems', itemCount)`. */
export function atLeast(keyword: string, { of, fallsShort }: Measure): KeywordCompiler {
  return ({ schema, at }) => {
    const limit = own(schema, keyword)
    if (typeof limit !== 'number') return null
    const message = `must NOT have fewer than ${limit} ${of}`
    const violation = { schemaPath: at(keyword), keyword, params: { limit }, message }
    return (value, run) => !fallsShort(value, limit) || fail(run, violation)
  }
}

function codePoints(text: string): number {
  let count = text.length
  for (let i = 0; i < text.length - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) !== 0xd800) continue
    if ((text.charCodeAt(i + 1) & 0xfc00) !== 0xdc00) continue
    count--
    i++
  }
  return count
}
