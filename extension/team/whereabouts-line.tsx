import type { Whereabouts } from '../../core/team/whereabouts.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'

/** Whom an appraisal waits for, and since when. */
export function WhereaboutsLine({ where }: { readonly where: Whereabouts }) {
  const zone = useDevice().zone.value
  const texts = words.value.team
  const since = where.since === null ? null : writeDay(where.since, language.value, zone)
  const parts = [
    where.calibrationOf === null ? null : texts.heldFor(where.calibrationOf),
    where.waitsFor.length === 0 ? null : texts.waitsFor(whoIn(where)),
    since === null ? null : texts.since(since, where.days ?? 0),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : <span class="figure-note">{parts.join(' · ')}</span>
}

/** Each once: a stage may ask one of them for two things. */
function whoIn({ waitsFor }: Whereabouts): string {
  return [...new Set(waitsFor.map(({ who }) => say(who, language.value)))].join(', ')
}
