import { CircleAlert, CloudUpload } from 'lucide-preact'
import { say } from '../../../core/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import type { OutboxItem } from '../../store/outbox.ts'
import { sayChange } from './unit-history.tsx'

/** Changes that wait for a network, and the last one if the server has refused it. */
export function UnitDispatch({ items }: { readonly items: readonly OutboxItem[] }) {
  const texts = words.value.units
  const waiting = items.filter(({ delivery }) => delivery.kind === 'waiting')
  const last = items.at(-1)
  return (
    <div aria-live="polite" class="stack">
      {waiting.map(
        ({ id, mutation }) =>
          mutation.kind === 'change-unit' && (
            <Banner key={id} tone="plain" icon={CloudUpload} title={sayChange(mutation)}>
              <p>{texts.waiting}</p>
            </Banner>
          ),
      )}
      {last?.delivery.kind === 'refused' && last.mutation.kind === 'change-unit' && (
        <Banner
          tone="trouble"
          icon={CircleAlert}
          title={`${say(last.delivery.problem.text.title, language.value)}: ${sayChange(last.mutation)}`}
        >
          <p>{say(last.delivery.problem.text.detail, language.value)}</p>
        </Banner>
      )}
    </div>
  )
}
