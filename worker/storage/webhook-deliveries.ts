import type { WebhookEvent } from '../../core/case/webhook-event.ts'
import type { DeliveryLine, WebhookTrouble } from '../../core/protocol/webhooks.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { integer, integerOrNull, type Row, type Sql, text, textOrNull } from './sql.ts'

/** An event on its way to one receiver: what is sent is kept to the letter, so that each try says the same. */
export type Delivery = DeliveryLine & { readonly webhook: string; readonly body: string }

/** What came of a try. Without a `dueAt` it is over. */
export type Tried = Pick<DeliveryLine, 'tries' | 'dueAt' | 'status' | 'trouble'>

/** Figures of deliveries: `givenUp` of those that wait are for a receiver that failed for days, and go when it goes on. */
export type DeliveryCounts = {
  readonly delivered: number
  /** Tried more than once, whether they have arrived by now or not. */
  readonly retried: number
  readonly waiting: number
  readonly givenUp: number
  /** How long the oldest of those that wait has waited; 0 for none. */
  readonly oldestSeconds: number
}

/** The outbox of events: each goes until it has arrived, or until its receiver is given up. */
export function webhookDeliveriesTable(sql: Sql) {
  return {
    add({ id, webhook, type, body }: Pick<Delivery, 'id' | 'webhook' | 'type' | 'body'>, now: Instant): void {
      sql(
        `INSERT INTO webhook_deliveries (id, webhook, type, body, at, tries, due_at)
          VALUES (?, ?, ?, ?, ?, 0, ?)`,
        id,
        webhook,
        type,
        body,
        now,
        now,
      )
    },
    find(id: string): Delivery | undefined {
      const [row] = sql('SELECT * FROM webhook_deliveries WHERE id = ?', id)
      return row === undefined ? undefined : deliveryOf(row)
    },
    /** What one receiver has to be sent by now, the oldest first. */
    due(webhook: string, now: Instant, limit: number): readonly Delivery[] {
      return sql(
        'SELECT * FROM webhook_deliveries WHERE webhook = ? AND due_at <= ? ORDER BY n LIMIT ?',
        webhook,
        now,
        limit,
      ).map(deliveryOf)
    },
    /** When something has next to be sent to a receiver that is neither paused nor left alone. */
    nextDue(): Instant | null {
      const [row] = sql(
        `SELECT min(max(due_at, ifnull(rests_until, ''))) AS due_at
          FROM webhook_deliveries JOIN webhooks ON webhooks.id = webhook
          WHERE due_at IS NOT NULL AND paused_at IS NULL`,
      )
      return row === undefined ? null : textOrNull(row, 'due_at')
    },
    /** The newest first. */
    list(webhook: string, limit: number): readonly Delivery[] {
      return sql(
        'SELECT * FROM webhook_deliveries WHERE webhook = ? ORDER BY n DESC LIMIT ?',
        webhook,
        limit,
      ).map(deliveryOf)
    },
    countWaiting(webhook: string): number {
      const [row] = sql(
        'SELECT count(*) AS n FROM webhook_deliveries WHERE webhook = ? AND due_at IS NOT NULL',
        webhook,
      )
      return row === undefined ? 0 : integer(row, 'n')
    },
    /** How events of the last thirty days fared, of no receiver in particular. */
    counts(now: Instant): DeliveryCounts {
      const [row] = sql(
        `SELECT count(*) - count(due_at) AS delivered, count(iif(tries > 1, 1, NULL)) AS retried,
            count(due_at) AS waiting, count(iif(due_at IS NOT NULL AND paused_because <> 'by-hand', 1, NULL)) AS given_up,
            min(iif(due_at IS NULL, NULL, webhook_deliveries.at)) AS oldest
          FROM webhook_deliveries JOIN webhooks ON webhooks.id = webhook`,
      )
      const oldest = row === undefined ? null : textOrNull(row, 'oldest')
      const of = (name: string) => (row === undefined ? 0 : integer(row, name))
      return {
        delivered: of('delivered'),
        retried: of('retried'),
        waiting: of('waiting'),
        givenUp: of('given_up'),
        oldestSeconds:
          oldest === null ? 0 : Math.max(0, Math.floor((Date.parse(now) - Date.parse(oldest)) / 1000)),
      }
    },
    noteTry(id: string, { tries, dueAt, status, trouble }: Tried, now: Instant): void {
      sql(
        `UPDATE webhook_deliveries SET tries = ?, due_at = ?, status = ?, trouble = ?, tried_at = ?
          WHERE id = ?`,
        tries,
        dueAt,
        status,
        trouble,
        now,
        id,
      )
    },
    /** Sent from the first try on, whatever came of it before. */
    again(id: string, now: Instant): void {
      sql('UPDATE webhook_deliveries SET tries = 0, due_at = ? WHERE id = ?', now, id)
    },
    /** All that waits for a receiver is tried from the first on. */
    againAll(webhook: string, now: Instant): void {
      sql(
        'UPDATE webhook_deliveries SET tries = 0, due_at = ? WHERE webhook = ? AND due_at IS NOT NULL',
        now,
        webhook,
      )
    },
    forget(webhook: string): void {
      sql('DELETE FROM webhook_deliveries WHERE webhook = ?', webhook)
    },
    forgetBefore(at: Instant): void {
      sql('DELETE FROM webhook_deliveries WHERE at < ?', at)
    },
  }
}

function deliveryOf(row: Row): Delivery {
  return {
    id: text(row, 'id'),
    webhook: text(row, 'webhook'),
    // Only `add` and `noteTry` write these two.
    type: text(row, 'type') as WebhookEvent['type'],
    trouble: textOrNull(row, 'trouble') as WebhookTrouble | null,
    body: text(row, 'body'),
    at: text(row, 'at'),
    tries: integer(row, 'tries'),
    triedAt: textOrNull(row, 'tried_at'),
    dueAt: textOrNull(row, 'due_at'),
    status: integerOrNull(row, 'status'),
  }
}
