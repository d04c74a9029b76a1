import { isGone } from '../../../core/case/absence.ts'
import type { Person } from '../../../core/case/model.ts'
import { byId } from '../../../core/case/people.ts'
import type { Handover } from '../../../core/case/reassign.ts'
import type { PersonId } from '../../../core/ids.ts'
import type { Store } from '../../storage/store.ts'
import type { KeptChange } from './keep-people.ts'

/** An appraisal to be shown anew, and whose duties in it pass to whom. */
export type Following = {
  readonly case: string
  readonly handovers: readonly Handover[]
  /** Those who have left: they leave every group of raters. */
  readonly gone: readonly PersonId[]
}

/**
 * The appraisals that a change of people touches, as items of a job: those whose superior, or superior's superior, is
 * another now, those in which somebody who has left had a part, and those that show somebody's name or post.
 */
export function casesToFollow(
  store: Store,
  { before, changed }: { readonly before: readonly Person[]; readonly changed: readonly KeptChange[] },
): readonly string[] {
  const [was, is] = [byId(before), byId(store.people.all())]
  const touched = new Set(changed.map(({ after }) => after.id))
  const gone = changed.flatMap((one) => (isGone(one.after) ? [one.after.id] : []))
  const items: string[] = []
  for (const { id, person, roles } of store.cases.open()) {
    const handovers = handoversOf(person, { was, is })
    const parts = gone.filter((one) => roles.includes(`"${one}"`))
    // Names and posts stand in what readers see of a case.
    const isShown = touched.has(person) || parts.length > 0
    const isHeld = touched.size <= 50 && [...touched].some((one) => roles.includes(`"${one}"`))
    if (handovers.length === 0 && !isShown && !isHeld) continue
    const item: Following = { case: id, handovers, gone: parts }
    items.push(JSON.stringify(item))
  }
  return items
}

type Known = ReadonlyMap<PersonId, Person>

function handoversOf(
  person: PersonId,
  { was, is }: { readonly was: Known; readonly is: Known },
): readonly Handover[] {
  const above = (known: Known, id: PersonId | null | undefined) =>
    id ? (known.get(id)?.superior ?? null) : null
  const [superior, newSuperior] = [above(was, person), above(is, person)]
  const [reviewer, newReviewer] = [above(was, superior), above(is, newSuperior)]
  const handovers: Handover[] = []
  // Upwards first: whoever moves from reviewer to superior has to have left the one before.
  if (reviewer !== null && newReviewer !== null && reviewer !== newReviewer)
    handovers.push({ role: 'reviewer', from: reviewer, to: newReviewer })
  if (superior !== null && newSuperior !== null && superior !== newSuperior)
    handovers.push({ role: 'superior', from: superior, to: newSuperior })
  return handovers
}
