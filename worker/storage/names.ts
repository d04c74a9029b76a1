import { integer, type Sql, text } from './sql.ts'

/** Small numbers for ids that stand in many rows: an id of an import takes 22 bytes wherever it stands. Kept for ever. */
export function namesTable(sql: Sql) {
  const numbers = new Map<string, number>()
  const names = new Map<number, string>()
  const known = (name: string, n: number): number => {
    if (numbers.size >= MOST_KNOWN) forget()
    numbers.set(name, n)
    names.set(n, name)
    return n
  }
  const forget = (): void => {
    numbers.clear()
    names.clear()
  }
  const find = (name: string): number | undefined => {
    const held = numbers.get(name)
    if (held !== undefined) return held
    const [row] = sql('SELECT n FROM names WHERE name = ?', name)
    return row === undefined ? undefined : known(name, integer(row, 'n'))
  }
  return {
    /** The number of a name; undefined for one that has none. */
    find,
    /** The number of a name, a new one where it has none. */
    number(name: string): number {
      const held = find(name)
      if (held !== undefined) return held
      const [row] = sql('INSERT INTO names (name) VALUES (?) RETURNING n', name)
      if (row === undefined) throw new Error('a name was not given a number')
      return known(name, integer(row, 'n'))
    },
    name(n: number): string {
      const held = names.get(n)
      if (held !== undefined) return held
      const [row] = sql('SELECT name FROM names WHERE n = ?', n)
      if (row === undefined) throw new Error(`nothing has the number ${n}`)
      const name = text(row, 'name')
      known(name, n)
      return name
    },
    /** What was read may no longer be so: a transaction was undone. */
    forget,
  }
}

export type Names = ReturnType<typeof namesTable>

const MOST_KNOWN = 50_000
