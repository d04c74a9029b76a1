import type { Person } from '../../../core/case/model.ts'
import { may } from '../../../core/case/permissions.ts'
import { subjectOf } from '../../../core/case/refs.ts'
import { dutiesOf } from '../../../core/case/standing.ts'
import { competencyNames } from '../../../core/followup/course.ts'
import type { FollowUpCase } from '../../../core/followup/model.ts'
import { type Need, needFigures, needsOf } from '../../../core/followup/needs.ts'
import type { CycleId } from '../../../core/ids.ts'
import type { NeedList } from '../../../core/protocol/development.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import type { Text } from '../../../core/text.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'
import { cycleAsked, cycleChoices, followCycle } from './follow-cycle.ts'

/** The fewest of whom a figure is told to somebody who may not see names (P2). */
const SMALLEST = 5

/** From how many percent on a programme is proposed where the pack does not say (S-K13). */
const USUAL_SHARE = 20

type Asked = { readonly by: Person; readonly cycle: CycleId | null }

/** A `NeedList` as JSON text: with people for human resources, figures alone for whoever leads somebody. */
export function readNeeds(store: Store, { by, cycle: asked }: Asked, now: Now): Result<string, Failure> {
  const cycle = cycleAsked(store, asked)
  if (cycle === undefined && asked !== null) return err({ kind: 'unknown-cycle' })
  const seesNames = may('needs.name', dutiesOf(by))
  if (cycle !== undefined && seesNames) followCycle(store, cycle, now)
  const followUps = cycle === undefined ? [] : store.followUps.ofCycle(cycle.id)
  const pack = (cycle && store.packs.find(cycle.pack)) ?? currentPack(store)
  const share = pack.policies.followUp?.programmeShare ?? USUAL_SHARE
  const needs = needsOf(followUps.flatMap(needsIn), { of: followUps.length, share })
  const names = competencyNames(pack)
  const nameOf = (id: string): Text => names.get(id) ?? { id: plain(id), en: plain(id) }
  const about = {
    protocol: PROTOCOL,
    cycle: cycle?.id ?? '',
    cycles: cycleChoices(store),
    share,
    of: followUps.length,
  }
  const answer: NeedList = seesNames
    ? {
        ...about,
        kind: 'named',
        needs: needs.map((need) => ({
          ...need,
          name: nameOf(need.competency),
          people: need.people.map((person) => subjectOf(person, store.people.all())),
        })),
      }
    : {
        ...about,
        // How many there are is a figure as well.
        of: followUps.length < SMALLEST ? 0 : followUps.length,
        kind: 'figures',
        k: SMALLEST,
        needs: needFigures(needs, SMALLEST).map((need) => ({
          ...need,
          of: followUps.length < SMALLEST ? 0 : need.of,
          name: nameOf(need.competency),
        })),
      }
  return ok(JSON.stringify(answer))
}

/** What a result says that its person needs: every competency that a training was proposed for. */
export function needsIn({ person, proposals }: FollowUpCase): readonly Need[] {
  return proposals.flatMap(({ competency, value = null }) =>
    competency === undefined ? [] : [{ person, competency, value }],
  )
}

/** `manajemen-waktu` is called Manajemen waktu where nothing in the pack has its name. */
export function plain(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
