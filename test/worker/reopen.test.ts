import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseId, mutationId, personId } from '../../core/ids.ts'
import type { Provision } from '../../core/protocol/office.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Client } from '../../scripts/api-client.ts'
import { anOffice, aProvision, codesOf, type Office, provision } from '../support/worker.ts'
import { caseOf, does, openYear, taken, toRating } from '../support/worker-journey.ts'
import { logOnDisk } from '../support/worker-log.ts'
import { aSoundPack } from '../support/worker-pack.ts'

const reason = 'Angka bulan Desember belum dihitung.'

/** The small office with a second person of human resources and a way back from the end, to which two have to agree. */
function reopenable(): Provision {
  const pack = aSoundPack()
  const { closed } = pack.workflow.states
  if (closed?.kind !== 'final') throw new Error('no end')
  const again = { id: 'again', title: { id: 'Nilai lagi', en: 'Rate again' }, role: 'hr', to: 'rating' }
  const told = { id: 'Dibuka kembali', en: 'Taken up again' }
  const effects = [{ kind: 'notify', role: 'employee', message: told }] as const
  const states = { ...pack.workflow.states, closed: { ...closed, reopenings: [{ ...again, effects }] } }
  const changed = {
    ...pack,
    version: pack.version + 1,
    policies: { ...pack.policies, reopening: { people: 2 } as const },
    workflow: { ...pack.workflow, states },
  }
  const people = aProvision().people.map((one) => (one.id === 'citra' ? { ...one, hr: true } : one))
  return aProvision({ pack: changed, people })
}

let office: Office
let opened: string
beforeAll(async () => {
  office = await anOffice()
  const again = await provision(office.url, reopenable())
  expect([again.status, codesOf(again).size]).toEqual([200, 0])
  await openYear(office, ['ani'])
  await toRating(office)
  const ani = await office.as('ani')
  await does(ani, 'rate-self', { report: 'Selesai semua' })
  for (const peer of ['dewi', 'eka', 'fajar']) await does(await office.as(peer), 'rate-peer', { score: 4 })
  // Who rates last is not one of a group, so that it goes on at once.
  const { state } = await caseOf(ani)
  expect(state.id).toBe('rating')
  await does(await office.as('budi'), 'rate', { score: 5 })
  await does(ani, 'respond', { response: 'accept' })
  const done = await caseOf(ani)
  expect(done.state.final).toBe(true)
  opened = done.id
})
afterAll(() => office.server.close())

function ask(
  client: Client,
  changes: { readonly reason?: string; readonly of?: string; readonly way?: string } = {},
) {
  return client.push({
    protocol: PROTOCOL,
    kind: 'reopen-case',
    id: mutationId(crypto.randomUUID()),
    case: caseId(changes.of ?? opened),
    way: changes.way ?? 'again',
    reason: changes.reason ?? reason,
  })
}

const refusal = async (client: Client, changes = {}) => {
  const answer = await ask(client, changes)
  return answer.kind === 'refused' ? [answer.status, answer.problem.type] : 'taken'
}

describe('reopen-case', () => {
  test('[W9] is for human resources alone, and tells nobody else which cases there are', async () => {
    for (const person of ['ani', 'budi', 'dewi']) {
      const client = await office.as(person)
      expect([person, await refusal(client)]).toEqual([person, [403, '/problems/not-your-role']])
      expect(await refusal(client, { of: 'no-such-case' })).toEqual([403, '/problems/not-your-role'])
    }
    const hr = await office.as('gita')
    expect(await refusal(hr, { of: 'no-such-case' })).toEqual([403, '/problems/not-your-role'])
    expect(await refusal(hr, { way: 'otherwise' })).toEqual([409, '/problems/no-transition'])
    expect(await refusal(hr, { reason: '  ' })).toEqual([422, '/problems/no-reason'])
  })

  test('[W9] one asks, cannot agree, and another one agrees; the person is told and reads why', async () => {
    const [gita, citra, ani] = [await office.as('gita'), await office.as('citra'), await office.as('ani')]
    const before = await caseOf(ani)
    taken(await ask(gita))
    expect(await caseOf(ani)).toEqual(before)
    expect((await caseOf(gita)).reopening).toMatchObject({ by: 'gita', name: 'Gita', reason, way: 'again' })
    expect(await refusal(gita)).toEqual([409, '/problems/second-person'])
    taken(await ask(citra, { reason: 'Sudah saya periksa.' }))
    const after = await caseOf(ani)
    expect([after.state.id, after.history.at(-1)?.reason]).toEqual(['rating', reason])
    const notices = [...(await ani.pull()).values()].flatMap((row) =>
      row.kind === 'notice' ? [row.body] : [],
    )
    expect(notices.map((notice) => notice?.message.en)).toContain('Taken up again')
  })

  test('[W9] [A2] what comes of it is a new result with receipts of its own', async () => {
    const ani = await office.as('ani')
    const first = (await caseOf(ani)).receipt
    await does(ani, 'rate-self', { report: 'Desember ditambahkan' })
    for (const peer of ['dewi', 'eka', 'fajar']) await does(await office.as(peer), 'rate-peer', { score: 4 })
    await does(await office.as('budi'), 'rate', { score: 3 })
    const { result, receipt } = await caseOf(ani)
    expect(result).toMatchObject({ result: { outputs: { score: 3.5 } } })
    const said = (jws = '') => JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString())
    expect([said(first).result, said(receipt).result]).toEqual([1, 2])
    const rows = logOnDisk(office.server)
    const actions = rows.map(({ row }) => JSON.parse(row)).filter(({ subject }) => subject === opened)
    const reopenings = actions.filter(({ action }) => /reopen/.test(action))
    expect(reopenings.map(({ action, actor }) => [action, actor.person])).toEqual([
      ['reopening-asked', personId('gita')],
      ['case-reopened', personId('citra')],
    ])
    expect(JSON.stringify(reopenings)).not.toContain(reason)
  })

  test('the worker found nothing to complain of', () => {
    expect(office.server.log).toEqual([])
  })
})
