import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { beginFirstLook } from '../inbox/begin-look.ts'

/** Runs before anything else of a page is there, so that the list is read by the time that it can be drawn. */
export default defineUnlistedScript(beginFirstLook)
