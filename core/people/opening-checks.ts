import { isAway, isGone } from '../case/absence.ts'
import type { Person } from '../case/model.ts'
import { presentById } from '../case/people.ts'
import type { Pack } from '../pack/model.ts'

/** Something to look at before a cycle is opened, and whom it is about. */
export type Check = {
  readonly kind:
    | 'criteria-unread'
    | 'no-superior'
    | 'no-reviewer'
    | 'no-access'
    | 'few-peers'
    | 'uncertified'
    | 'away-without-stand-in'
  /** Nobody whom it is about can be appraised while it is so. */
  readonly blocks: boolean
  readonly people: readonly Person[]
}

export type Preparation = {
  readonly pack: Pack
  readonly people: readonly Person[]
  readonly today: string
  readonly hasRead: (person: Person) => boolean
  readonly hasAccess: (person: Person) => boolean
}

/**
 * What is not ready for a cycle, each with whom it is about; nothing where all is.
 * `openingChecks({ pack, people, today, hasRead, hasAccess })` has `no-superior` first, where somebody has none.
 */
export function openingChecks(given: Preparation): readonly Check[] {
  const { pack, people, today, hasRead, hasAccess } = given
  const known = presentById(people)
  const appraised = people.filter((one) => one.appraised && !isGone(one))
  const above = (person: Person) => (person.superior === null ? undefined : known.get(person.superior))
  const leaders = [
    ...new Set(
      appraised.flatMap((one) => {
        const superior = above(one)
        return superior ? [superior] : []
      }),
    ),
  ]
  const reading = pack.policies.criteria?.reading ?? 'asked'
  const checks: readonly Check[] = [
    { kind: 'no-superior', blocks: true, people: appraised.filter((one) => above(one) === undefined) },
    {
      kind: 'no-reviewer',
      blocks: true,
      people: appraised.filter((one) => {
        const superior = above(one)
        return superior !== undefined && above(superior) === undefined
      }),
    },
    {
      kind: 'criteria-unread',
      blocks: reading === 'required',
      people: reading === 'in-course' ? [] : appraised.filter((one) => !hasRead(one)),
    },
    { kind: 'no-access', blocks: false, people: appraised.filter((one) => !hasAccess(one)) },
    { kind: 'few-peers', blocks: false, people: withFewPeers(pack, appraised) },
    {
      kind: 'uncertified',
      blocks: false,
      // Only where some are certified does the office certify at all.
      people: people.some(({ certified }) => certified) ? leaders.filter(({ certified }) => !certified) : [],
    },
    {
      kind: 'away-without-stand-in',
      blocks: false,
      people: leaders.filter((one) => isAway(one, today) && one.delegation === undefined),
    },
  ]
  return checks.filter((check) => check.people.length > 0)
}

/** Fewer others under the same superior or in the same unit than the pack asks to rate. */
function withFewPeers({ policies }: Pack, appraised: readonly Person[]): readonly Person[] {
  const units = Map.groupBy(appraised, ({ unit }) => unit)
  const teams = Map.groupBy(appraised, ({ superior }) => superior)
  return appraised.filter((one) => {
    const near = new Set([...(units.get(one.unit) ?? []), ...(teams.get(one.superior) ?? [])])
    return near.size - 1 < policies.peers.minimum
  })
}
