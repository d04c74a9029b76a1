import type { Text } from '../../text.ts'
import type { Place } from '../problem.ts'
import { type Findings, finding } from './findings.ts'

/** The longest text that a form may have. */
const longest = 4_000

/** A text no longer than a form may have it; what is cut off is told: `shortened(text, { place, findings })`. */
export function shortened<T extends Text | null>(
  text: T,
  { place, findings }: { readonly place: Place; readonly findings: Pick<Findings, 'notices'> },
): T | Text {
  if (text === null || (text.id.length <= longest && text.en.length <= longest)) return text
  findings.notices.push(
    finding('text-cut', place, {
      id: `Teks ini lebih dari ${longest} karakter; selebihnya tidak ikut. Bagi menjadi beberapa catatan.`,
      en: `This text is longer than ${longest} characters; the rest is left out. Spread it over several notes.`,
    }),
  )
  return { id: cut(text.id), en: cut(text.en) }
}

/** A text of somebody's own, as long as it may be: `cut('Nama')` is `'Nama'`. */
export function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1).toWellFormed()}…` : text
}
