import { erasureListsTable } from './erasure-lists.ts'
import { readersTable } from './readers.ts'
import { regionsTable } from './regions.ts'
import { rollUpsTable } from './roll-ups.ts'
import type { Database } from './sql.ts'

/** All that the directory keeps. */
export type Directory = ReturnType<typeof openDirectory>

/** The tables of the directory over its database, which has been migrated. */
export function openDirectory({ sql, transaction }: Database) {
  return {
    transaction,
    regions: regionsTable(sql),
    rollUps: rollUpsTable(sql),
    readers: readersTable(sql),
    erasureLists: erasureListsTable(sql),
  }
}
