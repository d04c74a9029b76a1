import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Trayed, trayEntryOf } from '../../core/draft/tray.ts'
import { cleared, type Entry } from '../../ui/form/entry.ts'

/** What an open page knows of the draft's tray. */
export type Tray = {
  readonly items: ReadonlySignal<readonly Trayed[]>
  readonly entryAt: (place: string) => Entry
  readonly receive: (place: string, entry: Entry) => void
}

/** The tray as it was found; changes come by `receive`, from wherever. */
export function openTray(found: readonly { readonly pointer: string; readonly entry: Entry }[]): Tray {
  const entries = signal<ReadonlyMap<string, Entry>>(
    new Map(found.map(({ pointer, entry }) => [pointer, entry])),
  )
  return {
    items: computed(() =>
      [...entries.value].flatMap(([place, entry]) => {
        const known = trayEntryOf(entry)
        return known === undefined ? [] : [{ place, entry: known }]
      }),
    ),
    entryAt: (place) => entries.peek().get(place) ?? cleared,
    receive: (place, entry) => {
      entries.value = new Map(entries.peek()).set(place, entry)
    },
  }
}
