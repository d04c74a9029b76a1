import { useEffect, useState } from 'preact/hooks'
import { openReader, type Reader } from './reader.ts'

/** Reads files for as long as what asks for them is on the page. */
export function useReader(): Reader {
  const [reader] = useState(() => openReader())
  useEffect(() => reader.stop, [reader])
  return reader
}
