import { useEffect, useState } from 'preact/hooks'

/** Milliseconds; a tab that was killed says no goodbye, so the locks are counted anew. */
const recount = 15_000

/**
 * How many other tabs have this draft open. Each holds a shared lock as long as it lives, so that one which was killed
 * does not count on; a word to the others makes them count at once.
 */
export function useOtherTabs(task: string): number {
  const [others, setOthers] = useState(0)
  useEffect(() => {
    const name = `timbang draft ${task}`
    const words = new BroadcastChannel(name)
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const count = async () => {
      const { held: locks = [] } = await navigator.locks.query()
      setOthers(Math.max(0, locks.filter((lock) => lock.name === name).length - 1))
    }
    void navigator.locks.request(name, { mode: 'shared' }, () => {
      words.postMessage('here')
      void count()
      return held
    })
    words.onmessage = () => void count()
    const timer = setInterval(() => void count(), recount)
    return () => {
      clearInterval(timer)
      release()
      words.postMessage('gone')
      words.close()
    }
  }, [task])
  return others
}
