import type { PersonId, RegionId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'
import { withoutLook } from './look-place.ts'
import { clearShelf, keyOf, layBy, takeUp } from './shelf.ts'

/** Who uses this device, where, and with which key. There is at most one. */
export type Session = {
  readonly key: 'current'
  /** Origin of the server, without a trailing slash. */
  readonly server: string
  readonly region: { readonly id: RegionId; readonly name: string }
  readonly person: PersonId
  /** The private key can't be exported: a copied token is useless elsewhere (RFC 9449). */
  readonly keys: CryptoKeyPair
  readonly tokens: Tokens
}

export type Tokens = {
  readonly access: string
  readonly accessUntil: Instant
  readonly refresh: string
}

/** The session, or undefined where nobody has signed in. */
export async function readSession(db: Database): Promise<Session | undefined> {
  return db.session.get('current')
}

/**
 * Begins a session. Who comes back to the same server finds everything; what is somebody else's, or was meant for
 * another server, is laid by unsent, and what this person once left is taken up again.
 */
export async function beginSession(db: Database, session: Session): Promise<void> {
  await withoutLook(() =>
    db.transaction('rw', db.tables, async () => {
      const before = await db.session.get('current')
      if (before === undefined || keyOf(before) !== keyOf(session)) {
        if (before !== undefined) await layBy(db, before)
        await clearAll(db)
        await takeUp(db, session)
      }
      await db.session.put(session)
      await db.cursor.delete('changes')
    }),
  )
}

/** Replaces the tokens that were traded for them; those of a session that has begun meanwhile stay. */
export async function keepTokens(
  db: Database,
  { tokens, tradedFor }: { readonly tokens: Tokens; readonly tradedFor: Tokens },
): Promise<void> {
  await db.session
    .where('key')
    .equals('current')
    .and((session) => session.tokens.refresh === tradedFor.refresh)
    .modify({ tokens })
}

/** Who was signed in when something was asked of the server. */
export type Asker = Pick<Session, 'server' | 'region' | 'person'>

/** True while the one who asked is signed in; to be awaited in the transaction that writes the answer. */
export async function isStill(db: Database, asker: Asker): Promise<boolean> {
  const now = await readSession(db)
  return (
    now !== undefined &&
    now.server === asker.server &&
    now.region.id === asker.region.id &&
    now.person === asker.person
  )
}

/**
 * Signs out. What was not sent stays on this device for the same person, unseen by others, or leaves it with all the
 * rest: as the person has chosen.
 */
export async function endSession(db: Database, { keep }: { readonly keep: boolean }): Promise<void> {
  await withoutLook(() =>
    db.transaction('rw', db.tables, async () => {
      const session = await db.session.get('current')
      if (session !== undefined && keep) await layBy(db, session)
      await clearAll(db)
      if (session !== undefined && !keep) await clearShelf(db, keyOf(session))
    }),
  )
}

/** All but what others have laid by. */
async function clearAll(db: Database): Promise<void> {
  await Promise.all(db.tables.filter(({ name }) => name !== 'shelf').map((table) => table.clear()))
}
