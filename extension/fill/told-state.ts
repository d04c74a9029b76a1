import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Saved } from './keeper.ts'

/**
 * The state before a write, until the write has ended or has taken long enough to be worth a word. It changes only
 * where other words are told, so that most keys draw nothing here.
 */
export function useTold(saved: ReadonlySignal<Saved>): ReadonlySignal<Saved> {
  const told = useMemo(() => signal(saved.peek()), [saved])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = effect(() => {
      const next = saved.value
      if (next.kind === 'saving') {
        timer ??= setTimeout(() => {
          told.value = next
        }, patience)
        return
      }
      clearTimeout(timer)
      timer = undefined
      if (!isToldAlike(told.peek(), next)) told.value = next
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

/** Longer than a write takes on a slow disk; a shorter "saving" would only flicker with every key. */
const patience = 300
