import type { Language } from '../../core/text.ts'
import { language, speak, words } from '../../ui/text/messages.ts'

const names: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'id', name: 'Indonesia' },
  { code: 'en', name: 'English' },
]

/** The two languages by their own names. */
export function LanguageSwitch() {
  return (
    <fieldset class="switch">
      <legend class="visually-hidden">{words.value.settings.language}</legend>
      {names.map(({ code, name }) => (
        <label key={code} class="switch-option" lang={code}>
          <input
            type="radio"
            name="language"
            checked={language.value === code}
            onChange={() => {
              void speak(code, 'whole')
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
