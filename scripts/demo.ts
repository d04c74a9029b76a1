import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseView, TaskView } from '../core/case/view.ts'
import { cycleId, type PersonId, personId } from '../core/ids.ts'
import type { JsonObject } from '../core/json.ts'
import { type Client, openTasks, signIn, submission } from './api-client.ts'
import { buildWorker } from './build-worker.ts'
import { kotabumiAnswers as answers } from './kotabumi-answers.ts'
import { resultLines } from './print-result.ts'
import { provisionOffice, readOffice } from './provision-office.ts'
import { startWorker } from './worker-process.ts'

/** `npm run demo`: one whole appraisal against a worker of its own; each step is checked, the first that fails ends it. */
async function demo(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'timbang-demo-'))
  say('Building the worker …')
  await buildWorker()
  const operatorToken = crypto.randomUUID()
  const worker = await startWorker({
    port: 0,
    persistDir: join(home, 'worker'),
    vars: { MODE: 'local', OPERATOR_TOKEN: operatorToken },
  })
  try {
    const { codes } = await step(
      'The operator sets up Kotabumi: the pack, 15 people, their codes',
      async () => {
        const office = await provisionOffice({ server: worker.url, office: 'kotabumi', operatorToken, home })
        return { codes: new Map(office.people.map(({ id, code }) => [id, code])) }
      },
    )
    await appraise(worker.url, codes)
    say('\nEvery step did what it should.')
  } finally {
    await worker.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

const year = {
  id: cycleId('2026'),
  name: 'Penilaian kinerja 2026',
  period: { from: '2026-01-01', to: '2026-12-31' },
}
const siti = personId('siti')
const peers = [personId('rizki'), personId('made'), personId('joko')]

/** Siti's appraisal: her own words, three colleagues', her superior's, an objection, and the final score. */
async function appraise(server: string, codes: ReadonlyMap<string, string>): Promise<void> {
  const clients = new Map<PersonId, Client>()
  const as = async (person: PersonId): Promise<Client> => {
    const known = clients.get(person)
    if (known !== undefined) return known
    const client = await signIn({ server, region: 'kotabumi', code: codes.get(person) ?? '' })
    clients.set(person, client)
    return client
  }
  const send = async (person: PersonId, spec: string, filled: JsonObject): Promise<void> => {
    const client = await as(person)
    const answer = await client.submit(await taskOf(client, spec), filled)
    if (answer.kind === 'refused') throw new Error(`${spec}: ${answer.status} ${answer.problem.detail}`)
  }

  await step('Nurul of HR signs in with her code and opens the cycle for 12 people', async () => {
    const appraised = readOffice('kotabumi').people.filter(({ appraised }) => appraised)
    const opened = await (await as(personId('nurul'))).openCycle(
      year,
      appraised.map(({ id }) => id),
    )
    expect(opened.kind === 'ok', 'the cycle is open')
  })
  await step('Siti nominates three colleagues who see her work', () =>
    send(siti, 'nominate-peers', answers.nomination(peers)),
  )
  await step('Bambang, her superior, approves them', () =>
    send(personId('bambang'), 'approve-peers', answers.approval(peers)),
  )

  const reported = { services: 252, satisfaction: 87.5, responseHours: 9 }
  const complete = answers.self(reported, [4, 5, 4, 4, 5, 3, 4])
  await step(
    'Siti forgets her satisfaction index: refused with the place and the remedy, nothing stored',
    async () => {
      const client = await as(siti)
      const { 'satisfaction-index': _, ...rest } = complete.realisations as JsonObject
      const answer = await client.submit(await taskOf(client, 'self-assessment'), {
        ...complete,
        realisations: rest,
      })
      if (answer.kind === 'ok') throw new Error('an incomplete form was taken')
      expect(answer.status === 422, `status 422, not ${answer.status}`)
      for (const { text } of answer.problem.errors ?? []) say(`      ${text.id}`)
    },
  )
  await step('She completes it and sends it twice over a bad line: it counts once', async () => {
    const client = await as(siti)
    const mutation = submission(await taskOf(client, 'self-assessment'), complete)
    const first = await client.push(mutation)
    const second = await client.push(mutation)
    expect(first.kind === 'ok' && second.kind === 'ok', 'both sendings are confirmed')
    expect(JSON.stringify(first) === JSON.stringify(second), 'with the same receipt')
  })
  await step('Her three peers rate her behaviour, in confidence', async () => {
    await send(
      peers[0] as PersonId,
      'peer-rating',
      answers.peer([5, 4, 4, 4, 5, 4, 4], 'Memandu warga lansia mengisi formulir sampai selesai.'),
    )
    await send(
      peers[1] as PersonId,
      'peer-rating',
      answers.peer([4, 4, 5, 5, 5, 3, 5], 'Membuat daftar periksa berkas yang dipakai seluruh loket.'),
    )
    await send(
      peers[2] as PersonId,
      'peer-rating',
      answers.peer([4, 5, 4, 4, 4, 4, 5], 'Menjawab pengaduan lewat telepon sebelum jam kerja berakhir.'),
    )
  })
  await step(
    'Bambang verifies the figures and rates; with that the worker scores and shares the result',
    async () => {
      await send(
        personId('bambang'),
        'superior-rating',
        answers.superior({ ...reported, responseHours: 30 }, [4, 4, 4, 4, 5, 4, 4]),
      )
      expect((await caseOf(await as(siti))).state.id === 'shared', 'the result is shared')
    },
  )
  await step('Siti reads it: 30 hours to answer a complaint is not what her log says. She objects', () =>
    send(
      siti,
      'respond',
      answers.object('Log pengaduan menunjukkan rata-rata 9 jam kerja, bukan 30; log saya lampirkan.'),
    ),
  )
  await step('Hendra, the superior of her superior, hears both and corrects the figure', async () => {
    const reason = 'Log pengaduan telah dicocokkan dengan SP4N-LAPOR!: rata-rata 9 jam kerja.'
    await send(personId('hendra'), 'decide', answers.revise({ 'response-time': 9 }, reason))
  })
  const final = await step(
    'The appraisal is closed, with the result and its reasons on her page',
    async () => {
      const view = await caseOf(await as(siti))
      expect(view.state.final, 'the case is closed')
      expect(view.result?.result.kind === 'scored', 'there is a score')
      return view
    },
  )
  await step('Nobody but the peers can tell who said what', async () => {
    const seen = JSON.stringify([...(await (await as(siti)).pull()).entries()])
    expect(!seen.includes('peer-rating-'), 'no task of a peer in her rows')
  })
  for (const line of resultLines(final, await packOf(await as(siti), final), 'id')) say(line)
}

let count = 0

async function step<T>(title: string, act: () => Promise<T>): Promise<T> {
  count += 1
  process.stdout.write(`${String(count).padStart(2)}. ${title} … `)
  const value = await act()
  say('✓')
  return value
}

function expect(held: boolean, what: string): void {
  if (!held) throw new Error(`expected: ${what}`)
}

async function taskOf(client: Client, spec: string): Promise<TaskView> {
  const task = openTasks(await client.pull()).find((one) => one.spec === spec && one.subject.id === siti)
  if (task === undefined) throw new Error(`${client.person} has no open task ${spec} for ${siti}`)
  return task
}

async function caseOf(client: Client): Promise<CaseView> {
  for (const change of (await client.pull()).values()) {
    if (change.kind === 'case' && change.body?.subject.id === siti) return change.body
  }
  throw new Error(`${client.person} sees no appraisal of ${siti}`)
}

async function packOf(client: Client, view: CaseView) {
  const change = (await client.pull()).get(`pack/${view.pack}`)
  if (change?.kind !== 'pack' || change.body === null) throw new Error(`no criteria ${view.pack}`)
  return change.body
}

function say(line: string): void {
  console.log(line)
}

try {
  await demo()
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
