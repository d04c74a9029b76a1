import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPack } from '../../cli/read-pack.ts'
import { aPerson } from '../../core/case/testing/an-office.ts'
import { regionId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { signIn } from '../../scripts/api-client.ts'
import { type Course, courses, type Ending } from '../bench/worker/courses.ts'
import { rowsCounted, rowsSince } from '../bench/worker/rows.ts'
import { anImportedOffice, play, storedPerAppraisal } from '../bench/worker/storage.ts'
import { aProvision, aServer, codesOf, provision } from '../support/worker.ts'
import { meansOf, playedYears } from './mean-years.ts'
import type { Rows } from './year.ts'

/**
 * `node test/simulate/measure-rows.ts`: plays each region's course in the built worker, counts the rows that the runtime
 * charges for, and writes `measured.json`, from which the operator's table of costs is made.
 */
const people = 250
const appraisals = []
const copies: Rows[] = []
for (const [n, course] of courses.entries()) {
  const years = meansOf(playedYears(readPack(course.region), { played: 60, seed: n + 1 }))
  const kept = async (ending: Ending) => {
    const counted = await rowsOf(course, ending)
    copies.push(counted.copy)
    return { ...counted.appraisal, bytes: (await storedPerAppraisal(course, ending)).bytes }
  }
  const { submissions, alarms, contested } = years
  appraisals.push({
    region: course.region,
    submissions: round(submissions),
    alarms: round(alarms),
    contestedShare: round(contested),
    accepted: await kept('accepted'),
    contested: await kept('contested'),
  })
}
const { version } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'node_modules', 'workerd', 'package.json'), 'utf8'),
)
const measured = {
  source: `rowsRead and rowsWritten of the storage's cursors, and bytes of the database's pages, in the built worker under workerd ${version}: node test/simulate/measure-rows.ts`,
  asOf: new Date().toISOString().slice(0, 10),
  confidence:
    'high for what one appraisal takes; an office that works otherwise than the played courses takes otherwise',
  people,
  recurring: { draftCopy: meanOf(copies), ...(await syncs()) },
  appraisals,
}
writeFileSync(join(import.meta.dirname, 'measured.json'), `${JSON.stringify(measured, null, 2)}\n`)
console.log(JSON.stringify(measured, null, 2))

async function rowsOf(course: Course, ending: Ending) {
  const server = await aServer()
  try {
    const { region, clients, hr } = await anImportedOffice(server, course)
    const count = () => rowsCounted(server.url, region)
    const copied: Rows[] = []
    const before = await count()
    await play(clients, {
      course,
      ending,
      hr,
      async sending(client, task, answers) {
        const from = await count()
        const at = new Date().toISOString()
        const device = 'd-000000000000000a'
        const fields = Object.fromEntries(
          Object.entries(answers).map(([name, value]) => [
            `/${name}`,
            [{ device, count: 1, entry: { kind: 'value', value }, at }],
          ]),
        )
        const copy = { protocol: PROTOCOL, task: task.id, form: task.form, seen: { [device]: 1 }, fields }
        const about = { startedAt: at, changedAt: at, progress: { answered: 1, asked: 1 }, device }
        const body = { ...copy, ...about, names: { [device]: 'Laptop' } }
        const answer = await client.request('PUT', `/drafts/${task.id}`, body)
        if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
        copied.push(rowsSince(from, await count()))
      },
    })
    const all = rowsSince(before, await count())
    const taken = copied.reduce((sum, one) => ({
      read: sum.read + one.read,
      written: sum.written + one.written,
    }))
    return {
      appraisal: { read: all.read - taken.read, written: all.written - taken.written },
      copy: meanOf(copied),
    }
  } finally {
    await server.close()
  }
}

/** A sync that brings nothing, in an office of this size; and what it takes more where the object wakes up for it. */
async function syncs(): Promise<{ readonly sync: Rows; readonly waking: Rows }> {
  const server = await aServer()
  try {
    const staff = Array.from({ length: people - 1 }, (_, n) => aPerson(`p-${n}`, 'head'))
    const all = [aPerson('head', null, { appraised: false, hr: true }), ...staff]
    const region = { id: regionId('office'), name: 'Office' }
    const codes = codesOf(
      await provision(server.url, aProvision({ region, pack: readPack('kotabumi'), people: all })),
    )
    const client = await signIn({ server: server.url, region: 'office', code: codes.get('p-1') ?? '' })
    await client.pull()
    const count = () => rowsCounted(server.url, 'office')
    const asking = rowsSince(await count(), await count())
    const once = async () => {
      const from = await count()
      await client.pull()
      return minus(rowsSince(from, await count()), asking)
    }
    const sync = await once()
    await server.restart()
    await client.pull()
    const woken = minus(await count(), asking)
    return { sync, waking: minus(woken, sync) }
  } finally {
    await server.close()
  }
}

function minus(a: Rows, b: Rows): Rows {
  return { read: Math.max(0, a.read - b.read), written: Math.max(0, a.written - b.written) }
}

function meanOf(all: readonly Rows[]): Rows {
  const mean = (kind: keyof Rows) => round(all.reduce((sum, one) => sum + one[kind], 0) / all.length)
  return { read: mean('read'), written: mean('written') }
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
