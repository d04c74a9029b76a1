import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { language, words } from '../../ui/text/messages.ts'
import { readTime } from '../../ui/time/read-time.ts'
import { useDevice } from '../device.ts'
import type { QuietHours } from '../notify/quiet-hours.ts'
import { settle } from '../notify/tell.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { useLive } from '../store/live.ts'
import { changePreferences, readPreferences } from '../store/preferences.ts'

/** Being told outside of Timbang, and when not. Off until the person asks for it. */
export function Notifications() {
  const { db, now, allowNotifications } = useDevice()
  const preferences = useLive(() => readPreferences(db))
  const [denied, setDenied] = useState(false)
  if (preferences === undefined) return null
  const { notify, quiet } = preferences
  const texts = words.value.notify
  // Nothing may be awaited before the browser is asked, or it no longer counts as the person's own press.
  const turnOn = async () => {
    const allowed = await allowNotifications()
    setDenied(!allowed)
    if (!allowed) return
    await settle(db, now())
    await changePreferences(db, { notify: true })
  }
  const change = (part: Partial<QuietHours>) => changePreferences(db, { quiet: part })
  return (
    <section class="sheet sheet-padded stack">
      <h2>{texts.title}</h2>
      <p class="soft">{texts.lead}</p>
      <div class="setting">
        <p class="setting-name" role="status">
          {notify ? texts.isOn : texts.isOff}
        </p>
        <button
          type="button"
          class="button"
          onClick={() => void (notify ? changePreferences(db, { notify: false }) : turnOn())}
        >
          {notify ? texts.off : texts.on}
        </button>
      </div>
      <div aria-live="polite">{denied && <p class="field-error">{texts.denied}</p>}</div>
      {notify && (
        <fieldset class="stack stack-tight">
          <legend class="setting-name">{texts.quiet}</legend>
          <p class="soft">{texts.quietHint}</p>
          <div class="quiet">
            <Clock label={texts.quietFrom} at={quiet.from} change={(from) => change({ from })} />
            <Clock label={texts.quietTo} at={quiet.to} change={(to) => change({ to })} />
          </div>
          <label class="option">
            <input
              type="checkbox"
              checked={quiet.weekend}
              onChange={({ currentTarget }) => change({ weekend: currentTarget.checked })}
            />
            <span>{texts.quietWeekend}</span>
          </label>
        </fieldset>
      )}
    </section>
  )
}

type ClockProps = {
  readonly label: string
  /** `18:00`. */
  readonly at: string
  readonly change: (at: string) => unknown
}

/** A time of day; what is no time is said so once the field is left, and changes nothing. */
function Clock({ label, at, change }: ClockProps) {
  const [typing, setTyping] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  // What was typed stands there until the store has it: whoever comes back before goes on from it.
  const isSent = useRef(false)
  useLayoutEffect(() => {
    if (isSent.current) setTyping(null)
  }, [at])
  return (
    <SimpleField id={`quiet-${label}`} label={label} error={wrong ? words.value.notify.badTime : null}>
      {(field) => (
        <input
          {...field}
          class="input input-6"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={typing ?? (language.value === 'id' ? at.replace(':', '.') : at)}
          onInput={({ currentTarget }) => {
            isSent.current = false
            setTyping(currentTarget.value)
          }}
          onBlur={() => {
            if (typing === null) return
            const time = readTime(typing)
            setWrong(time === undefined)
            if (time === undefined) return
            if (time === at) setTyping(null)
            isSent.current = true
            change(time)
          }}
        />
      )}
    </SimpleField>
  )
}
