import { useEffect, useState } from 'preact/hooks'
import type { MailLanguage } from '../../core/people/mail-digest.ts'
import type { MailChoiceView } from '../../core/protocol/mail.ts'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { useOffice } from '../people/measurements/use-office.ts'

const languages: readonly MailLanguage[] = ['both', 'id', 'en']

/** Whether and in which language one is written to; asked of the server while it can be reached. */
export function Mail() {
  const { online } = useDevice()
  const { ask } = useOffice()
  const [choice, setChoice] = useState<MailChoiceView | null>(null)
  const texts = words.value.office
  const isOnline = online.value
  useEffect(() => {
    if (isOnline) void ask((server) => server.mail()).then((found) => found && setChoice(found))
  }, [ask, isOnline])
  if (choice === null) return null
  const change = async (part: Partial<Pick<MailChoiceView, 'mail' | 'language'>>) => {
    // At once, or a second change that comes before the answer would take the first one back.
    const next = { ...choice, ...part }
    setChoice(next)
    const { mail, language } = next
    setChoice((await ask((server) => server.setMail({ mail, language }))) ?? choice)
  }
  const { available, address, bounces, mail, language } = choice
  const hint = !available
    ? texts.mailOff
    : address === null
      ? texts.mailNoAddress
      : bounces > 0
        ? texts.mailBack
        : texts.mailTo(address)
  return (
    <section class="sheet sheet-padded stack">
      <h2>{texts.mail}</h2>
      <p class="soft">{hint}</p>
      {available && address !== null && (
        <>
          <label class="row">
            <input
              type="checkbox"
              checked={mail === 'daily'}
              onChange={({ currentTarget }) => void change({ mail: currentTarget.checked ? 'daily' : 'off' })}
            />
            {texts.mailDaily}
          </label>
          <div>
            <label class="field-label" for="mail-language">
              {texts.mailLanguage}
            </label>
            <select
              id="mail-language"
              class="input"
              value={language}
              disabled={mail === 'off'}
              onChange={({ currentTarget }) => {
                const chosen = languages.find((one) => one === currentTarget.value)
                if (chosen) void change({ language: chosen })
              }}
            >
              {languages.map((one) => (
                <option key={one} value={one}>
                  {texts.mailLanguages[one]}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
    </section>
  )
}
