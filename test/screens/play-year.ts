import { personId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Client } from '../../scripts/api-client.ts'
import { kotabumiAnswers as answers, type Levels } from '../../scripts/kotabumi-answers.ts'
import { taken, taskOf, year } from '../support/worker-journey.ts'

type As = (person: string) => Promise<Client>

/** Whom each of Kotabumi's office is led and rated by, and how well they do; the last ones are only on their way. */
const course = [
  { name: 'siti', head: 'bambang', peers: ['rizki', 'made', 'fitri'], worth: 4, hours: 30 },
  { name: 'rizki', head: 'bambang', peers: ['siti', 'made', 'dewi'], worth: 5, hours: 20 },
  { name: 'made', head: 'bambang', peers: ['siti', 'rizki', 'joko'], worth: 3, hours: 40 },
  { name: 'fitri', head: 'yuliana', peers: ['joko', 'mei', 'siti'], worth: 4, hours: 22 },
  { name: 'joko', head: 'yuliana', peers: ['fitri', 'mei', 'rizki'], worth: 2, hours: 48 },
  { name: 'mei', head: 'yuliana', peers: ['fitri', 'joko', 'made'], worth: 3, hours: 26 },
  { name: 'agus', head: 'ratna', peers: ['dewi', 'siti', 'fitri'], worth: 3, hours: 24 },
] as const
const begun = [
  { name: 'dewi', head: 'ratna', peers: ['agus', 'siti', 'rizki'] },
  { name: 'bambang', head: 'hendra', peers: ['ratna', 'yuliana', 'agus'] },
  { name: 'yuliana', head: 'hendra', peers: ['ratna', 'bambang', 'agus'] },
] as const

const appraised = [...course, ...begun, { name: 'ratna' }, { name: 'hendra' }].map(({ name }) => name)

/**
 * A year at Kotabumi: seven have a result, of whom two have acknowledged it and one objects; three are being rated, two
 * have yet to begin.
 */
export async function playYear(as: As): Promise<void> {
  const does = async (person: string, spec: string, about: string, given: JsonObject) => {
    const client = await as(person)
    taken(await client.submit(await taskOf(client, spec, about), given))
  }
  taken(
    await (await as('nurul')).openCycle({ ...year, name: 'Penilaian Kinerja 2026' }, appraised.map(personId)),
  )
  for (const { name, head, peers } of [...course, ...begun]) {
    await does(name, 'nominate-peers', name, answers.nomination(peers.map(personId)))
    await does(head, 'approve-peers', name, answers.approval(peers.map(personId)))
  }
  for (const [n, { name, head, peers, worth, hours }] of course.entries()) {
    for (const [turn, peer] of peers.entries())
      await does(peer, 'peer-rating', name, answers.peer(around(worth, turn + n), observed[turn] ?? ''))
    const figures = { services: 205 + 12 * n, satisfaction: 81 + n, responseHours: hours }
    // Bambang gives a level more than the others see.
    const given = head === 'bambang' ? Math.min(5, worth + 1) : worth
    await does(head, 'superior-rating', name, answers.superior(figures, around(given, n)))
    await does(name, 'self-assessment', name, answers.self(figures, around(Math.min(5, worth + 1), n)))
  }
  for (const name of ['siti', 'rizki']) await does(name, 'respond', name, answers.acknowledge)
  await does('made', 'respond', 'made', answers.object('Data waktu respons bulan Juni terhitung dua kali.'))
}

const observed = [
  'Memandu warga lanjut usia mengisi formulir sampai selesai.',
  'Menata antrean loket saat petugas lain berhalangan.',
  'Menjawab pengaduan dengan bahasa yang mudah dipahami.',
]

/** Levels around one, that differ a little from row to row. */
function around(level: number, turn: number): Levels {
  const off = [0, 1, 0, 0, -1, 0, 0]
  const at = (row: number) => Math.min(5, Math.max(1, level + (off[(row + turn) % 7] ?? 0)))
  return [at(0), at(1), at(2), at(3), at(4), at(5), at(6)]
}
