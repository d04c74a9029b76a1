import type { Jotted } from '../../core/draft/jotting.ts'
import type { Json } from '../../core/json.ts'
import type { DateParts } from '../../ui/time/read-date.ts'

/** What stands in some fields, by name. */
export type Fields<Name extends string> = { readonly [Each in Name]: string }

/** What stands there: what somebody typed, and elsewhere what is proposed. `fieldsOf({ '/name': 'A' }, { name: '' })`. */
export function fieldsOf<Name extends string>(jotted: Jotted, usual: Fields<Name>): Fields<Name> {
  const named = namesOf(usual).map((name): readonly [Name, string] => {
    const kept = Object.hasOwn(jotted, `/${name}`) ? jotted[`/${name}`] : undefined
    // Nothing was kept there: what is proposed stands. Null was: somebody took away what was proposed.
    return [name, kept === undefined ? usual[name] : typeof kept === 'string' ? kept : '']
  })
  return Object.fromEntries(named) as Fields<Name> // one for each name of `usual`
}

/** How what was typed is kept: nothing of what is proposed anyway, and null where something proposed was taken away. */
export function keptPart<Name extends string>(
  part: Partial<Fields<Name>>,
  usual: Fields<Name>,
): { readonly [pointer: string]: Json | undefined } {
  const kept = namesOf(usual).flatMap((name): readonly (readonly [string, Json | undefined])[] => {
    const typed = part[name]
    if (typed === undefined) return []
    return [[`/${name}`, typed === usual[name] ? undefined : typed === '' ? null : typed]]
  })
  return Object.fromEntries(kept)
}

/** The boxes of a date in one field, also of one that is not finished: `2/3/` has no year yet. */
export function dateText({ day, month, year }: DateParts): string {
  const parts = [day, month, year].map((part) => part.replaceAll('/', ''))
  return parts.every((part) => part === '') ? '' : parts.join('/')
}

/** What `dateText` wrote, in its boxes again. */
export function dateIn(text: string): DateParts {
  const [day = '', month = '', year = ''] = text.split('/')
  return { day, month, year }
}

function namesOf<Name extends string>(fields: Fields<Name>): readonly Name[] {
  return Object.keys(fields) as Name[] // Object.keys forgets what it was given
}
