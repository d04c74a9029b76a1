import { type ReadonlySignal, signal } from '@preact/signals'

/** What lies in the printer: offices here use F4 (folio, 215 × 330 mm) as much as A4. */
export const paperSizes = ['a4', 'f4'] as const
export type PaperSize = (typeof paperSizes)[number]

const name = 'paper'
const chosen = signal<PaperSize>(localStorage.getItem(name) === 'f4' ? 'f4' : 'a4')

/** The paper that this browser prints on. */
export const paperSize: ReadonlySignal<PaperSize> = chosen

/** From now on this browser prints on other paper. */
export function choosePaper(size: PaperSize): void {
  chosen.value = size
  localStorage.setItem(name, size)
}
