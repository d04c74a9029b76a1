import { readSheet } from '../../core/exchange/table/read-sheet.ts'
import { writeSheet } from '../../core/exchange/table/write-sheet.ts'
import { cycleId, type PersonId } from '../../core/ids.ts'
import { columnOf, type StaffField, staffColumns } from '../../core/people/staff-field.ts'
import type { StaffLine, StaffPage } from '../../core/protocol/staff.ts'
import type { Client } from '../../scripts/api-client.ts'
import { type OfficeClient, officeClient } from '../support/office-client.ts'
import { anOffice } from '../support/worker.ts'
import { timeLists } from './office-lists.ts'
import { printWaits } from './worker/probe.ts'

/**
 * What an office of ten thousand costs, against the built worker on this machine: `npm run bench:office`. Nothing else
 * may run meanwhile.
 */
const people = Number(process.argv[2] ?? 10_000)
const fields: readonly StaffField[] = ['nip', 'name', 'post', 'grade', 'unit', 'superior']

const office = await anOffice()
try {
  const hr = officeClient(await office.as('gita'))
  // Somebody of the office who asks for their rows all the time.
  const colleague = await office.as('ani')
  const beside = <T>(what: string, work: () => Promise<T>): Promise<T> => waited(colleague, what, work)
  await timed('read the XLSX', () => rowsOf(writeSheet(sheetOf(false), 'xlsx')))
  const faulty = rowsOf(writeSheet(sheetOf(true), 'xlsx'))
  const review = await beside(`send and check ${people} rows, 1 % faulty`, async () => {
    const id = await hr.upload(faulty)
    return hr.review(id, 'faults')
  })
  console.log(`  ${review.counts.faults} faults, first at row ${review.items[0]?.row}`)
  const right = rowsOf(writeSheet(sheetOf(false), 'xlsx'))
  const id = await beside(`send ${people} rows`, () => hr.upload(right))
  const { plan, counts } = await beside('review', () => hr.review(id, 'fresh'))
  console.log(`  ${JSON.stringify(counts)}`)
  await beside('take it in', async () => {
    const applied = await hr.apply(id, plan)
    if (applied.status !== 200) throw new Error(applied.text)
  })
  const staff = (await hr.list()).total
  console.log(`  ${staff} people`)
  const appraised = await everybodyWithTwoAbove(hr)
  const cycle = { id: cycleId('2026'), name: '2026', period: { from: '2026-01-01', to: '2026-12-31' } }
  await beside(`open a cycle for ${appraised.length}, answered`, () => hr.client.openCycle(cycle, appraised))
  await beside('… until all are open', async () => {
    for (;;) {
      const [job] = await hr.jobs()
      if (job?.state === 'done') return console.log(`  ${job.done} done, ${job.failed} failed`)
      await new Promise((soon) => setTimeout(soon, 500))
    }
  })
  await beside('read how far it is', () => hr.ask('GET', '/cycles'))
  if (process.argv.includes('lists')) await timeLists({ server: office.url, hr })
} finally {
  await office.server.close()
}

async function everybodyWithTwoAbove(hr: OfficeClient): Promise<readonly PersonId[]> {
  const found: StaffLine[] = []
  for (;;) {
    const page = await hr.ask('GET', `/people?limit=1000&cursor=${found.length}`)
    const { people: some, more } = page.json as StaffPage
    found.push(...some)
    if (!more) break
  }
  const known = new Map(found.map((one) => [one.id, one]))
  const above = ({ superior }: StaffLine) => (superior === null ? undefined : known.get(superior.id))
  return found.flatMap((one) => {
    const superior = above(one)
    return superior && above(superior) ? [one.id] : []
  })
}

/** Does something, and says how long it took and how long somebody else waited for an answer meanwhile. */
async function waited<T>(colleague: Client, what: string, work: () => Promise<T>): Promise<T> {
  const done: T[] = []
  await printWaits(colleague, what, async () => done.push(await work()))
  const [result] = done
  // `work` has ended.
  return result as T
}

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  console.log(`${((performance.now() - start) / 1000).toFixed(2)} s  ${what}`)
  return result
}

/** Everybody in teams of ten under one head; in the faulty one, each hundredth has a NIP that cannot be. */
function sheetOf(isFaulty: boolean) {
  const nip = (n: number) =>
    `1980${pad(1 + (n % 12), 2)}${pad(1 + (n % 28), 2)}2005${pad(1 + ((n / 1000) % 12), 2)}1${pad(1 + (n % 999), 3)}`
  const rows = Array.from({ length: people }, (_, n) => {
    const above = n === 0 ? '' : nip(Math.floor((n - 1) / 10))
    return [
      isFaulty && n % 100 === 7 ? '12' : nip(n),
      `Pegawai ${n}`,
      'Analis',
      'III/c',
      `Unit ${n % 200}`,
      above,
    ]
  })
  return { name: 'Pegawai', titles: fields.map((field) => columnOf(field).label.id), rows }
}

function rowsOf(bytes: Uint8Array) {
  const asked = staffColumns.map(({ field, label, titles }) => ({
    key: field,
    titles: [label.id, ...titles],
    is: 'text' as const,
  }))
  const read = readSheet(bytes, asked)
  if (read.kind === 'err') throw new Error(JSON.stringify(read.error.slice(0, 3)))
  return read.value.rows.map(({ cells }) =>
    Object.fromEntries(fields.map((field) => [field, String(cells[field] ?? '')])),
  )
}

function pad(n: number, length: number): string {
  return String(Math.floor(n)).padStart(length, '0')
}
