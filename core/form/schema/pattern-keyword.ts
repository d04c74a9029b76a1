import { own } from '../../json.ts'
import { fail } from './error.ts'
import { matches } from './matches.ts'
import type { KeywordCompiler } from './site.ts'

/** The keyword that judges texts by a regular expression, `{ pattern: '^[0-9]{4}$' }`; what runs one, the dialect says. */
export const pattern: KeywordCompiler = (site) => {
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
