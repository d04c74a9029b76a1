import type { DecidedAction, FollowUpCase } from '../../../core/followup/model.ts'
import type { ShareRecognition } from '../../../core/protocol/mutation.ts'
import { err, ok } from '../../../core/result.ts'
import type { Text } from '../../../core/text.ts'
import type { Now } from '../../clock.ts'
import { digest } from '../../storage/digest.ts'
import type { Store } from '../../storage/store.ts'
import { permit } from '../permit.ts'
import type { Asked, PushAnswer } from '../push.ts'
import { receipt } from '../receipt.ts'
import { recognitionPolicy, recognitionSource, showRecognition } from './show-recognition.ts'

type Granted = { readonly followUp: FollowUpCase; readonly action: DecidedAction; readonly title: Text }

/** Puts an award on its person's record, or takes it off where it was not granted after all. Nobody else sees it yet. */
export function keepRecognition(store: Store, { followUp, action, title }: Granted): void {
  const id = digest(`recognition ${followUp.case} ${action.id}`).slice(0, 32)
  const { outcome } = action
  if (outcome?.decision !== 'granted') {
    store.recognitions.drop(id)
    store.views.replace(recognitionSource(id), [])
    return
  }
  const sharedAt = store.recognitions.find(id)?.sharedAt ?? null
  const recognition = {
    id,
    person: followUp.person,
    title,
    citation: outcome.reason,
    on: outcome.on,
    sharedAt,
  }
  store.recognitions.put(recognition)
  showRecognition(store, recognition)
}

/** Somebody lets an award of theirs be seen, or no more: then it is gone at once. */
export function shareRecognition(
  store: Store,
  { person, mutation }: Asked<ShareRecognition>,
  now: Now,
): PushAnswer {
  const found = store.recognitions.find(mutation.recognition)
  const isOwn = found?.person === person.id
  const what = `recognition ${mutation.recognition}`
  const standings = isOwn ? (['self'] as const) : []
  const permitted = permit(store, { action: 'recognition.share', person, what, standings }, now)
  if (permitted.kind === 'err') return permitted
  if (found === undefined) return err({ kind: 'unknown-follow-up' })
  if (mutation.shared && recognitionPolicy(store) === 'off')
    return err({ kind: 'follow-up-refused', why: off })
  const recognition = { ...found, sharedAt: mutation.shared ? now.office : null }
  store.recognitions.put(recognition)
  showRecognition(store, recognition)
  const row = store.audit.add({
    at: now.office,
    action: mutation.shared ? 'recognition-shared' : 'recognition-withdrawn',
    actor: { kind: 'person', person: person.id },
    subject: found.id,
    detail: {},
  })
  return ok(receipt(mutation, row, now))
}

const off: Text = {
  id: 'Daerah Anda belum membuka papan penghargaan.',
  en: 'Your region has not opened the board of awards.',
}
