import { useRef, useState } from 'preact/hooks'
import type { ActionOutcome } from '../../core/followup/model.ts'
import type { CaseId } from '../../core/ids.ts'
import { words } from '../../ui/text/messages.ts'
import { datePartsOf, readDate } from '../../ui/time/read-date.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { KeptDetails } from '../jottings/kept-details.tsx'
import { dateIn, dateText } from '../jottings/kept-fields.ts'
import { useKeptFields } from '../jottings/use-kept-fields.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
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

/** What officials decided on somebody who was put forward; kept until it has been recorded. */
export function RecordOutcome({ title, about, known, act, onDone }: RecordProps) {
  const id = `${about.case}-${about.action}`
  const { fields, change, empty, isBegun, jotting } = useKeptFields(`outcome-${id}`, {
    decision: known?.decision ?? 'granted',
    by: known?.by ?? '',
    on: known ? dateText(datePartsOf(known.on)) : '',
    document: known?.document ?? '',
    reason: known?.reason ?? '',
  })
  const [checked, setChecked] = useState(false)
  const fold = useRef<() => void>(null)
  const texts = words.value.follow
  const { by, document, reason } = fields
  const decision: ActionOutcome['decision'] = fields.decision === 'declined' ? 'declined' : 'granted'
  const on = readDate(dateIn(fields.on))
  const missing = (value: string) => (checked && value.trim() === '' ? texts.missing : null)
  const keep = useOneAtATime(async () => {
    setChecked(true)
    if (on.kind !== 'date' || by.trim() === '' || reason.trim() === '') return
    const outcome = { decision, by: by.trim(), on: on.date, document: document.trim(), reason: reason.trim() }
    if (!(await act({ kind: 'record-outcome', ...about, outcome }))) return
    empty()
    fold.current?.()
    setChecked(false)
    onDone()
  })
  return (
    <KeptDetails isBegun={isBegun} fold={fold}>
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
              onChange={({ currentTarget }) => change({ decision: currentTarget.value })}
            >
              <option value="granted">{texts.granted}</option>
              <option value="declined">{texts.declined}</option>
            </select>
          )}
        </SimpleField>
        <Line
          id={`by-${id}`}
          label={texts.decidedBy}
          value={by}
          error={missing(by)}
          onChange={(text) => change({ by: text })}
        />
        <PeriodField
          id={`on-${id}`}
          label={texts.decidedOn}
          parts={dateIn(fields.on)}
          error={checked && on.kind !== 'date' ? words.value.people.missingDate : null}
          onChange={(parts) => change({ on: dateText(parts) })}
        />
        <Line
          id={`document-${id}`}
          label={texts.document}
          value={document}
          error={null}
          onChange={(text) => change({ document: text })}
        />
        <Line
          id={`why-${id}`}
          label={texts.reason}
          value={reason}
          error={missing(reason)}
          onChange={(text) => change({ reason: text })}
        />
        {jotting && <JottingState jotting={jotting} />}
        <div>
          <button type="submit" class="button">
            {texts.save}
          </button>
        </div>
      </form>
    </KeptDetails>
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
