import { askedLook } from './ask-look.ts'
import { type FirstLook, takeFirstLook } from './first-look.ts'
import { lookIn } from './kept-look.ts'

/** Milliseconds after which a page no longer waits for it: somebody may be bringing the store up to date. */
const patience = 400

/**
 * What this page can show before it has opened the store; undefined where there is nothing, or nothing soon. To open the
 * store takes longer the more it holds: what is kept in memory is there at once, and only where nothing is the store
 * itself is looked at.
 */
export async function pageLook(): Promise<FirstLook | undefined> {
  const look = askedLook().then((kept) => lookIn(kept) ?? takeFirstLook())
  return Promise.race([look, new Promise<undefined>((late) => setTimeout(late, patience))])
}
