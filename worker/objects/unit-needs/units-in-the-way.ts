import { byId } from '../../../core/case/people.ts'
import type { PersonId } from '../../../core/ids.ts'
import type { Pack } from '../../../core/pack/model.ts'
import { unitsWithoutNeeds } from '../../../core/people/needs/missing-needs.ts'
import { type Period, stateOf } from '../../../core/people/needs/unit-need.ts'
import type { Store } from '../../storage/store.ts'

type Opening = { readonly pack: Pack; readonly period: Period; readonly people: readonly PersonId[] }

/** The units whose needs a cycle waits for; none where the pack asks for none, or lets it open without (ND4). */
export function unitsInTheWay(store: Store, { pack, period, people }: Opening): readonly string[] {
  if (pack.policies.unitNeeds?.opening !== 'required') return []
  const known = byId(store.people.all())
  const units = people.flatMap((id) => known.get(id)?.unit ?? [])
  const needs = store.unitNeeds.all().map((need) => ({ ...need, state: stateOf(need) }))
  return unitsWithoutNeeds(needs, { units, period })
}
