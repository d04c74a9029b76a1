import type { MailChoiceView, SetMailChoice } from '../../core/protocol/mail.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller } from './admit.ts'
import { permit } from './permit.ts'

/** A `MailChoiceView`: whether and how somebody is written to, after they have changed it where they do. */
export function mailChoice(
  store: Store,
  { caller, set }: { readonly caller: Caller; readonly set: SetMailChoice | null },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const person = admitted.value
  const asked = { action: 'mail.choose', person, what: 'choice of mail', standings: ['self'] } as const
  const permitted = permit(store, asked, now)
  if (permitted.kind === 'err') return permitted
  if (set !== null) store.mailChoices.set(person.id, set)
  const { email } = person
  const answer: MailChoiceView = {
    protocol: PROTOCOL,
    ...store.mailChoices.of(person.id),
    address: email ?? null,
    available: store.mailEvents.isOn,
    bounces: email === undefined ? 0 : store.mailChoices.bounces(person.id, email),
  }
  return ok(JSON.stringify(answer))
}
