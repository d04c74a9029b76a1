import { useState } from 'preact/hooks'
import { MinutesPaper } from '../../ui/print/minutes-paper.tsx'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { PrintFrame } from '../print/print-frame.tsx'
import { hashOf } from '../shell/route.ts'
import { readCaseIn } from '../store/cases.ts'
import { useLive } from '../store/live.ts'
import { readMe, readRow } from '../store/rows.ts'
import { useSession } from './use-session.ts'

/** The minutes of a session as they lie on paper. */
export function MinutesPage({ id }: { readonly id: string }) {
  const { db, zone } = useDevice()
  const { seen, trouble, look } = useSession(id)
  const [withNotes, setNotes] = useState(false)
  const cycle = seen?.view.cycle.id
  const letterhead = useLive(async () => {
    const me = await readMe(db)
    const one = cycle && (await readCaseIn(db, cycle, ['hr', 'reviewer', 'superior', 'self']))
    const pack = one && (await readRow(db, 'pack', one.pack))
    const region = me?.region.name ?? ''
    return pack?.letterhead ?? { lines: [{ id: region, en: region }] }
  }, [cycle])
  if (seen === null) return <TroubleBanner trouble={trouble} retry={() => void look()} />
  if (letterhead === undefined) return null
  const texts = words.value.calibration.minutes
  return (
    <PrintFrame
      back={{ href: hashOf({ kind: 'calibration', id }), label: texts.back }}
      tools={
        <button type="button" class="button" aria-pressed={withNotes} onClick={() => setNotes(!withNotes)}>
          {withNotes ? texts.withoutNotes : texts.withNotes}
        </button>
      }
    >
      <MinutesPaper view={seen.view} letterhead={letterhead} zone={zone.value} withNotes={withNotes} />
    </PrintFrame>
  )
}
