import { useEffect, useState } from 'preact/hooks'
import { type ApiScope, apiScopes, sayScope } from '../../../core/case/api-scope.ts'
import type { ApiKeyLine, ApiKeyMade } from '../../../core/protocol/api-keys.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { readDate } from '../../../ui/time/read-date.ts'
import { writeDate } from '../../../ui/time/write-time.ts'
import { useDevice } from '../../device.ts'
import { JottingState } from '../../jottings/jotting-state.tsx'
import { dateIn, dateText } from '../../jottings/kept-fields.ts'
import { useKeptFields } from '../../jottings/use-kept-fields.ts'
import { useOneAtATime } from '../../one-at-a-time.ts'
import { SimpleField } from '../../sign-in/simple-field.tsx'
import { PeriodField } from '../period-field.tsx'
import { ToldSecret } from '../told-secret.tsx'
import type { AskOffice } from './use-office.ts'

/** The keys of the office's programs: made, shown once, taken back. */
export function ApiKeys({ ask }: { readonly ask: AskOffice }) {
  const [keys, setKeys] = useState<readonly ApiKeyLine[] | null>(null)
  const [made, setMade] = useState<ApiKeyMade | null>(null)
  const texts = words.value.office
  useEffect(() => {
    void ask((server) => server.keys()).then((list) => list && setKeys(list.keys))
  }, [ask])
  const make = async (name: string, scopes: readonly ApiScope[], expiresOn: string) => {
    const answer = await ask((server) => server.makeKey({ name, scopes, expiresOn }))
    if (answer === undefined) return false
    setMade(answer)
    setKeys(answer.keys)
    return true
  }
  const revoke = async (id: string) => {
    const answer = await ask((server) => server.revokeKey(id))
    if (answer) setKeys(answer.keys)
  }
  return (
    <section class="sheet sheet-padded stack">
      <h2>{texts.keys}</h2>
      <p>{texts.keysLead}</p>
      {/* Of a key that was taken back again there is nothing to copy. */}
      {made && keys?.some(({ id, revokedAt }) => id === made.id && revokedAt === null) && (
        <ToldSecret secret={made.secret} title={texts.secretTitle} hint={texts.secretHint} />
      )}
      {keys?.length === 0 && <p class="soft">{texts.keysNone}</p>}
      {keys && keys.length > 0 && (
        <ul class="stack">
          {keys.map((key) => (
            <KeyLine key={key.id} line={key} onRevoke={() => void revoke(key.id)} />
          ))}
        </ul>
      )}
      <NewKey onMake={make} />
    </section>
  )
}

function KeyLine({ line, onRevoke }: { readonly line: ApiKeyLine; readonly onRevoke: () => void }) {
  const { clock } = useDevice()
  const [asking, setAsking] = useState(false)
  const texts = words.value.office
  const isOver = line.revokedAt !== null || line.expiresAt < clock.value
  const state = line.revokedAt
    ? texts.revoked
    : isOver
      ? texts.over
      : texts.until(writeDate(line.expiresAt.slice(0, 10), language.value))
  const scopes = apiScopes
    .filter((one) => line.scopes.includes(one))
    .map((one) => say(sayScope(one), language.value))
  const about = [
    state,
    line.usedAt ? texts.used(writeDate(line.usedAt.slice(0, 10), language.value)) : texts.unused,
    texts.madeBy(line.madeBy ?? texts.operator),
    ...scopes,
  ]
  return (
    <li class="row row-apart">
      <span>
        <strong>{line.name}</strong>
        <br />
        <span class="soft">{about.join(' · ')}</span>
      </span>
      {!isOver && !asking && (
        <button
          type="button"
          class="button button-small"
          aria-label={`${texts.revoke}: ${line.name}`}
          onClick={() => setAsking(true)}
        >
          {texts.revoke}
        </button>
      )}
      {!isOver && asking && (
        <span class="row">
          <span>{texts.revokeSure}</span>
          <button type="button" class="button button-small button-main" onClick={onRevoke}>
            {texts.revoke}
          </button>
          <button type="button" class="button button-small" onClick={() => setAsking(false)}>
            {texts.cancel}
          </button>
        </span>
      )}
    </li>
  )
}

function NewKey({
  onMake,
}: {
  readonly onMake: (name: string, scopes: readonly ApiScope[], expiresOn: string) => Promise<boolean>
}) {
  const { now } = useDevice()
  const { fields, change, empty, jotting } = useKeptFields('key-new', {
    name: '',
    scopes: 'measurements.write',
    until: `31/12/${Number(now().slice(0, 4)) + 1}`,
  })
  const [checked, setChecked] = useState(false)
  const texts = words.value.office
  const { name } = fields
  const scopes = apiScopes.filter((one) => fields.scopes.split(' ').includes(one))
  const until = dateIn(fields.until)
  const date = readDate(until)
  const errors = {
    name: name.trim() === '' ? texts.needName : null,
    scopes: scopes.length === 0 ? texts.needScope : null,
    until: date.kind === 'date' ? null : texts.needDate,
  }
  const submit = useOneAtATime(async () => {
    setChecked(true)
    if (Object.values(errors).some((error) => error !== null) || date.kind !== 'date') return
    if (await onMake(name.trim(), scopes, date.date)) {
      empty()
      setChecked(false)
    }
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
        id="key-name"
        label={texts.keyName}
        hint={texts.keyNameHint}
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
      <fieldset class="stack">
        <legend class="field-label">{texts.keyScopes}</legend>
        {apiScopes.map((scope) => (
          <label key={scope} class="row">
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={({ currentTarget }) => {
                const others = scopes.filter((one) => one !== scope)
                change({ scopes: (currentTarget.checked ? [...others, scope] : others).join(' ') })
              }}
            />
            {say(sayScope(scope), language.value)}
          </label>
        ))}
        {checked && errors.scopes && <p class="field-error">{errors.scopes}</p>}
      </fieldset>
      <PeriodField
        id="key-until"
        label={texts.keyUntil}
        parts={until}
        error={checked ? errors.until : null}
        onChange={(parts) => change({ until: dateText(parts) })}
      />
      {jotting && <JottingState jotting={jotting} />}
      <p>
        <button type="submit" class="button">
          {texts.make}
        </button>
      </p>
    </form>
  )
}
