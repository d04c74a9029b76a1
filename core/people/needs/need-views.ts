import type { Person } from '../../case/model.ts'
import { byId, presentById } from '../../case/people.ts'
import { packRef } from '../../case/refs.ts'
import type { TaskView } from '../../case/view.ts'
import { cycleId, type PersonId, personId } from '../../ids.ts'
import type { Pack } from '../../pack/model.ts'
import type { Text } from '../../text.ts'
import { NEEDS_SPEC, needTask, stateOf, type UnitNeed } from './unit-need.ts'

/** A task as one person's devices get it. */
export type NeedView = { readonly audience: PersonId; readonly body: TaskView }

type Around = { readonly people: readonly Person[] /** The region's local date. */; readonly today: string }

/**
 * The needs of a unit as a task of its head, and of whoever stands in for the head that day; nothing where nobody was asked,
 * or the pack asks no more. `needViews(pack, need, { people, today })[0].audience` is the head.
 */
export function needViews(pack: Pack, need: UnitNeed, { people, today }: Around): readonly NeedView[] {
  const form = needsForm(pack)
  if (need.head === null || form === undefined) return []
  const state = stateOf(need)
  const body: TaskView = {
    id: needTask(need),
    case: need.id,
    cycle: { id: cycleId(`needs-${need.id}`), name: need.cycle.name },
    spec: NEEDS_SPEC,
    title,
    // It is about nobody: the unit stands where a person's name stands.
    subject: { id: personId(need.id), name: need.unit, post: '', unit: need.unit },
    form: { id: form.id, version: form.version },
    pack: packRef(pack),
    status: state === 'open' ? 'open' : state === 'written' ? 'done' : 'cancelled',
    openedAt: need.askedAt,
    dueAt: need.dueAt,
    doneAt: need.written?.at ?? need.setAside?.at ?? null,
    context: state === 'open' ? need.context : {},
    prefill: state === 'open' ? (need.before?.answers ?? {}) : {},
  }
  const own = { audience: need.head, body }
  const standIn = state === 'open' ? standInOf(need, { people, today }) : null
  if (standIn === null) return [own]
  const onBehalfOf = { name: byId(people).get(need.head)?.name ?? need.head, as: standIn.as }
  return [own, { audience: standIn.person, body: { ...body, onBehalfOf } }]
}

/** The form that the pack asks every unit's needs by; undefined where it asks for none. `needsForm(pack)?.id` is `'unit-analysis'`. */
export function needsForm(pack: Pick<Pack, 'policies' | 'forms'>) {
  const policy = pack.policies.unitNeeds
  return policy && Object.hasOwn(pack.forms, policy.form) ? pack.forms[policy.form] : undefined
}

/** Who acts for the head of a unit on a local date; null for nobody. `standInOf(need, { people, today })?.as` is `'plh'`, say. */
export function standInOf(
  { head }: Pick<UnitNeed, 'head'>,
  { people, today }: Around,
): { readonly person: PersonId; readonly as: 'plt' | 'plh' } | null {
  const delegation = head === null ? undefined : byId(people).get(head)?.delegation
  if (!delegation || !presentById(people).has(delegation.to)) return null
  const { from, until, to, as } = delegation
  return today < from || (until !== null && today > until) ? null : { person: to, as }
}

const title: Text = { id: 'Tulis kebutuhan unit kerja', en: 'Write down what the unit needs' }
