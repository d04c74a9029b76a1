import { FileClock } from 'lucide-preact'
import { Banner } from '../../../ui/banner.tsx'
import { words } from '../../../ui/text/messages.ts'
import { useDevice } from '../../device.ts'
import { useLive } from '../../store/live.ts'
import { readRows } from '../../store/rows.ts'

/** Versions that a colleague has proposed and that wait for this officer. */
export function WaitingProposals() {
  const { db } = useDevice()
  const proposals = useLive(() => readRows(db, 'proposal'))
  const texts = words.value.hr
  const mine = proposals?.filter(({ mayPublish }) => mayPublish) ?? []
  return (
    <>
      {mine.map(({ id, version, by }) => (
        <Banner key={id} tone="warning" icon={FileClock} title={texts.proposal(version, by.name)}>
          <p>
            <a href="#/studio/versions">{texts.proposalLook}</a>
          </p>
        </Banner>
      ))}
    </>
  )
}
