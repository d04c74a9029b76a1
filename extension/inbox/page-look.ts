import type { FirstLook } from './first-look.ts'

/** Two scripts of one page share no modules, only what is global. */
export const page = globalThis as { firstLook?: Promise<FirstLook | undefined> }

/** Milliseconds after which a page no longer waits for it: somebody may be bringing the store up to date. */
const patience = 400

/** What the page's first script has read; undefined where it could not. */
export async function pageLook(): Promise<FirstLook | undefined> {
  return Promise.race([page.firstLook, new Promise<undefined>((late) => setTimeout(late, patience))])
}
