import type { PersonId } from '../../../core/ids.ts'
import type { PersonEdit } from '../../../core/people/change-person.ts'
import { assertNever } from '../../../core/result.ts'
import { type DateParts, readDate } from '../../../ui/time/read-date.ts'

/** What may be changed, as it is called on the screen. */
export const editKinds = [
  'superior',
  'transfer',
  'leave',
  'left',
  'retired',
  'back',
  'delegation',
  'endDelegation',
  'certified',
] as const

export type EditKind = (typeof editKinds)[number]

export type EditDraft = {
  readonly other: PersonId | null
  readonly text: string
  readonly unit: string
  readonly post: string
  readonly from: DateParts
  readonly until: DateParts
  readonly as: 'plt' | 'plh'
  readonly reason: string
}

type Asked = {
  readonly person: 'newSuperior' | 'successor' | 'standIn' | null
  readonly from: boolean
  readonly until: boolean
}

/** Which fields a kind of change asks for. */
export function askedOf(kind: EditKind): Asked {
  switch (kind) {
    case 'superior':
    case 'transfer':
      return { person: 'newSuperior', from: false, until: false }
    case 'leave':
      return { person: null, from: true, until: true }
    case 'left':
    case 'retired':
      return { person: 'successor', from: true, until: false }
    case 'delegation':
      return { person: 'standIn', from: true, until: true }
    case 'certified':
      return { person: null, from: true, until: false }
    case 'back':
    case 'endDelegation':
      return { person: null, from: false, until: false }
    default:
      return assertNever(kind)
  }
}

/** What keeps a change from being sent, by field; the values name messages. */
export function editErrors(kind: EditKind, draft: EditDraft) {
  const asked = askedOf(kind)
  const needsPerson = asked.person === 'newSuperior' || asked.person === 'standIn'
  const isEmpty = ({ day, month, year }: DateParts) => `${day}${month}${year}` === ''
  return {
    other: needsPerson && draft.other === null ? 'missingChoice' : null,
    text: kind === 'certified' && draft.text.trim() === '' ? 'missingText' : null,
    unit: kind === 'transfer' && draft.unit.trim() === '' ? 'missingText' : null,
    post: kind === 'transfer' && draft.post.trim() === '' ? 'missingText' : null,
    from: asked.from && readDate(draft.from).kind !== 'date' ? 'missingDate' : null,
    until:
      asked.until && !isEmpty(draft.until) && readDate(draft.until).kind !== 'date' ? 'missingDate' : null,
    reason: draft.reason.trim() === '' ? 'missingReason' : null,
  } as const
}

/** The change itself, of a draft without errors. */
export function editOf(kind: EditKind, draft: EditDraft): PersonEdit {
  const from = dateOf(draft.from) ?? ''
  const until = dateOf(draft.until)
  switch (kind) {
    case 'superior':
      return { kind, superior: draft.other }
    case 'transfer':
      return { kind, unit: draft.unit.trim(), post: draft.post.trim(), superior: draft.other }
    case 'leave':
    case 'left':
    case 'retired':
      return {
        kind: 'absence',
        absence: { kind, since: from, ...(kind === 'leave' && until !== null ? { until } : {}) },
        successor: draft.other,
      }
    case 'back':
      return { kind: 'absence', absence: null, successor: null }
    case 'delegation':
      if (draft.other === null) throw new Error('nobody was chosen')
      return { kind, delegation: { to: draft.other, as: draft.as, from, until } }
    case 'endDelegation':
      return { kind: 'delegation', delegation: null }
    case 'certified':
      return { kind, certified: { on: from, document: draft.text.trim() } }
    default:
      return assertNever(kind)
  }
}

function dateOf(parts: DateParts): string | null {
  const read = readDate(parts)
  return read.kind === 'date' ? read.date : null
}
