import type { RollUpList } from '../protocol/roll-ups.ts'
import { type Language, say } from '../text.ts'
import { closingDay } from './roll-up.ts'

type Rows = {
  readonly titles: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

const titles = {
  id: [
    'Daerah',
    'Nama daerah',
    'Siklus',
    'Dari',
    'Sampai',
    'Ditutup',
    'Aturan',
    'Predikat',
    'Orang',
    'Dinilai',
    'Dibuka',
    'Tugas pejabat selesai',
    'Tepat waktu',
    'Hari per tugas (median)',
    'Pegawai',
    'Pernah masuk',
  ],
  en: [
    'Region',
    'Name of the region',
    'Cycle',
    'From',
    'To',
    'Closed',
    'Rules',
    'Predicate',
    'People',
    'Scored',
    'Opened',
    'Officials’ tasks done',
    'In time',
    'Days a task (median)',
    'Staff',
    'Ever signed in',
  ],
} as const

/**
 * What regions let others know as rows, one a predicate; a figure that is kept back is an empty cell, never 0.
 * `rollUpTable(list, 'en').titles[0]` is `'Region'`.
 */
export function rollUpTable({ rollUps }: RollUpList, language: Language): Rows {
  const rows = rollUps.flatMap(({ region, rollUp }) => {
    const { cycle, pack, people, scored, onTime, medianDays, adoption } = rollUp
    const head = [
      region.id,
      region.name,
      cycle.name,
      cycle.period.from,
      cycle.period.to,
      closingDay(rollUp),
      pack,
    ]
    const rest = [
      scored ?? '',
      people ?? '',
      onTime?.done ?? '',
      onTime?.inTime ?? '',
      medianDays ?? '',
      adoption?.people ?? '',
      adoption?.signedIn ?? '',
    ]
    const lines = rollUp.predicates ?? [null]
    return lines.map((line) => [
      ...head,
      ...(line === null ? ['', ''] : [say(line.name, language), line.count]),
      ...rest,
    ])
  })
  return { titles: titles[language], rows }
}
