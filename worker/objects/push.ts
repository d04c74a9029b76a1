import { canonicalJson } from '../../core/canonical-json.ts'
import type { Person } from '../../core/case/model.ts'
import type { Mutation } from '../../core/protocol/mutation.ts'
import { assertNever, err, ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import { digest } from '../storage/digest.ts'
import type { Answered } from '../storage/mutations.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller } from './admit.ts'
import { certifySubmission } from './certify-submission.ts'
import { decidePack } from './decide-pack.ts'
import { decideOnFollowUp, recordOutcome } from './follow-up/decide-follow-up.ts'
import { keepCourses, keepProgramme } from './follow-up/keep-courses.ts'
import { answerDuty, notePolicyChange } from './follow-up/note-policy.ts'
import { shareRecognition } from './follow-up/recognise.ts'
import { giveThanks, removeThanks } from './follow-up/thanks.ts'
import { answerComment, commentPack, openHearing } from './hear-staff.ts'
import { moveCycle } from './move-cycle.ts'
import { openCycle } from './open-cycle.ts'
import { proposePack } from './propose-pack.ts'
import { readCriteria } from './read-criteria.ts'
import { noteRefusal } from './refusal.ts'
import { remindTeam } from './remind-team.ts'
import { reopenCase } from './reopen-case.ts'
import { answerErasure, askErasure } from './retention/erasure.ts'
import { holdCase } from './retention/hold-case.ts'
import { changeOnePerson } from './staff/change-person.ts'
import { changeOneUnit } from './staff/change-unit.ts'
import { steerCycle } from './steer-cycle.ts'
import { submitTask } from './submit-task.ts'
import { steerUnitNeeds } from './unit-needs/steer-unit-needs.ts'

/** `salt` is a fresh random text, for what the audit log must not tell. */
export type Push = { readonly caller: Caller; readonly mutation: Mutation; readonly salt: string }

/** What an object answers: the receipt's JSON text, or why not. */
export type PushAnswer = Result<string, Failure>

/** Applies one mutation, once: asked again, the first answer is given again (C2). */
export function push(store: Store, { caller, mutation, salt }: Push, now: Now): PushAnswer {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const person = admitted.value
  const fingerprint = fingerprintOf(mutation)
  const before = store.mutations.find(mutation.id)
  if (before !== undefined) {
    const again = sameAnswer(store, before, { person, fingerprint, now })
    return again.kind === 'err' ? again : certifyAgain(store, { caller, mutation, answer: again.value })
  }
  const answer = apply(store, { person, mutation, salt }, now)
  const certified =
    answer.kind === 'ok' && mutation.kind === 'submit-task'
      ? certifySubmission(store, { caller, mutation, answer: answer.value, signed: null })
      : undefined
  const text = JSON.stringify(answer)
  if (isFinal(answer) && (answer.kind === 'ok' || text.length <= MOST_KEPT)) {
    const answered = { id: mutation.id, by: person.id, at: now.office, fingerprint, answer: text }
    store.mutations.add(answered, certified?.signed ?? null)
  }
  return certified === undefined ? answer : ok(certified.answer)
}

type Again = { readonly caller: Caller; readonly mutation: Mutation; readonly answer: string }

/** The same receipt as the first time; one from before receipts were signed at once may have to be signed now. */
function certifyAgain(store: Store, { caller, mutation, answer }: Again): PushAnswer {
  if (mutation.kind !== 'submit-task') return ok(answer)
  const kept = store.mutations.signature(mutation.id) ?? null
  const certified = certifySubmission(store, { caller, mutation, answer, signed: kept })
  if (kept === null) store.mutations.sign(mutation.id, certified.signed)
  return ok(certified.answer)
}

/**
 * Characters of a refusal: Cloudflare's SQLite takes no row past 2 MB, and a refusal quotes what is wrong several
 * times over. One that is not kept changed nothing and is found again when it is asked for again.
 */
const MOST_KEPT = 400_000

/** One mutation of one person who is known to be who they say. */
export type Asked<M extends Mutation> = {
  readonly person: Person
  readonly mutation: M
  readonly salt: string
}

function apply(store: Store, { person, mutation, salt }: Asked<Mutation>, now: Now): PushAnswer {
  switch (mutation.kind) {
    case 'submit-task':
      return submitTask(store, { person, mutation, salt }, now)
    case 'open-cycle':
      return openCycle(store, { person, mutation, salt }, now)
    case 'read-criteria':
      return readCriteria(store, { person, mutation, salt }, now)
    case 'remind-team':
      return remindTeam(store, { person, mutation, salt }, now)
    case 'reopen-case':
      return reopenCase(store, { person, mutation, salt }, now)
    case 'propose-pack':
      return proposePack(store, { person, mutation, salt }, now)
    case 'decide-pack':
      return decidePack(store, { person, mutation, salt }, now)
    case 'open-comments':
      return openHearing(store, { person, mutation, salt }, now)
    case 'comment-pack':
      return commentPack(store, { person, mutation, salt }, now)
    case 'answer-comment':
      return answerComment(store, { person, mutation, salt }, now)
    case 'change-person':
      return changeOnePerson(store, { person, mutation, salt }, now)
    case 'change-unit':
      return changeOneUnit(store, { person, mutation, salt }, now)
    case 'hold-case':
      return holdCase(store, { person, mutation, salt }, now)
    case 'ask-erasure':
      return askErasure(store, { person, mutation, salt }, now)
    case 'answer-erasure':
      return answerErasure(store, { person, mutation, salt }, now)
    case 'steer-needs':
      return steerUnitNeeds(store, { person, mutation, salt }, now)
    case 'steer-cycle':
      return steerCycle(store, { person, mutation, salt }, now)
    case 'move-cycle':
      return moveCycle(store, { person, mutation, salt }, now)
    case 'decide-follow-up':
      return decideOnFollowUp(store, { person, mutation, salt }, now)
    case 'record-outcome':
      return recordOutcome(store, { person, mutation, salt }, now)
    case 'keep-courses':
      return keepCourses(store, { person, mutation, salt }, now)
    case 'keep-programme':
      return keepProgramme(store, { person, mutation, salt }, now)
    case 'note-policy-change':
      return notePolicyChange(store, { person, mutation, salt }, now)
    case 'answer-duty':
      return answerDuty(store, { person, mutation, salt }, now)
    case 'share-recognition':
      return shareRecognition(store, { person, mutation, salt }, now)
    case 'give-thanks':
      return giveThanks(store, { person, mutation, salt }, now)
    case 'remove-thanks':
      return removeThanks(store, { person, mutation, salt }, now)
    default:
      return assertNever(mutation)
  }
}

function sameAnswer(
  store: Store,
  before: Answered,
  asked: { readonly person: Person; readonly fingerprint: string; readonly now: Now },
): PushAnswer {
  if (before.by !== asked.person.id) {
    noteRefusal(
      store,
      { person: asked.person.id, what: `mutation ${before.id}`, why: 'not-allowed' },
      asked.now,
    )
    return err({
      kind: 'not-allowed',
      who: { id: 'orang yang pertama mengirimnya', en: 'whoever sent it first' },
    })
  }
  // Answers from before have a longer one.
  if (!before.fingerprint.startsWith(asked.fingerprint)) return err({ kind: 'other-mutation' })
  // It was a PushAnswer when `push` kept it.
  return JSON.parse(before.answer) as PushAnswer
}

/** A new version of the extension sends the same mutation with another protocol number; it is still the same. */
function fingerprintOf({ protocol: _, ...asked }: Mutation): string {
  return digest(canonicalJson(asked)).slice(0, 16)
}

/** A fault in the pack's rules says nothing about the mutation: it may be asked again once that is mended. */
function isFinal(answer: PushAnswer): boolean {
  if (answer.kind === 'ok' || answer.error.kind !== 'refused') return true
  return !faults.has(answer.error.problem.type)
}

const faults = new Set(['/problems/bad-rule', '/problems/too-many-steps'])
