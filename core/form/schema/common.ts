import { isDate, isDateTime, isDuration, isTime } from '../formats/calendar.ts'
import { isNip } from '../formats/nip.ts'
import { any } from './any.ts'
import { arrays } from './arrays.ts'
import { combinators } from './combine.ts'
import { type Dialect, ranked } from './dialect.ts'
import { numbers } from './numbers.ts'
import { objects } from './objects.ts'
import { references } from './references.ts'
import { strings } from './strings.ts'

const first = ranked({
  ...references,
  ...any,
  ...numbers,
  ...strings,
  ...combinators,
  ...arrays,
  ...objects,
})

// They judge nothing by themselves.
const silent = new Set(
  '$schema $comment $defs title description default examples deprecated readOnly writeOnly then else'.split(
    ' ',
  ),
)

/** What nearly every form is made of: a part of draft 2020-12, which judges as the whole of it does. */
export const common: Dialect = {
  first,
  last: new Map(),
  formats: { date: isDate, time: isTime, 'date-time': isDateTime, duration: isDuration, nip: isNip },
  knows: (keyword) => first.has(keyword) || silent.has(keyword),
  activeKeywords: (_, schema) => schema,
}
