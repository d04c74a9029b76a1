import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { cycleId, type PersonId, personId } from '../../../core/ids.ts'
import type { JsonObject } from '../../../core/json.ts'
import { type Client, openTasks, signIn } from '../../../scripts/api-client.ts'
import { kotabumiAnswers as answers } from '../../../scripts/kotabumi-answers.ts'
import { provisionOffice } from '../../../scripts/provision-office.ts'
import { startWorker } from '../../../scripts/worker-process.ts'

export type Stored = { readonly bytes: number; readonly byTable: ReadonlyMap<string, number> }

/** How an appraisal went: taken as it was, or objected to and scored a second time. */
export type Ending = 'accepted' | 'contested'

/** What does not grow with appraisals: proofs live ten minutes; skeletons are one a pack, cycles one a year. */
const shared = new Set(['proofs', 'skeletons', 'cycles'])

/**
 * What one whole appraisal leaves in its region's database: Kotabumi's course as people write it, all its readers having
 * fetched it. In bytes of rows, without the files of evidence.
 */
export async function storedPerAppraisal(ending: Ending): Promise<Stored> {
  const home = mkdtempSync(join(tmpdir(), 'timbang-bench-'))
  const persistDir = join(home, 'worker')
  const operatorToken = crypto.randomUUID()
  const worker = await startWorker({
    port: 0,
    persistDir,
    vars: { MODE: 'local', RATE_FACTOR: '1000', OPERATOR_TOKEN: operatorToken },
    log: () => {},
  })
  try {
    const { people } = await provisionOffice({ server: worker.url, office: 'kotabumi', operatorToken, home })
    const codes = new Map(people.map(({ id, code }) => [id, code]))
    const clients = new Map<string, Client>()
    for (const [person, code] of codes) {
      const client = await signIn({ server: worker.url, region: 'kotabumi', code })
      await client.pull()
      clients.set(person, client)
    }
    const before = bytesOf(persistDir)
    await appraise(clients, ending)
    const after = bytesOf(persistDir)
    const grown = [...after].filter(([table]) => !shared.has(table))
    const byTable = new Map(grown.map(([table, bytes]) => [table, bytes - (before.get(table) ?? 0)]))
    return { bytes: [...byTable.values()].reduce((sum, bytes) => sum + bytes, 0), byTable }
  } finally {
    await worker.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

async function appraise(clients: ReadonlyMap<string, Client>, ending: Ending): Promise<void> {
  const as = (person: string): Client => {
    const client = clients.get(person)
    if (client === undefined) throw new Error(`nobody is called ${person}`)
    return client
  }
  const does = async (person: string, spec: string, filled: JsonObject) => {
    const task = openTasks(await as(person).pull()).find((one) => one.spec === spec)
    if (task === undefined) throw new Error(`${person} has no ${spec}`)
    const answer = await as(person).submit(task, filled)
    if (answer.kind === 'refused') throw new Error(`${spec}: ${JSON.stringify(answer.problem)}`)
  }
  const peers: readonly PersonId[] = ['rizki', 'made', 'joko'].map(personId)
  const year = { id: cycleId('2026'), name: '2026', period: { from: '2026-01-01', to: '2026-12-31' } }
  await as('nurul').openCycle(year, [personId('siti')])
  await does('siti', 'nominate-peers', answers.nomination(peers))
  await does('bambang', 'approve-peers', answers.approval(peers))
  const reported = { services: 252, satisfaction: 87.5, responseHours: 9 }
  await does('siti', 'self-assessment', answers.self(reported, [4, 5, 4, 4, 5, 3, 4]))
  for (const peer of peers) {
    const words = 'Memandu warga lansia mengisi formulir sampai selesai.'
    await does(peer, 'peer-rating', answers.peer([5, 4, 4, 4, 5, 4, 4], words))
  }
  const rated = answers.superior({ ...reported, responseHours: 30 }, [4, 4, 4, 4, 5, 4, 4])
  await does('bambang', 'superior-rating', rated)
  const objection = 'Log pengaduan menunjukkan rata-rata 9 jam kerja, bukan 30.'
  await does(
    'siti',
    'respond',
    ending === 'accepted' ? { response: 'acknowledge' } : answers.object(objection),
  )
  if (ending === 'contested')
    await does('hendra', 'decide', answers.revise({ 'response-time': 9 }, 'Log pengaduan telah dicocokkan.'))
  for (const client of clients.values()) await client.pull()
}

/** Bytes of rows and of indexes by table, of all databases below a folder. */
function bytesOf(persistDir: string): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>()
  for (const file of globSync('**/*.sqlite', { cwd: persistDir })) {
    const database = new DatabaseSync(join(persistDir, file), { readOnly: true })
    for (const { name } of database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()) {
      const table = String(name)
      const columns = database.prepare(`SELECT name FROM pragma_table_info('${table}')`).all()
      // Each row costs a few bytes of headers besides; an index holds its columns once more.
      const size = columns.map((column) => `ifnull(octet_length("${column.name}"), 0) + 1`).join(' + ')
      const [row] = database.prepare(`SELECT ifnull(sum(${size} + 8), 0) AS bytes FROM "${table}"`).all()
      bytes.set(table, (bytes.get(table) ?? 0) + Number(row?.bytes ?? 0))
    }
    database.close()
  }
  return bytes
}

if (import.meta.main) {
  for (const ending of ['accepted', 'contested'] as const) {
    const { bytes, byTable } = await storedPerAppraisal(ending)
    console.log(`one appraisal, ${ending}: ${(bytes / 1024).toFixed(1)} KB`)
    for (const [table, size] of [...byTable].toSorted((a, b) => b[1] - a[1])) {
      if (size > 0) console.log(`  ${table.padEnd(24)}${String(size).padStart(10)}`)
    }
  }
}
