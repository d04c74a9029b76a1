import type { Database } from './database.ts'

/** What this browser is called in drafts, so that what it wrote can be told from what other devices wrote. */
export type ThisDevice = {
  readonly key: 'this'
  readonly id: string
  /** What its person calls it; absent until they give it a name. */
  readonly name?: string
}

/** The id, made at the first question. It dies with the database, so that no number is ever given twice. */
export async function readDevice(db: Database): Promise<string> {
  return (await readThisDevice(db)).id
}

/** This device with its name, if it was given one. */
export async function readThisDevice(db: Database): Promise<ThisDevice> {
  return (await db.device.get('this')) ?? makeThisDevice(db)
}

// Two pages may ask at once: the second finds what the first has made.
async function makeThisDevice(db: Database): Promise<ThisDevice> {
  return db.transaction('rw', db.device, async () => {
    const known = await db.device.get('this')
    if (known !== undefined) return known
    const made: ThisDevice = { key: 'this', id: newDeviceId() }
    await db.device.put(made)
    return made
  })
}

/** The name that its person gave it; empty without one. */
export async function readDeviceName(db: Database): Promise<string> {
  return (await db.device.get('this'))?.name ?? ''
}

/** Calls this device by a name from now on; by its browser's without one. */
export async function nameDevice(db: Database, name: string): Promise<void> {
  const { key, id } = await readThisDevice(db)
  const short = name.trim().slice(0, 60)
  await db.device.put(short === '' ? { key, id } : { key, id, name: short })
}

/** 64 random bits: `d-9f86d081884c7d65`. */
export function newDeviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return `d-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
