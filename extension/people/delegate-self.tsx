import { CircleCheck, UserCheck } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Delegation } from '../../core/case/model.ts'
import type { ColleagueView } from '../../core/case/view.ts'
import { mutationId, type PersonId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { readDate } from '../../ui/time/read-date.ts'
import { writeDate } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { KeptDetails } from '../jottings/kept-details.tsx'
import { dateIn, dateText } from '../jottings/kept-fields.ts'
import { useKeptFields } from '../jottings/use-kept-fields.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { useLive } from '../store/live.ts'
import { enqueue } from '../store/outbox.ts'
import { readMe, readRows } from '../store/rows.ts'
import { PeriodField } from './period-field.tsx'

/** A superior who will be away names who does their tasks meanwhile; it goes out like answers, with or without a line. */
export function DelegateSelf() {
  const { db, newId, now, syncNow } = useDevice()
  const known = useLive(async () => ({ me: await readMe(db), people: await readRows(db, 'colleague') }))
  /** What stood there when it was sent: once the server has taken it, something else does. */
  const [sentOver, setSentOver] = useState<string | null>(null)
  const texts = words.value.people
  const me = known?.me?.person
  if (known === undefined || me === undefined) return null
  const { delegation } = me
  const standing = JSON.stringify(delegation ?? null)
  const isSent = sentOver === standing
  const send = async (to: Delegation | null, reason: string) => {
    if (isSent) return
    await enqueue(db, mutationOf({ me: me.id, delegation: to, reason, id: newId() }), now())
    setSentOver(standing)
    void syncNow()
  }
  const others = known.people
    .filter(({ id }) => id !== me.id)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
  return (
    <KeptDetails class="sheet sheet-padded" isBegun={delegation !== undefined}>
      <summary>{texts.delegateTitle}</summary>
      <div class="stack import-lines">
        {delegation && (
          <Current
            delegation={delegation}
            name={others.find(({ id }) => id === delegation.to)?.name ?? delegation.to}
            disabled={isSent}
            onEnd={() => void send(null, texts.delegateEndReason)}
          />
        )}
        <NewDelegation others={others} disabled={isSent} onSend={send} />
        <div aria-live="polite">
          {isSent && <Banner tone="good" icon={CircleCheck} title={texts.delegateSent} />}
        </div>
      </div>
    </KeptDetails>
  )
}

type CurrentProps = {
  readonly delegation: Delegation
  readonly name: string
  readonly disabled: boolean
  readonly onEnd: () => void
}

/** Who has been named. A Plt only human resources names and withdraws. */
function Current({ delegation: { as, from, until }, name, disabled, onEnd }: CurrentProps) {
  const texts = words.value.people
  const end = until === null ? texts.delegateOpenEnd : writeDate(until, language.value)
  return (
    <Banner
      tone="plain"
      icon={UserCheck}
      title={texts.delegateNow(name, writeDate(from, language.value), end)}
    >
      {as === 'plh' && (
        <p>
          <button type="button" class="button button-small" disabled={disabled} onClick={onEnd}>
            {texts.delegateEnd}
          </button>
        </p>
      )}
    </Banner>
  )
}

type NewProps = {
  readonly others: readonly ColleagueView[]
  readonly disabled: boolean
  readonly onSend: (delegation: Delegation, reason: string) => Promise<void>
}

function NewDelegation({ others, disabled, onSend }: NewProps) {
  const { fields, change, empty, jotting } = useKeptFields('delegate-self', {
    to: '',
    from: '',
    until: '',
    reason: '',
  })
  const { to, reason } = fields
  const [from, until] = [dateIn(fields.from), dateIn(fields.until)]
  const [checked, setChecked] = useState(false)
  const texts = words.value.people
  const [begins, ends] = [readDate(from), readDate(until)]
  const backwards = begins.kind === 'date' && ends.kind === 'date' && ends.date < begins.date
  const chosen = others.find(({ id }) => id === to)
  const submit = useOneAtATime(async () => {
    setChecked(true)
    if (disabled || !chosen || begins.kind !== 'date' || ends.kind !== 'date' || backwards) return
    if (reason.trim() === '') return
    await onSend({ to: chosen.id, as: 'plh', from: begins.date, until: ends.date }, reason.trim())
    empty()
    setChecked(false)
  })
  const wrongEnd =
    ends.kind !== 'date' ? texts.missingDate : backwards ? words.value.hr.periodBackwards : null
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p class="soft">{texts.delegateLead}</p>
      <SimpleField
        id="delegate-to"
        label={texts.standIn}
        error={checked && !chosen ? texts.missingChoice : null}
      >
        {(field) => (
          <select
            {...field}
            class="input"
            value={to}
            onChange={({ currentTarget }) => change({ to: currentTarget.value })}
          >
            <option value="">{words.value.field.choose}</option>
            {others.map(({ id, name, unit }) => (
              <option key={id} value={id}>
                {`${name} · ${unit}`}
              </option>
            ))}
          </select>
        )}
      </SimpleField>
      <PeriodField
        id="delegate-from"
        label={texts.since}
        parts={from}
        error={checked && begins.kind !== 'date' ? texts.missingDate : null}
        onChange={(parts) => change({ from: dateText(parts) })}
      />
      <PeriodField
        id="delegate-until"
        label={texts.until}
        parts={until}
        error={checked ? wrongEnd : null}
        onChange={(parts) => change({ until: dateText(parts) })}
      />
      <SimpleField
        id="delegate-reason"
        label={texts.reason}
        error={checked && reason.trim() === '' ? texts.missingReason : null}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            type="text"
            maxLength={400}
            value={reason}
            onInput={({ currentTarget }) => change({ reason: currentTarget.value })}
          />
        )}
      </SimpleField>
      {jotting && <JottingState jotting={jotting} />}
      <p>
        <button type="submit" class="button" disabled={disabled}>
          {texts.delegateSend}
        </button>
      </p>
    </form>
  )
}

function mutationOf({
  me,
  delegation,
  reason,
  id,
}: {
  readonly me: PersonId
  readonly delegation: Delegation | null
  readonly reason: string
  readonly id: string
}) {
  return {
    protocol: PROTOCOL,
    kind: 'change-person',
    id: mutationId(id),
    person: me,
    edit: { kind: 'delegation', delegation },
    reason,
  } as const
}
