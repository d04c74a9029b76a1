import { type JottingKind, jottedText } from '../../core/draft/jotting.ts'
import { words } from '../../ui/text/messages.ts'
import { useJotting } from './use-jotting.ts'

type LeftProps = { readonly kept: { readonly kind: JottingKind; readonly of: string } }

/** What somebody was writing where nothing is taken any more: to be read and copied, until they throw it away. */
export function LeftWords({ kept: { kind, of } }: LeftProps) {
  const jotting = useJotting(kind, of)
  const text = jotting ? jottedText(jotting.fields.value, '/text') : ''
  const texts = words.value.leftWords
  if (jotting === null || text === '') return null
  return (
    <div class="stack stack-tight">
      <p class="soft">{texts.title}</p>
      <p class="publish-said">{text}</p>
      <p>
        <button type="button" class="button button-quiet button-small" onClick={() => jotting.write({})}>
          {texts.forget}
        </button>
      </p>
    </div>
  )
}
