import { type Blobs, checkKey } from './blobs.ts'

/** What asks the disk service of workerd, which serves a folder over HTTP to the worker alone. */
export type Disk = { fetch(url: string, init?: RequestInit): Promise<Response> }

/** Blobs as files in a folder: for one's own server, for tests, and for `npm start`. */
export function diskBlobs(disk: Disk): Blobs {
  const ask = async (method: string, key: string, body?: Uint8Array<ArrayBuffer>) => {
    const response = await disk.fetch(`http://disk/${checkKey(key)}`, { method, ...(body ? { body } : {}) })
    if (response.ok || response.status === 404) return response
    throw new Error(`the disk answers ${method} with ${response.status}`)
  }
  return {
    async put(key, bytes) {
      const response = await ask('PUT', key, bytes)
      await response.body?.cancel()
      if (!response.ok) throw new Error(`the disk answers PUT with ${response.status}`)
    },
    async get(key) {
      const response = await ask('GET', key)
      if (response.ok) return new Uint8Array(await response.arrayBuffer())
      await response.body?.cancel()
      return null
    },
    async remove(keys) {
      for (const key of keys) await (await ask('DELETE', key)).body?.cancel()
    },
  }
}
