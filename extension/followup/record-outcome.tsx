import { useState } from 'preact/hooks'
import type { ActionOutcome } from '../../core/followup/model.ts'
import type { CaseId } from '../../core/ids.ts'
import { words } from '../../ui/text/messages.ts'
import { type DateParts, datePartsOf, readDate } from '../../ui/time/read-date.ts'
import { PeriodField } from '../people/period-field.tsx'
import { SimpleField } from '../sign-in/simple-field.tsx'
import type { Deed } from './use-development.ts'

type RecordProps = {
  readonly title: string
  readonly about: { readonly case: CaseId; readonly action: string }
  readonly known: ActionOutcome | undefined
  readonly act: (deed: Deed) => Promise<boolean>
  readonly onDone: () => void
}

const none: DateParts = { day: '', month: '', year: '' }

/** What officials decided on somebody who was put forward. */
export function RecordOutcome({ title, about, known, act, onDone }: RecordProps) {
  const [decision, setDecision] = useState<ActionOutcome['decision']>(known?.decision ?? 'granted')
  const [by, setBy] = useState(known?.by ?? '')
  const [date, setDate] = useState(known ? datePartsOf(known.on) : none)
  const [document, setDocument] = useState(known?.document ?? '')
  const [reason, setReason] = useState(known?.reason ?? '')
  const [checked, setChecked] = useState(false)
  const texts = words.value.follow
  const on = readDate(date)
  const id = `${about.case}-${about.action}`
  const missing = (value: string) => (checked && value.trim() === '' ? texts.missing : null)
  const keep = async () => {
    setChecked(true)
    if (on.kind !== 'date' || by.trim() === '' || reason.trim() === '') return
    const outcome = { decision, by: by.trim(), on: on.date, document: document.trim(), reason: reason.trim() }
    if (await act({ kind: 'record-outcome', ...about, outcome })) onDone()
  }
  return (
    <details>
      <summary aria-label={`${texts.record}, ${title}`}>{texts.record}</summary>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <SimpleField id={`decision-${id}`} label={texts.decision} error={null}>
          {(field) => (
            <select
              {...field}
              class="input"
              value={decision}
              onChange={({ currentTarget }) =>
                setDecision(currentTarget.value === 'declined' ? 'declined' : 'granted')
              }
            >
              <option value="granted">{texts.granted}</option>
              <option value="declined">{texts.declined}</option>
            </select>
          )}
        </SimpleField>
        <Line id={`by-${id}`} label={texts.decidedBy} value={by} error={missing(by)} onChange={setBy} />
        <PeriodField
          id={`on-${id}`}
          label={texts.decidedOn}
          parts={date}
          error={checked && on.kind !== 'date' ? words.value.people.missingDate : null}
          onChange={setDate}
        />
        <Line
          id={`document-${id}`}
          label={texts.document}
          value={document}
          error={null}
          onChange={setDocument}
        />
        <Line
          id={`why-${id}`}
          label={texts.reason}
          value={reason}
          error={missing(reason)}
          onChange={setReason}
        />
        <div>
          <button type="submit" class="button">
            {texts.save}
          </button>
        </div>
      </form>
    </details>
  )
}

type LineProps = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly error: string | null
  readonly onChange: (value: string) => void
}

/** One line of text with its label. */
export function Line({ id, label, hint, value, error, onChange }: LineProps) {
  return (
    <SimpleField id={id} label={label} error={error} {...(hint ? { hint } : {})}>
      {(field) => (
        <input
          {...field}
          class="input"
          maxLength={200}
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </SimpleField>
  )
}
