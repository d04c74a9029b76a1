import { own } from '../../core/json.ts'
import type { CalibrationRow, CalibrationView } from '../../core/protocol/calibration.ts'
import { say } from '../../core/text.ts'
import { language } from '../../ui/text/messages.ts'
import type { SessionDesk } from './use-session.ts'

/** What each part of a result in a session is drawn of. */
export type RowProps = {
  readonly desk: SessionDesk
  readonly view: CalibrationView
  readonly row: CalibrationRow
}

/** The words of an outcome. */
export function outcomeOf({ outcomes }: Pick<CalibrationView, 'outcomes'>, outcome: string | null): string {
  const text = outcome === null ? undefined : own(outcomes, outcome)
  return text ? say(text, language.value) : (outcome ?? '–')
}
