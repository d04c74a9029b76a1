import { lookPlace } from '../store/look-place.ts'

const asked = lookPlace()
  ?.read()
  .catch(() => undefined)

/** What is kept in memory for pages that begin, as it was when this page began; undefined where nothing is. */
export async function askedLook(): Promise<unknown> {
  return asked
}
