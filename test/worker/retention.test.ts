import { globSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditChain, endChain, followChain } from '../../core/case/audit-chain.ts'
import { regionId } from '../../core/ids.ts'
import type { Pack } from '../../core/pack/model.ts'
import { parseOwnErasure, parseRetention } from '../../core/protocol/parse-retention.ts'
import type { OwnErasure, RetentionView } from '../../core/protocol/retention.ts'
import { officeClient } from '../support/office-client.ts'
import { aProvision, provision } from '../support/worker.ts'
import { year } from '../support/worker-journey.ts'
import { logOnDisk } from '../support/worker-log.ts'
import { aMatrix, aWidePack, everybody } from '../support/worker-matrix.ts'

/** The office's clock stands so many days ahead: two years after the year of the cycle, whenever this is run. */
const ahead = (date: string) => String(Math.round(Date.parse(`${date}T03:00:00.000Z`) - Date.now()))

let matrix: Awaited<ReturnType<typeof aMatrix>>
beforeAll(async () => {
  matrix = await aMatrix()
  const pack: Pack = aWidePack()
  const policies = { ...pack.policies, retention: { appraisalYears: 1, leaverYears: 1 } }
  const region = { id: regionId('small'), name: 'small' }
  const body = aProvision({ region, people: everybody, pack: { ...pack, version: 2, policies } })
  expect((await provision(matrix.server.url, body)).status).toBe(200)
})
afterAll(() => matrix.server.close())

