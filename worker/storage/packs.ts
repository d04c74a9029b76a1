import { canonicalJson } from '../../core/canonical-json.ts'
import type { PackKey } from '../../core/case/pack-version.ts'
import type { Pack } from '../../core/pack/model.ts'
import { digest } from './digest.ts'
import { document, integer, type Sql, text } from './sql.ts'

/** Every version of a pack that a cycle may refer to. A version is never overwritten. */
export function packsTable(sql: Sql) {
  // What core compiles from a pack hangs on the very object, so each version is read once.
  const read = new Map<string, Pack>()
  return {
    find({ id, version }: PackKey): Pack | undefined {
      const known = read.get(`${id}@${version}`)
      if (known !== undefined) return known
      const [row] = sql('SELECT body FROM packs WHERE id = ? AND version = ?', id, version)
      if (row === undefined) return undefined
      const pack = document<Pack>(row, 'body')
      read.set(`${id}@${version}`, pack)
      return pack
    },
    /** The highest version of a pack that was ever published; 0 for none. */
    newest(id: string): number {
      const [row] = sql('SELECT ifnull(max(version), 0) AS newest FROM packs WHERE id = ?', id)
      return row === undefined ? 0 : integer(row, 'newest')
    },
    /** Every version there is, without its documents. */
    keys(): readonly PackKey[] {
      return sql('SELECT id, version FROM packs ORDER BY id, version').map((row) => ({
        id: text(row, 'id'),
        version: integer(row, 'version'),
      }))
    },
    /** What was read may no longer be so: a transaction was undone. */
    forget(): void {
      read.clear()
    },
    /** `conflict`: this version is there with another content, and stays as it is. */
    add(pack: Pack): 'added' | 'same' | 'conflict' {
      const fingerprint = digest(canonicalJson(pack))
      const [known] = sql('SELECT fingerprint FROM packs WHERE id = ? AND version = ?', pack.id, pack.version)
      if (known !== undefined) return text(known, 'fingerprint') === fingerprint ? 'same' : 'conflict'
      sql('INSERT INTO packs VALUES (?, ?, ?, ?)', pack.id, pack.version, fingerprint, JSON.stringify(pack))
      return 'added'
    },
  }
}
