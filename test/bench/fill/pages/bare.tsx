import { computed, signal } from '@preact/signals'
import { render } from 'preact'
import type { Plan, PlannedField } from '../plan.ts'
import { offer } from './offer.ts'

/** The least that the same inputs can cost: Preact and a signal each, no drafts, no schema, no rules. */
function Bare({ plan }: { readonly plan: Plan }) {
  const values = new Map(plan.fields.map(({ name }) => [name, signal('')]))
  return (
    <form>
      {plan.fields.map((field) => (
        <BareField key={field.name} field={field} choices={plan.choices} values={values} />
      ))}
    </form>
  )
}

type FieldProps = {
  readonly field: PlannedField
  readonly choices: readonly string[]
  readonly values: ReadonlyMap<string, ReturnType<typeof signal<string>>>
}

function BareField({ field, choices, values }: FieldProps) {
  const { name, kind, label, hint, shownBy } = field
  const value = values.get(name) ?? signal('')
  const decider = shownBy === null ? undefined : values.get(shownBy)
  const isShown = computed(() => decider === undefined || (decider.value !== '' && Number(decider.value) < 3))
  if (!isShown.value) return null
  const text = value.value ?? ''
  const error = text !== '' && kind !== 'integer' && text.length < 3 ? 'Minimal 3 karakter.' : ''
  const input = (event: { readonly currentTarget: { readonly value: string } }) => {
    value.value = event.currentTarget.value
  }
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <p id={`${name}-hint`}>{hint}</p>
      <p id={`${name}-error`}>{error}</p>
      {kind === 'choice' ? (
        choices.map((choice) => (
          <label key={choice}>
            <input type="radio" name={name} value={choice} checked={text === choice} onChange={input} />{' '}
            {choice}
          </label>
        ))
      ) : kind === 'long-text' ? (
        <textarea id={name} rows={4} value={text} onInput={input} />
      ) : (
        <input id={name} value={text} aria-describedby={`${name}-hint ${name}-error`} onInput={input} />
      )}
    </div>
  )
}

offer({ mount: (plan, root) => render(<Bare plan={plan} />, root) })
