import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** How many pixels wide an element is, now and whenever that changes. */
export function useWidth<T extends HTMLElement>() {
  const ref = useRef<T>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watch.observe(element)
    setWidth(Math.floor(element.getBoundingClientRect().width))
    return () => watch.disconnect()
  }, [])
  return { ref, width }
}
