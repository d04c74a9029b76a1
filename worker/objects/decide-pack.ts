import { calendarOf } from '../../core/case/course.ts'
import { decide, type VersionRefusal } from '../../core/case/pack-version.ts'
import { packRef } from '../../core/case/refs.ts'
import type { DecidePack } from '../../core/protocol/mutation.ts'
import { err, ok } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import { faultyPack, versionProblem } from '../refusal-problem.ts'
import { commitment } from '../storage/audit-openings.ts'
import type { Store } from '../storage/store.ts'
import { currentPack, rulesOf } from './current-pack.ts'
import { judgeVersion, packOfVersion } from './judge-version.ts'
import { permit } from './permit.ts'
import { publishVersion } from './publish-version.ts'
import type { Asked, PushAnswer } from './push.ts'
import { receipt } from './receipt.ts'
import { showHearing } from './show-hearing.ts'

/** A proposed version is published, rejected or taken back. */
export function decidePack(
  store: Store,
  { person, mutation, salt }: Asked<DecidePack>,
  now: Now,
): PushAnswer {
  const ref = packRef(mutation.pack)
  const allowed = permit(store, { action: 'pack.decide', person, what: `deciding about ${ref}` }, now)
  if (allowed.kind === 'err') return allowed
  const current = currentPack(store)
  const refuse = (why: VersionRefusal) =>
    err({ kind: 'refused', problem: versionProblem(why, calendarOf(current)) } as const)
  const before = store.packVersions.find(mutation.pack)
  if (before === undefined) return refuse({ kind: 'unknown-version', pack: ref })
  const { decision, reason } = mutation
  const rules = { ...rulesOf(current), unanswered: store.packComments.countUnanswered(ref) }
  const decided = decide(before, { by: person.id, at: now.office, decision, reason }, rules)
  if (decided.kind === 'err') return refuse(decided.error)
  const version = decided.value
  if (version.state !== 'published') {
    store.packVersions.put(version)
    const row = store.audit.add({
      at: now.office,
      action: version.state === 'rejected' ? 'pack-rejected' : 'pack-withdrawn',
      actor: { kind: 'person', person: person.id },
      subject: ref,
      detail: version.state === 'rejected' ? { reason: commitment({ salt, value: reason }) } : {},
    })
    store.auditOpenings.add(row.n, { salt, person: person.id })
    const pack = packOfVersion(store, version.pack)
    if (pack !== undefined) showHearing(store, { version, pack })
    return ok(receipt(mutation, row, now))
  }
  // Somebody else's version has come first: what it changed would be lost without a word.
  if (packRef(version.after) !== packRef(current))
    return refuse({ kind: 'pack-moved-on', pack: packRef(current) })
  const judged = judgeVersion(store, store.packVersions.filesOf(version.pack) ?? {})
  if (judged.kind === 'err') return err({ kind: 'refused', problem: faultyPack(judged.error) })
  store.packVersions.put(version)
  const row = publishVersion(store, { version, pack: judged.value, by: person.id }, now)
  return ok(receipt(mutation, row, now))
}
