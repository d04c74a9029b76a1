import type { Database } from './database.ts'

/**
 * Writes without Dexie around it, for what runs with every key: Dexie takes several times as long, and has each live
 * query that read one of these rows run again. Whoever uses it tells of what they wrote. All of the work is on the
 * disk at the end, or nothing of it.
 */
export async function writeBare<T>(
  db: Database,
  stores: readonly string[],
  work: (transaction: IDBTransaction) => Promise<T>,
): Promise<T> {
  return within(await open(db, stores), work)
}

/** Does all of some work in a transaction that has just begun, or nothing of it; ends once it is on the disk. */
export async function within<T>(
  transaction: IDBTransaction,
  work: (transaction: IDBTransaction) => Promise<T>,
): Promise<T> {
  const end = ended(transaction)
  try {
    const found = await work(transaction)
    await end
    return found
  } catch (error) {
    giveUp(transaction)
    // What a request says then is only that all was given up.
    throw transaction.error ?? error
  }
}

/** Begins to write in a store that is open. Strict as everywhere (D1). */
export function beginBare(db: IDBDatabase, stores: readonly string[]): IDBTransaction {
  return db.transaction([...stores], 'readwrite', { durability: 'strict' })
}

/** What a request yields: the caller says what lies in the table that it asks, `undefined` where there is no row. */
export function answered<T>(request: IDBRequest): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T | undefined)
    request.onerror = () => reject(request.error)
  })
}

function ended(transaction: IDBTransaction): Promise<void> {
  const end = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('given up', 'AbortError'))
  })
  // Who waits for it hears of it; the work may fail before anybody does.
  end.catch(() => {})
  return end
}

async function open(db: Database, stores: readonly string[]): Promise<IDBTransaction> {
  if (!db.isOpen()) await wake(db)
  try {
    return begin(db, stores)
  } catch (error) {
    // The browser has closed the connection, as it may after trouble with the disk.
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
    await wake(db)
    return begin(db, stores)
  }
}

function begin(db: Database, stores: readonly string[]): IDBTransaction {
  return beginBare(db.backendDB(), stores)
}

/** Lets Dexie open, or say why it can't: closed for good, brought up to date by a newer page, forbidden. */
async function wake(db: Database): Promise<void> {
  await db.transaction('r', db.device, () => db.device.count())
}

function giveUp(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has ended by itself.
  }
}
