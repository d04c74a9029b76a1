import type { Person } from './model.ts'
import type { Standing } from './permissions.ts'

/**
 * What somebody is to their region, whatever it is about. `dutiesOf(gita)` is `['anyone', 'member', 'hr']`.
 */
export function dutiesOf(person: Pick<Person, 'hr' | 'auditor'>): readonly Standing[] {
  return [
    'anyone',
    'member',
    ...(person.hr ? (['hr'] as const) : []),
    ...(person.auditor ? (['auditor'] as const) : []),
  ]
}
