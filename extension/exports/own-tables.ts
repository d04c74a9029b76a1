import type { CaseView, PackView } from '../../core/case/view.ts'
import { dailyColumns, dailyRows } from '../../core/dashboard/daily-columns.ts'
import type { ExportCell } from '../../core/dashboard/export-tables.ts'
import { own } from '../../core/json.ts'
import type { Text } from '../../core/text.ts'

const t = (id: string, en: string): Text => ({ id, en })

const titles: readonly Text[] = [
  t('Nama', 'Name'),
  t('Jabatan', 'Post'),
  t('Unit kerja', 'Unit'),
  t('Siklus', 'Cycle'),
  t('Tahap', 'Stage'),
  t('Tenggat', 'Deadline'),
  t('Predikat', 'Predicate'),
  t('Nilai', 'Score'),
  t('Tanggal hasil', 'Date of the result'),
]

/** The appraisals that this device holds, with the results that its person may read and no more. */
export function caseTable(cases: readonly CaseView[], packs: readonly PackView[]) {
  return { titles, rows: cases.map((view) => rowOf(view, packs)) }
}

function rowOf({ subject, cycle, state, dueAt, result, pack }: CaseView, packs: readonly PackView[]) {
  const outcomes = packs.find(({ id }) => id === pack)?.scoring.outcomes ?? {}
  const outputs = result?.result.kind === 'scored' ? result.result.outputs : {}
  const { predicate, score } = { predicate: outputs.predicate, score: outputs.score }
  const row: readonly ExportCell[] = [
    subject.name,
    subject.post,
    subject.unit,
    cycle.name,
    state.title,
    dueAt === null ? null : dueAt.slice(0, 10),
    typeof predicate === 'string' ? (own(outcomes, predicate) ?? predicate) : null,
    typeof score === 'number' ? score : null,
    result === null ? null : result.at.slice(0, 10),
  ]
  return row
}

/** What one's plans came to, in the columns of e-Kinerja's daily progress. */
export function dailyTable(cases: readonly CaseView[]) {
  return {
    titles: [...dailyColumns],
    rows: cases.flatMap(({ skp, result }) =>
      skp === undefined ? [] : dailyRows(skp, result === null ? null : result.at.slice(0, 10)),
    ),
  }
}
