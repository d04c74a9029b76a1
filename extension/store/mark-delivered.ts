import { isJotting } from '../../core/draft/jotting.ts'
import { taskId } from '../../core/ids.ts'
import type { MutationReceipt } from '../../core/protocol/mutation.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'
import { emptyJotting } from './jottings.ts'
import { dropDraft, type OutboxItem } from './outbox.ts'

/** The server has it: the receipt stays, the draft goes, and a jotting is empty again. */
export async function markDelivered(
  db: Database,
  item: OutboxItem,
  delivery: { readonly receipt: MutationReceipt; readonly at: Instant },
): Promise<void> {
  await db.transaction('rw', db.drafts, db.answers, db.edits, db.outbox, db.device, async () => {
    await db.outbox.update(item.order, { delivery: { kind: 'delivered', ...delivery } })
    if (item.task === null) return
    if (isJotting(item.task)) await emptyJotting(db, taskId(item.task), delivery.at)
    else await dropDraft(db, item.task)
  })
}
