import { cycleId, mutationId, personId } from '../../core/ids.ts'
import type { Mutation } from '../../core/protocol/mutation.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Client } from '../../scripts/api-client.ts'
import { taken } from '../support/worker-journey.ts'

type As = (person: string) => Promise<Client>
type Body = Mutation extends infer M ? (M extends Mutation ? Omit<M, 'protocol' | 'id'> : never) : never

const unit = 'Bidang Pelayanan Perizinan'
const words = (id: string, en: string) => ({ id, en })

/** What follows on the year: an award, a training, a change of policy, a session of calibration. */
export async function followYear(as: As): Promise<void> {
  // The union's members lose nothing but what is added here.
  const push = async (person: string, body: Body) =>
    taken(
      await (await as(person)).push({
        protocol: PROTOCOL,
        id: mutationId(crypto.randomUUID()),
        ...body,
      } as Mutation),
    )
  const waiting = await followUpOf(await as('bambang'), 'rizki')
  await push('bambang', {
    kind: 'decide-follow-up',
    case: waiting.id,
    answers: waiting.proposals.map(({ id }) => ({
      proposal: id,
      answer: 'accepted' as const,
      evidence: thanks,
    })),
    added: [
      {
        action: { kind: 'award', title: words('Pegawai teladan 2026', 'Employee of the year 2026') },
        reason: 'Antrean daring menggantikan antrean di loket.',
        evidence: thanks,
      },
      {
        action: { kind: 'talent-pool', title: words('Kelompok talenta', 'Talent pool') },
        reason: 'Siap memimpin tim layanan digital.',
      },
    ],
    none: null,
  })
  const { decision } = await followUpOf(await as('bambang'), 'rizki')
  const award = decision?.actions.find(({ action }) => action.kind === 'award')
  await push('nurul', {
    kind: 'record-outcome',
    case: waiting.id,
    action: award?.id ?? '',
    outcome: {
      decision: 'granted',
      by: 'Bupati Lampung Utara',
      on: '2026-11-10',
      document: 'SK 800/112/2026',
      reason: 'Layanan loket tercepat di kabupaten.',
    },
  })
  for (const change of (await (await as('rizki')).pull()).values()) {
    if (change.kind === 'recognition' && change.body)
      await push('rizki', { kind: 'share-recognition', recognition: change.body.id, shared: true })
  }
  await push('nurul', {
    kind: 'keep-programme',
    programme: {
      id: 'waktu-1',
      title: 'Manajemen waktu angkatan I',
      course: 'time-management',
      competency: 'manajemen-waktu',
      cycle: cycleId('2026'),
      from: '2027-01-12',
      to: '2027-01-13',
      place: 'Aula BKPSDM',
      capacity: 20,
      participants: ['made', 'joko', 'siti'].map((name) => ({
        person: personId(name),
        attended: null,
        hours: 0,
        certificate: '',
      })),
    },
  })
  await push('nurul', {
    kind: 'note-policy-change',
    title: 'Standar pelayanan perizinan 2027',
    changes: ['Izin usaha mikro terbit paling lama satu hari kerja.', 'Biaya tidak lagi dibayar di loket.'],
    field: { units: [unit], posts: [], frontLineOnly: false },
    course: null,
    until: '2031-01-15',
  })
  await (await as('nurul')).request('POST', '/fairness/2026')
  await calibrate(as)
}

const thanks = 'Surat terima kasih warga, 12 November 2026'

async function calibrate(as: As): Promise<void> {
  const ask = async (person: string, path: string, body: object) => {
    const answer = await (await as(person)).request('PUT', `/calibrations/sesi-1${path}`, {
      protocol: PROTOCOL,
      ...body,
    })
    if (!answer.ok) throw new Error(await answer.text())
    // The worker's own contract.
    return (await answer.json()) as {
      readonly rows: readonly { case: string; version: number; subject: { id: string } }[]
    }
  }
  const plan = { cycle: '2026', title: 'Kalibrasi Pelayanan dan Pengaduan', leaders: ['hendra', 'bambang'] }
  const units = [unit, 'Bidang Pengaduan dan Informasi']
  let { rows } = await ask('nurul', '', { ...plan, units, achievement: 'baik' })
  const edit = async (person: string, name: string, what: object) => {
    const row = rows.find(({ subject }) => subject.id === name)
    if (row === undefined) throw new Error(`no row of ${name}`)
    rows = (await ask(person, `/cases/${row.case}`, { version: row.version, ...what })).rows
  }
  await edit('nurul', 'joko', { note: 'Bandingkan dengan bukti triwulan III.', discussed: true })
  await edit('hendra', 'mei', {
    ask: { person: personId('bambang'), question: 'Sepadan dengan rekan di bidang lain?' },
  })
}

async function followUpOf(client: Client, about: string) {
  for (const change of (await client.pull()).values()) {
    if (change.kind === 'follow-up' && change.body?.subject.id === about) return change.body
  }
  throw new Error(`${client.person} has no follow-up of ${about}`)
}
