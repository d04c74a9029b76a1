import { followingScreens } from './following-screens.ts'
import { officeScreens } from './office-screens.ts'
import { ownScreens } from './own-screens.ts'
import type { Screens } from './screen.ts'
import { studioScreens } from './studio-screens.ts'

/** Every screen of the tab, by the kind of its route: what the pictures and the walk of axe go through. */
export const screens: Screens = {
  ...ownScreens,
  ...followingScreens,
  ...officeScreens,
  studio: studioScreens,
}
