import type { UnitEdit } from '../../../core/people/change-unit.ts'
import type { UnitLine } from '../../../core/protocol/staff.ts'
import { assertNever } from '../../../core/result.ts'
import { type DateParts, readDate } from '../../../ui/time/read-date.ts'

export type UnitEditKind = UnitEdit['kind']

/** What is typed and chosen for a change; `other` is a unit, empty for the top. */
export type UnitDraft = {
  readonly name: string
  readonly other: string
  readonly on: DateParts
  readonly reason: string
}

/** What may be done with a unit as it is. */
export function editsFor(unit: UnitLine, hasUnits: boolean): readonly UnitEditKind[] {
  if (unit.closedOn !== null) return ['reopen', 'rename', ...(hasUnits ? [] : ['remove' as const])]
  const isEmpty = unit.people + unit.appraisals === 0
  return [
    'add',
    'rename',
    'move',
    ...(isEmpty ? [] : ['staff' as const]),
    'close',
    ...(isEmpty && !hasUnits ? ['remove' as const] : []),
  ]
}

/** What keeps a change from being sent, by field; the values name messages. */
export function unitErrors(kind: UnitEditKind, draft: UnitDraft) {
  return {
    name: (kind === 'add' || kind === 'rename') && draft.name.trim() === '' ? 'missingText' : null,
    other: kind === 'staff' && draft.other === '' ? 'missingUnit' : null,
    on: kind === 'close' && readDate(draft.on).kind !== 'date' ? 'missingDate' : null,
    reason: draft.reason.trim() === '' ? 'missingReason' : null,
  } as const
}

/** The change itself, of a draft without errors: which unit, and what of it. */
export function unitActOf(
  kind: UnitEditKind,
  { unit, draft }: { readonly unit: UnitLine | null; readonly draft: UnitDraft },
): { readonly unit: string; readonly edit: UnitEdit } {
  const name = unit?.name ?? ''
  switch (kind) {
    case 'add':
      return { unit: draft.name.trim(), edit: { kind, parent: unit?.name ?? null } }
    case 'rename':
      return { unit: name, edit: { kind, to: draft.name.trim() } }
    case 'move': {
      const parent = draft.other === '' ? null : draft.other
      return { unit: name, edit: { kind, from: unit?.parent ?? null, parent } }
    }
    case 'staff':
      return { unit: name, edit: { kind, to: draft.other, people: null } }
    case 'close': {
      const on = readDate(draft.on)
      return { unit: name, edit: { kind, on: on.kind === 'date' ? on.date : '' } }
    }
    case 'reopen':
    case 'remove':
      return { unit: name, edit: { kind } }
    default:
      return assertNever(kind)
  }
}
