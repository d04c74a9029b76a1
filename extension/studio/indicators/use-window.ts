import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { rowHeight } from './grid-row.tsx'

type Window = { readonly top: number; readonly height: number }

/** Where a scrolling box stands and how tall it is, in pixels. */
export function useWindow(box: RefObject<HTMLElement>): Window {
  const [window, setWindow] = useState<Window>({ top: 0, height: 600 })
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const look = () => {
      // Whole rows: less than that shows nothing new.
      const top = Math.floor(element.scrollTop / rowHeight) * rowHeight
      const height = element.clientHeight
      setWindow((before) => (before.top === top && before.height === height ? before : { top, height }))
    }
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  return window
}

type Asked = Window & {
  readonly count: number
  /** This one is drawn wherever it lies, so that the focus has its place. */
  readonly keep: number
}

/** The rows that are drawn: those in sight, some around them, and the one that is kept. */
export function rowWindow({ top, height, count, keep }: Asked): readonly number[] {
  const first = Math.max(0, Math.floor(top / rowHeight) - around)
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + around)
  const seen = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)
  if (keep >= count || (keep >= first && keep < last)) return seen
  return keep < first ? [keep, ...seen] : [...seen, keep]
}

const around = 8
