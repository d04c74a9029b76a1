import type { Database } from '../store/database.ts'
import { readPack, readRows } from '../store/rows.ts'
import { readersOf } from './readership.ts'

export type OfficeReading = {
  readonly kind: 'asked' | 'required' | 'in-course'
  readonly readers: ReadonlySet<string>
}

/** How the newest pack asks for its criteria to be read, and who has. */
export async function readOfficeReading(db: Database): Promise<OfficeReading> {
  const [pack, readings] = await Promise.all([readPack(db, null), readRows(db, 'reading')])
  if (pack === undefined) return { kind: 'asked', readers: new Set() }
  return { kind: pack.policies.criteria?.reading ?? 'asked', readers: readersOf(readings, pack) }
}
