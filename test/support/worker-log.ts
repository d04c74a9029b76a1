import { globSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { SealedRow } from '../../core/case/verify-audit.ts'

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
      const sealed = rows.map(({ n, row, previous, hash }) => ({
        n: Number(n),
        row: String(row),
        previous: String(previous),
        hash: String(hash),
      }))
      if (JSON.parse(sealed[0]?.row ?? '{}').subject === region) return sealed
    } finally {
      database.close()
    }
  }
  throw new Error(`there is no log of ${region}`)
}
