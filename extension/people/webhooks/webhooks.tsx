import { Plus } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { words } from '../../../ui/text/messages.ts'
import type { AskOffice } from '../measurements/use-office.ts'
import { ToldSecret } from '../told-secret.tsx'
import { useWebhooks } from './use-webhooks.ts'
import { WebhookCard } from './webhook-card.tsx'
import { WebhookForm } from './webhook-form.tsx'

/** Receivers of the region's events: added, tried, paused, and what they were sent last. */
export function Webhooks({ ask }: { readonly ask: AskOffice }) {
  const hooks = useWebhooks(ask)
  const [isAdding, setAdding] = useState(false)
  const texts = words.value.hooks
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="webhooks-title">
      <h2 id="webhooks-title">{texts.title}</h2>
      <p>{texts.lead}</p>
      {hooks.secret && <ToldSecret secret={hooks.secret} title={texts.secretTitle} hint={texts.secretHint} />}
      {hooks.list?.length === 0 && <p class="soft">{texts.none}</p>}
      {hooks.list && hooks.list.length > 0 && (
        <ul class="stack webhooks">
          {hooks.list.map((line) => (
            <WebhookCard key={line.id} line={line} hooks={hooks} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <WebhookForm
          onCancel={() => setAdding(false)}
          onSave={async (made) => {
            const isMade = await hooks.make(made)
            if (isMade) setAdding(false)
            return isMade
          }}
        />
      ) : (
        <p>
          <button type="button" class="button" onClick={() => setAdding(true)}>
            <Plus size={16} aria-hidden="true" />
            {texts.add}
          </button>
        </p>
      )}
    </section>
  )
}
