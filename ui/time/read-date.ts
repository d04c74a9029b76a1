/** The three boxes of a date as they are typed. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string }

export type DateReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'date'; readonly date: string }
  /** Something is still missing. */
  | { readonly kind: 'incomplete' }
  /** No such day, as 31 February. */
  | { readonly kind: 'no-such-day' }

/** Reads day, month (1–12) and a four-digit year as `2026-01-31`. */
export function readDate({ day, month, year }: DateParts): DateReading {
  const parts = [day, month, year].map((part) => part.trim())
  if (parts.every((part) => part === '')) return { kind: 'empty' }
  if (parts.some((part) => !/^\d{1,4}$/.test(part)) || parts[2]?.length !== 4) return { kind: 'incomplete' }
  const [d = 0, m = 0, y = 0] = parts.map(Number)
  const date = new Date(Date.UTC(y, m - 1, d))
  const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d
  if (!exists) return { kind: 'no-such-day' }
  return { kind: 'date', date: date.toISOString().slice(0, 10) }
}

/** The boxes of a stored date. */
export function datePartsOf(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}
