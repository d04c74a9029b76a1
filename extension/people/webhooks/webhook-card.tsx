import { useState } from 'preact/hooks'
import { sayWebhookType, webhookTypes } from '../../../core/case/webhook-event.ts'
import type { WebhookLine } from '../../../core/protocol/webhooks.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { writeMoment } from '../../../ui/time/write-time.ts'
import { useDevice } from '../../device.ts'
import { DeliveryTable } from './delivery-table.tsx'
import type { Hooks } from './use-webhooks.ts'
import { WebhookForm } from './webhook-form.tsx'

type CardProps = { readonly line: WebhookLine; readonly hooks: Hooks }

/** One receiver. */
export function WebhookCard({ line, hooks }: CardProps) {
  const zone = useDevice().zone.value
  const [isEditing, setEditing] = useState(false)
  const texts = words.value.hooks
  const isPaused = line.pausedAt !== null
  const until = line.oldSecretUntil
  const about = [
    isPaused ? texts.paused : texts.sending,
    ...(line.waiting > 0 ? [texts.waiting(line.waiting)] : []),
    texts.madeBy(line.madeBy ?? words.value.office.operator),
    ...(until === null ? [] : [texts.overlap(writeMoment(until, language.value, zone))]),
  ]
  const events = webhookTypes.filter((type) => line.events.includes(type))
  if (isEditing) {
    return (
      <li class="webhook stack">
        <WebhookForm
          line={line}
          onCancel={() => setEditing(false)}
          onSave={async (described) => {
            const isChanged = await hooks.change(line.id, { ...described, paused: isPaused })
            if (isChanged) setEditing(false)
            return isChanged
          }}
        />
      </li>
    )
  }
  return (
    <li class="webhook stack">
      <div class="stack stack-tight">
        <strong>{line.name}</strong>
        <span class="webhook-address">{line.address}</span>
        <span class="soft">{about.join(' · ')}</span>
        <span class="soft">
          {events.map((type) => say(sayWebhookType(type), language.value)).join(' · ')}
        </span>
      </div>
      {line.pausedBecause && <p class="webhook-paused">{texts.pausedWhy[line.pausedBecause]}</p>}
      <Deeds line={line} hooks={hooks} onEdit={() => setEditing(true)} />
      <DeliveryTable line={line} hooks={hooks} />
    </li>
  )
}

function Deeds({ line, hooks, onEdit }: CardProps & { readonly onEdit: () => void }) {
  const [asking, setAsking] = useState<'rotate' | 'remove' | null>(null)
  const texts = words.value.hooks
  const { id, name, address, detail, pausedAt } = line
  const isPaused = pausedAt !== null
  const events = webhookTypes.filter((type) => line.events.includes(type))
  const turn = () => hooks.change(id, { name, address, events, detail, paused: !isPaused })
  const sure = async (deed: 'rotate' | 'remove') => {
    await hooks[deed](id)
    setAsking(null)
  }
  if (asking !== null) {
    return (
      <div class="row">
        <span>{asking === 'rotate' ? texts.rotateSure : texts.removeSure}</span>
        <button type="button" class="button button-small button-main" onClick={() => void sure(asking)}>
          {texts.yes}
        </button>
        <button type="button" class="button button-small" onClick={() => setAsking(null)}>
          {texts.cancel}
        </button>
      </div>
    )
  }
  const deeds = [
    ...(isPaused ? [] : [[texts.test, () => void hooks.test(id)] as const]),
    [isPaused ? texts.resume : texts.pause, () => void turn()] as const,
    [texts.edit, onEdit] as const,
    [texts.rotate, () => setAsking('rotate')] as const,
    [texts.remove, () => setAsking('remove')] as const,
  ]
  return (
    <div class="row">
      {deeds.map(([title, deed]) => (
        <button
          key={title}
          type="button"
          class="button button-small"
          aria-label={`${title}: ${name}`}
          onClick={deed}
        >
          {title}
        </button>
      ))}
    </div>
  )
}
