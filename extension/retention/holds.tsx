import { useState } from 'preact/hooks'
import type { CaseView } from '../../core/case/view.ts'
import type { CaseId } from '../../core/ids.ts'
import type { RetentionView } from '../../core/protocol/retention.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { useKeptLine } from '../jottings/use-kept-line.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'

type HoldsProps = {
  readonly holds: RetentionView['holds']
  /** Appraisals that may be held; null for who only looks. */
  readonly cases: readonly Pick<CaseView, 'id' | 'subject' | 'cycle'>[] | null
  readonly onHold: (id: CaseId, held: boolean, reason: string) => void
}

/** As many are offered at once; more are found by typing. */
const MOST = 50

/** Appraisals that are kept past their time, with the way to hold one and to let go of it. */
export function Holds({ holds, cases, onHold }: HoldsProps) {
  const { zone } = useDevice()
  const texts = words.value.retention
  const [lifting, setLifting] = useState<CaseId | null>(null)
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="retention-holds">
      <h2 id="retention-holds">{texts.holds}</h2>
      <p class="soft">{texts.holdsLead}</p>
      {holds.length === 0 && <p class="soft">{texts.noHolds}</p>}
      <ul class="stack import-lines">
        {holds.map((one) => (
          <li key={one.case} class="stack">
            <p>
              <strong>
                {one.person} · {one.cycle}
              </strong>
              <br />
              {one.reason}{' '}
              <span class="soft">
                {words.value.people.byWhom(one.by, writeMoment(one.at, language.value, zone.value))}
              </span>
            </p>
            {cases !== null && lifting !== one.case && (
              <p>
                <button type="button" class="button button-small" onClick={() => setLifting(one.case)}>
                  {texts.lift}
                  <span class="visually-hidden"> {one.person}</span>
                </button>
              </p>
            )}
            {lifting === one.case && (
              <ReasonForm
                id="lift"
                of={one.case}
                label={texts.lift}
                onSend={(reason) => {
                  onHold(one.case, false, reason)
                  setLifting(null)
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {cases !== null && <NewHold cases={cases} onHold={onHold} />}
    </section>
  )
}

function NewHold({
  cases,
  onHold,
}: { readonly cases: NonNullable<HoldsProps['cases']> } & Pick<HoldsProps, 'onHold'>) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<CaseId | null>(null)
  const texts = words.value.retention
  const wanted = query.trim().toLowerCase()
  // Whoever is chosen stays in sight, whatever is looked for next: the reason below is about them.
  const found = [
    ...cases.filter(({ id }) => id === chosen),
    ...cases.filter(({ id, subject }) => id !== chosen && subject.name.toLowerCase().includes(wanted)),
  ].slice(0, MOST)
  return (
    <details>
      <summary>{texts.hold}</summary>
      <div class="stack import-lines">
        <SimpleField id="hold-case" label={texts.whose} error={null}>
          {(field) => (
            <div class="row pick-person">
              <input
                class="input"
                type="search"
                autocomplete="off"
                aria-label={texts.findWhose}
                maxLength={100}
                value={query}
                onInput={({ currentTarget }) => setQuery(currentTarget.value)}
              />
              <select
                {...field}
                class="input"
                value={chosen ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  setChosen(found.find(({ id }) => id === value)?.id ?? null)
                }
              >
                <option value="">{words.value.people.nobodyChosen}</option>
                {found.map(({ id, subject, cycle }) => (
                  <option key={id} value={id}>
                    {`${subject.name} · ${cycle.name}`}
                  </option>
                ))}
              </select>
            </div>
          )}
        </SimpleField>
        {chosen !== null && (
          <ReasonForm
            id="hold"
            of={chosen}
            label={texts.hold}
            onSend={(reason) => {
              onHold(chosen, true, reason)
              setChosen(null)
            }}
          />
        )}
      </div>
    </details>
  )
}

type ReasonProps = {
  readonly id: string
  /** What it is about: its words are kept under that. */
  readonly of: string
  readonly label: string
  readonly onSend: (reason: string) => void
}

/** A reason, which is always asked for, and the button. */
export function ReasonForm({ id, of, label, onSend }: ReasonProps) {
  const [reason, setReason, kept] = useKeptLine(`${id}-${of}`)
  const [checked, setChecked] = useState(false)
  const texts = words.value.people
  const error = checked && reason.trim() === '' ? texts.missingReason : null
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if (reason.trim() === '') return
        onSend(reason.trim())
        setReason('')
      }}
    >
      <SimpleField id={`${id}-reason`} label={texts.reason} error={error}>
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
      {kept && <JottingState jotting={kept} />}
      <div>
        <button type="submit" class="button">
          {label}
        </button>
      </div>
    </form>
  )
}
