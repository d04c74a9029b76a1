import { writeCsv } from '../../core/exchange/table/csv.ts'
import type { AuditEntries } from '../../core/protocol/audit.ts'
import { words } from '../../ui/text/messages.ts'
import { type Names, sayEvent } from './say-event.ts'

/** The first line of a table of the log, with what a spreadsheet has to know. */
export function tableHead(): string {
  const { row, when, who, kindOfEvent, what } = words.value.audit
  return writeCsv([[row, when, who, kindOfEvent, what]])
}

/** Rows of the log in words, in which nothing becomes a formula (I8). */
export function tableLines(
  { rows, names, cases }: Omit<AuditEntries, 'protocol'>,
  titles: Names['titles'],
): string {
  const cells = rows.map((sealed) => {
    const { n, at, who, kind, what } = sayEvent(sealed, { names, cases, titles })
    return [n, at, who, kind, what]
  })
  // Its own first line is there already.
  return writeCsv(cells).replace(/^[^\n]*\n/, '')
}
