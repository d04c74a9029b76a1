import type { Json } from '../../json.ts'
import { isDate, isDateTime, isTime } from '../formats/calendar.ts'
import { any } from './any.ts'
import { arrays } from './arrays.ts'
import { type Dialect, type Formats, ranked } from './dialect.ts'
import { numbers } from './numbers.ts'
import { objects } from './objects.ts'
import { pattern } from './pattern-keyword.ts'
import type { Registry } from './place.ts'
import { compileSimplePattern } from './simple-pattern.ts'
import type { KeywordCompilers } from './site.ts'
import { strings } from './strings.ts'

/** What some schemas have beside. */
export type MoreKeywords = {
  readonly branches?: {
    readonly references: KeywordCompilers
    readonly combinators: KeywordCompilers
    readonly indexed: (schema: Json) => Registry
  }
  /** Runs every pattern; without it only simple ones are known. */
  readonly compilePattern?: Dialect['compilePattern']
  readonly formats?: Formats
}

const { format, ...lengths } = strings

// They judge nothing by themselves.
const silent = new Set(
  '$schema $comment $defs title description default examples deprecated readOnly writeOnly then else'.split(
    ' ',
  ),
)

/**
 * What nearly every schema is made of: a part of draft 2020-12, which judges as the whole of it does; `commonDialect()`
 * has neither branches nor references.
 */
export function commonDialect({ branches, compilePattern, formats }: MoreKeywords = {}): Dialect {
  const first = ranked({
    ...branches?.references,
    ...any,
    ...numbers,
    ...lengths,
    pattern,
    format,
    ...branches?.combinators,
    ...arrays,
    ...objects,
  })
  return {
    first,
    last: new Map(),
    formats: { date: isDate, time: isTime, 'date-time': isDateTime, ...formats },
    compilePattern: compilePattern ?? compileSimplePattern,
    knows: (keyword) => first.has(keyword) || silent.has(keyword),
    activeKeywords: (_, schema) => schema,
  }
}
