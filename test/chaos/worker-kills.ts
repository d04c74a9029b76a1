import { parseArgs } from 'node:util'
import { aPerson, office as people } from '../../core/case/testing/an-office.ts'
import { verifyAudit } from '../../core/case/verify-audit.ts'
import { cycleId, mutationId, personId } from '../../core/ids.ts'
import type { Mutation } from '../../core/protocol/mutation.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { type Client, openTasks, signIn, submission } from '../../scripts/api-client.ts'
import { officeClient } from '../support/office-client.ts'
import { aProvision, aServer, codesOf, provision, type Server } from '../support/worker.ts'
import { aRandom } from '../support/worker-fuzz.ts'
import { year } from '../support/worker-journey.ts'
import { logOnDisk } from '../support/worker-log.ts'

/** What became of everything that was sent while the worker was killed again and again. */
export type KillToll = {
  readonly kills: number
  readonly submissions: number
  /** Requests that got no answer, and were sent again. */
  readonly unanswered: number
  readonly cycles: number
  /** What must not be: an accepted submission that is not in the log, twice in it, or answered otherwise when asked again. */
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  readonly changed: readonly string[]
  /** Appraisals of opened cycles that nobody was given. */
  readonly unopened: number
  readonly chain: 'ok' | 'broken'
}

type Options = { readonly kills: number; readonly seed: number; readonly clients?: number }

/** More than are opened at once: a cycle is opened by a job, in batches. */
const CROWD = 240

/**
 * Many people submit at once, and human resources open one cycle after the other by jobs, while the worker is killed at
 * random moments. Whoever gets no answer sends the same again, as a device does.
 */
export async function killUnderLoad({ kills, seed, clients = 24 }: Options): Promise<KillToll> {
  const random = aRandom(seed)
  const server = await aServer()
  try {
    const names = Array.from({ length: CROWD }, (_, n) => `n${n}`)
    const crowd = names.map((name) => aPerson(name, 'budi'))
    const codes = codesOf(await provision(server.url, aProvision({ people: [...people, ...crowd] })))
    const enter = (person: string) =>
      signIn({ server: server.url, region: 'small', code: codes.get(person) ?? '' })
    const hr = await enter('gita')
    const workers = await Promise.all(names.slice(0, clients).map(enter))
    const play: Play = { over: false, answered: 0, unanswered: 0, answers: new Map(), cycles: new Map() }

    const submitting = names.slice(0, clients)
    const loops = [
      openCycles(play, hr, { all: names, submitting }),
      ...workers.map((client) => keepSubmitting(play, client)),
    ]
    for (let n = 0; n < kills; n += 1) {
      // After so many more answers, so that a slow machine gets as far between two kills as a fast one.
      const until = play.answered + random.below(40)
      for (let tries = 0; play.answered < until && tries < 500; tries += 1) await pause(10)
      await pause(random.below(30))
      await server.kill()
      await server.start()
    }
    play.over = true
    await Promise.all(loops)
    return await takeStock(play, { server, hr, kills })
  } finally {
    await server.close()
  }
}

type Accepted = { readonly client: Client; readonly mutation: Mutation; readonly text: string }
type Play = {
  over: boolean
  answered: number
  unanswered: number
  /** How many people each cycle was opened for. */
  readonly cycles: Map<string, number>
  /** The first answer to each submission that was taken, by its id. */
  readonly answers: Map<string, Accepted>
}

/** Sends until an answer comes; what was sent stays the same. */
async function insist(play: Play, client: Client, mutation: Mutation): Promise<string> {
  for (;;) {
    try {
      const response = await client.request('PUT', `/mutations/${mutation.id}`, mutation)
      const text = await response.text()
      if (response.status !== 200) throw new Refused(`${mutation.kind}: ${response.status} ${text}`)
      play.answered += 1
      return text
    } catch (error) {
      if (error instanceof Refused) throw error
      play.unanswered += 1
      await pause(20)
    }
  }
}

