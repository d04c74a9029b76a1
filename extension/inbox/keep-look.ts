import { readCursor } from '../store/cursor.ts'
import type { Database } from '../store/database.ts'
import { type LookPlace, lookPlace } from '../store/look-place.ts'
import { readMe } from '../store/rows.ts'
import { readSession } from '../store/session.ts'
import { storeVersion } from '../store/version.ts'
import type { FirstLook } from './first-look.ts'
import { firstScreen, type InboxItem } from './inbox.ts'
import type { KeptLook } from './kept-look.ts'
import { readInbox } from './read-inbox.ts'

/**
 * Keeps what a page that begins shows first, as the store has it now; nothing where nobody is signed in, or no longer.
 * Who signs out or in waits for it to end, or it for them: it never writes what was before (`withoutLook`).
 */
export async function keepLook(db: Database, place: LookPlace | undefined = lookPlace()): Promise<void> {
  await place?.alone(async () => {
    try {
      const look = await readLook(db)
      if (look === undefined) await place.clear()
      else await place.write({ store: storeVersion, look } satisfies KeptLook)
    } catch {
      // A store that can't be read is told by the page that opens it; it shows nothing before.
      await place.clear()
    }
  })
}

async function readLook(db: Database): Promise<FirstLook | undefined> {
  return db.transaction('r', [db.session, db.cursor, db.rows, db.drafts, db.outbox], async () => {
    const [session, cursor, me, inbox] = await Promise.all([
      readSession(db),
      readCursor(db),
      readMe(db),
      readInbox(db),
    ])
    if (session === undefined || cursor.health.kind === 'signed-out') return undefined
    return {
      server: session.server,
      cursor,
      me: me && { ...me, person: { ...me.person, nip: null } },
      inbox: {
        ...inbox,
        open: inbox.open.slice(0, firstScreen).map(outside),
        sure: Math.min(inbox.sure, firstScreen),
        sending: inbox.sending.slice(0, firstScreen).map(outside),
      },
    }
  })
}

/** What a card shows, and nothing of what the form says. */
function outside({ task: { evidence: _, ...task }, stage }: InboxItem): InboxItem {
  return { task: { ...task, context: {}, prefill: {} }, stage }
}
