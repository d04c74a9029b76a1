import { type ReadonlySignal, signal } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { useDevice } from '../device.ts'

/**
 * What a query of the store yields now and after every change to what it read, in whichever tab; undefined until
 * the first answer, but for what the page knows already. Nothing is asked before the store is there. A query that fails is thrown to the page's own error view.
 */
export function useLive<T>(
  query: () => Promise<T>,
  inputs: readonly unknown[] = [],
  known?: T,
): T | undefined {
  const { live } = useDevice()
  const [state, setState] = useState<State<T>>(known === undefined ? {} : { value: known })
  useEffect(() => {
    if (live === null) return
    const subscription = live(query).subscribe({
      next: (value) => setState({ value }),
      error: (error) => setState({ error }),
    })
    return () => subscription.unsubscribe()
  }, [live, ...inputs])
  if (state.error !== undefined) throw state.error
  return state.value
}

type State<T> = { readonly value?: T; readonly error?: unknown }

/** The same as a signal, for a page of which only a part is drawn anew with each change. */
export function useLiveSignal<T>(
  query: () => Promise<T>,
  inputs: readonly unknown[] = [],
): ReadonlySignal<T | undefined> {
  const found = useMemo(() => signal<T | undefined>(undefined), inputs)
  const { live } = useDevice()
  const [error, setError] = useState<unknown>(undefined)
  useEffect(() => {
    if (live === null) return
    const subscription = live(query).subscribe({
      next: (value) => {
        found.value = value
      },
      error: setError,
    })
    return () => subscription.unsubscribe()
  }, [live, ...inputs])
  if (error !== undefined) throw error
  return found
}
