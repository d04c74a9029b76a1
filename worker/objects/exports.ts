import type { Absence, Person } from '../../core/case/model.ts'
import { type ExportTable, progressTable, resultsTable } from '../../core/dashboard/export-tables.ts'
import { followUpTable } from '../../core/dashboard/follow-up-table.ts'
import { offeredCourses } from '../../core/followup/course.ts'
import type { CycleId } from '../../core/ids.ts'
import { own } from '../../core/json.ts'
import type { Pack } from '../../core/pack/model.ts'
import { postKinds } from '../../core/people/post-kind.ts'
import type { ExportPage } from '../../core/protocol/exports.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { Text } from '../../core/text.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller } from './admit.ts'
import { currentPack } from './current-pack.ts'
import { factsIn } from './dashboard.ts'
import { permit } from './permit.ts'
import { staffLines } from './staff/staff-line.ts'

/** Rows of a page: a table of ten thousand comes in a few. */
const ROWS = 2_000

export type ExportAsk = { readonly cursor: number } & (
  | { readonly table: 'people' }
  | { readonly table: 'progress' | 'results' | 'follow-ups'; readonly cycle: CycleId }
)

/** An `ExportPage` as JSON text, for human resources; the log has a row for each table that is begun (EX1). */
export function readExport(
  store: Store,
  { caller, ask }: { readonly caller: Caller; readonly ask: ExportAsk },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const person = admitted.value
  const permitted = permit(store, { action: 'export.make', person, what: `export of ${ask.table}` }, now)
  if (permitted.kind === 'err') return permitted
  const table = ask.table === 'people' ? ok(peopleTable(store, now)) : casesTable(store, { person, ask })
  if (table.kind === 'err') return table
  const { titles, rows } = table.value
  if (ask.cursor === 0) {
    store.audit.add({
      at: now.office,
      action: 'export-made',
      actor: { kind: 'person', person: person.id },
      subject: ask.table === 'people' ? null : ask.cycle,
      detail: { table: ask.table, rows: rows.length },
    })
  }
  const shown = rows.slice(ask.cursor, ask.cursor + ROWS)
  const cursor = ask.cursor + shown.length
  const page: ExportPage = {
    protocol: PROTOCOL,
    at: now.office,
    titles,
    rows: shown,
    cursor,
    more: cursor < rows.length,
  }
  return ok(JSON.stringify(page))
}

function casesTable(
  store: Store,
  {
    person,
    ask,
  }: { readonly person: Person; readonly ask: Exclude<ExportAsk, { readonly table: 'people' }> },
): Result<ExportTable, Failure> {
  const cycle = store.cycles.find(ask.cycle)
  if (cycle === undefined) return err({ kind: 'unknown-cycle' })
  const pack = store.packs.find(cycle.pack) ?? currentPack(store)
  if (ask.table === 'follow-ups') return ok(followUpsOf(store, { cycle: cycle.id, person, pack }))
  const exporting = { pack, facts: factsIn(store, cycle, person), people: store.people.all() }
  return ok(ask.table === 'progress' ? progressTable(exporting) : resultsTable(exporting))
}

/** What others decide on the reader is told to them when it has been decided. */
function followUpsOf(
  store: Store,
  { cycle, person, pack }: { readonly cycle: CycleId; readonly person: Person; readonly pack: Pack },
): ExportTable {
  const followUps = store.followUps
    .ofCycle(cycle)
    .filter((one) => one.person !== person.id || one.decision !== null)
  const offered = [...offeredCourses(pack, []), ...offeredCourses(currentPack(store), store.courses.all())]
  const trainings = new Map(offered.map(({ id, title }) => [id, title]))
  return followUpTable({ pack, followUps, people: store.people.all(), trainings })
}

/** The staff as their list shows them: NIPs stay masked, each that is revealed has a row of its own in the log. */
function peopleTable(store: Store, now: Now): ExportTable {
  const lineOf = staffLines(store, now)
  const kinds: { readonly [kind: string]: Text } = postKinds
  const yes = (is: boolean): Text => (is ? { id: 'Ya', en: 'Yes' } : { id: 'Tidak', en: 'No' })
  return {
    titles: peopleTitles,
    rows: store.people.all().map((person) => {
      const line = lineOf(person)
      const { name, nip, post, postKind, grade, unit, superior, frontLine, appraised, absence, access } = line
      return [
        name,
        nip,
        post,
        postKind === undefined ? null : (own(kinds, postKind) ?? postKind),
        grade,
        unit,
        superior?.name ?? null,
        yes(frontLine),
        yes(appraised),
        absence === undefined ? null : absences[absence.kind],
        yes(access !== 'none'),
      ]
    }),
  }
}

const absences: { readonly [kind in Absence['kind']]: Text } = {
  leave: { id: 'Cuti', en: 'On leave' },
  left: { id: 'Keluar atau pindah', en: 'Left or moved' },
  retired: { id: 'Pensiun', en: 'Retired' },
}

const peopleTitles: readonly Text[] = [
  { id: 'Nama', en: 'Name' },
  { id: 'NIP (disamarkan)', en: 'NIP (masked)' },
  { id: 'Jabatan', en: 'Post' },
  { id: 'Jenis jabatan', en: 'Kind of post' },
  { id: 'Golongan', en: 'Grade' },
  { id: 'Unit kerja', en: 'Unit' },
  { id: 'Atasan', en: 'Superior' },
  { id: 'Garis depan', en: 'Front line' },
  { id: 'Dinilai', en: 'Appraised' },
  { id: 'Ketidakhadiran', en: 'Absence' },
  { id: 'Dapat masuk', en: 'Can sign in' },
]
