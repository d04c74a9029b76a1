import { presentById } from '../../../core/case/people.ts'
import { may } from '../../../core/case/permissions.ts'
import { dutiesOf } from '../../../core/case/standing.ts'
import type { NoticeView } from '../../../core/case/view.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import type { Webhook } from '../../storage/webhooks.ts'

/** Sends nothing more to a receiver that has not answered for three days, or is gone, and tells human resources (WH3). */
export function pauseWebhook(store: Store, webhook: Webhook, because: 'failing' | 'gone', now: Now): void {
  store.webhooks.put({ ...webhook, paused: { at: now.office, because }, restsUntil: null })
  store.audit.add({
    at: now.office,
    action: 'webhook-paused',
    actor: { kind: 'clock' },
    subject: webhook.id,
    detail: { because },
  })
  const body: NoticeView = {
    id: `webhook-${webhook.id}`,
    at: now.office,
    case: null,
    message: {
      id: `Peristiwa tidak dikirim lagi ke ${webhook.name}: penerimanya tidak menjawab. Periksa di Sistem lain.`,
      en: `Events are no longer sent to ${webhook.name}: it does not answer. Look under Other systems.`,
    },
  }
  for (const person of presentById(store.people.all()).values()) {
    if (!may('webhook.manage', dutiesOf(person))) continue
    store.views.put({ audience: person.id, kind: 'notice', id: body.id, body, source: null })
  }
}
