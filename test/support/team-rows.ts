import { readPack } from '../../cli/read-pack.ts'
import type { JsonObject } from '../../core/json.ts'
import { playPack, rowsOfPlay, type SeedRow } from './put-rows.ts'

/** What Bambang's device holds when he has many people to rate: one played appraisal, told of as many as are wanted. */
export function teamRows(people: number, marksOf: (n: number) => readonly number[]): readonly SeedRow[] {
  const pack = readPack('kotabumi')
  const rows = rowsOfPlay(playPack(pack, { state: 'assessment' }), 'bambang')
  const shared = rowsOfPlay(playPack(pack, { state: 'shared' }), 'bambang').find(
    ({ kind }) => kind === 'case',
  )
  const task = rows.find(
    ({ kind, body }) => kind === 'task' && 'spec' in body && body.spec === 'superior-rating',
  )
  const view = rows.find(({ kind }) => kind === 'case')
  if (task === undefined || view === undefined || shared === undefined)
    throw new Error('Bambang rates nobody')
  const behaviours = pack.behaviours.map(({ id }) => id)
  const many = Array.from({ length: people }, (_, n): readonly SeedRow[] => {
    const number = String(n + 1).padStart(2, '0')
    const subject = {
      id: `p${number}`,
      name: `Pegawai ${number}`,
      post: 'Pengelola Layanan',
      unit: 'Bidang Pelayanan',
    }
    const marks = marksOf(n)
    const given: JsonObject = Object.fromEntries(
      behaviours.flatMap((id, index) => (marks[index] === undefined ? [] : [[id, marks[index] ?? 0]])),
    )
    return [
      {
        kind: 'task',
        id: `t${number}`,
        body: { ...task.body, id: `t${number}`, case: `c${number}`, subject, prefill: { behaviours: given } },
      },
      {
        kind: 'case',
        id: `c${number}`,
        body: { ...(n % 6 === 5 ? shared : view).body, id: `c${number}`, subject },
      },
    ]
  })
  return [...rows.filter(({ id }) => id !== task.id && id !== view.id), ...many.flat()]
}
