import type { Case } from '../../../core/case/model.ts'
import type { Standing } from '../../../core/case/permissions.ts'
import { decideFollowUp, isPutForward } from '../../../core/followup/decide.ts'
import type { FollowUpCase } from '../../../core/followup/model.ts'
import { sayFollowUpRefusal } from '../../../core/followup/refusal-words.ts'
import type { PersonId } from '../../../core/ids.ts'
import type { Pack } from '../../../core/pack/model.ts'
import type { DecideFollowUp, RecordOutcome } from '../../../core/protocol/mutation.ts'
import { err, ok } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import { loadCase, packOf } from '../case-record.ts'
import { permit } from '../permit.ts'
import type { Asked, PushAnswer } from '../push.ts'
import { receipt } from '../receipt.ts'
import { decidersOf, showFollowUp } from './follow-result.ts'
import { offeredIn } from './offered.ts'
import { keepRecognition } from './recognise.ts'

/** Keeps what somebody decided to follow on a result; a later decision takes its place until officials have decided. */
export function decideOnFollowUp(
  store: Store,
  { person, mutation }: Asked<DecideFollowUp>,
  now: Now,
): PushAnswer {
  const found = find(store, mutation.case)
  const standings = found === undefined ? [] : standingsOf(store, found, person.id, now)
  const what = `follow-up of ${mutation.case}`
  const permitted = permit(store, { action: 'follow-up.decide', person, what, standings }, now)
  if (permitted.kind === 'err') return permitted
  if (found === undefined) return err({ kind: 'unknown-follow-up' })
  const { answers, added, none } = mutation
  const trainings = offeredIn(store, found.pack)
  const decided = decideFollowUp(found.followUp, { answers, added, none }, { trainings })
  if (decided.kind === 'err') {
    return err({ kind: 'follow-up-refused', why: sayFollowUpRefusal(decided.error) })
  }
  const decision = { answers, added, none, by: person.id, at: now.office, actions: decided.value }
  const followUp: FollowUpCase = { ...found.followUp, decision }
  store.followUps.put(followUp, null)
  const row = store.audit.add({
    at: now.office,
    action: 'follow-up-decided',
    actor: { kind: 'person', person: person.id },
    subject: mutation.case,
    detail: { proposals: followUp.proposals.length, actions: decided.value.length },
  })
  showFollowUp(store, { ...found, followUp }, now)
  return ok(receipt(mutation, row, now))
}

/** Keeps what officials decided on an action that only puts somebody forward; an award that was granted is on record. */
export function recordOutcome(
  store: Store,
  { person, mutation }: Asked<RecordOutcome>,
  now: Now,
): PushAnswer {
  const found = find(store, mutation.case)
  const standings = found === undefined ? [] : standingsOf(store, found, person.id, now)
  const what = `outcome of ${mutation.case}`
  const permitted = permit(store, { action: 'outcome.record', person, what, standings }, now)
  if (permitted.kind === 'err') return permitted
  const decision = found?.followUp.decision
  const action = decision?.actions.find(({ id }) => id === mutation.action)
  if (found === undefined) return err({ kind: 'unknown-follow-up' })
  if (!decision || action === undefined) return err({ kind: 'follow-up-refused', why: notDecided })
  if (!isPutForward(action.action.kind)) return err({ kind: 'follow-up-refused', why: notPutForward })
  const { outcome } = mutation
  const actions = decision.actions.map((one) => (one.id === action.id ? { ...one, outcome } : one))
  const followUp: FollowUpCase = { ...found.followUp, decision: { ...decision, actions } }
  store.followUps.put(followUp, null)
  const row = store.audit.add({
    at: now.office,
    action: 'outcome-recorded',
    actor: { kind: 'person', person: person.id },
    subject: mutation.case,
    detail: { action: action.id },
  })
  if (action.action.kind === 'award') {
    keepRecognition(store, { followUp, action: { ...action, outcome }, title: action.action.title })
  }
  showFollowUp(store, { ...found, followUp }, now)
  return ok(receipt(mutation, row, now))
}

type Found = { readonly pack: Pack; readonly case: Case; readonly followUp: FollowUpCase }

/** One that waits or is decided; none where the appraisal has been taken up again. */
function find(store: Store, id: DecideFollowUp['case']): Found | undefined {
  const followUp = store.followUps.find(id)
  const opened = followUp && loadCase(store, id)
  if (followUp === undefined || opened === undefined) return undefined
  if (opened.results.at(-1)?.at !== followUp.resultAt) return undefined
  const pack = packOf(store, opened)
  return pack.workflow.states[opened.snapshot.state]?.kind === 'final'
    ? { pack, case: opened, followUp }
    : undefined
}

function standingsOf(store: Store, found: Found, person: PersonId, now: Now): readonly Standing[] {
  const { owner, standIn } = decidersOf(store, found, now)
  return [
    ...(found.case.person === person ? (['self'] as const) : []),
    ...(owner === person ? (['superior'] as const) : []),
    ...(standIn === person ? (['stand-in'] as const) : []),
  ]
}

const notDecided = {
  id: 'Tindakan ini tidak ada dalam keputusan tindak lanjut. Muat ulang, lalu catat lagi.',
  en: 'This action is not in the decision. Load the page again, then record it.',
}
const notPutForward = {
  id: 'Hanya usulan (penghargaan, talenta, jabatan, penempatan, atau tugas belajar) yang keputusannya dicatat di sini.',
  en: 'Only what puts somebody forward (an award, talent, a post, a placement or further study) has its decision recorded here.',
}
