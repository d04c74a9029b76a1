/** Reads a time of day, `8.30`, `08:30`, `0830` or `8`, as `08:30`; undefined where it is none. */
export function readTime(text: string): string | undefined {
  const plain = text.trim().replace(/\s+/g, '')
  const parts = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(plain) ?? /^(\d{2})(\d{2})$/.exec(plain)
  if (parts === null) return undefined
  const [, hour = '', minute = '00'] = parts
  if (Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute}`
}
