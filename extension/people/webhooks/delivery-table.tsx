import { sayWebhookType } from '../../../core/case/webhook-event.ts'
import type { DeliveryLine, WebhookLine } from '../../../core/protocol/webhooks.ts'
import { assertNever } from '../../../core/result.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { writeMoment } from '../../../ui/time/write-time.ts'
import { useDevice } from '../../device.ts'
import type { Hooks } from './use-webhooks.ts'

/** What one receiver was sent last, and what came of it. */
export function DeliveryTable({ line, hooks }: { readonly line: WebhookLine; readonly hooks: Hooks }) {
  const zone = useDevice().zone.value
  const texts = words.value.hooks
  const isPaused = line.pausedAt !== null
  const moment = (at: string) => writeMoment(at, language.value, zone)
  return (
    <details>
      <summary>{texts.deliveries}</summary>
      {line.deliveries.length === 0 && <p class="soft">{texts.noDeliveries}</p>}
      {line.deliveries.length > 0 && (
        <table class="table table-fold" aria-label={`${texts.deliveries}: ${line.name}`}>
          <thead>
            <tr>
              <th scope="col">{texts.event}</th>
              <th scope="col">{texts.at}</th>
              <th scope="col">{texts.outcome}</th>
              <th scope="col">{texts.tries}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {line.deliveries.map((one) => (
              <tr key={one.id}>
                <th scope="row">{say(sayWebhookType(one.type), language.value)}</th>
                <td data-label={texts.at}>{moment(one.at)}</td>
                <td data-label={texts.outcome}>{standing(one, { isPaused, moment })}</td>
                <td data-label={texts.tries}>{one.tries}</td>
                <td>
                  {!isPaused && one.tries > 0 && (
                    <button
                      type="button"
                      class="button button-small"
                      onClick={() => void hooks.again(line.id, one.id)}
                    >
                      {texts.again}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <button type="button" class="button button-small" onClick={hooks.reload}>
          {texts.reload}
        </button>
      </p>
    </details>
  )
}

type Standing = { readonly isPaused: boolean; readonly moment: (at: string) => string }

function standing(one: DeliveryLine, { isPaused, moment }: Standing): string {
  const texts = words.value.hooks
  if (one.dueAt === null) return texts.arrived(one.status ?? 200)
  const next = isPaused ? texts.held : one.tries === 0 ? texts.toBeSent : texts.tryNext(moment(one.dueAt))
  return [troubleOf(one), next].filter((part) => part !== null).join(' · ')
}

function troubleOf({ trouble, status }: DeliveryLine): string | null {
  const { troubles } = words.value.hooks
  switch (trouble) {
    case null:
      return null
    case 'status':
    case 'redirect':
      return troubles[trouble](status ?? 0)
    case 'timeout':
    case 'unreachable':
    case 'address':
      return troubles[trouble]
    default:
      return assertNever(trouble)
  }
}
