import type { PackKey, PackVersion } from '../../core/case/pack-version.ts'
import type { Files } from '../../core/pack/documents.ts'
import { document, integer, type Row, type Sql } from './sql.ts'

/** What human resources have handed in: each version once, with its documents as they were. Those never change. */
export function packVersionsTable(sql: Sql) {
  return {
    find({ id, version }: PackKey): PackVersion | undefined {
      const [row] = sql('SELECT body FROM pack_versions WHERE pack = ? AND version = ?', id, version)
      return row && packVersion(row)
    },
    /** The documents of a version, as the studio saved them. */
    filesOf({ id, version }: PackKey): Files | undefined {
      const [row] = sql('SELECT files FROM pack_versions WHERE pack = ? AND version = ?', id, version)
      return row && document<Files>(row, 'files')
    },
    /** Newest first. */
    all(): readonly PackVersion[] {
      return sql('SELECT body FROM pack_versions ORDER BY n DESC').map(packVersion)
    },
    /** The highest number that was ever given to a version of this pack; 0 for none. */
    newest(pack: string): number {
      const [row] = sql('SELECT ifnull(max(version), 0) AS newest FROM pack_versions WHERE pack = ?', pack)
      return row === undefined ? 0 : integer(row, 'newest')
    },
    add(version: PackVersion, files: Files): void {
      const { id, version: n } = version.pack
      sql(
        'INSERT INTO pack_versions (pack, version, body, files) VALUES (?, ?, ?, ?)',
        id,
        n,
        JSON.stringify(version),
        JSON.stringify(files),
      )
    },
    /** What has become of it. */
    put(version: PackVersion): void {
      const { id, version: n } = version.pack
      sql('UPDATE pack_versions SET body = ? WHERE pack = ? AND version = ?', JSON.stringify(version), id, n)
    },
  }
}

function packVersion(row: Row): PackVersion {
  return document<PackVersion>(row, 'body')
}
