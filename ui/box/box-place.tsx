import { type ComponentChildren, createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'

/** Where on its page a box stands, from the page down; the box itself adds its label. */
export const BoxPlaceContext = createContext<readonly string[]>([])

type BoxPlaceProps = { readonly of: string; readonly children: ComponentChildren }

/** Boxes in here belong to one thing, so that those of another with the same label are told apart. */
export function BoxPlace({ of, children }: BoxPlaceProps) {
  const around = useContext(BoxPlaceContext)
  const here = useMemo(() => [...around, of], [around, of])
  return <BoxPlaceContext.Provider value={here}>{children}</BoxPlaceContext.Provider>
}
