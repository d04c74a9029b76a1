import type { ReceiptKey } from '../../core/case/key-set.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { SigningKey } from './signing-keys.ts'
import { document, type Row, type Sql, text, textOrNull } from './sql.ts'

/** The keys that a region signs receipts with; every public half stays, so that old receipts stay good (A2). */
export function receiptKeysTable(sql: Sql) {
  return {
    /** The key that signs now. */
    current(): SigningKey | undefined {
      const [row] = sql('SELECT id, private, public FROM receipt_keys WHERE retired_at IS NULL')
      if (row === undefined) return undefined
      return { id: text(row, 'id'), private: text(row, 'private'), public: text(row, 'public') }
    },
    add(key: SigningKey, now: Instant): void {
      sql('INSERT INTO receipt_keys VALUES (?, ?, ?, ?, NULL)', key.id, key.private, key.public, now)
    },
    /** The key signs no longer, and its private half is gone. */
    retire(now: Instant): void {
      sql('UPDATE receipt_keys SET retired_at = ?, private = NULL WHERE retired_at IS NULL', now)
    },
    /** Every public key there ever was, newest first. */
    all(): readonly ReceiptKey[] {
      return sql('SELECT id, public, made_at, retired_at FROM receipt_keys ORDER BY rowid DESC').map(
        receiptKey,
      )
    },
  }
}

function receiptKey(row: Row): ReceiptKey {
  const { x, y } = document<Pick<ReceiptKey, 'x' | 'y'>>(row, 'public')
  const retired = textOrNull(row, 'retired_at')
  return {
    kty: 'EC',
    crv: 'P-256',
    x,
    y,
    alg: 'ES256',
    use: 'sig',
    kid: text(row, 'id'),
    iat: Math.floor(Date.parse(text(row, 'made_at')) / 1000),
    ...(retired === null ? {} : { exp: Math.ceil(Date.parse(retired) / 1000) }),
  }
}
