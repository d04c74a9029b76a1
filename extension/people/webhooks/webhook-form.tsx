import { useState } from 'preact/hooks'
import { sayWebhookType, webhookTypes } from '../../../core/case/webhook-event.ts'
import type { WebhookLine } from '../../../core/protocol/webhooks.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { JottingState } from '../../jottings/jotting-state.tsx'
import { useKeptFields } from '../../jottings/use-kept-fields.ts'
import { useOneAtATime } from '../../one-at-a-time.ts'
import { SimpleField } from '../../sign-in/simple-field.tsx'
import type { Described } from './use-webhooks.ts'

type FormProps = {
  /** The receiver that is changed; none for a new one. */
  readonly line?: WebhookLine
  /** Whether it was taken. */
  readonly onSave: (described: Described) => Promise<boolean>
  readonly onCancel: () => void
}

/** Where a receiver listens, and what it hears; kept until it has been taken. */
export function WebhookForm({ line, onSave, onCancel }: FormProps) {
  const id = line?.id ?? 'new'
  const { fields, change, empty, jotting } = useKeptFields(`webhook-${id}`, {
    name: line?.name ?? '',
    address: line?.address ?? '',
    events: webhookTypes.filter((type) => line === undefined || line.events.includes(type)).join(' '),
    detail: line?.detail ?? 'counts',
  })
  const [checked, setChecked] = useState(false)
  const texts = words.value.hooks
  const { name, address } = fields
  const events = webhookTypes.filter((type) => fields.events.split(' ').includes(type))
  const detail = fields.detail === 'ids' ? 'ids' : 'counts'
  const errors = {
    name: name.trim() === '' ? texts.needName : null,
    address: isAddress(address) ? null : texts.needAddress,
    events: events.length === 0 ? texts.needEvent : null,
  }
  const submit = useOneAtATime(async () => {
    setChecked(true)
    if (Object.values(errors).some((error) => error !== null)) return
    if (await onSave({ name: name.trim(), address: address.trim(), events, detail })) empty()
  })
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      lang={language.value}
    >
      <SimpleField
        id={`webhook-name-${id}`}
        label={texts.name}
        hint={texts.nameHint}
        error={checked ? errors.name : null}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            type="text"
            maxLength={100}
            autocomplete="off"
            value={name}
            onInput={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        )}
      </SimpleField>
      <SimpleField
        id={`webhook-address-${id}`}
        label={texts.address}
        hint={texts.addressHint}
        error={checked ? errors.address : null}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            type="url"
            maxLength={500}
            autocomplete="off"
            spellcheck={false}
            value={address}
            onInput={({ currentTarget }) => change({ address: currentTarget.value })}
          />
        )}
      </SimpleField>
      <fieldset class="stack">
        <legend class="field-label">{texts.events}</legend>
        {webhookTypes.map((type) => (
          <label key={type} class="choice-line">
            <input
              type="checkbox"
              checked={events.includes(type)}
              onChange={({ currentTarget }) => {
                const others = events.filter((one) => one !== type)
                change({ events: (currentTarget.checked ? [...others, type] : others).join(' ') })
              }}
            />
            <span>{say(sayWebhookType(type), language.value)}</span>
          </label>
        ))}
        {checked && errors.events && <p class="field-error">{errors.events}</p>}
      </fieldset>
      {events.includes('appraisals.decided') && (
        <fieldset class="stack">
          <legend class="field-label">{texts.detail}</legend>
          {(['counts', 'ids'] as const).map((one) => (
            <label key={one} class="choice-line">
              <input
                type="radio"
                name={`webhook-detail-${id}`}
                checked={detail === one}
                onChange={() => change({ detail: one })}
              />
              <span>{texts.details[one]}</span>
            </label>
          ))}
        </fieldset>
      )}
      {jotting && <JottingState jotting={jotting} />}
      <p class="row">
        <button type="submit" class="button button-main">
          {texts.save}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            empty()
            onCancel()
          }}
        >
          {texts.cancel}
        </button>
      </p>
    </form>
  )
}

/** The server looks closer; http is for one's own machine alone, which only the server knows. */
function isAddress(address: string): boolean {
  return /^https?:\/\/\S+$/.test(address.trim()) && URL.canParse(address.trim())
}
