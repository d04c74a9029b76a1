import type { TrayEntry } from '../form/migrate.ts'
import { isObject, type Json } from '../json.ts'
import { type Entry, value } from './entry.ts'
import { type DraftState, newest, rivalsOf } from './state.ts'

/** The draft's own place for a tray entry: `trayPointer({ version: 2, pointer: '/hobby', … })` is `'~2/hobby'`. */
export function trayPointer({ version, pointer }: Pick<TrayEntry, 'version' | 'pointer'>): string {
  return `~${version}${pointer}`
}

/** True for a place in the tray, false for an answer's: `isTray('~2/hobby')`. */
export function isTray(pointer: string): boolean {
  return pointer.startsWith('~')
}

/** A tray entry as the draft keeps it, beside its answers: `asEntry(entry).kind` is `'value'`. */
export function asEntry({ pointer, value: answer, label, reason, version }: TrayEntry): Entry {
  return value({ pointer, value: answer, label: label === null ? null : { ...label }, reason, version })
}

/** What an entry of the tray's place says; undefined once it was taken out: `trayEntryOf(cleared)`. */
export function trayEntryOf(entry: Entry): TrayEntry | undefined {
  if (entry.kind !== 'value' || !isObject(entry.value)) return undefined
  const { pointer, value: answer, label, reason, version } = entry.value
  if (typeof pointer !== 'string' || answer === undefined || typeof version !== 'number') return undefined
  const known = reasons.find((each) => each === reason)
  return known && { pointer, value: answer, label: textOf(label), reason: known, version }
}

/** An answer in the tray, with the place that the draft keeps it at. */
export type Trayed = { readonly place: string; readonly entry: TrayEntry }

/** What lies in a draft's tray: `trayOf(state)[0]?.entry.label`. Two devices may have put two things into one place. */
export function trayOf({ fields }: Pick<DraftState, 'fields'>): readonly Trayed[] {
  return Object.entries(fields).flatMap(([place, values]) => {
    const first = newest(values)
    if (!isTray(place) || first === undefined) return []
    return [first, ...rivalsOf(values, first.entry)].flatMap((written) => {
      const entry = trayEntryOf(written.entry)
      return entry === undefined ? [] : [{ place, entry }]
    })
  })
}

const reasons = ['field-removed', 'does-not-fit', 'choice-removed', 'now-calculated'] as const

function textOf(label: Json | undefined): TrayEntry['label'] {
  if (!isObject(label) || typeof label.id !== 'string' || typeof label.en !== 'string') return null
  return { id: label.id, en: label.en }
}
