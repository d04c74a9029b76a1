import { type Blobs, checkKey } from './blobs.ts'

/** As much of a bucket as is needed; R2's own is one. */
export type Bucket = {
  put(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown>
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>
  delete(keys: string[]): Promise<void>
}

/** Blobs in a bucket of R2. Its writes are strongly consistent: what was put is read by the next request. */
export function r2Blobs(bucket: Bucket): Blobs {
  return {
    async put(key, bytes) {
      await bucket.put(checkKey(key), bytes)
    },
    async get(key) {
      const found = await bucket.get(checkKey(key))
      return found === null ? null : new Uint8Array(await found.arrayBuffer())
    },
    async remove(keys) {
      // R2 takes a thousand at a time.
      for (let at = 0; at < keys.length; at += 1000) {
        await bucket.delete(keys.slice(at, at + 1000).map(checkKey))
      }
    },
  }
}
