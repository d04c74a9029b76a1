import { TriangleAlert } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { UnitAct } from '../../../core/people/change-unit.ts'
import type { UnitLine } from '../../../core/protocol/staff.ts'
import { Banner } from '../../../ui/banner.tsx'
import { words } from '../../../ui/text/messages.ts'
import { JottingState } from '../../jottings/jotting-state.tsx'
import { dateIn, dateText } from '../../jottings/kept-fields.ts'
import { useKeptFields } from '../../jottings/use-kept-fields.ts'
import { SimpleField } from '../../sign-in/simple-field.tsx'
import { PeriodField } from '../period-field.tsx'
import { editsFor, type UnitDraft, type UnitEditKind, unitActOf, unitErrors } from './unit-draft.ts'

type EditProps = {
  /** Null for a new unit at the top. */
  readonly unit: UnitLine | null
  readonly units: readonly UnitLine[]
  /** What is below it, itself included: no place for it to go. */
  readonly below: ReadonlySet<string>
  readonly onSend: (act: UnitAct, reason: string) => void
}

/** What may be done with a unit, one thing at a time, always with a reason that stays on record. */
export function EditUnit({ unit, units, below, onSend }: EditProps) {
  const open = units.filter(({ closedOn }) => closedOn === null)
  const under = unit === null ? [] : open.filter(({ parent }) => parent === unit.name)
  const kinds: readonly UnitEditKind[] = unit === null ? ['add'] : editsFor(unit, under.length > 0)
  const { fields, change, empty, jotting } = useKeptFields(`unit-${unit?.name ?? 'top'}`, {
    kind: kinds[0] ?? 'add',
    name: '',
    to: unit?.name ?? '',
    other: '',
    on: '',
    reason: '',
  })
  // What could be done when it was begun may be impossible by now.
  const kind = kinds.find((one) => one === fields.kind) ?? kinds[0] ?? 'add'
  const named = kind === 'rename' ? 'to' : 'name'
  const draft: UnitDraft = { ...fields, name: fields[named], on: dateIn(fields.on) }
  const [checked, setChecked] = useState(false)
  const texts = words.value.units
  const people = words.value.people
  const errors = unitErrors(kind, draft)
  const say = (field: keyof typeof errors) => {
    const key = checked ? errors[field] : null
    if (key === null) return null
    return key === 'missingUnit' ? texts.missingUnit : people[key]
  }
  const choose = (next: UnitEditKind) => {
    change({ kind: next, other: '' })
    setChecked(false)
  }
  const busy = kind === 'close' && unit !== null && unit.people + unit.appraisals + under.length > 0
  const line = (id: string, label: string, field: 'name' | 'reason') => (
    <SimpleField id={id} label={label} error={say(field)}>
      {(box) => (
        <input
          {...box}
          class="input"
          type="text"
          maxLength={field === 'name' ? 200 : 400}
          value={draft[field]}
          onInput={({ currentTarget: { value } }) =>
            change({ [field === 'reason' ? 'reason' : named]: value })
          }
        />
      )}
    </SimpleField>
  )
  const target = (label: string, top: string | null) => (
    <SimpleField id="unit-other" label={label} error={say('other')}>
      {(box) => (
        <select
          {...box}
          class="input"
          value={draft.other}
          onChange={({ currentTarget }) => change({ other: currentTarget.value })}
        >
          <option value="">{top ?? texts.chooseUnit}</option>
          {open
            .filter(({ name }) => (kind === 'move' ? !below.has(name) : name !== unit?.name))
            .map(({ name, depth }) => (
              <option key={name} value={name}>
                {`${'\u2003'.repeat(depth)}${name}`}
              </option>
            ))}
        </select>
      )}
    </SimpleField>
  )
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if (busy || Object.values(errors).some((error) => error !== null)) return
        onSend(unitActOf(kind, { unit, draft }), draft.reason.trim())
        empty()
        setChecked(false)
      }}
    >
      {kinds.length > 1 && (
        <SimpleField id="unit-kind" label={texts.what} error={null}>
          {(box) => (
            <select
              {...box}
              class="input"
              value={kind}
              onChange={({ currentTarget }) => {
                const next = kinds.find((one) => one === currentTarget.value)
                if (next) choose(next)
              }}
            >
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {texts.edits[one]}
                </option>
              ))}
            </select>
          )}
        </SimpleField>
      )}
      {kind === 'add' && line('unit-name', unit ? texts.newUnder(unit.name) : texts.newTop, 'name')}
      {kind === 'rename' && line('unit-name', texts.newName, 'name')}
      {kind === 'move' && target(texts.newParent, texts.top)}
      {kind === 'staff' && target(texts.moveTo, null)}
      {busy && unit && (
        <Banner tone="warning" icon={TriangleAlert} title={texts.stillThere(unit.people, unit.appraisals)}>
          {under.length > 0 && <p>{texts.unitsBelow(under.map(({ name }) => name).join(', '))}</p>}
          {unit.people + unit.appraisals > 0 && (
            <p>
              <button type="button" class="button button-small" onClick={() => choose('staff')}>
                {texts.moveFirst}
              </button>
            </p>
          )}
        </Banner>
      )}
      {kind === 'close' && !busy && (
        <PeriodField
          id="unit-on"
          label={texts.closedOn}
          parts={draft.on}
          error={say('on')}
          onChange={(parts) => change({ on: dateText(parts) })}
        />
      )}
      {!busy && (
        <>
          {line('unit-reason', people.reason, 'reason')}
          {jotting && <JottingState jotting={jotting} />}
          <div>
            <button type="submit" class="button button-main">
              {people.keep}
            </button>
          </div>
        </>
      )}
    </form>
  )
}
