import type { Database } from './database.ts'

/** What this browser is called in drafts, so that what it wrote can be told from what other devices wrote. */
export type ThisDevice = { readonly key: 'this'; readonly id: string }

/** The name, made at the first question. It dies with the database, so that no number is ever given twice. */
export async function readDevice(db: Database): Promise<string> {
  return db.transaction('rw', db.device, async () => {
    const known = await db.device.get('this')
    if (known !== undefined) return known.id
    const id = newDeviceId()
    await db.device.put({ key: 'this', id })
    return id
  })
}

/** 64 random bits: `d-9f86d081884c7d65`. */
export function newDeviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return `d-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
