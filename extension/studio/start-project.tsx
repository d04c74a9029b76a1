import { useState } from 'preact/hooks'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import { useKeptLine } from '../jottings/use-kept-line.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { addProject } from '../store/projects.ts'
import { begin, idFrom, nameOfKnown } from './begin.ts'
import { bases, type KnownPack, knownPacks } from './known-packs.ts'

type StartProjectProps = {
  /** The region of whoever begins. */
  readonly region: string
  readonly onCancel: () => void
}

/** Asks what a new pack begins from, and whom it is for. */
export function StartProject({ region, onCancel }: StartProjectProps) {
  const { db, go, newId, now, zone } = useDevice()
  const own = knownPacks.find(({ id }) => id === region)
  const [from, setFrom] = useState<string | null>(null)
  const [name, setName, kept] = useKeptLine('studio-project')
  const [error, setError] = useState<string | null>(null)
  const texts = words.value.studio
  const chosen = from ?? own?.id ?? 'nasional'
  const isOwn = chosen === own?.id

  const start = useOneAtATime(async () => {
    if (!isOwn && idFrom(name) === '') {
      setError(texts.missingName)
      return
    }
    const begun = begin({ from: chosen, name: isOwn ? null : name, zone: zone.value }, { knownPacks, bases })
    if (begun.kind === 'err') {
      setError(begun.error.map(({ text }) => say(text, language.value)).join(' '))
      return
    }
    const key = newId()
    await addProject(db, { key, at: now(), ...begun.value })
    setName('')
    go(`#/studio/${key}`)
  })
  return (
    <form
      class="sheet sheet-padded stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      <h2>{texts.start}</h2>
      <fieldset class="stack stack-tight">
        <legend class="field-label">{texts.from}</legend>
        {knownPacks.map((pack) => (
          <label key={pack.id} class="option">
            <input
              type="radio"
              name="studio-from"
              checked={chosen === pack.id}
              onChange={() => {
                setFrom(pack.id)
                setError(null)
              }}
            />
            <span>{nameIn(pack, own?.id)}</span>
          </label>
        ))}
      </fieldset>
      {!isOwn && (
        <SimpleField id="studio-name" label={texts.name} hint={texts.nameHint} error={error}>
          {(field) => (
            <input
              {...field}
              class="input"
              type="text"
              autocomplete="off"
              value={name}
              onInput={({ currentTarget }) => {
                setName(currentTarget.value)
                setError(null)
              }}
            />
          )}
        </SimpleField>
      )}
      {!isOwn && kept && <JottingState jotting={kept} />}
      {isOwn && error !== null && <p class="field-error">{error}</p>}
      <div class="row">
        <button type="submit" class="button button-main">
          {texts.begin}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words.value.app.cancel}
        </button>
      </div>
    </form>
  )
}

/** What beginning from a pack means to whoever begins. */
function nameIn(pack: KnownPack, own: string | undefined): string {
  if (pack.id === own) return words.value.studio.fromOwn
  return pack.id === 'nasional' ? words.value.share.empty : nameOfKnown(pack, language.value)
}
