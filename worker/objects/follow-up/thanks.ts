import { calendarOf } from '../../../core/case/course.ts'
import { THANKS_A_DAY, thanksTitle } from '../../../core/followup/thanks.ts'
import type { GiveThanks, RemoveThanks } from '../../../core/protocol/mutation.ts'
import { err, ok } from '../../../core/result.ts'
import type { Text } from '../../../core/text.ts'
import { localDate } from '../../../core/workflow/calendar.ts'
import type { Now } from '../../clock.ts'
import { digest } from '../../storage/digest.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'
import { permit } from '../permit.ts'
import type { Asked, PushAnswer } from '../push.ts'
import { receipt } from '../receipt.ts'
import { recognitionSource, showRecognition } from './show-recognition.ts'

/** Puts somebody's thanks on the record of a colleague, who alone sees them until they share them. */
export function giveThanks(store: Store, { person, mutation }: Asked<GiveThanks>, now: Now): PushAnswer {
  const { to, words } = mutation
  const standings = to === person.id ? (['self'] as const) : []
  const permitted = permit(store, { action: 'thanks.give', person, what: `thanks to ${to}`, standings }, now)
  if (permitted.kind === 'err') return permitted
  const pack = currentPack(store)
  if (pack.policies.followUp?.thanks !== 'named') return err({ kind: 'follow-up-refused', why: off })
  if (store.people.find(to) === undefined) return err({ kind: 'follow-up-refused', why: nobody })
  const on = localDate(calendarOf(pack), now.office)
  if (store.recognitions.givenOn(person.id, on) >= THANKS_A_DAY)
    return err({ kind: 'follow-up-refused', why: enough })
  const id = digest(`thanks ${mutation.id}`).slice(0, 32)
  const thanks = { id, person: to, from: person.id, title: thanksTitle, citation: words, on, sharedAt: null }
  store.recognitions.put(thanks)
  showRecognition(store, thanks)
  const row = store.audit.add({
    at: now.office,
    action: 'thanks-given',
    actor: { kind: 'person', person: person.id },
    subject: id,
    detail: {},
  })
  return ok(receipt(mutation, row, now))
}

/** Whoever gave thanks takes them back, or whoever got them does not want them: they are gone everywhere. */
export function removeThanks(store: Store, { person, mutation }: Asked<RemoveThanks>, now: Now): PushAnswer {
  const found = store.recognitions.find(mutation.recognition)
  const isTheirs = found?.from !== undefined && (found.person === person.id || found.from === person.id)
  const standings = isTheirs ? (['self'] as const) : []
  const what = `thanks ${mutation.recognition}`
  const permitted = permit(store, { action: 'thanks.remove', person, what, standings }, now)
  if (permitted.kind === 'err') return permitted
  store.recognitions.drop(mutation.recognition)
  store.views.replace(recognitionSource(mutation.recognition), [])
  const row = store.audit.add({
    at: now.office,
    action: 'thanks-removed',
    actor: { kind: 'person', person: person.id },
    subject: mutation.recognition,
    detail: {},
  })
  return ok(receipt(mutation, row, now))
}

const off: Text = {
  id: 'Daerah Anda tidak memakai ucapan terima kasih antarrekan.',
  en: 'Your region does not use thanks among colleagues.',
}

const nobody: Text = {
  id: 'Rekan itu tidak lagi terdaftar di daerah ini. Pilih rekan lain.',
  en: 'That colleague is no longer registered in this region. Choose somebody else.',
}

const enough: Text = {
  id: `Dalam sehari paling banyak ${THANKS_A_DAY} ucapan. Kirim lagi besok.`,
  en: `At most ${THANKS_A_DAY} thanks a day. Send it again tomorrow.`,
}
