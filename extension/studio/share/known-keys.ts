import { type KeySet, parseKeySet } from '../../../core/case/key-set.ts'

type Shelf = Pick<Storage, 'getItem' | 'setItem'>

/** Keeps the keys of a region as its server listed them last, so that its files are checked without a network, too. */
export function keepKeys(shelf: Shelf, server: string, keys: KeySet): void {
  try {
    shelf.setItem(placeOf(server, keys.region), JSON.stringify(keys))
  } catch {
    // A full disk keeps nothing; the next time there is a network they are asked for again.
  }
}

/** The keys of a region as they were listed last; undefined where they never were. */
export function keptKeys(shelf: Shelf, server: string, region: string): KeySet | undefined {
  const text = shelf.getItem(placeOf(server, region))
  if (text === null) return undefined
  const keys = parseKeySet(JSON.parse(text))
  return keys.kind === 'ok' ? keys.value : undefined
}

function placeOf(server: string, region: string): string {
  return `keys ${server} ${region}`
}
