import { globSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readPack } from '../../../cli/read-pack.ts'
import type { TaskView } from '../../../core/case/view.ts'
import { cycleId, mutationId, personId } from '../../../core/ids.ts'
import type { JsonObject } from '../../../core/json.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { type Client, openTasks, signIn } from '../../../scripts/api-client.ts'
import { readOffice } from '../../../scripts/provision-office.ts'
import { digest } from '../../../worker/storage/digest.ts'
import { aProvision, aServer, codesOf, provision, type Server } from '../../support/worker.ts'
import { type Course, courses, type Ending, type Step } from './courses.ts'

export type Stored = { readonly bytes: number; readonly byTable: ReadonlyMap<string, number> }

/**
 * What does not grow with appraisals: proofs live ten minutes; skeletons and names are one a pack and a person, cycles
 * one a year, sessions of calibration and needs one a unit.
 */
const shared = new Set([
  'proofs',
  'skeletons',
  'sqlite_autoindex_skeletons_1',
  'cycles',
  'calibrations',
  'unit_needs',
  'sqlite_autoindex_unit_needs_1',
  'sqlite_autoindex_unit_needs_2',
  'sqlite_schema',
  '_cf_METADATA',
])

/**
 * What one whole appraisal leaves in its region's database, as people write it and with ids as an import gives them, all
 * its readers having fetched it: bytes of its rows and of its entries in every index, without the files of evidence.
 */
export async function storedPerAppraisal(course: Course, ending: Ending): Promise<Stored> {
  const server = await aServer()
  try {
    const { clients, hr } = await anImportedOffice(server, course)
    const before = bytesOf(server.persistDir)
    await play(clients, { course, ending, hr })
    const after = bytesOf(server.persistDir)
    const grown = [...after].filter(([table]) => !shared.has(table))
    const byTable = new Map(grown.map(([table, bytes]) => [table, bytes - (before.get(table) ?? 0)]))
    return { bytes: [...byTable.values()].reduce((sum, bytes) => sum + bytes, 0), byTable }
  } finally {
    await server.close()
  }
}

/** The region's made-up office with ids as an import gives them, everybody signed in and up to date. */
export async function anImportedOffice(server: Server, { region: of }: Pick<Course, 'region'>) {
  const { region, people, hr } = asImported(readOffice(of))
  const codes = codesOf(await provision(server.url, aProvision({ region, people, pack: readPack(of) })))
  const clients = new Map<string, Client>()
  for (const [person, code] of codes) {
    const client = await signIn({ server: server.url, region: region.id, code })
    await client.pull()
    clients.set(person, client)
  }
  return { region: String(region.id), clients, hr }
}

export type Played = {
  readonly course: Course
  readonly ending: Ending
  readonly hr: string
  /** Before a form is sent. */
  readonly sending?: (client: Client, task: TaskView, answers: JsonObject) => Promise<void>
}

