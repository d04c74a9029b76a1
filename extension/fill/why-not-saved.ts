import { namesOf } from '../store/store-trouble.ts'
import { OtherPage, OthersStore, OtherVersion } from '../store/write-edits.ts'
import type { SaveTrouble } from './keeper.ts'

/** Why a write failed, as far as the person can do something about it. */
export function whyNotSaved(error: unknown): SaveTrouble {
  if ([OtherVersion, OtherPage, OthersStore].some((kind) => error instanceof kind)) return 'outdated'
  const names = namesOf(error)
  if (names.some((name) => name === 'QuotaExceededError')) return 'full'
  // A newer Timbang has opened the database; this page is still the old one.
  if (names.some((name) => name === 'DatabaseClosedError' || name === 'VersionError')) return 'outdated'
  return 'broken'
}
