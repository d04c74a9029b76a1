import type { WebhookDetail } from '../../core/case/webhook-event.ts'
import { type PersonId, personId } from '../../core/ids.ts'
import type { WebhookLine } from '../../core/protocol/webhooks.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { document, type Row, type Sql, text, textOrNull } from './sql.ts'

/** Where events of the region go. Its secret signs, so it lies here as it is; no route gives it out again. */
export type Webhook = {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly events: readonly string[]
  readonly detail: WebhookDetail
  readonly secret: string
  /** The secret before it, which signs as well until then. */
  readonly old: { readonly secret: string; readonly until: Instant } | null
  readonly madeAt: Instant
  /** Null for the operator. */
  readonly madeBy: PersonId | null
  readonly paused: { readonly at: Instant; readonly because: Because } | null
  /** Until then it is left alone: it did not answer, or asked for that. */
  readonly restsUntil: Instant | null
}

type Because = NonNullable<WebhookLine['pausedBecause']>

/** The receivers of a region's events. */
export function webhooksTable(sql: Sql) {
  return {
    put(webhook: Webhook): void {
      const { id, name, address, events, detail, secret, old, madeAt, madeBy, paused, restsUntil } = webhook
      sql(
        'INSERT OR REPLACE INTO webhooks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        id,
        name,
        address,
        JSON.stringify(events),
        detail,
        secret,
        old?.secret ?? null,
        old?.until ?? null,
        madeAt,
        madeBy,
        paused?.at ?? null,
        paused?.because ?? null,
        restsUntil,
      )
    },
    find(id: string): Webhook | undefined {
      const [row] = sql('SELECT * FROM webhooks WHERE id = ?', id)
      return row === undefined ? undefined : webhookOf(row)
    },
    /** The newest first. */
    all(): readonly Webhook[] {
      return sql('SELECT * FROM webhooks ORDER BY made_at DESC, id').map(webhookOf)
    },
    remove(id: string): void {
      sql('DELETE FROM webhooks WHERE id = ?', id)
    },
  }
}

function webhookOf(row: Row): Webhook {
  const [by, oldSecret, oldUntil] = ['made_by', 'old_secret', 'old_until'].map((name) =>
    textOrNull(row, name),
  )
  const [pausedAt, because] = ['paused_at', 'paused_because'].map((name) => textOrNull(row, name))
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    address: text(row, 'address'),
    events: document<readonly string[]>(row, 'events'),
    // Only `put` writes these two.
    detail: text(row, 'detail') as WebhookDetail,
    secret: text(row, 'secret'),
    old: oldSecret && oldUntil ? { secret: oldSecret, until: oldUntil } : null,
    madeAt: text(row, 'made_at'),
    madeBy: by ? personId(by) : null,
    paused: pausedAt && because ? { at: pausedAt, because: because as Because } : null,
    restsUntil: textOrNull(row, 'rests_until'),
  }
}
