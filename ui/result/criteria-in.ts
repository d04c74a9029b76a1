import type { PackView } from '../../core/case/view.ts'
import type { Criteria } from '../../core/scoring/model.ts'

const known = new WeakMap<PackView, Criteria>()

/** The criteria that a published pack holds: one object a pack, since rules are compiled once an object. */
export function criteriaIn(pack: PackView): Criteria {
  const found = known.get(pack) ?? { ...pack, policies: { ...pack.policies } }
  known.set(pack, found)
  return found
}
