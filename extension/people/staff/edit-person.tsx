import { useState } from 'preact/hooks'
import { mutationId } from '../../../core/ids.ts'
import type { StaffLine } from '../../../core/protocol/staff.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { words } from '../../../ui/text/messages.ts'
import { type DateParts, readDate } from '../../../ui/time/read-date.ts'
import { useDevice } from '../../device.ts'
import { JottingState } from '../../jottings/jotting-state.tsx'
import { useKeptLine } from '../../jottings/use-kept-line.ts'
import { SimpleField } from '../../sign-in/simple-field.tsx'
import { PeriodField } from '../period-field.tsx'
import { askedOf, type EditDraft, type EditKind, editErrors, editKinds, editOf } from './edit-draft.ts'
import { PickPerson } from './pick-person.tsx'
import type { AskStaff } from './use-staff.ts'

type EditProps = { readonly person: StaffLine; readonly ask: AskStaff; readonly onDone: () => void }

const noDate: DateParts = { day: '', month: '', year: '' }

/** What human resources may change of a person, one thing at a time, always with a reason that stays on record. */
export function EditPerson({ person, ask, onDone }: EditProps) {
  const { newId } = useDevice()
  const [kind, setKind] = useState<EditKind>('superior')
  const [reason, setReason, kept] = useKeptLine(`person-${person.id}`)
  const [unkept, setDraft] = useState<EditDraft>({
    other: null,
    text: '',
    unit: person.unit,
    post: person.post,
    from: noDate,
    until: noDate,
    as: 'plh',
    reason: '',
  })
  const draft = { ...unkept, reason }
  const [checked, setChecked] = useState(false)
  const texts = words.value.people
  const asked = askedOf(kind)
  const errors = editErrors(kind, draft)
  const say = (field: keyof typeof errors) => {
    const key = checked ? errors[field] : null
    return key ? texts[key] : null
  }
  const change = (some: Partial<EditDraft>) => setDraft({ ...draft, ...some })
  const submit = async (event: Event) => {
    event.preventDefault()
    setChecked(true)
    if (Object.values(errors).some((error) => error !== null)) return
    const mutation = {
      protocol: PROTOCOL,
      kind: 'change-person',
      id: mutationId(newId()),
      person: person.id,
      edit: editOf(kind, draft),
      reason: draft.reason.trim(),
    } as const
    if (!(await ask((server) => server.push(mutation)))) return
    setReason('')
    onDone()
  }
  const line = (id: string, label: string, value: string, of: 'unit' | 'post' | 'text') => (
    <SimpleField id={id} label={label} error={say(of)}>
      {(field) => (
        <input
          {...field}
          class="input"
          type="text"
          maxLength={200}
          value={value}
          onInput={({ currentTarget }) => change({ [of]: currentTarget.value })}
        />
      )}
    </SimpleField>
  )
  return (
    <details class="sheet sheet-padded">
      <summary>{texts.change}</summary>
      <form class="stack import-lines" noValidate onSubmit={(event) => void submit(event)}>
        <SimpleField id="edit-kind" label={texts.changeWhat} hint={texts.movesOn} error={null}>
          {(field) => (
            <select
              {...field}
              class="input"
              value={kind}
              onChange={({ currentTarget }) => {
                const next = editKinds.find((one) => one === currentTarget.value)
                if (next) setKind(next)
              }}
            >
              {editKinds.map((one) => (
                <option key={one} value={one}>
                  {texts.changes[one]}
                </option>
              ))}
            </select>
          )}
        </SimpleField>
        {kind === 'transfer' && line('edit-post', texts.newPost, draft.post, 'post')}
        {kind === 'transfer' && line('edit-unit', texts.newUnit, draft.unit, 'unit')}
        {asked.person !== null && (
          <PickPerson
            id="edit-person"
            label={texts[asked.person]}
            error={say('other')}
            ask={ask}
            without={person.id}
            chosen={draft.other}
            onChoose={(other) => change({ other })}
            {...(asked.person === 'successor' ? { hint: texts.successorHint } : {})}
          />
        )}
        {kind === 'delegation' && (
          <SimpleField id="edit-as" label={texts.as} error={null}>
            {(field) => (
              <select
                {...field}
                class="input"
                value={draft.as}
                onChange={({ currentTarget }) =>
                  change({ as: currentTarget.value === 'plt' ? 'plt' : 'plh' })
                }
              >
                <option value="plh">{texts.asPlh}</option>
                <option value="plt">{texts.asPlt}</option>
              </select>
            )}
          </SimpleField>
        )}
        {kind === 'certified' && line('edit-document', texts.document, draft.text, 'text')}
        {asked.from && (
          <PeriodField
            id="edit-from"
            label={kind === 'certified' ? texts.certifiedOn : texts.since}
            parts={draft.from}
            error={say('from')}
            onChange={(from) => change({ from })}
          />
        )}
        {asked.until && (
          <>
            <PeriodField
              id="edit-until"
              label={texts.until}
              parts={draft.until}
              error={say('until')}
              onChange={(until) => change({ until })}
            />
            {readDate(draft.until).kind !== 'date' && <p class="field-hint">{texts.untilOpen}</p>}
          </>
        )}
        <SimpleField id="edit-reason" label={texts.reason} error={say('reason')}>
          {(field) => (
            <input
              {...field}
              class="input"
              type="text"
              maxLength={400}
              value={draft.reason}
              onInput={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
        </SimpleField>
        {kept && <JottingState jotting={kept} />}
        <div>
          <button type="submit" class="button button-main">
            {texts.keep}
          </button>
        </div>
      </form>
    </details>
  )
}
