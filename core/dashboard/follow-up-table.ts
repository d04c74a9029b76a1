import type { Person } from '../case/model.ts'
import { byId } from '../case/people.ts'
import type { DecidedAction, FollowUpCase } from '../followup/model.ts'
import type { PersonId } from '../ids.ts'
import type { Pack, ProposedAction } from '../pack/model.ts'
import type { Text } from '../text.ts'
import { localDate } from '../workflow/calendar.ts'
import type { ExportCell, ExportTable } from './export-tables.ts'

const t = (id: string, en: string): Text => ({ id, en })

const titles: readonly Text[] = [
  t('Nama', 'Name'),
  t('Jabatan', 'Post'),
  t('Unit kerja', 'Unit'),
  t('Keadaan', 'State'),
  t('Tenggat keputusan', 'Decide until'),
  t('Jenis', 'Kind'),
  t('Tindak lanjut', 'Action'),
  t('Alasan', 'Reason'),
  t('Diputuskan oleh', 'Decided by'),
  t('Tanggal keputusan', 'Decided on'),
  t('Hasil usulan', 'Outcome of the proposal'),
  t('Nomor dokumen', 'Document'),
]

const kinds: { readonly [kind in ProposedAction['kind']]: Text } = {
  training: t('Pelatihan', 'Training'),
  coaching: t('Bimbingan', 'Coaching'),
  'share-practice': t('Berbagi praktik baik', 'Sharing good practice'),
  'further-study': t('Pendidikan lanjutan', 'Further study'),
  'placement-review': t('Tinjauan penempatan', 'Review of placement'),
  'promotion-review': t('Pertimbangan jabatan lebih tinggi', 'Consideration for a higher post'),
  award: t('Usulan penghargaan', 'Award nomination'),
  'talent-pool': t('Kelompok talenta', 'Talent pool'),
}

type Exporting = {
  readonly pack: Pick<Pack, 'timeZone'>
  readonly followUps: readonly FollowUpCase[]
  readonly people: readonly Person[]
  /** What trainings are called, by id. */
  readonly trainings: ReadonlyMap<string, Text>
}

/**
 * What follows on the results of a cycle: a row for each action that stands, one for whoever got none or waits for a
 * decision. `followUpTable({ pack, followUps, people, trainings }).rows[0]?.[3]` says whether it was decided.
 */
export function followUpTable({ pack, followUps, people, trainings }: Exporting): ExportTable {
  const known = byId(people)
  const nameOf = (id: PersonId) => known.get(id)?.name ?? id
  const day = (at: string): ExportCell => ({ date: localDate(pack, at) })
  const rows = followUps.flatMap(({ person: id, dueAt, decision }): readonly (readonly ExportCell[])[] => {
    const person = known.get(id)
    const who = [person?.name ?? id, person?.post ?? null, person?.unit ?? null]
    if (decision === null) return [[...who, waiting, day(dueAt), ...nothing(7)]]
    const about = [nameOf(decision.by), day(decision.at)]
    if (decision.actions.length === 0) {
      return [[...who, none, day(dueAt), null, null, decision.none, ...about, null, null]]
    }
    return decision.actions.map((one) => [
      ...who,
      decided,
      day(dueAt),
      ...actionCells(one, trainings),
      ...about,
      one.outcome ? outcomes[one.outcome.decision] : null,
      one.outcome?.document || null,
    ])
  })
  return { titles, rows }
}

const waiting = t('Menunggu keputusan', 'Waits for a decision')
const decided = t('Diputuskan', 'Decided')
const none = t('Tanpa tindak lanjut', 'No action')
const outcomes = { granted: t('Dikabulkan', 'Granted'), declined: t('Tidak dikabulkan', 'Declined') }

function actionCells(
  { action, cause }: DecidedAction,
  trainings: Exporting['trainings'],
): readonly ExportCell[] {
  const title =
    action.kind === 'training' ? (trainings.get(action.training) ?? action.training) : action.title
  return [kinds[action.kind], title, cause]
}

function nothing(count: number): readonly null[] {
  return Array.from({ length: count }, () => null)
}
