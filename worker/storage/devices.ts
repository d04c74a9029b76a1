import { type PersonId, personId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { heldUpTo } from './held.ts'
import { integer, type Row, type Sql, text, textOrNull } from './sql.ts'

/** A browser that a person signed in with. */
export type Device = {
  readonly id: string
  readonly person: PersonId
  readonly name: string
  /** Thumbprint of its public key (RFC 7638). */
  readonly key: string
  /** Of its newest refresh tokens; rises by one when one of those is used. */
  readonly generation: number
  readonly addedAt: Instant
  readonly renewedAt: Instant
  readonly revokedAt: Instant | null
}

/** As many stay in memory. */
const MOST_HELD = 5_000

/** The devices of a region's people. */
export function devicesTable(sql: Sql) {
  // Each look at a dashboard asks who has signed in: thousands of rows, of which few change in a day.
  let owners: ReadonlySet<string> | undefined
  // Every request asks for its own, and others sign in meanwhile.
  const held = heldUpTo<string, Device>(MOST_HELD)
  return {
    /** What was read may no longer be so: a transaction was undone. */
    unread(): void {
      owners = undefined
      held.clear()
    },
    /** With their refresh tokens. */
    forget(person: PersonId): void {
      owners = undefined
      held.clear()
      sql('DELETE FROM refresh_tokens WHERE device IN (SELECT id FROM devices WHERE person = ?)', person)
      sql('DELETE FROM devices WHERE person = ?', person)
    },
    find(id: string): Device | undefined {
      const known = held.get(id)
      if (known !== undefined) return known
      const [row] = sql('SELECT * FROM devices WHERE id = ?', id)
      if (row === undefined) return undefined
      const found = device(row)
      held.put(id, found)
      return found
    },
    /** A new device, whose first refresh tokens are of generation 1. */
    add({ id, person, name, key }: Pick<Device, 'id' | 'person' | 'name' | 'key'>, now: Instant): void {
      owners = undefined
      sql('INSERT INTO devices VALUES (?, ?, ?, ?, 1, ?, ?, NULL)', id, person, name, key, now, now)
    },
    renew(id: string, generation: number, now: Instant): void {
      held.drop(id)
      sql('UPDATE devices SET generation = ?, renewed_at = ? WHERE id = ?', generation, now, id)
    },
    revoke(id: string, now: Instant): void {
      owners = undefined
      held.drop(id)
      sql('UPDATE devices SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL', now, id)
    },
    /** Everybody who can use some device: the same set until that changes. */
    owners(): ReadonlySet<string> {
      owners ??= new Set(
        sql('SELECT DISTINCT person FROM devices WHERE revoked_at IS NULL').map((row) => text(row, 'person')),
      )
      return owners
    },
    /** The devices that this person can still use. */
    inUse(person: PersonId): readonly Device[] {
      return sql('SELECT * FROM devices WHERE person = ? AND revoked_at IS NULL', person).map(device)
    },
  }
}

function device(row: Row): Device {
  return {
    id: text(row, 'id'),
    person: personId(text(row, 'person')),
    name: text(row, 'name'),
    key: text(row, 'key'),
    generation: integer(row, 'generation'),
    addedAt: text(row, 'created_at'),
    renewedAt: text(row, 'renewed_at'),
    revokedAt: textOrNull(row, 'revoked_at'),
  }
}
