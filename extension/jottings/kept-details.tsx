import type { ComponentChildren, Ref } from 'preact'
import { useImperativeHandle, useLayoutEffect, useRef } from 'preact/hooks'

type DetailsProps = {
  /** Something that is not proposed stands in it. */
  readonly isBegun: boolean
  readonly class?: string
  /** Folds it together, once what stood in it was sent. */
  readonly fold?: Ref<() => void>
  readonly children: ComponentChildren
}

/**
 * A part that lies folded until somebody opens it, or something was begun in it. Then it stays open: whoever takes the
 * last letter back means to write another one.
 */
export function KeptDetails({ isBegun, fold, children, ...rest }: DetailsProps) {
  const box = useRef<HTMLDetailsElement>(null)
  useLayoutEffect(() => {
    if (isBegun && box.current) box.current.open = true
  }, [isBegun])
  useImperativeHandle(
    fold ?? null,
    () => () => {
      if (box.current) box.current.open = false
    },
    [],
  )
  return (
    <details ref={box} {...rest}>
      {children}
    </details>
  )
}
