import { useState } from 'preact/hooks'
import type { CaseView } from '../../../core/case/view.ts'
import { mutationId } from '../../../core/ids.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { words } from '../../../ui/text/messages.ts'
import { useDevice } from '../../device.ts'
import { useOneAtATime } from '../../one-at-a-time.ts'
import { TroubleBanner } from '../staff/trouble-banner.tsx'
import { useStaff } from '../staff/use-staff.ts'

/** Human resources reminds whoever has something open in one appraisal; who that is it is not told. */
export function RemindCase({ view }: { readonly view: CaseView }) {
  const { newId } = useDevice()
  const { ask, trouble } = useStaff()
  const [done, setDone] = useState(false)
  const texts = words.value.hr.steering
  const remind = useOneAtATime(async () => {
    const act = { kind: 'remind', cases: [view.id] } as const
    const mutation = { protocol: PROTOCOL, kind: 'steer-cycle', cycle: view.cycle.id, act } as const
    const sent = await ask((server) => server.push({ ...mutation, id: mutationId(newId()) }))
    setDone(sent !== undefined)
  })
  if (view.relation !== 'hr' || view.state.final) return null
  return (
    <div class="stack stack-tight">
      <TroubleBanner trouble={trouble} />
      <p class="row" aria-live="polite">
        <button type="button" class="button" disabled={done} onClick={() => void remind()}>
          {texts.remindOne}
        </button>
        {done && <span>{texts.reminded}</span>}
      </p>
    </div>
  )
}
