import type { CalibrationRow, CalibrationView } from '../../core/protocol/calibration.ts'
import type { Text } from '../../core/text.ts'
import type { Instant } from '../../core/workflow/model.ts'

/** A level that another one was put in the place of; null where it is not known what stood there. */
export type ChangedLevel = { readonly name: Text; readonly from: Text | null; readonly to: Text }

/** One result that was changed: whose, what, why, and by whom. */
export type MinuteChange = {
  readonly subject: CalibrationRow['subject']
  readonly rater: string | null
  readonly levels: readonly ChangedLevel[]
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** A calibration as it goes to the files. */
export type Minutes = {
  readonly changes: readonly MinuteChange[]
  readonly people: number
  readonly discussed: number
  /** How outcomes lie; null on a draft: beside a participant’s own screen it would tell them their own. */
  readonly outcomes: readonly { readonly title: Text; readonly count: number }[] | null
  /** What was noted of a result; for whoever wants it on paper. */
  readonly notes: readonly { readonly subject: CalibrationRow['subject']; readonly note: string }[]
}

type Session = Pick<CalibrationView, 'rows' | 'steps' | 'closedAt' | 'guide'>

/**
 * What of a session belongs into its minutes: results that were changed, with before, after and reason. Whoever raised
 * something or was asked as a second rater is not named, no peer's figures and no suspicion about a rater is in them (DP3).
 */
export function minutesOf({ rows, steps, closedAt, guide }: Session): Minutes {
  const levelOf = (id: string, value: number): Text => {
    const level = steps.find((step) => step.id === id)?.levels.find((one) => one.value === value)
    const said = (label: string | undefined) => (label === undefined ? String(value) : `${value} (${label})`)
    return { id: said(level?.label.id), en: said(level?.label.en) }
  }
  const inOrder = rows.toSorted((a, b) => (a.subject.name < b.subject.name ? -1 : 1))
  return {
    changes: inOrder.flatMap(({ subject, superior, proposal, levels: now }): readonly MinuteChange[] => {
      if (proposal === null) return []
      const { changes, reason, name, at } = proposal
      return [
        {
          subject,
          rater: superior,
          levels: changes.map(({ step, from = now[step], to }) => ({
            name: steps.find(({ id }) => id === step)?.name ?? { id: step, en: step },
            from: from === undefined ? null : levelOf(step, from),
            to: levelOf(step, to),
          })),
          reason,
          by: name,
          at,
        },
      ]
    }),
    people: rows.length,
    discussed: rows.filter(({ discussed }) => discussed).length,
    outcomes: closedAt === null ? null : guide.lines.map(({ title, count }) => ({ title, count })),
    notes: inOrder.flatMap(({ subject, note }) =>
      note.trim() === '' ? [] : [{ subject, note: note.trim() }],
    ),
  }
}
