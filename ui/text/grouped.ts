import type { Language } from '../../core/text.ts'
import { writeNumber } from '../number/write-number.ts'

/**
 * Texts that write a number of a thousand and more in groups, as the language does: `12.500 tugas`, `12,500 tasks`.
 * It is done here once, so that no text of all those that count something can forget it.
 */
export function grouped<T extends object>(texts: T, language: Language): T {
  // What stands in the place of a text is a text, of a function a function, of a page a page.
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, groupedOne(value, language)]),
  ) as T
}

function groupedOne(value: unknown, language: Language): unknown {
  if (typeof value === 'function') {
    return (...args: readonly unknown[]) => inGroups(String(value(...args)), args, language)
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? grouped(value, language)
    : value
}

function inGroups(text: string, args: readonly unknown[], language: Language): string {
  let written = text
  for (const each of args) {
    if (typeof each !== 'number' || !Number.isInteger(each) || each < 1_000) continue
    // As a word of its own, not as a part of another number.
    const alone = new RegExp(`(?<![\\d.,])${each}(?![.,]?\\d)`, 'g')
    written = written.replaceAll(alone, writeNumber(each, language))
  }
  return written
}
