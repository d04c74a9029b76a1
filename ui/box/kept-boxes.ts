import { createContext } from 'preact'

/** What keeps the texts of a page's boxes while they are typed, and has them again when the page is opened anew. */
export type KeptBoxes = {
  /** A box that is drawn now: where it stands, and what stands in it before anybody types. */
  readonly open: (at: readonly string[], stands: string) => KeptBox
  /** True where a text below a place waits for its box to be drawn. */
  readonly isBegun: (at: readonly string[]) => boolean
  /** Nobody wants what was typed below a place. */
  readonly forgetWithin: (at: readonly string[]) => void
}

export type KeptBox = {
  /** What was typed here and written nowhere else; null where nothing was. */
  readonly text: string | null
  /** Keeps what stands in the box now, beside what it was typed over. */
  readonly keep: (text: string, stands: string) => void
  /** What was kept is written elsewhere, or nobody wants it. */
  readonly drop: () => void
  /** Does an act; all that one stay in a box does is taken back as one. */
  readonly act: (act: () => void) => void
  /** The stay is over. */
  readonly leave: () => void
  /** The box is not drawn any more; what is kept waits for it. */
  readonly close: () => void
}

const forgetful: KeptBox = {
  text: null,
  keep: () => {},
  drop: () => {},
  act: (act) => act(),
  leave: () => {},
  close: () => {},
}

/** Where nothing is kept, as in a trial of a form. */
export const noKeptBoxes: KeptBoxes = {
  open: () => forgetful,
  isBegun: () => false,
  forgetWithin: () => {},
}

export const KeptBoxesContext = createContext<KeptBoxes>(noKeptBoxes)
