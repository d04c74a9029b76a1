import { storeVersion } from '../store/version.ts'
import type { FirstLook } from './first-look.ts'

/** A first look beside the store, by the version of the store that it was taken of. */
export type KeptLook = { readonly store: number; readonly look: FirstLook }

/** The look in what was kept; undefined where nothing was, or by another Timbang. */
export function lookIn(kept: unknown): FirstLook | undefined {
  // The background alone writes there, and what it writes is one.
  const found = kept as KeptLook | undefined
  return found?.store === storeVersion ? found.look : undefined
}
