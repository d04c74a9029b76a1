import type { Page, Worker } from 'playwright-core'

/**
 * No page of the extension, no thread of one, nor the background can write any more, or all can again. Chrome heeds no
 * quota from outside for an extension with `unlimitedStorage`, so every write fails as it does on a disk without room.
 */
export async function setRoom(page: Page, has: 'room' | 'no room'): Promise<void> {
  const context = page.context()
  const script = has === 'room' ? giveRoom : takeRoom
  const pages = context.pages()
  const inPages = pages.map((each) => each.evaluate(script).catch(() => {}))
  // A thread that is begun meanwhile finds the disk as full as the others do.
  for (const each of pages) {
    if (has === 'no room') each.on('worker', fill)
    else each.off('worker', fill)
  }
  const inThreads = pages
    .flatMap((each) => each.workers())
    .map((each) => each.evaluate(script).catch(() => {}))
  // One that sleeps does not answer; it wakes with a disk that has room.
  const asleep = new Promise((ripe) => setTimeout(ripe, 500))
  const inBackground = context
    .serviceWorkers()
    .map((each) => Promise.race([each.evaluate(script).catch(() => {}), asleep]))
  await Promise.all([...inPages, ...inThreads, ...inBackground])
}

function fill(thread: Worker): void {
  void thread.evaluate(takeRoom).catch(() => {})
}

const takeRoom = `(() => {
  const store = IDBObjectStore.prototype
  if (globalThis.roomAgain) return
  const { put, add } = store
  const refuse = () => { throw new DOMException('no room', 'QuotaExceededError') }
  Object.assign(store, { put: refuse, add: refuse })
  globalThis.roomAgain = () => {
    Object.assign(store, { put, add })
    delete globalThis.roomAgain
  }
})()`

const giveRoom = `globalThis.roomAgain?.()`
