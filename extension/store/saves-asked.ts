import { beginBare, within } from './bare-transaction.ts'
import { openAsItIs } from './open-as-it-is.ts'
import { storeVersion } from './version.ts'
import { editedStores, type Save, type WrittenEdits, writeEdits } from './write-edits.ts'

/**
 * What a page asks of the thread that writes, as JSON: to open the store, and then to write, by a number that only
 * rises.
 */
export type SaveAsked =
  | { readonly kind: 'open'; readonly store: string }
  | { readonly kind: 'save'; readonly n: number; readonly store: string; readonly save: Save }

/** All of it is on the disk, or nothing: then the page tries itself, and finds out why. */
export type SaveAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'written'; readonly n: number; readonly written: WrittenEdits | null }
  | { readonly kind: 'not-written'; readonly n: number }

/** A thread, from within. */
type Ear = {
  /** A `SaveAnswer` as JSON, too: the page reads it with every key. */
  readonly postMessage: (answer: string) => void
  readonly addEventListener: (type: 'message', hear: (event: { readonly data: string }) => void) => void
}

/**
 * Writes what is asked, one after the other, past Dexie. The store is opened as it is and let go as soon as somebody
 * wants to bring it up to date or to delete it; making it, mending it and saying what ails it is left to the page.
 */
export function savesAsked(ear: Ear): void {
  let open: { readonly store: string; readonly db: Promise<IDBDatabase> } | null = null
  const connect = (store: string): Promise<IDBDatabase> => {
    if (open?.store === store) return open.db
    const made = {
      store,
      db: openAsItIs(store, () => {
        if (open === made) open = null
      }).then((db) => {
        // Dexie counts in tens.
        if (db?.version === storeVersion * 10) return db
        db?.close()
        throw new Error('the store is not the one that is known here')
      }),
    }
    open = made
    made.db.catch(() => {
      if (open === made) open = null
    })
    return made.db
  }
  const answer = async (asked: SaveAsked): Promise<SaveAnswer> => {
    if (asked.kind === 'open') {
      await connect(asked.store)
      return { kind: 'ready' }
    }
    const { n, store, save } = asked
    try {
      const transaction = beginBare(await connect(store), editedStores)
      return { kind: 'written', n, written: await within(transaction, (inside) => writeEdits(inside, save)) }
    } catch {
      return { kind: 'not-written', n }
    }
  }
  ear.addEventListener('message', ({ data }) => {
    // The page that has made this thread is the only one that speaks to it.
    void answer(JSON.parse(data) as SaveAsked).then(
      (said) => ear.postMessage(JSON.stringify(said)),
      // Where it can't be opened the page goes on writing itself.
      () => {},
    )
  })
}
