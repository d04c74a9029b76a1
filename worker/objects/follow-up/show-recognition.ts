import { byId } from '../../../core/case/people.ts'
import { type Recognition, recognitionAudience } from '../../../core/followup/recognition.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'
import { EVERYBODY } from '../show.ts'

/** Shows every award anew, after the region's policy or its people have changed. */
export function showRecognitions(store: Store): void {
  for (const recognition of store.recognitions.all()) showRecognition(store, recognition)
}

/** Shows it to its person, to whoever gave it, and to everybody where its person and the region let that be. */
export function showRecognition(store: Store, recognition: Recognition): void {
  const policy = recognitionPolicy(store)
  const { id, person, title, citation, on, sharedAt } = recognition
  const people = byId(store.people.all())
  const { name = '', post = '', unit = '' } = people.get(person) ?? {}
  const from = recognition.from === undefined ? null : (people.get(recognition.from)?.name ?? '')
  const about = { id, person, name, post, unit, title, citation, on, from, shared: sharedAt !== null }
  const own = {
    audience: person,
    kind: 'recognition' as const,
    id,
    body: { ...about, mayShare: policy === 'consent' },
  }
  // Each has an id of its own, so that all can lie on one device.
  const as = (beside: string) => ({ id: `${beside}-${id}`, body: { ...own.body, id: `${beside}-${id}` } })
  const told = { ...own, audience: EVERYBODY, ...as('told') }
  const rows = recognitionAudience(recognition, policy) === 'everybody' ? [own, told] : [own]
  const given = recognition.from === undefined ? [] : [{ ...own, audience: recognition.from, ...as('given') }]
  store.views.replace(recognitionSource(id), [...rows, ...given])
}

/** Whether the region has a board of recognitions. */
export function recognitionPolicy(store: Store): 'off' | 'consent' {
  return currentPack(store).policies.followUp?.recognition ?? 'off'
}

/** What of the views comes from a recognition. */
export function recognitionSource(id: string): string {
  return `recognition/${id}`
}
