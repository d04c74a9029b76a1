import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'
import { readSession } from './session.ts'

/** How far this device has read, and how talking to the server went. */
export type Cursor = {
  readonly key: 'changes'
  readonly position: number
  /** When the server last gave everything it had. */
  readonly pulledAt: Instant | null
  /** Since when a turn of syncing runs; a turn that was killed leaves it behind, so it counts only for a while. */
  readonly busySince: Instant | null
  /** How the last turn ended. */
  readonly health: Health
}

export type Health =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ok' }
  /** No answer came: no network, or the server is down. */
  | {
      readonly kind: 'unreachable'
      readonly since: Instant
      readonly failures: number
      readonly retryAt: Instant
    }
  /** The server answered, but with a failure of its own. */
  | {
      readonly kind: 'failing'
      readonly status: number
      readonly since: Instant
      readonly failures: number
      readonly retryAt: Instant
    }
  /** The tokens no longer count: the person must sign in again; drafts and outbox stay. */
  | { readonly kind: 'signed-out' }

/** The cursor, or the one of a device that has read nothing yet. */
export async function readCursor(db: Database): Promise<Cursor> {
  return (await db.cursor.get('changes')) ?? untouched
}

/** Notes that a turn has begun. */
export async function noteBusy(db: Database, busySince: Instant): Promise<void> {
  await change(db, { busySince })
}

/**
 * Notes how a turn has ended, leaves the position alone, and gives what was noted. Signed out is only who holds the
 * refresh token that was refused: an item may have vanished during the turn, or somebody signed in anew (D19).
 */
export async function noteHealth(
  db: Database,
  health: Health,
  { refused }: { readonly refused: string | null },
): Promise<Health> {
  return db.transaction('rw', db.cursor, db.session, async () => {
    const isOut = health.kind === 'signed-out'
    const isTheirs = isOut && refused !== null && (await readSession(db))?.tokens.refresh === refused
    const noted: Health = isOut && !isTheirs ? { kind: 'unknown' } : health
    await change(db, { health: noted, busySince: null })
    return noted
  })
}

async function change(db: Database, part: Partial<Cursor>): Promise<void> {
  await db.transaction('rw', db.cursor, async () => {
    await db.cursor.put({ ...(await readCursor(db)), ...part })
  })
}

export const untouched: Cursor = {
  key: 'changes',
  position: 0,
  pulledAt: null,
  busySince: null,
  health: { kind: 'unknown' },
}
