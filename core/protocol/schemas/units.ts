import { date, exactly, id, listOf, orNull, taggedBy } from './parts.ts'

/** A unit by its name, as people's records have it. */
export const unitName = { type: 'string', minLength: 1, maxLength: 200, pattern: '\\S' }

/** What is done with a unit by hand. */
export const unitEdit = taggedBy('kind', {
  add: exactly({ kind: true, parent: orNull(unitName) }),
  rename: exactly({ kind: true, to: unitName }),
  move: exactly({ kind: true, from: orNull(unitName), parent: orNull(unitName) }),
  staff: exactly({
    kind: true,
    to: unitName,
    people: orNull(listOf(id, { minItems: 1, maxItems: 20_000, uniqueItems: true })),
  }),
  close: exactly({ kind: true, on: date }),
  reopen: exactly({ kind: true }),
  remove: exactly({ kind: true }),
})
