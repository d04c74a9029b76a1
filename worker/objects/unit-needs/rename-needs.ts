import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import { showNeed } from './show-needs.ts'

/** What a unit wrote stays its own under another name. */
export function renameNeeds(
  store: Store,
  { unit, to }: { readonly unit: string; readonly to: string },
  now: Now,
): void {
  for (const need of store.unitNeeds.all()) {
    if (need.unit !== unit) continue
    const renamed = { ...need, unit: to }
    store.unitNeeds.put(renamed)
    showNeed(store, renamed, now)
  }
}
