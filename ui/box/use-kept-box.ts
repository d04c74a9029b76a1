import { useContext, useLayoutEffect, useRef } from 'preact/hooks'
import { BoxPlaceContext } from './box-place.tsx'
import { type KeptBox, KeptBoxesContext } from './kept-boxes.ts'

/**
 * The box of that name at this place, or further within it; another one once it is drawn for something else. `stands`
 * is what stands in it by itself.
 */
export function useKeptBox(name: string | readonly string[], stands: string): KeptBox {
  const boxes = useContext(KeptBoxesContext)
  const around = useContext(BoxPlaceContext)
  const at = around.concat(name)
  const key = JSON.stringify(at)
  const held = useRef<{ readonly key: string; readonly box: KeptBox } | null>(null)
  if (held.current?.key !== key) {
    held.current?.box.close()
    held.current = { key, box: boxes.open(at, stands) }
  }
  useLayoutEffect(() => () => held.current?.box.close(), [])
  return held.current.box
}

/** Whether somebody had begun to type in a box below this place that is not drawn yet: what folds it away opens then. */
export function useIsBegun(name: string): boolean {
  const boxes = useContext(KeptBoxesContext)
  return boxes.isBegun([...useContext(BoxPlaceContext), name])
}

/** Which of several things at this place had a text begun in it that is not drawn yet; null for none of the first hundred. */
export function useBegunAt(placeOf: (index: number) => string): number | null {
  const boxes = useContext(KeptBoxesContext)
  const around = useContext(BoxPlaceContext)
  const found = Array.from({ length: 100 }, (_, index) => index).find((index) =>
    boxes.isBegun([...around, placeOf(index)]),
  )
  return found ?? null
}

/** Throws away what was typed in boxes below this place: what they were to change is given up, or done. */
export function useForgetWithin(name: string): () => void {
  const boxes = useContext(KeptBoxesContext)
  const around = useContext(BoxPlaceContext)
  return () => boxes.forgetWithin([...around, name])
}