/** One appraisal from its opening to its end, everybody having fetched what came of it. */
export async function play(
  clients: ReadonlyMap<string, Client>,
  { course, ending, hr, sending }: Played,
): Promise<void> {
  const as = (person: string): Client => {
    const client = clients.get(person)
    if (client === undefined) throw new Error(`nobody is called ${person}`)
    return client
  }
  const about = importedId(course.about)
  const year = { id: cycleId('2026'), name: '2026', period: { from: '2026-01-01', to: '2026-12-31' } }
  let opened = await as(hr).openCycle(year, [personId(about)])
  if (opened.kind === 'refused' && opened.problem.type === '/problems/unit-needs-missing') {
    const act = {
      kind: 'set-aside',
      cycle: { name: year.name, period: year.period },
      unit: unitOf(course),
    } as const
    const id = mutationId(crypto.randomUUID())
    await as(hr).push({ protocol: PROTOCOL, kind: 'steer-needs', id, act: { ...act, reason: 'Per jabatan' } })
    opened = await as(hr).openCycle(year, [personId(about)])
  }
  if (opened.kind === 'refused') throw new Error(JSON.stringify(opened.problem))
  const take = async ([person, spec, filled]: Step) => {
    const client = as(importedId(person))
    const task = openTasks(await client.pull()).find((one) => one.spec === spec)
    if (task === undefined) throw new Error(`${person} has no ${spec} in ${course.region}`)
    const answers = typeof filled === 'function' ? filled(task) : asImported(filled)
    await sending?.(client, task, answers as JsonObject)
    const answer = await client.submit(task, answers as JsonObject)
    if (answer.kind === 'refused') throw new Error(`${spec}: ${JSON.stringify(answer.problem)}`)
  }
  for (const step of course.common) await take(step)
  if (course.calibratedBy !== undefined) {
    const leader = importedId(course.calibratedBy)
    const unit = unitOf(course)
    await calibrate({ hr: as(hr), leader: as(leader) }, { cycle: year.id, units: [unit], leaders: [leader] })
  }
  for (const step of course.endings[ending]) await take(step)
  for (const client of clients.values()) await client.pull()
}

/** Human resources open a session over a unit, and close it together with its leader. */
async function calibrate(by: { readonly hr: Client; readonly leader: Client }, plan: object): Promise<void> {
  const ask = async (client: Client, method: string, path: string, body?: object) => {
    const given = body && { protocol: PROTOCOL, ...body }
    const response = await client.request(method, `/calibrations/s-1${path}`, given)
    if (response.status !== 200) throw new Error(`calibration: ${response.status} ${await response.text()}`)
    return response.json()
  }
  await ask(by.hr, 'PUT', '', { title: 'Kalibrasi', achievement: null, ...plan })
  for (const client of [by.leader, by.hr]) {
    const { version } = await ask(client, 'GET', '')
    await ask(client, 'POST', '/close', { version })
  }
}

function unitOf({ region, about }: Course): string {
  const person = readOffice(region).people.find(({ id }) => id === about)
  if (person === undefined) throw new Error(`${about} is not in ${region}`)
  return person.unit
}

/** As long as the ids that an import gives, where the made-up offices have names. */
function importedId(name: string): string {
  return `p-${digest(name).slice(0, 20)}`
}

const names = new Set(courses.flatMap(({ region }) => readOffice(region).people.map(({ id }) => String(id))))

/** The same with imported ids in the place of names. */
function asImported<T>(value: T): T {
  const told: unknown = JSON.parse(JSON.stringify(value), (_, member: unknown) =>
    typeof member === 'string' && names.has(member) ? importedId(member) : member,
  )
  // It has the same shape: texts became other texts.
  return told as T
}

/** Bytes that rows and entries take on the pages of each table and index, of all databases below a folder. */
function bytesOf(persistDir: string): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>()
  for (const file of globSync('**/*.sqlite', { cwd: persistDir })) {
    const database = new DatabaseSync(join(persistDir, file), { readOnly: true })
    const used = database.prepare('SELECT name, sum(pgsize - unused) AS bytes FROM dbstat GROUP BY name')
    for (const row of used.all()) {
      const name = String(row.name)
      bytes.set(name, (bytes.get(name) ?? 0) + Number(row.bytes))
    }
    database.close()
  }
  return bytes
}

if (import.meta.main) {
  for (const course of courses) {
    for (const ending of ['accepted', 'contested'] as const) {
      const { bytes, byTable } = await storedPerAppraisal(course, ending)
      console.log(`one appraisal of ${course.region}, ${ending}: ${(bytes / 1024).toFixed(1)} KB`)
      if (!process.argv.includes('--tables')) continue
      for (const [table, size] of [...byTable].toSorted((a, b) => b[1] - a[1])) {
        if (size > 0) console.log(`  ${table.padEnd(34)}${String(size).padStart(8)}`)
      }
    }
  }
}
