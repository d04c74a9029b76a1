const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True when the calendar has the day: `isDayOfMonth(2023, 2, 29)` is false. */
export function isDayOfMonth(year: number, month: number, day: number): boolean {
  if (Number.isNaN(year)) return false
  const length = month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)
  return day >= 1 && day <= length
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
