import type { MeView } from '../../core/case/view.ts'
import { answered } from '../store/bare-transaction.ts'
import { type Cursor, untouched } from '../store/cursor.ts'
import type { DraftRow } from '../store/drafts.ts'
import { lately } from '../store/lately.ts'
import { openAsItIs } from '../store/open-as-it-is.ts'
import type { OutboxItem } from '../store/outbox.ts'
import type { Row } from '../store/rows.ts'
import type { Session } from '../store/session.ts'
import { storeVersion } from '../store/version.ts'
import { firstScreen, type Inbox, inboxOf } from './inbox.ts'

/** What a page shows first: what the store holds at that moment, read while the page itself is still on its way. */
export type FirstLook = {
  /** Where the person is signed in; null where nobody is. */
  readonly server: string | null
  readonly cursor: Cursor
  readonly me: MeView | undefined
  readonly inbox: Inbox
}

/**
 * Reads it in one transaction, past Dexie, which is not there yet; undefined where there is no store, or one of another
 * version, or one that can't be read: who opens it properly will say so. Nothing is made or brought up to date here.
 */
export async function takeFirstLook(name = 'timbang'): Promise<FirstLook | undefined> {
  let db: IDBDatabase | undefined
  try {
    db = await openAsItIs(name)
    // Dexie counts in tens.
    return db?.version === storeVersion * 10 ? await look(db) : undefined
  } catch {
    return undefined
  } finally {
    db?.close()
  }
}

async function look(db: IDBDatabase): Promise<FirstLook> {
  const transaction = db.transaction(['session', 'cursor', 'rows', 'drafts', 'outbox'], 'readonly')
  const rows = transaction.objectStore('rows')
  const byStatus = rows.index('[kind+body.status]')
  const outbox = transaction.objectStore('outbox')
  const byKind = outbox.index('delivery.kind')
  const arrivedLately = IDBKeyRange.bound(['delivered', lately()], ['delivered', []])
  const [session, cursor, mine = [], open = [], done = 0, ...sent] = await Promise.all([
    answered<Session>(transaction.objectStore('session').get('current')),
    answered<Cursor>(transaction.objectStore('cursor').get('changes')),
    answered<readonly Row[]>(rows.index('kind').getAll('me')),
    answered<readonly Row[]>(byStatus.getAll(IDBKeyRange.only(['task', 'open']))),
    answered<number>(byStatus.count(IDBKeyRange.only(['task', 'done']))),
    answered<readonly OutboxItem[]>(byKind.getAll('waiting')),
    answered<readonly OutboxItem[]>(byKind.getAll('refused')),
    answered<readonly OutboxItem[]>(outbox.index('[delivery.kind+delivery.at]').getAll(arrivedLately)),
  ])
  const tasks = open.flatMap(({ kind, body }) => (kind === 'task' ? [body] : []))
  const items = sent.flatMap((items = []) => items).sort((a, b) => a.order - b.order)
  // Each draft is a question of its own: only those are asked for that may stand on the first screen.
  const { open: likely } = inboxOf({ tasks, drafts: [], outbox: items, done })
  const refused = items.flatMap(({ delivery, task }) => (delivery.kind === 'refused' && task ? [task] : []))
  const begun = transaction.objectStore('drafts')
  const wanted = new Set([...refused, ...likely.slice(0, firstScreen).map(({ task }) => task.id)])
  const drafts = await Promise.all([...wanted].map((task) => answered<DraftRow>(begun.get(task))))
  const inbox = inboxOf({
    tasks,
    drafts: drafts.filter((draft) => draft !== undefined),
    outbox: items,
    done,
  })
  const [me] = mine
  return {
    server: session?.server ?? null,
    cursor: cursor ?? untouched,
    me: me?.kind === 'me' ? me.body : undefined,
    inbox: { ...inbox, sure: Math.min(inbox.sure, firstScreen) },
  }
}
