import type { Text } from '../../text.ts'
import type { ExchangeProblem, Place } from '../problem.ts'

/** What is found on the way: problems keep a file out, notices say what is not the same afterwards. */
export type Findings = { readonly problems: ExchangeProblem[]; readonly notices: ExchangeProblem[] }

/** A finding at a place: `finding('no-name', { kind: 'file' }, { id: 'Beri nama.', en: 'Name it.' })`. */
export function finding(kind: string, place: Place, text: Text): ExchangeProblem {
  return { kind, place, text }
}
