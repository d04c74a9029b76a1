import type { DateReading } from '../../ui/time/read-date.ts'

/** A cycle as HR has typed it so far. */
export type CyclePlan = {
  readonly name: string
  readonly from: DateReading
  readonly to: DateReading
  readonly people: number
  /** How many of them the pack opens no appraisal for, since they have not read the criteria. */
  readonly barred: number
}

/** What keeps a cycle from being opened, by the field that it stands at; the values name messages. */
export function planErrors({ name, from, to, people, barred }: CyclePlan) {
  const backwards = from.kind === 'date' && to.kind === 'date' && to.date <= from.date
  return {
    name: name.trim() === '' ? 'missingName' : null,
    from: from.kind === 'date' ? null : 'missingPeriod',
    to: to.kind !== 'date' ? 'missingPeriod' : backwards ? 'periodBackwards' : null,
    people: people === 0 ? 'missingPeople' : barred > 0 ? 'unreadRequired' : null,
  } as const
}
