import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/**
 * How many pixels wide the figure is in which an element is drawn, now and whenever that changes. The browser tells it
 * when it lays the page out anyway: to ask would lay out all of the page at once, for each chart.
 */
export function useWidth<T extends HTMLElement>() {
  const ref = useRef<T>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current?.closest('.chart') ?? ref.current
    if (element === null) return
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return { ref, width }
}
