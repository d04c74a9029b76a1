import { type ComponentChildren, Fragment, toChildArray } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/**
 * Draws the parts of a long page one after the other, each in a task of its own: whoever presses a key or scrolls
 * meanwhile is let in between. What has been drawn stays, and changes with all the others.
 */
export function InTurn({ children }: { readonly children: ComponentChildren }) {
  const parts = toChildArray(children)
  const [drawn, draw] = useState(1)
  const isWhole = drawn >= parts.length
  useEffect(() => {
    if (isWhole) return
    const next = setTimeout(() => draw(drawn + 1))
    return () => clearTimeout(next)
  }, [drawn, isWhole])
  return <Fragment>{parts.slice(0, drawn)}</Fragment>
}