class Refused extends Error {}

async function keepSubmitting(play: Play, client: Client): Promise<void> {
  while (!play.over) {
    const rows = await client.pull().catch(() => undefined)
    const open = rows === undefined ? [] : openTasks(rows).filter(({ spec }) => spec === 'nominate')
    for (const task of open) {
      const mutation = submission(task, { peers: ['dewi', 'eka', 'fajar'] })
      const text = await insist(play, client, mutation)
      play.answers.set(mutation.id, { client, mutation, text })
      if (play.over) return
    }
    if (open.length === 0) await pause(30)
  }
}

/** One cycle for those who submit after the other; each eighth for the whole crowd, which takes a job. */
async function openCycles(play: Play, hr: Client, names: Crowd): Promise<void> {
  while (!play.over) {
    const of = play.cycles.size % 8 === 0 ? names.all : names.submitting
    const id = cycleId(`cycle-${play.cycles.size}`)
    await insist(play, hr, {
      protocol: PROTOCOL,
      kind: 'open-cycle',
      id: mutationId(crypto.randomUUID()),
      cycle: { ...year, id, name: id },
      people: of.map(personId),
    })
    play.cycles.set(id, of.length)
    await pause(100)
  }
}

type Crowd = { readonly all: readonly string[]; readonly submitting: readonly string[] }

/** Waits until no job is under way, whatever happens to the worker meanwhile. */
async function ended(hr: Client): Promise<void> {
  for (;;) {
    try {
      const jobs = await officeClient(hr).jobs()
      if (jobs.every(({ state }) => state === 'done')) return
    } catch {
      // It was killed; the job goes on when it is back.
    }
    await pause(50)
  }
}

type Stock = { readonly server: Server; readonly hr: Client; readonly kills: number }

async function takeStock(play: Play, { server, hr, kills }: Stock): Promise<KillToll> {
  await ended(hr)
  const changed: string[] = []
  for (const [id, { client, mutation, text }] of play.answers) {
    if ((await insist(play, client, mutation)) !== text) changed.push(id)
  }
  const { cycles } = await officeClient(hr).cycles()
  const totals = new Map(cycles.map(({ id, total }) => [String(id), total]))
  const unopened = [...play.cycles].reduce((sum, [id, people]) => sum + people - (totals.get(id) ?? 0), 0)
  await server.kill()
  const rows = logOnDisk(server)
  const times = new Map<string, number>()
  for (const { hash } of rows) times.set(hash, (times.get(hash) ?? 0) + 1)
  const taken = rows.filter(({ row }) => JSON.parse(row).action === 'task-submitted')
  const hashOf = (text: string) => String(JSON.parse(text).audit)
  const inLog = new Set(taken.map(({ hash }) => hash))
  const lost = [...play.answers].filter(([, { text }]) => !inLog.has(hashOf(text))).map(([id]) => id)
  const subjects = taken.map(({ row }) => `${JSON.parse(row).subject} ${JSON.parse(row).detail.task}`)
  const doubled = subjects.filter((subject, n) => subjects.indexOf(subject) !== n)
  return {
    kills,
    submissions: play.answers.size,
    unanswered: play.unanswered,
    cycles: play.cycles.size,
    lost,
    doubled,
    changed,
    unopened,
    chain: verifyAudit(rows).kind === 'ok' && times.size === rows.length ? 'ok' : 'broken',
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((soon) => setTimeout(soon, milliseconds))
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } })
  const seed = Number(values.seed ?? Date.now() % 1_000_000)
  const toll = await killUnderLoad({ kills: Number(values.kills ?? 100), seed })
  console.log(`seed ${seed}:`, toll)
  const { lost, doubled, changed, unopened, chain } = toll
  const isWhole = lost.length + doubled.length + changed.length + unopened === 0 && chain === 'ok'
  process.exitCode = isWhole && toll.submissions > 0 ? 0 : 1
}
