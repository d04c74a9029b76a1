import type { Files } from '../../core/pack/documents.ts'
import { basesJson } from './generated/bases.js'

let read: readonly Files[] | undefined

/**
 * The packs that regions build on, as this worker was deployed with them: what a region may change is theirs to say,
 * so a base is never taken from whoever publishes.
 */
export function knownBases(): readonly Files[] {
  // Written by our own generator from the packs of the repository.
  read ??= JSON.parse(basesJson) as readonly Files[]
  return read
}
