import { type Sql, text } from './sql.ts'

/** The key that a region signs its access tokens with: JWKs as JSON texts, `id` their thumbprint (RFC 7638). */
export type SigningKey = { readonly id: string; readonly private: string; readonly public: string }

/** A region's own signing key; its private half never leaves this database. */
export function signingKeysTable(sql: Sql) {
  return {
    find(): SigningKey | undefined {
      const [row] = sql('SELECT id, private, public FROM signing_keys')
      if (row === undefined) return undefined
      return { id: text(row, 'id'), private: text(row, 'private'), public: text(row, 'public') }
    },
    add(key: SigningKey): void {
      sql('INSERT INTO signing_keys VALUES (?, ?, ?)', key.id, key.private, key.public)
    },
  }
}
