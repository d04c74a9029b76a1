import { own } from '../../json.ts'
import type { Patterns } from './dialect.ts'
import { fail } from './error.ts'
import { matches } from './matches.ts'
import { compilePattern } from './pattern.ts'
import type { KeywordCompiler } from './site.ts'

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

/** The keyword that judges texts by a regular expression, and what runs one. */
export const patterns: Patterns = { keywords: { pattern }, compile: compilePattern }
