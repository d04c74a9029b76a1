import type { SignatureHelp } from '../../core/formula/complete.ts'
import { say } from '../../core/text.ts'
import { language } from '../text/messages.ts'

/** How the function around the caret is written; the argument that is being filled stands out. */
export function SignatureLine({ help }: { readonly help: SignatureHelp }) {
  const separator = language.value === 'id' ? '; ' : ', '
  return (
    <p class="signature">
      <code>
        {help.name}(
        {help.parameters.map((parameter, index) => (
          <span key={parameter}>
            {index > 0 && separator}
            {index === help.active ? <strong aria-current="true">{parameter}</strong> : parameter}
          </span>
        ))}
        )
      </code>{' '}
      <span class="soft">{say(help.gives, language.value)}</span>
    </p>
  )
}
