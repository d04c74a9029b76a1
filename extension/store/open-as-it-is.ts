/**
 * Opens a store past Dexie, whatever its version; undefined where there is none, or none that can be opened. Whoever
 * wants to bring it up to date need not wait: it is let go then, and `gone` is told, as when the browser closes it.
 */
export function openAsItIs(name: string, gone: () => void = () => {}): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name)
    // There is none yet, and none is left behind.
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onerror = (event) => {
      event.preventDefault()
      resolve(undefined)
    }
    request.onsuccess = () => {
      const db = request.result
      db.onversionchange = () => {
        db.close()
        gone()
      }
      db.onclose = gone
      resolve(db)
    }
  })
}
