import { calendarOf } from '../../core/case/course.ts'
import { isOpenForComments, openComments, type VersionRefusal } from '../../core/case/pack-version.ts'
import { packRef } from '../../core/case/refs.ts'
import type { AnswerComment, CommentPack, OpenComments } from '../../core/protocol/mutation.ts'
import { err, ok } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import { versionProblem } from '../refusal-problem.ts'
import type { Store } from '../storage/store.ts'
import { currentPack } from './current-pack.ts'
import { packOfVersion } from './judge-version.ts'
import { permit } from './permit.ts'
import type { Asked, PushAnswer } from './push.ts'
import { receipt } from './receipt.ts'
import { showComment, showHearing } from './show-hearing.ts'
import { windowEnd } from './window-end.ts'

/** Comments that one person may make about one version. */
const MOST_COMMENTS = 50

/** Human resources lets staff say something about a version, or gives them longer. */
export function openHearing(store: Store, { person, mutation }: Asked<OpenComments>, now: Now): PushAnswer {
  const ref = packRef(mutation.pack)
  const allowed = permit(store, { action: 'pack.hear', person, what: `opening ${ref} for comments` }, now)
  if (allowed.kind === 'err') return allowed
  const current = currentPack(store)
  const before = store.packVersions.find(mutation.pack)
  const pack = before && packOfVersion(store, mutation.pack)
  if (before === undefined || pack === undefined) return refuse(store, { kind: 'unknown-version', pack: ref })
  const opened = openComments(
    before,
    windowEnd(current, { until: mutation.until, from: before.comments?.from }, now),
    current.policies.consultation,
  )
  if (opened.kind === 'err') return refuse(store, opened.error)
  store.packVersions.put(opened.value)
  const row = store.audit.add({
    at: now.office,
    action: 'comments-opened',
    actor: { kind: 'person', person: person.id },
    subject: ref,
    detail: { until: mutation.until },
  })
  showHearing(store, { version: opened.value, pack })
  return ok(receipt(mutation, row, now))
}

/** Somebody says something about a version, while its window is open by the region's clock. */
export function commentPack(store: Store, { person, mutation }: Asked<CommentPack>, now: Now): PushAnswer {
  const ref = packRef(mutation.pack)
  const allowed = permit(store, { action: 'comment.make', person, what: `commenting on ${ref}` }, now)
  if (allowed.kind === 'err') return allowed
  const version = store.packVersions.find(mutation.pack)
  if (version === undefined || !isOpenForComments(version, now.office)) {
    return refuse(store, { kind: 'comments-closed', pack: ref })
  }
  if (store.packComments.countOf(ref, person.id) >= MOST_COMMENTS) {
    return refuse(store, { kind: 'comments-enough', most: MOST_COMMENTS })
  }
  const row = store.audit.add({
    at: now.office,
    action: 'comment-made',
    actor: { kind: 'person', person: person.id },
    subject: ref,
    detail: { comment: mutation.id },
  })
  const { id, place, text } = mutation
  const comment = { id, pack: ref, by: person.id, at: now.office, place, text, answer: null }
  store.packComments.put(comment)
  showComment(store, comment, version)
  return ok(receipt(mutation, row, now))
}

/** Human resources answers a comment, once, also when the window is closed. */
export function answerComment(
  store: Store,
  { person, mutation }: Asked<AnswerComment>,
  now: Now,
): PushAnswer {
  const allowed = permit(store, { action: 'comment.answer', person, what: 'answering a comment' }, now)
  if (allowed.kind === 'err') return allowed
  const before = store.packComments.find(mutation.comment)
  const version = store.packVersions.all().find(({ pack }) => packRef(pack) === before?.pack)
  if (before === undefined || version === undefined) return refuse(store, { kind: 'unknown-comment' })
  // A colleague was quicker: what they said in the office's name is not written over.
  if (before.answer !== null) return refuse(store, { kind: 'comment-answered' })
  const row = store.audit.add({
    at: now.office,
    action: 'comment-answered',
    actor: { kind: 'person', person: person.id },
    subject: before.pack,
    detail: { comment: before.id },
  })
  const comment = { ...before, answer: { at: now.office, by: person.id, text: mutation.text } }
  store.packComments.put(comment)
  showComment(store, comment, version)
  return ok(receipt(mutation, row, now))
}

function refuse(store: Store, why: VersionRefusal): PushAnswer {
  return err({ kind: 'refused', problem: versionProblem(why, calendarOf(currentPack(store))) })
}
