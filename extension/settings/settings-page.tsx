import { Eye, EyeOff, LogOut } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { type Theme, theme, themes } from '../shell/appearance.ts'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { useLive } from '../store/live.ts'
import { readWaiting } from '../store/outbox.ts'
import { readMe } from '../store/rows.ts'
import { endSession, readSession } from '../store/session.ts'

/** Language, looks, who one is, and the way out. */
export function SettingsPage() {
  const { db, version } = useDevice()
  const me = useLive(() => readMe(db))
  const session = useLive(() => readSession(db))
  const texts = words.value.settings
  return (
    <div class="page page-narrow">
      <header class="page-head">
        <h1>{texts.title}</h1>
      </header>
      <section class="sheet sheet-padded stack">
        <div class="setting">
          <h2 class="setting-name">{texts.language}</h2>
          <LanguageSwitch />
        </div>
        <div class="setting">
          <h2 class="setting-name">{texts.theme}</h2>
          <ThemeSwitch />
        </div>
      </section>
      <section class="sheet sheet-padded stack">
        <h2>{texts.account}</h2>
        <dl class="facts">
          <dt>{texts.name}</dt>
          <dd>{me?.person.name}</dd>
          <dt>{texts.nip}</dt>
          <dd>
            <Nip nip={me?.person.nip ?? null} />
          </dd>
          <dt>{texts.post}</dt>
          <dd>{me?.person.post}</dd>
          <dt>{texts.unit}</dt>
          <dd>{me?.person.unit}</dd>
          <dt>{texts.region}</dt>
          <dd>{session?.region.name}</dd>
          <dt>{texts.server}</dt>
          <dd>{session?.server}</dd>
        </dl>
      </section>
      <section class="sheet sheet-padded stack">
        <h2>{texts.device}</h2>
        <dl class="facts">
          <dt>{texts.storage}</dt>
          <dd>
            <Persistence />
          </dd>
          <dt>{texts.version}</dt>
          <dd>{version}</dd>
        </dl>
        <SignOut />
      </section>
    </div>
  )
}

function ThemeSwitch() {
  const texts = words.value.settings
  return (
    <fieldset class="switch">
      <legend class="visually-hidden">{texts.theme}</legend>
      {themes.map((each: Theme) => (
        <label key={each} class="switch-option">
          <input
            type="radio"
            name="theme"
            checked={theme.value === each}
            onChange={() => {
              theme.value = each
            }}
          />
          {texts.themes[each]}
        </label>
      ))}
    </fieldset>
  )
}

/** It holds the date of birth and the sex, so it shows only when asked for (P3). */
function Nip({ nip }: { readonly nip: string | null }) {
  const [open, setOpen] = useState(false)
  const texts = words.value.settings
  if (nip === null) return <span>–</span>
  const spaced = nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')
  const Icon = open ? EyeOff : Eye
  return (
    <span class="row">
      <span>{open ? spaced : `•••• •••• ${nip.slice(-3)}`}</span>
      <button type="button" class="button button-quiet button-small" onClick={() => setOpen(!open)}>
        <Icon size={16} aria-hidden="true" />
        {open ? texts.hideNip : texts.showNip}
      </button>
    </span>
  )
}

function Persistence() {
  const [persisted, setPersisted] = useState<boolean | null>(null)
  useEffect(() => {
    navigator.storage.persisted().then(setPersisted, () => setPersisted(false))
  }, [])
  const texts = words.value.settings
  if (persisted === null) return null
  return <span>{persisted ? texts.persisted : texts.notPersisted}</span>
}

function SignOut() {
  const { db } = useDevice()
  const dialog = useRef<HTMLDialogElement>(null)
  const drafts =
    useLive(async () => (await db.drafts.toArray()).filter(({ sent }) => sent === null).length) ?? 0
  const waiting = useLive(() => readWaiting(db))?.length ?? 0
  const texts = words.value.settings
  return (
    <>
      <div>
        <button type="button" class="button" onClick={() => dialog.current?.showModal()}>
          <LogOut size={18} aria-hidden="true" />
          {texts.signOut}
        </button>
      </div>
      <dialog ref={dialog} class="dialog" aria-labelledby="sign-out-title">
        <div class="stack">
          <h2 id="sign-out-title">{texts.signOutTitle}</h2>
          <p>{texts.signOutLead}</p>
          {drafts > 0 && <p class="field-error">{texts.signOutDrafts(drafts)}</p>}
          {waiting > 0 && <p class="field-error">{texts.signOutWaiting(waiting)}</p>}
          <div class="row">
            <button type="button" class="button button-danger" onClick={() => endSession(db)}>
              {texts.signOutConfirm}
            </button>
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              {words.value.app.cancel}
            </button>
          </div>
        </div>
      </dialog>
    </>
  )
}
