import type { GroupBy } from '../../../core/calibration/screen.ts'
import type { Person } from '../../../core/case/model.ts'
import { readNip } from '../../../core/people/nip.ts'

/** In which groups somebody is counted; sex and age are read off the NIP, and `unknown` where there is none. */
export function groupsOf(
  { unit, postKind, nip }: Person,
  today: string,
): { readonly [by in GroupBy]: string } {
  const read = nip === null ? undefined : readNip(nip, today)
  const known = read?.kind === 'ok' ? read.value : undefined
  return {
    unit,
    post: postKind ?? 'unknown',
    sex: known === undefined ? 'unknown' : known.digits[14] === '1' ? 'male' : 'female',
    age: known === undefined ? 'unknown' : ageBand(known.born, today),
  }
}

function ageBand(born: string, today: string): string {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  const age = today.slice(5) < born.slice(5) ? years - 1 : years
  if (age < 30) return 'to-29'
  if (age < 40) return '30-39'
  return age < 50 ? '40-49' : '50+'
}
