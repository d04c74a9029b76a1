import { OtherVersion } from '../store/drafts.ts'
import type { SaveTrouble } from './keeper.ts'

/** Why a write failed, as far as the person can do something about it. */
export function whyNotSaved(error: unknown): SaveTrouble {
  if (error instanceof OtherVersion) return 'outdated'
  const names = namesOf(error)
  if (names.some((name) => name === 'QuotaExceededError')) return 'full'
  // A newer Timbang has opened the database; this page is still the old one.
  if (names.some((name) => name === 'DatabaseClosedError' || name === 'VersionError')) return 'outdated'
  return 'broken'
}

/** The names of an error and of those that it was made from: Dexie wraps what the browser says. */
function namesOf(error: unknown): readonly string[] {
  const names: string[] = []
  for (let at = error; typeof at === 'object' && at !== null && names.length < 5; at = innerOf(at)) {
    if ('name' in at && typeof at.name === 'string') names.push(at.name)
  }
  return names
}

function innerOf(error: object): unknown {
  return 'inner' in error ? error.inner : undefined
}
