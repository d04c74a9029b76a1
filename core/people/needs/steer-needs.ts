import { calendarOf } from '../../case/course.ts'
import type { Person } from '../../case/model.ts'
import { presentById } from '../../case/people.ts'
import type { CaseId, PersonId } from '../../ids.ts'
import type { Pack } from '../../pack/model.ts'
import { assertNever, err, ok, type Result } from '../../result.ts'
import { endOfDay, localDate } from '../../workflow/calendar.ts'
import type { Instant } from '../../workflow/model.ts'
import { needsForm } from './need-views.ts'
import { type ComingCycle, type Period, stateOf, type UnitNeed } from './unit-need.ts'

/** What human resources does about the needs of units. */
export type NeedsAct =
  /** Asks these heads, until the end of a local day; where it is asked already, another head or another day. */
  | {
      readonly kind: 'ask'
      readonly cycle: ComingCycle
      readonly until: string
      readonly units: readonly { readonly unit: string; readonly head: PersonId }[]
    }
  /** Lets a cycle open without that unit's needs. */
  | {
      readonly kind: 'set-aside'
      readonly cycle: ComingCycle
      readonly unit: string
      readonly reason: string
    }
  /** Asks again what was written, or what was set aside. */
  | { readonly kind: 'take-up'; readonly period: Period; readonly unit: string; readonly reason: string }

export type NeedsRefusal =
  | { readonly kind: 'not-used' }
  | { readonly kind: 'bad-period' }
  | { readonly kind: 'past' }
  | { readonly kind: 'unknown-unit'; readonly unit: string }
  | { readonly kind: 'unknown-head'; readonly unit: string }
  | { readonly kind: 'nothing-to-ask' }
  | { readonly kind: 'nothing-to-take-up'; readonly unit: string }

export type KnownNeeds = {
  readonly pack: Pack
  readonly people: readonly Person[]
  readonly by: PersonId
  readonly now: Instant
  /** What there is already of a unit and a period, and an id for what is not there yet. */
  readonly find: (unit: string, period: Period) => UnitNeed | undefined
  readonly newId: (unit: string, period: Period) => CaseId
}

/**
 * The needs that an act makes or changes, or why it is not done (ND2, ND5).
 * `steerNeeds(known, { kind: 'set-aside', cycle, unit: 'Dinas', reason })` is ok with one that is set aside.
 */
export function steerNeeds(known: KnownNeeds, act: NeedsAct): Result<readonly UnitNeed[], NeedsRefusal> {
  if (needsForm(known.pack) === undefined) return err({ kind: 'not-used' })
  const { from, to } = act.kind === 'take-up' ? act.period : act.cycle.period
  if (to < from) return err({ kind: 'bad-period' })
  switch (act.kind) {
    case 'ask':
      return askAll(known, act)
    case 'set-aside': {
      const before = known.find(act.unit, act.cycle.period)
      if (before === undefined && !isUnit(known, act.unit))
        return err({ kind: 'unknown-unit', unit: act.unit })
      const need = before ?? newNeed(known, { ...act, head: null, dueAt: known.now })
      return ok([{ ...need, setAside: { at: known.now, by: known.by, reason: act.reason } }])
    }
    case 'take-up': {
      const before = known.find(act.unit, act.period)
      if (before === undefined || stateOf(before) === 'open')
        return err({ kind: 'nothing-to-take-up', unit: act.unit })
      const { setAside, written, ...rest } = before
      if (setAside) return ok([written ? { ...rest, written } : rest])
      return ok([{ ...rest, round: rest.round + 1, ...(written ? { before: written } : {}) }])
    }
    default:
      return assertNever(act)
  }
}

type Ask = Extract<NeedsAct, { readonly kind: 'ask' }>

function askAll(known: KnownNeeds, { cycle, until, units }: Ask): Result<readonly UnitNeed[], NeedsRefusal> {
  const calendar = calendarOf(known.pack)
  if (until < localDate(calendar, known.now)) return err({ kind: 'past' })
  const dueAt = endOfDay(calendar, `${until}T05:00:00.000Z`, { days: 0, calendar: 'calendar' })
  const present = presentById(known.people)
  const asked: UnitNeed[] = []
  for (const { unit, head } of units) {
    if (!isUnit(known, unit)) return err({ kind: 'unknown-unit', unit })
    if (!present.has(head)) return err({ kind: 'unknown-head', unit })
    const before = known.find(unit, cycle.period)
    if (before === undefined) asked.push(newNeed(known, { cycle, unit, head, dueAt }))
    else if (stateOf(before) === 'open') asked.push({ ...before, head, dueAt })
  }
  return asked.length === 0 ? err({ kind: 'nothing-to-ask' }) : ok(asked)
}

function isUnit({ people }: KnownNeeds, unit: string): boolean {
  return people.some((one) => one.unit === unit)
}

type Making = Pick<UnitNeed, 'cycle' | 'unit' | 'head' | 'dueAt'>

function newNeed(known: KnownNeeds, { cycle, unit, head, dueAt }: Making): UnitNeed {
  const { pack, people, by, now } = known
  const here = people.filter((one) => one.appraised && one.unit === unit)
  const { from, to } = cycle.period
  return {
    id: known.newId(unit, cycle.period),
    unit,
    cycle: { name: cycle.name, period: { from, to } },
    pack: { id: pack.id, version: pack.version },
    head,
    round: 0,
    askedAt: now,
    askedBy: by,
    dueAt,
    context: {
      unit,
      people: here.length,
      frontLine: here.filter(({ frontLine }) => frontLine).length,
      from,
      to,
    },
  }
}
