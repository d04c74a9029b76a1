/** Values by key, of which those that were used last stay: as many as weigh no more than `most` together. */
export function heldUpTo<K, V>(most: number) {
  const held = new Map<K, { readonly value: V; readonly weight: number }>()
  let total = 0

  const drop = (key: K): void => {
    total -= held.get(key)?.weight ?? 0
    held.delete(key)
  }
  return {
    get(key: K): V | undefined {
      const found = held.get(key)
      if (found === undefined) return undefined
      // To the end, which is what was used last.
      held.delete(key)
      held.set(key, found)
      return found.value
    },
    put(key: K, value: V, weight = 1): void {
      drop(key)
      held.set(key, { value, weight })
      total += weight
      for (const oldest of held.keys()) {
        if (total <= most) break
        drop(oldest)
      }
    },
    drop,
    clear(): void {
      held.clear()
      total = 0
    },
  }
}
