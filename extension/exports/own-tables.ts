import type { CaseView, PackView } from '../../core/case/view.ts'
import { dailyColumns, dailyRows } from '../../core/dashboard/daily-columns.ts'
import type { ExportCell } from '../../core/dashboard/export-tables.ts'
import { own } from '../../core/json.ts'
import type { Text } from '../../core/text.ts'
import { dayOf, type Zone } from '../../ui/time/zone.ts'

const t = (id: string, en: string): Text => ({ id, en })

const titles: readonly Text[] = [
  t('Nama', 'Name'),
  t('Jabatan', 'Post'),
  t('Unit kerja', 'Unit'),
  t('Siklus', 'Cycle'),
  t('Tahap', 'Stage'),
  t('Di tahap itu sejak', 'In that stage since'),
  t('Tenggat', 'Deadline'),
  t('Predikat', 'Predicate'),
  t('Nilai', 'Score'),
  t('Tanggal hasil', 'Date of the result'),
]

/** The appraisals that this device holds, with the results that its person may read and no more. */
export function caseTable(
  cases: readonly CaseView[],
  { packs, zone }: { readonly packs: readonly PackView[]; readonly zone: Zone },
) {
  const day = (at: string | null | undefined) => (at ? { date: dayOf(at, zone) } : null)
  return { titles, rows: cases.map((view) => rowOf(view, { packs, day })) }
}

type Reading = {
  readonly packs: readonly PackView[]
  /** The day of an instant where its reader is. */
  readonly day: (at: string | null | undefined) => ExportCell
}

function rowOf({ subject, cycle, state, dueAt, result, pack }: CaseView, { packs, day }: Reading) {
  const outcomes = packs.find(({ id }) => id === pack)?.scoring.outcomes ?? {}
  const outputs = result?.result.kind === 'scored' ? result.result.outputs : {}
  const { predicate, score } = { predicate: outputs.predicate, score: outputs.score }
  const row: readonly ExportCell[] = [
    subject.name,
    subject.post,
    subject.unit,
    cycle.name,
    state.title,
    day(state.since),
    state.final ? null : day(dueAt),
    typeof predicate === 'string' ? (own(outcomes, predicate) ?? predicate) : null,
    typeof score === 'number' ? score : null,
    day(result?.at),
  ]
  return row
}

/** What one's plans came to, in the columns of e-Kinerja's daily progress. */
export function dailyTable(cases: readonly CaseView[], zone: Zone) {
  return {
    titles: [...dailyColumns],
    rows: cases.flatMap(({ skp, result }) =>
      skp === undefined ? [] : dailyRows(skp, result === null ? null : dayOf(result.at, zone)),
    ),
  }
}
