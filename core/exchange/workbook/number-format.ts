/** What a number is shown as by its format. */
export type Shown = 'number' | 'date'

/**
 * Whether a number format of a workbook shows dates or times: one of the built-in ones (ECMA-376 18.8.30), or a code
 * with letters of dates outside quotes, brackets and escapes. `shownBy(14, undefined)` is `'date'`.
 */
export function shownBy(id: number, code: string | undefined): Shown {
  if (code === undefined) {
    const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)
    return isDate ? 'date' : 'number'
  }
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  return /general/i.test(bare) || !/[dmyhs]/i.test(bare) ? 'number' : 'date'
}

/**
 * A serial number of days as a date, a time, or both, in the forms that answers have. `serialText(40344, false)` is
 * `'2010-06-15'`; `serialText(0.5, false)` is `'12:00'`.
 */
export function serialText(serial: number, is1904: boolean): string {
  const days = Math.floor(serial)
  const seconds = Math.round((serial - days) * 86_400)
  const time = timeText(seconds)
  if (days === 0 && serial > 0) return time
  // Excel takes 1900 for a leap year, so that day 60 never was; before it, days are one later.
  const first = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const date = new Date(first + (days + (seconds === 86_400 ? 1 : 0)) * 86_400_000)
  if (Number.isNaN(date.getTime())) return String(serial)
  const day = date.toISOString().slice(0, 10)
  return seconds % 86_400 === 0 ? day : `${day}T${time}`
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts
  return shown.map((part) => String(part).padStart(2, '0')).join(':')
}
