import type { Database } from './database.ts'

/** Something half-written that is no form's draft, as its page keeps it. */
export type Jotting = { readonly key: string; readonly body: unknown }

/** What was begun under a name, or undefined. Its page says what it is. */
export async function readJotting(db: Database, key: string): Promise<unknown> {
  return (await db.jottings.get(key))?.body
}

/** Keeps what stands there now. */
export async function writeJotting(db: Database, key: string, body: unknown): Promise<void> {
  await db.jottings.put({ key, body })
}

/** It was sent, or taken back. */
export async function dropJotting(db: Database, key: string): Promise<void> {
  await db.jottings.delete(key)
}
