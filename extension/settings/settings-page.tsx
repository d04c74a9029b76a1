import { useEffect, useState } from 'preact/hooks'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { OwnData } from '../retention/own-data.tsx'
import { type Theme, theme, themes } from '../shell/appearance.ts'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'
import { readSession } from '../store/session.ts'
import { DeviceName } from './device-name.tsx'
import { Devices } from './devices.tsx'
import { isKept } from './is-kept.ts'
import { Mail } from './mail.tsx'
import { Nip } from './nip.tsx'
import { Notifications } from './notifications.tsx'
import { SignOut } from './sign-out.tsx'

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
      <Notifications />
      <Mail />
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
      <Devices />
      <OwnData />
      <section class="sheet sheet-padded stack">
        <h2>{texts.device}</h2>
        <dl class="facts">
          <dt>{texts.storage}</dt>
          <dd>
            <Persistence />
          </dd>
          <dt>
            <label for="device-name">{texts.deviceName}</label>
          </dt>
          <dd>
            <DeviceName />
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

function Persistence() {
  const [persisted, setPersisted] = useState<boolean | null>(null)
  useEffect(() => {
    void isKept().then(setPersisted)
  }, [])
  const texts = words.value.settings
  if (persisted === null) return null
  return <span>{persisted ? texts.persisted : texts.notPersisted}</span>
}
