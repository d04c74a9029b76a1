import { calendarOf } from '../../core/case/course.ts'
import { isPublishedAtOnce, openComments, type PackVersion } from '../../core/case/pack-version.ts'
import { packRef } from '../../core/case/refs.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { ProposePack } from '../../core/protocol/mutation.ts'
import { err, ok } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import { faultyPack, versionProblem } from '../refusal-problem.ts'
import type { Store } from '../storage/store.ts'
import { currentPack, rulesOf } from './current-pack.ts'
import { judgeVersion } from './judge-version.ts'
import { permit } from './permit.ts'
import { publishVersion } from './publish-version.ts'
import type { Asked, PushAnswer } from './push.ts'
import { receipt } from './receipt.ts'
import { showHearing } from './show-hearing.ts'
import { windowEnd } from './window-end.ts'

/** A version of the pack, judged and kept: published at once, or proposed where others are to agree or to be heard. */
export function proposePack(store: Store, { person, mutation }: Asked<ProposePack>, now: Now): PushAnswer {
  const allowed = permit(store, { action: 'pack.propose', person, what: 'publishing a pack' }, now)
  if (allowed.kind === 'err') return allowed
  const current = currentPack(store)
  const refuse = (why: Parameters<typeof versionProblem>[0]) =>
    err({ kind: 'refused', problem: versionProblem(why, calendarOf(current)) } as const)
  const { files, after, note, restores, commentsUntil } = mutation
  if (packRef(after) !== packRef(current)) return refuse({ kind: 'pack-moved-on', pack: packRef(current) })
  const judged = judgeVersion(store, files)
  if (judged.kind === 'err') return err({ kind: 'refused', problem: faultyPack(judged.error) })
  const pack = judged.value
  // One id for all versions of a region's pack: that is how devices know which one is the newest.
  if (pack.id !== current.id) return refuse({ kind: 'other-pack', pack: current.id })
  const next = nextVersion(store, pack.id)
  if (pack.version < next) return refuse({ kind: 'version-taken', next })

  const key = { id: pack.id, version: pack.version }
  const proposed: PackVersion = {
    pack: key,
    state: 'proposed',
    after,
    note,
    ...(restores === undefined ? {} : { restores }),
    proposedBy: person.id,
    proposedAt: now.office,
  }
  const heard =
    commentsUntil === undefined
      ? ok(proposed)
      : openComments(
          proposed,
          windowEnd(current, { until: commentsUntil }, now),
          current.policies.consultation,
        )
  if (heard.kind === 'err') return refuse(heard.error)
  const isAtOnce = isPublishedAtOnce(rulesOf(current), commentsUntil !== undefined)
  const version: PackVersion = isAtOnce
    ? { ...heard.value, state: 'published', decidedBy: person.id, decidedAt: now.office }
    : heard.value
  store.packVersions.add(version, files)
  const row = store.audit.add({
    at: now.office,
    action: 'pack-proposed',
    actor: { kind: 'person', person: person.id },
    subject: packRef(key),
    detail: { after: packRef(after), ...(restores === undefined ? {} : { restores }) },
  })
  if (!isAtOnce) {
    showHearing(store, { version, pack })
    return ok(receipt(mutation, row, now))
  }
  return ok(receipt(mutation, publishVersion(store, { version, pack, by: person.id }, now), now))
}

/** The lowest number that the next version of a pack may have: none is ever given twice. */
export function nextVersion(store: Store, pack: Pack['id']): number {
  return Math.max(store.packVersions.newest(pack), store.packs.newest(pack)) + 1
}
