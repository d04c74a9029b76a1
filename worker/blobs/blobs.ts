/**
 * Where the bytes of files lie. Keys are made of ids and hashes alone: letters, digits, `-` and `/`. Whoever asks has
 * been let in before: nothing here knows of people.
 */
export type Blobs = {
  /** Keeps a blob whole or not at all; one that is there is replaced. */
  put(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** The whole blob, or null where there is none. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Takes blobs away; those that are not there are gone already. */
  remove(keys: readonly string[]): Promise<void>
}

/** A key that could lead anywhere else is a broken invariant. `checkKey('region/abc/e-1')` gives it back. */
export function checkKey(key: string): string {
  if (!/^[A-Za-z0-9-]+(\/[A-Za-z0-9-]+)*$/.test(key)) throw new Error('not a key of a blob')
  return key
}
