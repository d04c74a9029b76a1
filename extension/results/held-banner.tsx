import { Hourglass } from 'lucide-preact'
import type { CaseView } from '../../core/case/view.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'

/** That a result waits for the calibration of its unit, and that its person has not read it; nothing where it waits for none. */
export function HeldBanner({ view: { state, subject, dueAt } }: { readonly view: CaseView }) {
  const zone = useDevice().zone.value
  const texts = words.value.team
  if (!state.held) return null
  const day = (at: string) => writeDay(at, language.value, zone)
  const since = state.since === undefined ? null : day(state.since)
  return (
    <Banner tone="plain" icon={Hourglass} title={texts.heldTitle(subject.unit, since)}>
      <p>{texts.heldLead(dueAt === null ? null : day(dueAt))}</p>
    </Banner>
  )
}
