import { isDate, isDateTime, isDuration, isTime } from '../formats/calendar.ts'
import { isNip } from '../formats/nip.ts'
import { any } from './any.ts'
import { arrays } from './arrays.ts'
import { combinators } from './combine.ts'
import { type Dialect, type Patterns, ranked } from './dialect.ts'
import { numbers } from './numbers.ts'
import { objects } from './objects.ts'
import { references } from './references.ts'
import { strings } from './strings.ts'

const { format, ...lengths } = strings

// They judge nothing by themselves.
const silent = new Set(
  '$schema $comment $defs title description default examples deprecated readOnly writeOnly then else'.split(
    ' ',
  ),
)

/**
 * What nearly every schema is made of: a part of draft 2020-12, which judges as the whole of it does. `commonDialect()`
 * has no regular expressions.
 */
export function commonDialect(patterns?: Patterns): Dialect {
  const first = ranked({
    ...references,
    ...any,
    ...numbers,
    ...lengths,
    ...patterns?.keywords,
    format,
    ...combinators,
    ...arrays,
    ...objects,
  })
  return {
    first,
    last: new Map(),
    formats: { date: isDate, time: isTime, 'date-time': isDateTime, duration: isDuration, nip: isNip },
    compilePattern: patterns?.compile ?? null,
    knows: (keyword) => first.has(keyword) || silent.has(keyword),
    activeKeywords: (_, schema) => schema,
  }
}
