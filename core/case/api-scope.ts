import type { Text } from '../text.ts'
import { type Action, may } from './permissions.ts'

/** What a program of the office may be allowed to do with an API key, each by itself. */
export type ApiScope = 'figures.read' | 'measurements.write' | 'progress.read'

type Scope = { readonly actions: readonly Action[]; readonly title: Text }

/** Each scope with the actions that it opens; what stands in none no program may do, whatever its key says (AK2). */
const scopes: { readonly [scope in ApiScope]: Scope } = {
  'measurements.write': {
    actions: ['measurement.put'],
    title: { id: 'Mengirim nilai indikator', en: 'Send values of indicators' },
  },
  'figures.read': {
    actions: ['figures.report'],
    title: { id: 'Membaca angka yang sudah diumumkan', en: 'Read figures that are published' },
  },
  'progress.read': {
    actions: ['progress.report'],
    title: { id: 'Membaca kemajuan siklus seluruh kantor', en: 'Read how far the cycles of the office are' },
  },
}

/** Every scope, by name. `apiScopes.includes('measurements.write')` is true. */
export const apiScopes: readonly ApiScope[] = Object.keys(scopes)
  // The very keys that the type is made of.
  .map((name) => name as ApiScope)
  .toSorted()

/**
 * Whether a program with these scopes may do something. `scopesAllow(['measurements.write'], 'measurement.put')` is
 * true; every program may ask what its own key is.
 */
export function scopesAllow(held: readonly string[], action: Action): boolean {
  const isNamed =
    action === 'key.show' ||
    apiScopes.some((one) => held.includes(one) && scopes[one].actions.includes(action))
  return isNamed && may(action, ['program'])
}

/** A scope in the reader's words: `sayScope('measurements.write').en` is `'Send values of indicators'`. */
export function sayScope(scope: ApiScope): Text {
  return scopes[scope].title
}
