import type { Person } from '../../core/case/model.ts'
import { type Action, may, namedFor, type Standing } from '../../core/case/permissions.ts'
import { dutiesOf } from '../../core/case/standing.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Text } from '../../core/text.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import type { Store } from '../storage/store.ts'
import { noteRefusal } from './refusal.ts'

type Asked = {
  readonly action: Action
  readonly person: Person
  /** For the log: what they wanted. */
  readonly what: string
  /** What they are to the very thing it is about, besides their duties. */
  readonly standings?: readonly Standing[]
}

/** Asks the table of permissions; a refusal is in the log and says whose it is to do. */
export function permit(
  store: Store,
  { action, person, what, standings = [] }: Asked,
  now: Now,
): Result<null, Extract<Failure, { readonly kind: 'not-allowed' }>> {
  if (may(action, [...dutiesOf(person), ...standings])) return ok(null)
  noteRefusal(store, { person: person.id, what, why: 'not-allowed' }, now)
  const [first = 'operator'] = namedFor(action)
  return err({ kind: 'not-allowed', who: names[first] })
}

/** Whose it is to do, as a refusal names them. */
const names: { readonly [of in Standing]: Text } = {
  anyone: { id: 'siapa pun', en: 'anybody' },
  operator: { id: 'operator server', en: 'the server’s operator' },
  member: { id: 'pegawai wilayah ini', en: 'the people of this region' },
  hr: { id: 'pengelola kepegawaian', en: 'human resources' },
  auditor: { id: 'auditor', en: 'the auditor' },
  self: { id: 'orang yang bersangkutan', en: 'the person concerned' },
  superior: { id: 'atasan langsung', en: 'the superior' },
  reviewer: { id: 'atasan dari atasan', en: 'the superior’s superior' },
  'stand-in': { id: 'pelaksana tugas', en: 'whoever stands in' },
  assignee: { id: 'orang yang mendapat tugas ini', en: 'whoever has this task' },
  peer: { id: 'rekan penilai', en: 'a peer who rates' },
  leader: { id: 'pimpinan dalam sesi ini', en: 'an official of this session' },
  'second-rater': { id: 'penilai kedua yang diminta', en: 'whoever was asked for a second opinion' },
  program: { id: 'aplikasi dengan kunci API', en: 'a program with an API key' },
  reader: { id: 'pembaca antardaerah', en: 'a reader across regions' },
}
