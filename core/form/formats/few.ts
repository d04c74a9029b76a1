import { isDuration } from './duration.ts'
import { isNip } from './nip.ts'

/** Formats that few forms have. */
export const more = { formats: { duration: isDuration, nip: isNip } }
