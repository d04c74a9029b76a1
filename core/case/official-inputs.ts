import type { Pack } from '../pack/model.ts'
import { allSpecs } from '../workflow/tasks.ts'

const known = new WeakMap<Pack, ReadonlySet<string>>()

/**
 * The inputs that a superior gives by themself, whoever fills them in the superior's place.
 * `officialInputs(pack).has('superior')` is true of the national pack.
 */
export function officialInputs(pack: Pack): ReadonlySet<string> {
  const found = known.get(pack)
  if (found) return found
  const names = allSpecs(pack.workflow).flatMap(({ input, role }) =>
    input && !input.many && role === 'superior' ? [input.name] : [],
  )
  const made = new Set(names)
  known.set(pack, made)
  return made
}
