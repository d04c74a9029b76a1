import { own } from '../../json.ts'
import { fail } from './error.ts'
import { atLeast, atMost, characterCount } from './limits.ts'
import type { KeywordCompiler, KeywordCompilers } from './site.ts'

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
  format,
} satisfies KeywordCompilers
