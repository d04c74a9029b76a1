import { takeFirstLook } from './first-look.ts'
import { page } from './page-look.ts'

/** Begins to read what the page will show first: all that the first script of a page does. */
export function beginFirstLook(): void {
  page.firstLook = takeFirstLook()
}
