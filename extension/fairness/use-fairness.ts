import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { FairnessAnswer } from '../../core/protocol/fairness.ts'
import { useDevice } from '../device.ts'
import { useAsk } from './use-ask.ts'

/** Milliseconds between looks while it is being worked out. */
const LOOK_EVERY = 1_000

/** How a cycle was rated, as the server has it, and the words to work it out and to stop. */
export function useFairness(cycle: string | null) {
  const { online } = useDevice()
  const { ask, trouble } = useAsk()
  const [answer, setAnswer] = useState<FairnessAnswer | null>(null)
  const take = useCallback((found: FairnessAnswer) => setAnswer((before) => withKnown(found, before)), [])
  const look = useCallback(async () => {
    if (cycle === null) return
    const found = await ask((server) => server.fairness(cycle))
    if (found.kind !== 'ok') return
    // Five hundred officials are some work to read, and some to draw: what was pressed meanwhile comes in between.
    await new Promise((soon) => setTimeout(soon))
    take(found.value)
  }, [ask, cycle, take])
  const [isStopped, setStopped] = useState(false)
  /** Begun on this page and not over yet: whoever leaves the page has no use for it. */
  const isOurs = useRef(false)
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
  if (answer !== null && answer.run === null) isOurs.current = false
  const stop = useCallback(async () => {
    if (cycle === null) return
    isOurs.current = false
    const found = await ask((server) => server.stopWorkingOut(cycle))
    if (found.kind !== 'ok') return
    take(found.value)
    setStopped(true)
  }, [ask, cycle, take])
  const newest = useRef(stop)
  newest.current = stop
  useEffect(() => {
    return () => {
      if (isOurs.current) void newest.current()
    }
  }, [])
  const workOut = async () => {
    if (cycle === null || isRunning) return
    setStopped(false)
    const found = await ask((server) => server.workOut(cycle))
    if (found.kind !== 'ok') return
    isOurs.current = found.value.run !== null
    take(found.value)
  }
  return { answer, trouble, look, workOut, stop, isStopped }
}

/** The very same figures as before where nothing else was found meanwhile, so that they need not be drawn anew. */
function withKnown(found: FairnessAnswer, before: FairnessAnswer | null): FairnessAnswer {
  if (before?.looked == null || before.looked.at !== found.looked?.at) return found
  return { ...found, looked: before.looked, names: before.names }
}
