import { words } from '../../../ui/text/messages.ts'
import { readDate } from '../../../ui/time/read-date.ts'
import { readTime } from '../../../ui/time/read-time.ts'
import { readWholeDate } from '../../../ui/time/read-whole-date.ts'
import { PlainBox } from './plain-box.tsx'

/** Kinds of answers that rules compare as texts: only where all are written alike, the order of texts is that of time. */
export type MomentKind = 'date' | 'month' | 'time'

type MomentProps = {
  readonly label: string
  readonly kind: MomentKind
  readonly value: string
  /** Whether it may be left out. */
  readonly optional?: boolean
  readonly write: (moment: string) => void
}

/** A day, a month or a time, written as answers have it; what is none stays as it was typed and says so. */
export function MomentBox({ label, kind, value, optional = false, write }: MomentProps) {
  const hint = words.value.studio.forms.momentHints[kind]
  const isLeftOut = (text: string) => optional && text.trim() === ''
  return (
    <PlainBox
      label={label}
      hint={hint}
      value={value}
      fault={(text) => (isLeftOut(text) || readMoment(kind, text) !== undefined ? null : hint)}
      write={(text) => write(readMoment(kind, text) ?? '')}
    />
  )
}

/** Whether answers of a kind are days, months or times: `isMoment('date')`. */
export function isMoment(kind: string | undefined): kind is MomentKind {
  return kind === 'date' || kind === 'month' || kind === 'time'
}

/**
 * A day, a month or a time as answers have it, however it is typed: `readMoment('date', '31/3/2026')` is `2026-03-31`.
 * Undefined for what is none.
 */
export function readMoment(kind: MomentKind, text: string): string | undefined {
  if (kind === 'time') return readTime(text)
  const typed = text.trim()
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(typed) ?? []
  const day = kind === 'date' ? typed : year ? `01-${month}-${year}` : `01-${typed}`
  const parts = readWholeDate(day)
  const read = parts && readDate(parts)
  if (read?.kind !== 'date') return undefined
  return kind === 'date' ? read.date : read.date.slice(0, 7)
}
