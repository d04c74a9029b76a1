import { type PersonId, personId } from '../../core/ids.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type Row, type Sql, text, textOrNull } from './sql.ts'

/** A browser that a person signed in with. */
export type Device = {
  readonly id: string
  readonly person: PersonId
  readonly name: string
  /** Thumbprint of its public key (RFC 7638). */
  readonly key: string
  /** SHA-256 of the refresh token given last. */
  readonly refreshHash: string
  /** The one before it: still good until its successor is used, for the successor may be lost on the way. */
  readonly spareHash: string | null
  readonly renewedAt: Instant
  readonly revokedAt: Instant | null
}

/** The devices of a region's people. */
export function devicesTable(sql: Sql) {
  return {
    find(id: string): Device | undefined {
      const [row] = sql('SELECT * FROM devices WHERE id = ?', id)
      return row === undefined ? undefined : device(row)
    },
    add(added: Pick<Device, 'id' | 'person' | 'name' | 'key' | 'refreshHash'>, now: Instant): void {
      const { id, person, name, key, refreshHash } = added
      sql(
        'INSERT INTO devices VALUES (?, ?, ?, ?, ?, NULL, ?, ?, NULL)',
        id,
        person,
        name,
        key,
        refreshHash,
        now,
        now,
      )
    },
    renew(renewed: Pick<Device, 'id' | 'refreshHash' | 'spareHash'>, now: Instant): void {
      const { id, refreshHash, spareHash } = renewed
      sql(
        'UPDATE devices SET refresh_hash = ?, spare_hash = ?, renewed_at = ? WHERE id = ?',
        refreshHash,
        spareHash,
        now,
        id,
      )
    },
    revoke(id: string, now: Instant): void {
      sql('UPDATE devices SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL', now, id)
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
    refreshHash: text(row, 'refresh_hash'),
    spareHash: textOrNull(row, 'spare_hash'),
    renewedAt: text(row, 'renewed_at'),
    revokedAt: textOrNull(row, 'revoked_at'),
  }
}
