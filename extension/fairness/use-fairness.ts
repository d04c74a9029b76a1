import { useCallback, useEffect, useState } from 'preact/hooks'
import type { FairnessAnswer } from '../../core/protocol/fairness.ts'
import { useDevice } from '../device.ts'
import { useAsk } from './use-ask.ts'

/** Milliseconds between looks while it is being worked out. */
const LOOK_EVERY = 1_000

/** How a cycle was rated, as the server has it, and the word to work it out. */
export function useFairness(cycle: string | null) {
  const { online } = useDevice()
  const { ask, trouble } = useAsk()
  const [answer, setAnswer] = useState<FairnessAnswer | null>(null)
  const look = useCallback(async () => {
    if (cycle === null) return
    const found = await ask((server) => server.fairness(cycle))
    if (found.kind === 'ok') setAnswer(found.value)
  }, [ask, cycle])
  const isOnline = online.value
  useEffect(() => {
    setAnswer(null)
    if (isOnline) void look()
  }, [look, isOnline])
  const isRunning = answer !== null && answer.run !== null
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => void look(), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [isRunning, look])
  const workOut = async () => {
    if (cycle === null) return
    const found = await ask((server) => server.workOut(cycle))
    if (found.kind === 'ok') setAnswer(found.value)
  }
  return { answer, trouble, look, workOut }
}
