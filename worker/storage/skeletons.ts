import { packText, unpackText } from './packed.ts'
import { skeletonOf } from './skeleton.ts'
import { integer, type Sql } from './sql.ts'

/** What results of one pack have in common, made of the first of them; never changed, for others are packed with it. */
export function skeletonsTable(sql: Sql) {
  const known = new Map<number, string>()
  const read = (id: number): string => {
    const [row] = sql('SELECT body FROM skeletons WHERE id = ?', id)
    const text = known.get(id) ?? unpackText(row?.body)
    known.set(id, text)
    return text
  }
  return {
    read: (id: number | null): string => (id === null ? '' : read(id)),
    /** The number of the skeleton for this kind of text of a pack; made of this very text where there is none. */
    ensure(of: string, json: string): number {
      const [row] = sql('SELECT id FROM skeletons WHERE of = ?', of)
      if (row !== undefined) return integer(row, 'id')
      const [made] = sql(
        'INSERT INTO skeletons (of, body) VALUES (?, ?) RETURNING id',
        of,
        packText(skeletonOf(json)),
      )
      if (made === undefined) throw new Error(`no skeleton was made of ${of}`)
      return integer(made, 'id')
    },
    /** What was read may no longer be so: a transaction was undone. */
    forget: (): void => known.clear(),
  }
}

export type Skeletons = ReturnType<typeof skeletonsTable>
