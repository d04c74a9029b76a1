import { own } from '../../json.ts'
import { fail } from './error.ts'
import { matches } from './pattern.ts'
import type { KeywordCompiler, KeywordCompilers } from './site.ts'

/** Length in Unicode code points, as the draft counts: `codePoints('😀')` is 1. */
export function codePoints(text: string): number {
  let count = text.length
  for (let i = 0; i < text.length - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) !== 0xd800) continue
    if ((text.charCodeAt(i + 1) & 0xfc00) !== 0xdc00) continue
    count--
    i++
  }
  return count
}

const maxLength: KeywordCompiler = ({ schema, at }) => {
  const limit = own(schema, 'maxLength')
  if (typeof limit !== 'number') return null
  const violation = {
    schemaPath: at('maxLength'),
    keyword: 'maxLength',
    params: { limit },
    message: `must NOT have more than ${limit} characters`,
  }
  return (value, run) =>
    typeof value !== 'string' || value.length <= limit || codePoints(value) <= limit || fail(run, violation)
}

const minLength: KeywordCompiler = ({ schema, at }) => {
  const limit = own(schema, 'minLength')
  if (typeof limit !== 'number') return null
  const violation = {
    schemaPath: at('minLength'),
    keyword: 'minLength',
    params: { limit },
    message: `must NOT have fewer than ${limit} characters`,
  }
  return (value, run) =>
    typeof value !== 'string' ||
    value.length >= 2 * limit ||
    (value.length >= limit && codePoints(value) >= limit) ||
    fail(run, violation)
}

const pattern: KeywordCompiler = (site) => {
  const source = own(site.schema, 'pattern')
  if (typeof source !== 'string') return null
  const matcher = site.pattern(source)
  const violation = {
    schemaPath: site.at('pattern'),
    keyword: 'pattern',
    params: { pattern: source },
    message: `must match pattern "${source}"`,
  }
  return (value, run) => typeof value !== 'string' || matches(matcher, value, run) || fail(run, violation)
}

const format: KeywordCompiler = (site) => {
  const name = own(site.schema, 'format')
  const test = typeof name === 'string' ? site.format(name) : undefined
  if (typeof name !== 'string' || test === undefined) return null
  const violation = {
    schemaPath: site.at('format'),
    keyword: 'format',
    params: { format: name },
    message: `must match format "${name}"`,
  }
  return (value, run) => typeof value !== 'string' || test(value) || fail(run, violation)
}

/** The keywords that judge texts. */
export const strings: KeywordCompilers = { maxLength, minLength, pattern, format }
