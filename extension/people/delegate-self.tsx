import { useState } from 'preact/hooks'
import type { ColleagueView } from '../../core/case/view.ts'
import { mutationId, type PersonId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { words } from '../../ui/text/messages.ts'
import { type DateParts, readDate } from '../../ui/time/read-date.ts'
import { useDevice } from '../device.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { useLive } from '../store/live.ts'
import { enqueue } from '../store/outbox.ts'
import { readMe, readRows } from '../store/rows.ts'
import { PeriodField } from './period-field.tsx'

const noDate: DateParts = { day: '', month: '', year: '' }

/** A superior who will be away names who does their tasks meanwhile; it goes out like answers, with or without a line. */
export function DelegateSelf() {
  const { db, newId, now, syncNow } = useDevice()
  const known = useLive(async () => ({ me: await readMe(db), people: await readRows(db, 'colleague') }))
  const [to, setTo] = useState('')
  const [from, setFrom] = useState(noDate)
  const [until, setUntil] = useState(noDate)
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const [sent, setSent] = useState(false)
  const texts = words.value.people
  const me = known?.me?.person.id
  if (known === undefined || me === undefined) return null
  const others = known.people
    .filter(({ id }) => id !== me)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
  const [begins, ends] = [readDate(from), readDate(until)]
  const backwards = begins.kind === 'date' && ends.kind === 'date' && ends.date < begins.date
  const chosen = others.find(({ id }) => id === to)
  const send = async (event: Event) => {
    event.preventDefault()
    setChecked(true)
    if (!chosen || begins.kind !== 'date' || ends.kind !== 'date' || backwards || reason.trim() === '') return
    await enqueue(
      db,
      mutationOf({ me, chosen, from: begins.date, until: ends.date, reason, id: newId() }),
      now(),
    )
    void syncNow()
    setSent(true)
  }
  return (
    <details class="sheet sheet-padded">
      <summary>{texts.delegateTitle}</summary>
      <form class="stack import-lines" noValidate onSubmit={(event) => void send(event)}>
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
              onChange={({ currentTarget }) => setTo(currentTarget.value)}
            >
              <option value="">{texts.nobodyChosen}</option>
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
          onChange={setFrom}
        />
        <PeriodField
          id="delegate-until"
          label={texts.until}
          parts={until}
          error={
            !checked
              ? null
              : ends.kind !== 'date'
                ? texts.missingDate
                : backwards
                  ? words.value.hr.periodBackwards
                  : null
          }
          onChange={setUntil}
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
              onInput={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
        </SimpleField>
        <p class="row" aria-live="polite">
          <button type="submit" class="button" disabled={sent}>
            {texts.delegateSend}
          </button>
          {sent && <span>{words.value.hr.steering.done}</span>}
        </p>
      </form>
    </details>
  )
}

function mutationOf({
  me,
  chosen,
  from,
  until,
  reason,
  id,
}: {
  readonly me: PersonId
  readonly chosen: ColleagueView
  readonly from: string
  readonly until: string
  readonly reason: string
  readonly id: string
}) {
  const delegation = { to: chosen.id, as: 'plh', from, until } as const
  return {
    protocol: PROTOCOL,
    kind: 'change-person',
    id: mutationId(id),
    person: me,
    edit: { kind: 'delegation', delegation },
    reason: reason.trim(),
  } as const
}
