import { publishedEdition, readingOf } from '../../core/case/criteria-reading.ts'
import type { ColleagueView, PackView, ReadingView } from '../../core/case/view.ts'

export type UnitReadership = {
  readonly unit: string
  readonly total: number
  readonly read: number
  readonly unread: readonly ColleagueView[]
}

export type Readership = {
  readonly total: number
  readonly read: number
  readonly units: readonly UnitReadership[]
}

type Office = {
  readonly people: readonly ColleagueView[]
  readonly readings: readonly ReadingView[]
  readonly pack: PackView
}

/** Who of the office has read the criteria that are published now, unit by unit. */
export function readershipOf({ people, readings, pack }: Office): Readership {
  const readers = readersOf(readings, pack)
  const units = [...Map.groupBy(people, ({ unit }) => unit)]
    .map(([unit, members]) => {
      const unread = members.filter(({ id }) => !readers.has(id))
      return {
        unit,
        total: members.length,
        read: members.length - unread.length,
        unread: unread.toSorted((a, b) => byLetters.compare(a.name, b.name)),
      }
    })
    .toSorted((a, b) => byLetters.compare(a.unit, b.unit))
  const read = units.reduce((sum, unit) => sum + unit.read, 0)
  return { total: people.length, read, units }
}

const byLetters = new Intl.Collator('id')

/** The people whose reading still stands. */
export function readersOf(readings: readonly ReadingView[], pack: PackView): ReadonlySet<string> {
  const edition = publishedEdition(pack)
  const groups = Map.groupBy(readings, ({ person }) => person)
  return new Set([...groups].filter(([, own]) => readingOf(own, edition)).map(([person]) => person))
}
