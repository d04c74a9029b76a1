import type { Absence, Person } from '../case/model.ts'

/**
 * Somebody who leaves for good: no duty of theirs goes on, and nobody stands in for them any more.
 * `depart(gita, { kind: 'retired', since: '2026-03-01' })` is no longer of human resources.
 */
export function depart(person: Person, absence: Absence): Person {
  const { auditor: _auditor, delegation: _delegation, ...kept } = person
  return { ...kept, hr: false, absence }
}
