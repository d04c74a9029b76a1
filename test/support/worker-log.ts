import { globSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AUDIT_START, type SealedRow } from '../../core/case/audit-chain.ts'
import { sealedText } from '../../worker/storage/audit.ts'
import { unpackHash } from '../../worker/storage/digest.ts'
import type { Row } from '../../worker/storage/sql.ts'

/** The whole log of a region as it lies on the disk, today's rows too, which human resources are not always shown. */
export function logOnDisk(
  { persistDir }: { readonly persistDir: string },
  region = 'small',
): readonly SealedRow[] {
  const files = globSync('**/*.sqlite', { cwd: persistDir }).map((file) => join(persistDir, file))
  for (const file of files) {
    const database = new DatabaseSync(file, { readOnly: true })
    try {
      const tables = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'audit'").all()
      const rows = tables.length === 0 ? [] : database.prepare('SELECT * FROM audit ORDER BY n').all()
      const sealed = rows.map(({ n, row, moment, hash }, index) => ({
        n: Number(n),
        // No bigints are asked for.
        row: sealedText({ row, moment } as Row),
        previous: index === 0 ? AUDIT_START : hashIn(rows[index - 1]?.hash),
        hash: hashIn(hash),
      }))
      if (JSON.parse(sealed[0]?.row ?? '{}').subject === region) return sealed
    } finally {
      database.close()
    }
  }
  throw new Error(`there is no log of ${region}`)
}

function hashIn(cell: unknown): string {
  return unpackHash(cell instanceof Uint8Array ? cell : String(cell))
}
