/** Why the store can't be opened, as far as the person can do something about it. */
export type StoreTrouble = 'newer' | 'private' | 'full' | 'damaged'

/** What an error of the database means for its person. */
export function storeTrouble(error: unknown): StoreTrouble {
  const names = namesOf(error)
  const has = (...wanted: readonly string[]) => names.some((name) => wanted.includes(name))
  // A newer Timbang was here, and this one does not know what it wrote.
  if (has('VersionError')) return 'newer'
  // Firefox's private windows and policies that forbid storage.
  if (has('InvalidStateError', 'SecurityError', 'MissingAPIError')) return 'private'
  return has('QuotaExceededError') ? 'full' : 'damaged'
}

/** The names of an error and of those that it was made from: Dexie wraps what the browser says. */
export function namesOf(error: unknown): readonly string[] {
  const names: string[] = []
  for (let at = error; typeof at === 'object' && at !== null && names.length < 5; ) {
    if ('name' in at && typeof at.name === 'string') names.push(at.name)
    at = 'inner' in at ? at.inner : undefined
  }
  return names
}
