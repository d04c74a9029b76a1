import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Saved } from './keeper.ts'

/**
 * What is told of the saving: that something is not on disk yet from the first key on, that all is there once no key
 * has come for a while. So the words never run ahead of the disk, and change twice in a burst of keys and not with each.
 */
export function useTold(saved: ReadonlySignal<Saved>): ReadonlySignal<Saved> {
  const told = useMemo(() => signal(saved.peek()), [saved])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = effect(() => {
      const next = saved.value
      clearTimeout(timer)
      if (next.kind === 'saved' && told.peek().kind === 'saving') {
        timer = setTimeout(() => {
          told.value = next
        }, quiet)
      } else if (!isToldAlike(told.peek(), next)) told.value = next
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [saved, told])
  return told
}

/** The clock that is shown knows no seconds. */
function isToldAlike(a: Saved, b: Saved): boolean {
  if (a.kind === 'saved' && b.kind === 'saved') return a.at.slice(0, 16) === b.at.slice(0, 16)
  return a.kind === b.kind && (a.kind !== 'failed' || b.kind !== 'failed' || a.why === b.why)
}

/** Milliseconds without a key. Slow typing, too, leaves shorter gaps, so the words stand still while it goes on. */
const quiet = 1_000
