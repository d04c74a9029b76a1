import { CircleAlert, CloudUpload } from 'lucide-preact'
import { assertNever } from '../../core/result.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { readOutbox } from '../store/outbox.ts'

/** Cycles that this device was asked to open and the server has not opened. */
export function CycleDispatch() {
  const { db } = useDevice()
  const items = useLive(async () =>
    (await readOutbox(db)).filter(({ mutation }) => mutation.kind === 'open-cycle'),
  )
  const texts = words.value.hr
  const last = items?.at(-1)
  if (last === undefined || last.mutation.kind !== 'open-cycle') return null
  const { name } = last.mutation.cycle
  const { delivery } = last
  switch (delivery.kind) {
    case 'waiting':
      return (
        <Banner tone="plain" icon={CloudUpload} title={name}>
          <p>{texts.opening}</p>
        </Banner>
      )
    case 'refused':
      return (
        <Banner tone="trouble" icon={CircleAlert} title={`${texts.refused}: ${name}`}>
          <p>{say(delivery.problem.text.detail, language.value)}</p>
        </Banner>
      )
    case 'delivered':
      return null
    default:
      return assertNever(delivery)
  }
}
