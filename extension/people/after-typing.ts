import { useEffect, useState } from 'preact/hooks'

/** As long as somebody types, the list stays as it is. */
const PAUSE = 150

/** What was typed, once there is a pause: a key waits for no list to be drawn. */
export function useAfterTyping(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const wait = setTimeout(() => setSettled(typed), PAUSE)
    return () => clearTimeout(wait)
  }, [typed])
  return settled
}
