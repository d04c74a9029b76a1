import { useState } from 'preact/hooks'
import { mutationId, type PersonId } from '../../../core/ids.ts'
import type { StaffLine } from '../../../core/protocol/staff.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { words } from '../../../ui/text/messages.ts'
import { readDate } from '../../../ui/time/read-date.ts'
import { useDevice } from '../../device.ts'
import { JottingState } from '../../jottings/jotting-state.tsx'
import { dateIn, dateText } from '../../jottings/kept-fields.ts'
import { useKeptFields } from '../../jottings/use-kept-fields.ts'
import { useOneAtATime } from '../../one-at-a-time.ts'
import { SimpleField } from '../../sign-in/simple-field.tsx'
import { PeriodField } from '../period-field.tsx'
import { askedOf, type EditDraft, editErrors, editKinds, editOf } from './edit-draft.ts'
import { PickPerson } from './pick-person.tsx'
import type { AskStaff } from './use-staff.ts'

type EditProps = { readonly person: StaffLine; readonly ask: AskStaff; readonly onDone: () => void }

/** What human resources may change of a person, one thing at a time, always with a reason that stays on record. */
export function EditPerson({ person, ask, onDone }: EditProps) {
  const { newId } = useDevice()
  const { fields, change, empty, jotting } = useKeptFields(`person-${person.id}`, {
    kind: 'superior',
    text: '',
    unit: person.unit,
    post: person.post,
    from: '',
    until: '',
    as: 'plh',
    reason: '',
  })
  // Chosen anew each time: who is offered may have changed.
  const [other, setOther] = useState<PersonId | null>(null)
  const kind = editKinds.find((one) => one === fields.kind) ?? 'superior'
  const draft: EditDraft = {
    ...fields,
    other,
    from: dateIn(fields.from),
    until: dateIn(fields.until),
    as: fields.as === 'plt' ? 'plt' : 'plh',
  }
  const [checked, setChecked] = useState(false)
  const texts = words.value.people
  const asked = askedOf(kind)
  const errors = editErrors(kind, draft)
  const say = (field: keyof typeof errors) => {
    const key = checked ? errors[field] : null
    return key ? texts[key] : null
  }
  const submit = useOneAtATime(async () => {
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
    empty()
    onDone()
  })
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
      <form
        class="stack import-lines"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <SimpleField id="edit-kind" label={texts.changeWhat} hint={texts.movesOn} error={null}>
          {(field) => (
            <select
              {...field}
              class="input"
              value={kind}
              onChange={({ currentTarget }) => change({ kind: currentTarget.value })}
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
            onChoose={setOther}
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
                onChange={({ currentTarget }) => change({ as: currentTarget.value })}
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
            onChange={(parts) => change({ from: dateText(parts) })}
          />
        )}
        {asked.until && (
          <>
            <PeriodField
              id="edit-until"
              label={texts.until}
              parts={draft.until}
              error={say('until')}
              onChange={(parts) => change({ until: dateText(parts) })}
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
              onInput={({ currentTarget }) => change({ reason: currentTarget.value })}
            />
          )}
        </SimpleField>
        {jotting && <JottingState jotting={jotting} />}
        <div>
          <button type="submit" class="button button-main">
            {texts.keep}
          </button>
        </div>
      </form>
    </details>
  )
}
