import { own } from '../../json.ts'
import { fail } from './error.ts'
import { atLeast, atMost, characterCount } from './limits.ts'
import { matches } from './pattern.ts'
import type { KeywordCompiler, KeywordCompilers } from './site.ts'

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
export const strings = {
  maxLength: atMost('maxLength', characterCount),
  minLength: atLeast('minLength', characterCount),
  pattern,
  format,
} satisfies KeywordCompilers
