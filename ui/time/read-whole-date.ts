import { type DateParts, readDate } from './read-date.ts'
import { monthNames } from './write-time.ts'

/**
 * The boxes that a date fills which was pasted as one text: `17/08/2026`, `17-8-2026`, `2026-08-17` or `17 Agustus 2026`.
 * The day stands before the month, as in Indonesia. Undefined for what is no such date.
 */
export function readWholeDate(text: string): DateParts | undefined {
  const plain = text.replace(/\p{Cf}/gu, '').trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(plain)
  const numbers = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(plain)
  // "Senin, 17 Agustus 2026" as letters begin.
  const named = /^(?:\p{L}+,\s*)?(\d{1,2})\s+(\p{L}{3,})\.?\s+(\d{4})$/u.exec(plain)
  const [day, month, year] = iso
    ? [iso[3], iso[2], iso[1]]
    : numbers
      ? [numbers[1], numbers[2], numbers[3]]
      : [named?.[1], monthNamed(named?.[2]), named?.[3]]
  const parts = { day: bare(day), month: bare(month), year: year ?? '' }
  return readDate(parts).kind === 'date' ? parts : undefined
}

function monthNamed(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  for (const names of [monthNames('id'), monthNames('en')]) {
    const found = names.findIndex((each) => each.toLowerCase().startsWith(name.toLowerCase()))
    if (found !== -1) return String(found + 1)
  }
  return undefined
}

function bare(figures: string | undefined): string {
  return figures?.replace(/^0/, '') ?? ''
}
