import { language } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'

/** The moment until which something waits; a dash where it waits for ever. */
export function untilText(until: string | null, zone: Parameters<typeof writeMoment>[2]): string {
  return until === null ? '–' : writeMoment(until, language.value, zone)
}
