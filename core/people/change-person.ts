import { isGone } from '../case/absence.ts'
import type { Absence, Delegation, Person } from '../case/model.ts'
import { presentById } from '../case/people.ts'
import type { PersonId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import { depart } from './depart.ts'
import { findRings } from './find-rings.ts'

/** What may be changed of a person, one thing at a time. */
export type PersonEdit =
  | { readonly kind: 'superior'; readonly superior: PersonId | null }
  | {
      readonly kind: 'transfer'
      readonly unit: string
      readonly post: string
      readonly superior: PersonId | null
    }
  | { readonly kind: 'absence'; readonly absence: Absence | null; readonly successor: PersonId | null }
  | { readonly kind: 'delegation'; readonly delegation: Delegation | null }
  | {
      readonly kind: 'certified'
      readonly certified: { readonly on: string; readonly document: string } | null
    }

/** Why somebody is not changed. */
export type PersonRefusal =
  | 'no-such-person'
  | 'no-such-superior'
  | 'ring'
  | 'ends-before'
  | 'own-stand-in'
  | 'only-plh'

type Changed = { readonly before: Person; readonly after: Person }

/**
 * Everybody whom a change makes different: the person, and where a superior leaves and a successor is named, all who
 * answered to them. `changePerson(people, ani, { kind: 'superior', superior: dewi })` is ok with Ani before and after.
 */
export function changePerson(
  people: readonly Person[],
  id: PersonId,
  edit: PersonEdit,
): Result<readonly Changed[], PersonRefusal> {
  const before = people.find((one) => one.id === id)
  if (before === undefined) return err('no-such-person')
  switch (edit.kind) {
    case 'superior':
      return under(people, { before, after: { ...before, superior: edit.superior } })
    case 'transfer': {
      const { unit, post, superior } = edit
      return under(people, { before, after: { ...before, unit, post, superior } })
    }
    case 'absence':
      return absent(people, before, edit)
    case 'delegation':
      return standIn(people, before, edit.delegation)
    case 'certified': {
      const { certified: _before, ...rest } = before
      return ok([{ before, after: edit.certified ? { ...rest, certified: edit.certified } : rest }])
    }
  }
}

function under(people: readonly Person[], changed: Changed): Result<readonly Changed[], PersonRefusal> {
  return checked(people, [changed])
}

function checked(
  people: readonly Person[],
  changes: readonly Changed[],
): Result<readonly Changed[], PersonRefusal> {
  const known = presentById(people)
  const named = changes.map(({ after }) => after.superior).filter((superior) => superior !== null)
  if (named.some((superior) => !known.has(superior))) return err('no-such-superior')
  const superiors = new Map(people.map((one) => [one.id, one.superior]))
  for (const { after } of changes) superiors.set(after.id, after.superior)
  const touched = new Set(changes.map(({ after }) => after.id))
  if (findRings(superiors).some((ring) => ring.some((one) => touched.has(one)))) return err('ring')
  return ok(changes)
}

function absent(
  people: readonly Person[],
  before: Person,
  { absence, successor }: Extract<PersonEdit, { readonly kind: 'absence' }>,
): Result<readonly Changed[], PersonRefusal> {
  if (absence?.until !== undefined && absence.until < absence.since) return err('ends-before')
  const { absence: _before, ...present } = before
  if (absence === null) return ok([{ before, after: present }])
  const after = absence.kind === 'leave' ? { ...before, absence } : depart(before, absence)
  if (!isGone(after) || successor === null) return ok([{ before, after }])
  if (successor === before.id || !presentById(people).has(successor)) return err('no-such-superior')
  const team = people.filter((one) => one.superior === before.id && !isGone(one))
  const led = team.map((one) => ({
    before: one,
    // Whoever follows their own superior comes under that one's.
    after: { ...one, superior: one.id === successor ? before.superior : successor },
  }))
  return checked(people, [{ before, after }, ...led])
}

function standIn(
  people: readonly Person[],
  before: Person,
  delegation: Delegation | null,
): Result<readonly Changed[], PersonRefusal> {
  const { delegation: _before, ...rest } = before
  if (delegation === null) return ok([{ before, after: rest }])
  if (delegation.to === before.id) return err('own-stand-in')
  if (!presentById(people).has(delegation.to)) return err('no-such-person')
  if (delegation.until !== null && delegation.until < delegation.from) return err('ends-before')
  return ok([{ before, after: { ...rest, delegation } }])
}
