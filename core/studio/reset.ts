import type { JsonObject } from '../json.ts'
import { applyChanges } from '../pack/overlay/apply-changes.ts'
import type { Change } from '../pack/overlay/change.ts'
import { grains } from '../pack/overlay/grain.ts'
import { documentRef } from './project.ts'
import { ownChanges } from './write-project.ts'

/**
 * A document as it is without some of what the region says itself: there the base counts again.
 *
 * ```ts
 * resetChanges('indicators', { document, below }, (change) => change.at[1] === 'services')
 * ```
 */
export function resetChanges(
  name: string,
  { document, below }: { readonly document: JsonObject; readonly below: JsonObject },
  isReset: (change: Change) => boolean,
): JsonObject {
  const kind = documentRef(name)?.kind
  if (kind === undefined) return document
  const kept = ownChanges(name, document, below).filter((change) => !isReset(change))
  const { version = below.version ?? 1 } = document
  const header = kind === 'pack' ? headerOf(document) : { version }
  return { ...applyChanges(grains[kind], below, kept), ...header }
}

function headerOf(document: JsonObject): JsonObject {
  const own = ['id', 'version', 'extends', 'region', 'timeZone']
  return Object.fromEntries(Object.entries(document).filter(([name]) => own.includes(name)))
}
