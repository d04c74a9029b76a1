import { isGone } from '../../../core/case/absence.ts'
import type { AnswerErasure, AskErasure } from '../../../core/protocol/mutation.ts'
import { err, ok } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import { erasePerson } from '../erase-person.ts'
import { permit } from '../permit.ts'
import type { Asked, PushAnswer } from '../push.ts'
import { receipt } from '../receipt.ts'

/** Somebody asks to be erased; as long as one request waits, another says nothing new. */
export function askErasure(store: Store, { person, mutation }: Asked<AskErasure>, now: Now): PushAnswer {
  const standings = ['self'] as const
  const permitted = permit(store, { action: 'erasure.ask', person, what: 'to be erased', standings }, now)
  if (permitted.kind === 'err') return permitted
  if (store.erasureAsks.ofPerson(person.id).some(({ answer }) => answer === null))
    return err({ kind: 'erasure-asked' })
  const { id, reason } = mutation
  store.erasureAsks.put({ id, person: person.id, at: now.office, reason, answer: null })
  const row = store.audit.add({
    at: now.office,
    action: 'erasure-asked',
    actor: { kind: 'person', person: person.id },
    subject: person.id,
    detail: {},
  })
  return ok(receipt(mutation, row, now))
}

/** Answers it, with the reason. Who is in service stays known: the office has to keep what the law asks it to. */
export function answerErasure(
  store: Store,
  { person: by, mutation }: Asked<AnswerErasure>,
  now: Now,
): PushAnswer {
  const asked = store.erasureAsks.find(mutation.ask)
  const standings = asked?.person === by.id ? (['self'] as const) : []
  const permitted = permit(
    store,
    { action: 'erasure.answer', person: by, what: 'an erasure', standings },
    now,
  )
  if (permitted.kind === 'err') return permitted
  if (asked === undefined || asked.answer !== null) return err({ kind: 'unknown-erasure' })
  const { decision, reason } = mutation
  const person = store.people.find(asked.person)
  if (decision === 'granted') {
    if (person !== undefined && !isGone(person)) return err({ kind: 'erasure-in-service' })
    const erased = erasePerson(store, { person: asked.person, by: { kind: 'person', person: by.id } }, now)
    if (erased.kind === 'err') return erased
  }
  // What they wrote goes with them.
  const kept = decision === 'granted' ? { ...asked, reason: '' } : asked
  store.erasureAsks.put({ ...kept, answer: { decision, at: now.office, by: by.id, reason } })
  const row = store.audit.add({
    at: now.office,
    action: 'erasure-answered',
    actor: { kind: 'person', person: by.id },
    subject: asked.person,
    detail: { decision, reason },
  })
  return ok(receipt(mutation, row, now))
}
