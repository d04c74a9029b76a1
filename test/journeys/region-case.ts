import { readPack } from '../../cli/read-pack.ts'
import type { Proposal } from '../../core/calibration/calibrate.ts'
import { conclude } from '../../core/calibration/conclude.ts'
import type { Case, CaseMove, Refusal } from '../../core/case/model.ts'
import { openCase } from '../../core/case/open-case.ts'
import { passDeadline } from '../../core/case/pass-deadline.ts'
import { submit } from '../../core/case/submit.ts'
import type { CaseView, TaskView } from '../../core/case/view.ts'
import { viewsOf } from '../../core/case/views.ts'
import { wake, wakeAt } from '../../core/case/wake.ts'
import { caseId, cycleId, mutationId, personId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { Result } from '../../core/result.ts'
import type { Scored } from '../../core/scoring/model.ts'
import { readOffice } from '../../scripts/provision-office.ts'

/** Monday 4 January 2027, ten in the morning in western Indonesia and noon in the east. */
const monday = '2027-01-04T03:00:00.000Z'

/** One person's appraisal in a region's own office, played by the names of tasks and people. */
export type RegionGame = ReturnType<typeof playRegion>

/** A refusal that is not asked for throws. */
export function playRegion(region: string, person: string, pack: Pack = readPack(region)) {
  const { people } = readOffice(region)
  const office = { people, cycle: { id: cycleId('2026'), name: 'Tahun 2026' } }
  let now = monday
  let move: CaseMove = accepted(
    openCase(pack, {
      id: caseId(`case-${person}`),
      cycle: cycleId('2026'),
      person: personId(person),
      people,
      now,
    }),
  )
  const views = () => viewsOf(pack, move.case, { ...office, at: now })
  const inbox = (actor: string): readonly TaskView[] =>
    views().flatMap((row) =>
      row.kind === 'task' && row.audience === actor && row.body.status === 'open' ? [row.body] : [],
    )
  const attempt = (spec: string, actor: string, answers: JsonObject): Result<CaseMove, Refusal> => {
    const task = inbox(actor).find((one) => one.spec === spec)
    if (!task) throw new Error(`${actor} has no open ${spec} at ${move.case.snapshot.state}`)
    const id = mutationId(`m-${move.case.submissions.length + 1}`)
    const filled = { id, task: task.id, form: task.form, answers }
    return submit(pack, move.case, filled, { actor: personId(actor), now, people })
  }
  return {
    pack,
    people,
    inbox,
    attempt,
    case: (): Case => move.case,
    state: (): string => move.case.snapshot.state,
    ways: (): readonly string[] => move.case.snapshot.history.map(({ transition }) => transition),
    /** Whom the last step told what, in Indonesian. */
    told: (): readonly (readonly [string, string])[] =>
      move.effects.flatMap((effect) =>
        effect.kind === 'notify'
          ? effect.people.map((told): readonly [string, string] => [told, effect.message.id])
          : [],
      ),
    /** The first task of that kind that somebody has to do. */
    task(spec: string, actor: string): TaskView {
      const found = inbox(actor).find((one) => one.spec === spec)
      if (!found) throw new Error(`${actor} has no open ${spec}`)
      return found
    },
    do(spec: string, actor: string, answers: JsonObject): void {
      move = accepted(attempt(spec, actor, answers))
    },
    /** Which fields a refused form finds fault with, by keyword and place. */
    faults(spec: string, actor: string, answers: JsonObject): readonly string[] {
      const result = attempt(spec, actor, answers)
      if (result.kind === 'ok' || result.error.kind !== 'invalid') return []
      return result.error.errors.map(({ keyword, instancePath, params }) =>
        keyword === 'check'
          ? `check ${String(params.check)}`
          : `${keyword} ${instancePath}${'missingProperty' in params ? `/${String(params.missingProperty)}` : ''}`,
      )
    },
    /** Lets the clock go to just after the deadline of the state. */
    deadline(): void {
      const { dueAt } = move.case.snapshot
      if (dueAt === null) throw new Error(`${move.case.snapshot.state} has no deadline`)
      now = new Date(Date.parse(dueAt) + 1).toISOString()
      move = accepted(passDeadline(pack, move.case, { now, people }))
    },
    /** Closes a calibration that the result waits for, with what officials decided in it. */
    calibrate(by: string, moderator: string, proposal: Proposal | null = null): void {
      move = accepted(
        conclude(pack, move.case, {
          session: 's-1',
          proposal: proposal && { ...proposal, by: personId(by) },
          signer: personId(by),
          with: personId(moderator),
          at: now,
          people,
        }),
      )
    },
    /** Ends the day, where one of a group has brought about a step on it. */
    night(): void {
      const { held } = move.case.snapshot
      if (!held) throw new Error('nothing waits for the night')
      now = new Date(Date.parse(held.until) + 1).toISOString()
      move = accepted(wake(pack, move.case, { now, people }))
    },
    /** Lets the clock go to the next reminder. */
    remind(): void {
      now = wakeAt(pack, move.case, now) ?? now
      move = accepted(wake(pack, move.case, { now, people }))
    },
    now: (): string => now,
    caseFor(reader: string): CaseView {
      for (const row of views()) if (row.kind === 'case' && row.audience === reader) return row.body
      throw new Error(`${reader} sees no case`)
    },
    result(): Scored {
      const result = move.case.results.at(-1)?.result
      if (result?.kind !== 'scored') throw new Error(JSON.stringify(result))
      return result
    },
  }
}

/** The value of one step of a result. */
export function stepOf(result: Scored, id: string): unknown {
  return result.steps.find((step) => step.id === id)?.value
}

export function accepted<T>(result: Result<T, unknown>): T {
  if (result.kind === 'ok') return result.value
  throw new Error(JSON.stringify(result.error))
}
