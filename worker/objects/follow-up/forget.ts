import type { PersonId } from '../../../core/ids.ts'
import type { Store } from '../../storage/store.ts'
import { recognitionSource } from './show-recognition.ts'

/** Takes away what was written about somebody after their results; figures of programmes keep their count. */
export function forgetFollowUps(store: Store, person: PersonId): void {
  for (const { case: id } of store.followUps.ofPerson(person)) store.views.replace(`follow-up/${id}`, [])
  store.followUps.forget(person)
  // Thanks that they gave carry their name, and go as well.
  for (const { id } of store.recognitions.involving(person)) {
    store.recognitions.drop(id)
    store.views.replace(recognitionSource(id), [])
  }
  store.duties.forget(person)
  for (const programme of store.programmes.all()) {
    if (!programme.participants.some((one) => one.person === person)) continue
    const participants = programme.participants.map((one) =>
      one.person === person ? { ...one, certificate: '' } : one,
    )
    store.programmes.put({ ...programme, participants })
  }
}