const hr = () => officeClient(matrix.as('kira'))
const view = async (): Promise<RetentionView> => {
  const parsed = parseRetention((await hr().ask('GET', '/retention')).json)
  if (parsed.kind === 'err') throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
const own = async (person: string): Promise<OwnErasure> => {
  const parsed = parseOwnErasure((await officeClient(matrix.as(person)).ask('GET', '/retention/own')).json)
  if (parsed.kind === 'err') throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
const files = () =>
  globSync('evidence/small/**/*', { cwd: matrix.server.persistDir, withFileTypes: true }).filter((one) =>
    one.isFile(),
  )
const cyclesIn = async () =>
  (await view()).cycles.map(({ on, closed, appraisals, held }) => [on, closed, appraisals, held])

/** Asks until the alarm has done its work; it rings within moments. */
async function until(look: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await look()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('nothing happened')
}

function chain() {
  const rows = logOnDisk(matrix.server)
  const followed = followChain(auditChain(rows), rows)
  return followed.kind === 'err' ? followed : endChain(followed.value)
}

describe('what is past its time', () => {
  test('[RE1] is told before it goes, and a cycle that is open is left alone', async () => {
    expect(await cyclesIn()).toEqual([['2028-01-01', false, 3, 0]])
    const steer = { kind: 'steer-cycle', cycle: year.id, act: { kind: 'close', reason: 'Tahun selesai' } }
    expect((await hr().push(steer)).status).toBe(200)
    expect(await cyclesIn()).toEqual([['2028-01-01', true, 3, 0]])
  })

  test('[RE3] is kept where human resources holds it, never by whom it is about', async () => {
    const hold = (case_: string, held: boolean) => ({
      kind: 'hold-case',
      case: case_,
      held,
      reason: 'Sengketa PTUN',
    })
    const gita = officeClient(matrix.as('gita'))
    expect((await gita.push(hold(matrix.opened.gita, true))).status).toBe(403)
    expect((await hr().push(hold(matrix.opened.gita, true))).status).toBe(200)
    expect((await hr().push(hold('tak-ada', true))).type).toBe('/problems/unknown-appraisal')
    expect((await view()).holds).toMatchObject([{ person: 'Gita', by: 'Kira', reason: 'Sengketa PTUN' }])
  })

  test('[RE2] goes in the night of its day with its files, and the log’s chain holds', async () => {
    expect(files().length).toBeGreaterThan(0)
    await matrix.server.restart({ CLOCK_OFFSET_MS: ahead('2028-01-02') })
    await until(async () => (await cyclesIn()).join() === '2028-01-01,true,1,1')
    const rows = [...(await matrix.as('ani').pull()).values()]
    expect(rows.flatMap((row) => (row.kind === 'case' && row.body !== null ? [row.id] : []))).not.toContain(
      matrix.opened.ani,
    )
    expect(rows.filter((row) => row.kind === 'notice' && row.body?.case === matrix.opened.ani)).toEqual([])
    await until(async () => files().length === 0)
    expect((await matrix.as('budi').request('GET', `/evidence/${matrix.opened.file}/content`)).status).toBe(
      404,
    )
    expect(chain().kind).toBe('ok')
    const erased = logOnDisk(matrix.server)
      .map(({ row }) => JSON.parse(row))
      .filter(({ action }) => action === 'records-erased')
    expect(erased).toMatchObject([
      { actor: { kind: 'clock' }, subject: year.id, detail: { appraisals: 2, kept: 1, years: 1 } },
    ])
  })

  test('[RE3] goes in a later night once it is let go of', async () => {
    const lifted = { kind: 'hold-case', case: matrix.opened.gita, held: false, reason: 'Putusan tetap' }
    expect((await hr().push(lifted)).status).toBe(200)
    await matrix.server.restart({ CLOCK_OFFSET_MS: ahead('2028-01-04') })
    await until(async () => (await cyclesIn()).length === 0)
    expect((await hr().cycles()).cycles.map(({ id, total }) => [id, total])).toEqual([[year.id, 0]])
    expect(chain().kind).toBe('ok')
  })
})

describe('somebody who asks to be erased', () => {
  test('[RE4] waits for an answer, and does not ask twice', async () => {
    const ani = officeClient(matrix.as('ani'))
    expect((await ani.push({ kind: 'ask-erasure', reason: 'Saya pindah' })).status).toBe(200)
    expect((await ani.push({ kind: 'ask-erasure', reason: 'Lagi' })).type).toBe('/problems/erasure-asked')
    expect((await own('ani')).asks).toMatchObject([{ person: 'Ani', reason: 'Saya pindah', answer: null }])
    expect((await own('dewi')).asks).toEqual([])
  })

  test('[RE4] is not erased while in service, and the answer stays with its reason', async () => {
    const [asked] = (await view()).asks
    const answer = (decision: string) => ({
      kind: 'answer-erasure',
      ask: asked?.id,
      decision,
      reason: 'Masih bertugas; wajib disimpan',
    })
    expect((await hr().push(answer('granted'))).type).toBe('/problems/erasure-in-service')
    expect((await hr().push(answer('declined'))).status).toBe(200)
    expect((await own('ani')).asks).toMatchObject([{ answer: { decision: 'declined', by: 'Kira' } }])
    expect((await hr().push(answer('declined'))).type).toBe('/problems/unknown-erasure')
  })

  test('[RE4] is erased once they have left and it is granted', async () => {
    const hana = officeClient(matrix.as('hana'))
    expect((await hana.push({ kind: 'ask-erasure', reason: 'Pindah kota' })).status).toBe(200)
    const edit = { kind: 'absence', absence: { kind: 'left', since: '2027-12-01' }, successor: null }
    expect((await hr().push({ kind: 'change-person', person: 'hana', edit, reason: 'SK' })).status).toBe(200)
    const asked = (await view()).asks.find(({ person }) => person === 'Hana')
    const granted = { kind: 'answer-erasure', ask: asked?.id, decision: 'granted', reason: 'Sudah keluar' }
    expect((await hr().push(granted)).status).toBe(200)
    const after = await view()
    expect(after.asks.find(({ id }) => id === asked?.id)).toMatchObject({
      person: 'Dihapus / Erased',
      reason: '',
      answer: { decision: 'granted' },
    })
    expect(after.leavers).toEqual([])
    expect(chain().kind).toBe('ok')
  })
})

test('[RE2] who has left goes in one job, told by how far it is; who has something open stays, and it is said', async () => {
  const leave = async (person: string) => {
    const edit = { kind: 'absence', absence: { kind: 'left', since: '2027-12-01' }, successor: null }
    expect((await hr().push({ kind: 'change-person', person, edit, reason: 'SK' })).status).toBe(200)
  }
  for (const person of ['dewi', 'eka', 'fajar']) await leave(person)
  expect((await view()).leavers).toEqual([{ on: '2029-01-01', people: 3 }])
  await matrix.server.restart({ CLOCK_OFFSET_MS: ahead('2029-01-02') })
  await until(async () => (await view()).leavers.length === 0)
  await until(async () => (await view()).erasing === null)
  const jobs = (await hr().ask('GET', '/jobs')).json as {
    jobs: { kind: string; done: number; failed: number }[]
  }
  expect(jobs.jobs.find(({ kind }) => kind === 'erase-people')).toMatchObject({
    state: 'done',
    done: 3,
    failed: 0,
  })
  const gone = logOnDisk(matrix.server)
    .map(({ row }) => JSON.parse(row))
    .filter(({ action, actor }) => action === 'person-erased' && actor.kind === 'clock')
  expect(gone.map(({ subject }) => subject).toSorted()).toEqual(['dewi', 'eka', 'fajar'])
  expect(chain().kind).toBe('ok')
  expect(matrix.server.log).toEqual([])
})

test('[RE1] human resources and auditors see what will go, nobody else', async () => {
  expect((await matrix.as('ivan').request('GET', '/retention')).status).toBe(200)
  expect((await matrix.as('ani').request('GET', '/retention')).status).toBe(403)
})
