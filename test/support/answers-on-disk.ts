import type { Page } from 'playwright-core'
import type { JsonObject } from '../../core/json.ts'

/** What is on the disk of the draft that a page shows, by pointer. */
export function answersOf(page: Page): Promise<JsonObject> {
  return page.evaluate(
    () =>
      new Promise<JsonObject>((resolve, reject) => {
        const opening = indexedDB.open('timbang')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('answers').objectStore('answers').getAll()
          all.onerror = () => reject(all.error)
          all.onsuccess = () => {
            opening.result.close()
            const kept = all.result.filter(({ values }) => values[0]?.entry.kind === 'value')
            resolve(Object.fromEntries(kept.map(({ pointer, values }) => [pointer, values[0].entry.value])))
          }
        }
      }),
  )
}
