import { useEffect, useState } from 'preact/hooks'
import type { OwnFairness } from '../../core/protocol/fairness.ts'
import { useDevice } from '../device.ts'
import { useAsk } from './use-ask.ts'

/** How the person has rated in a cycle, as the region has worked it out; null until it has answered. */
export function useOwnFairness(cycle: string | null): OwnFairness | null {
  const { online } = useDevice()
  const { ask } = useAsk()
  const [found, setFound] = useState<OwnFairness | null>(null)
  const isOnline = online.value
  useEffect(() => {
    let isGone = false
    setFound(null)
    if (cycle === null || !isOnline) return
    void ask((server) => server.ownFairness(cycle)).then((answer) => {
      if (!isGone && answer.kind === 'ok') setFound(answer.value)
    })
    return () => {
      isGone = true
    }
  }, [ask, cycle, isOnline])
  return found
}
