import { calendarOf } from '../../core/case/course.ts'
import type { VersionRefusal } from '../../core/case/pack-version.ts'
import { packRef } from '../../core/case/refs.ts'
import type { MoveCycle } from '../../core/protocol/mutation.ts'
import { err, ok } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import { versionProblem } from '../refusal-problem.ts'
import type { Store } from '../storage/store.ts'
import { currentPack } from './current-pack.ts'
import { permit } from './permit.ts'
import { sortCases } from './plan-move.ts'
import type { Asked, PushAnswer } from './push.ts'
import { receipt } from './receipt.ts'
import { showCase } from './show.ts'

/**
 * Lets a cycle go on by another published version. Appraisals that have ended, have a result, or would not fit stay with
 * theirs; the drafts of the others are carried over by the devices that hold them (F6).
 */
export function moveCycle(store: Store, { person, mutation }: Asked<MoveCycle>, now: Now): PushAnswer {
  const allowed = permit(store, { action: 'cycle.move', person, what: `moving cycle ${mutation.cycle}` }, now)
  if (allowed.kind === 'err') return allowed
  const refuse = (why: VersionRefusal) =>
    err({ kind: 'refused', problem: versionProblem(why, calendarOf(currentPack(store))) } as const)
  const cycle = store.cycles.find(mutation.cycle)
  const to = store.packs.find(mutation.pack)
  const ref = packRef(mutation.pack)
  if (cycle === undefined || to === undefined) return refuse({ kind: 'unknown-version', pack: ref })
  // The forms of a version that was not in use last may not be on any device.
  if (packRef(currentPack(store)) !== ref)
    return refuse({ kind: 'pack-moved-on', pack: packRef(currentPack(store)) })
  if (packRef(cycle.pack) === ref) return refuse({ kind: 'already-there', pack: ref })
  const { moving, staying } = sortCases(store, cycle, to)
  for (const { opened } of staying) store.cases.keepPack(opened.id, cycle.pack)
  store.cycles.setPack(cycle.id, mutation.pack)
  const row = store.audit.add({
    at: now.office,
    action: 'cycle-moved',
    actor: { kind: 'person', person: person.id },
    subject: cycle.id,
    detail: { from: packRef(cycle.pack), to: ref, moved: moving.length, stayed: staying.length },
  })
  for (const opened of moving) showCase(store, opened, now)
  return ok(receipt(mutation, row, now))
}
