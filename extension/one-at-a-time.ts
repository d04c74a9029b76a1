import { useRef } from 'preact/hooks'

/**
 * Work that a press starts, once at a time: a second press, while the first still waits for the disk or the server, would
 * send the same again under another id, and comes to nothing. A button that is taken away is taken away a moment later.
 */
export function useOneAtATime<Given extends readonly unknown[], Done>(
  work: (...given: Given) => Promise<Done>,
): (...given: Given) => Promise<Done | undefined> {
  const isUnderWay = useRef(false)
  return async (...given) => {
    if (isUnderWay.current) return undefined
    isUnderWay.current = true
    try {
      return await work(...given)
    } finally {
      isUnderWay.current = false
    }
  }
}
