import type { Person } from '../case/model.ts'
import { byId } from '../case/people.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { postKinds } from '../people/post-kind.ts'
import type { Text } from '../text.ts'
import { localDate } from '../workflow/calendar.ts'
import type { CaseFact } from './case-fact.ts'
import { rowSteps } from './row-steps.ts'

/** A cell of an export: in the reader's language where it is a text in two, a day where it is one (`2026-01-31`). */
export type ExportCell = string | number | null | Text | { readonly date: string }

/** Titles, and rows of as many cells. */
export type ExportTable = {
  readonly titles: readonly Text[]
  readonly rows: readonly (readonly ExportCell[])[]
}

const t = (id: string, en: string): Text => ({ id, en })
const about = [
  t('Nama', 'Name'),
  t('Jabatan', 'Post'),
  t('Unit kerja', 'Unit'),
  t('Jenis jabatan', 'Kind of post'),
  t('Golongan', 'Grade'),
]

type Exporting = {
  readonly pack: Pack
  readonly facts: readonly CaseFact[]
  readonly people: readonly Person[]
}

/**
 * How far each appraisal of a cycle is: `progressTable({ pack, facts, people }).rows[0]` is somebody with their stage.
 * Nothing in it tells who of a group has rated.
 */
export function progressTable({ pack, facts, people }: Exporting): ExportTable {
  const known = byId(people)
  return {
    titles: [
      ...about,
      t('Tahap', 'Stage'),
      t('Tenggat', 'Deadline'),
      t('Sudah mengisi', 'Has sent something'),
    ],
    rows: facts.map((fact) => [
      ...placed(fact, known),
      own(pack.workflow.states, fact.state)?.title ?? fact.state,
      fact.dueAt === null ? null : { date: localDate(pack, fact.dueAt) },
      fact.begun ? t('Ya', 'Yes') : t('Belum', 'Not yet'),
    ]),
  }
}

/**
 * How each appraisal of a cycle came out, with what every indicator and behaviour came to. Of ratings by a group only
 * what the result itself shows: their mean. `resultsTable({ pack, facts, people }).titles.length`.
 */
export function resultsTable({ pack, facts, people }: Exporting): ExportTable {
  const known = byId(people)
  const named: { readonly [set: string]: readonly { readonly id: string; readonly name: Text }[] } = {
    indicators: pack.indicators,
    behaviours: pack.behaviours,
    ...pack.sets,
  }
  const rows = rowSteps(pack).flatMap(({ set }) =>
    (own(named, set) ?? []).map(({ id, name }) => ({ key: `${set}/${id}`, name })),
  )
  return {
    titles: [...about, t('Predikat', 'Predicate'), t('Nilai', 'Score'), ...rows.map(({ name }) => name)],
    rows: facts
      .filter(({ predicate, score }) => predicate !== null || score !== null)
      .map((fact) => [
        ...placed(fact, known),
        fact.predicate === null ? null : (own(pack.scoring.outcomes, fact.predicate) ?? fact.predicate),
        fact.score,
        ...rows.map(({ key }) => own(fact.rows, key) ?? null),
      ]),
  }
}

function placed({ person: id, place }: CaseFact, known: ReadonlyMap<string, Person>): readonly ExportCell[] {
  const person = known.get(id)
  const kinds: { readonly [kind: string]: Text } = postKinds
  const kind = place.postKind === null ? null : (own(kinds, place.postKind) ?? place.postKind)
  return [person?.name ?? id, person?.post ?? null, place.unit, kind, place.grade]
}
