import { BellRing } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { CaseView } from '../../core/case/view.ts'
import { caseId, mutationId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { enqueue } from '../store/outbox.ts'

type RemindProps = {
  readonly chosen: readonly string[]
  /** The appraisals that are on the page, all of which can be chosen at once. */
  readonly shown: readonly CaseView[]
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** As many as one message takes. */
const most = 200

/** Reminds whoever has something open in the chosen appraisals; who that is, nobody is told (P5). Without a network it waits. */
export function RemindTeam({ chosen, shown, onChoose }: RemindProps) {
  const device = useDevice()
  const [sent, setSent] = useState(0)
  const texts = words.value.team
  const open = shown.filter(({ state }) => !state.final).map(({ id }) => id)
  const isAll = open.length > 0 && open.every((id) => chosen.includes(id))
  const remind = useOneAtATime(async () => {
    for (let from = 0; from < chosen.length; from += most) {
      const cases = chosen.slice(from, from + most).map(caseId)
      const id = mutationId(device.newId())
      await enqueue(device.db, { protocol: PROTOCOL, kind: 'remind-team', id, cases }, device.now())
    }
    setSent(chosen.length)
    onChoose(new Set())
    void device.syncNow()
  })
  return (
    <fieldset class="row team-filters">
      <legend class="visually-hidden">{texts.remind}</legend>
      <button
        type="button"
        class="button button-small"
        disabled={open.length === 0}
        aria-pressed={isAll}
        onClick={() => onChoose(isAll ? new Set() : new Set(open))}
      >
        {isAll ? texts.chooseNone : texts.chooseAll(open.length)}
      </button>
      <button
        type="button"
        class="button button-small"
        disabled={chosen.length === 0}
        onClick={() => void remind()}
      >
        <BellRing size={16} aria-hidden="true" /> {texts.remindChosen(chosen.length)}
      </button>
      <span role="status" class="soft">
        {sent > 0 && texts.reminded(sent)}
      </span>
    </fieldset>
  )
}
