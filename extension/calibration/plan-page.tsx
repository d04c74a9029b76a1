import { CalendarRange } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { CalibrationList } from '../../core/protocol/calibration.ts'
import { Empty } from '../../ui/empty.tsx'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { useKeptLine } from '../jottings/use-kept-line.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { hashOf } from '../shell/route.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { untilText } from './until-text.ts'
import { useSessions } from './use-sessions.ts'

/** Human resources open a session over some units of a cycle, with the officials who decide in it. */
export function PlanPage({ unit }: { readonly unit: string | null }) {
  const { list, trouble, look, plan } = useSessions()
  const texts = words.value.calibration
  const plans = (list?.plans ?? []).filter(({ units }) => units.length > 0)
  return (
    <div class="page">
      <header class="page-head">
        <p>
          <a href={hashOf({ kind: 'calibration', id: null })}>{texts.back}</a>
        </p>
        <h1>{texts.planTitle}</h1>
      </header>
      <TroubleBanner trouble={trouble} retry={() => void look()} />
      {list && plans.length === 0 && (
        <div class="sheet">
          <Empty icon={CalendarRange} title={texts.noPlans} hint={texts.noPlansHint} />
        </div>
      )}
      {plans.length > 0 && (
        <PlanForm
          plans={plans}
          first={unit}
          send={async (asked) => {
            const id = await plan({ ...asked, achievement: null })
            if (id === null) return false
            location.hash = hashOf({ kind: 'calibration', id })
            return true
          }}
        />
      )}
    </div>
  )
}

type Plans = CalibrationList['plans']
type FormProps = {
  readonly plans: Plans
  /** The unit that one came from. */
  readonly first: string | null
  readonly send: (plan: {
    readonly cycle: Plans[number]['cycle']['id']
    readonly title: string
    readonly units: readonly string[]
    readonly leaders: Plans[number]['leaders'][number]['id'][]
  }) => Promise<boolean>
}

function PlanForm({ plans, first, send }: FormProps) {
  const { zone } = useDevice()
  const texts = words.value.calibration
  const begun = plans.find(({ units }) => units.some(({ unit }) => unit === first)) ?? plans[0]
  const [cycle, setCycle] = useState(begun?.cycle.id)
  const [title, setTitle, kept, empty] = useKeptLine(`session-${first ?? 'new'}`)
  const [units, setUnits] = useState<ReadonlySet<string>>(new Set(first ? [first] : []))
  const [leaders, setLeaders] = useState<ReadonlySet<string>>(new Set())
  const [checked, setChecked] = useState(false)
  const [busy, setBusy] = useState(false)
  const chosen = plans.find((one) => one.cycle.id === cycle) ?? plans[0]
  if (chosen === undefined) return null
  const able = chosen.leaders.filter((one) => units.size === 0 || one.units.some((unit) => units.has(unit)))
  const picked = able.filter(({ id }) => leaders.has(id))
  const submit = async () => {
    setChecked(true)
    if (title.trim() === '' || units.size === 0 || picked.length === 0) return
    setBusy(true)
    const done = await send({
      cycle: chosen.cycle.id,
      title: title.trim(),
      units: [...units],
      leaders: picked.map(({ id }) => id),
    })
    if (done) empty()
    setBusy(false)
  }
  return (
    <form
      class="sheet sheet-padded stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {plans.length > 1 && (
        <SimpleField id="plan-cycle" label={texts.cycle} error={null}>
          {(field) => (
            <select
              {...field}
              class="input"
              value={chosen.cycle.id}
              onChange={({ currentTarget }) => {
                setCycle(plans.find((one) => one.cycle.id === currentTarget.value)?.cycle.id)
                setUnits(new Set())
              }}
            >
              {plans.map((one) => (
                <option key={one.cycle.id} value={one.cycle.id}>
                  {one.cycle.name}
                </option>
              ))}
            </select>
          )}
        </SimpleField>
      )}
      <SimpleField
        id="plan-title"
        label={texts.name}
        error={checked && title.trim() === '' ? texts.nameMissing : null}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            type="text"
            maxLength={200}
            value={title}
            onInput={({ currentTarget }) => setTitle(currentTarget.value)}
          />
        )}
      </SimpleField>
      {kept && <JottingState jotting={kept} />}
      <Choices
        id="plan-units"
        legend={texts.units}
        error={checked && units.size === 0 ? texts.unitsMissing : null}
        options={chosen.units.map(({ unit, people, results, waiting, until }) => ({
          id: unit,
          label: unit,
          hint: [
            texts.unitHint(results, people),
            ...(waiting > 0 ? [texts.unitWaiting(waiting, untilText(until, zone.value))] : []),
          ].join(' · '),
        }))}
        chosen={units}
        onChange={setUnits}
      />
      <Choices
        id="plan-leaders"
        legend={texts.leaders}
        hint={texts.leadersHint}
        error={checked && picked.length === 0 ? texts.leadersMissing : null}
        options={able.map(({ id, name, post }) => ({ id, label: name, hint: post }))}
        chosen={leaders}
        onChange={setLeaders}
      />
      <div>
        <button type="submit" class="button button-main" disabled={busy}>
          {texts.open}
        </button>
      </div>
    </form>
  )
}

type ChoicesProps = {
  readonly id: string
  readonly legend: string
  readonly hint?: string
  readonly error: string | null
  readonly options: readonly { readonly id: string; readonly label: string; readonly hint: string }[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

function Choices({ id, legend, hint, error, options, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset class={`field ${error ? 'field-wrong' : ''}`} aria-describedby={`${id}-error`}>
      <legend class="field-label">{legend}</legend>
      {hint && <p class="field-hint">{hint}</p>}
      <div id={`${id}-error`} class="field-errors" aria-live="polite">
        {error && <p class="field-error">{error}</p>}
      </div>
      <div class="calibration-choices">
        {options.map((option) => (
          <label key={option.id} class="calibration-choice">
            <input
              type="checkbox"
              checked={chosen.has(option.id)}
              onChange={({ currentTarget }) => {
                const next = new Set(chosen)
                if (currentTarget.checked) next.add(option.id)
                else next.delete(option.id)
                onChange(next)
              }}
            />
            <span>
              {option.label} <span class="soft">{option.hint}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
