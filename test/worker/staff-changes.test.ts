import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { office as people } from '../../core/case/testing/an-office.ts'
import { personId } from '../../core/ids.ts'
import type { StaffDetail } from '../../core/protocol/staff.ts'
import { type Client, openTasks } from '../../scripts/api-client.ts'
import { type OfficeClient, officeClient } from '../support/office-client.ts'
import { anOffice, type Office } from '../support/worker.ts'
import { taken, year } from '../support/worker-journey.ts'
import { aSoundPack } from '../support/worker-pack.ts'

let office: Office
let hr: OfficeClient
beforeAll(async () => {
  office = await anOffice()
  hr = officeClient(await office.as('gita'))
  taken(await hr.client.openCycle(year, ['ani', 'dewi', 'eka', 'fajar'].map(personId)))
})
afterAll(() => office.server.close())

const tasksOf = async (person: string, about: string) =>
  openTasks(await (await office.as(person)).pull()).filter(({ subject }) => subject.id === about)
const specs = async (person: string, about: string) => (await tasksOf(person, about)).map(({ spec }) => spec)
const edit = (person: string, change: object, reason = 'SK 800/12') =>
  hr.push({ kind: 'change-person', person, edit: change, reason })

describe('an official who changes while appraisals are under way', () => {
  test('[H7] passes what is open on to the new one, who sees it, while the old one sees it no more', async () => {
    const ani = await office.as('ani')
    const [nominate] = await tasksOf('ani', 'ani')
    if (nominate === undefined) throw new Error('nothing to do')
    taken(await ani.submit(nominate, { peers: ['dewi', 'eka', 'fajar'] }))
    expect(await specs('budi', 'ani')).toEqual(['approve'])
    const changed = await edit('ani', { kind: 'superior', superior: 'gita' }, 'Salah catat')
    expect([changed.status, changed.text.includes('audit')]).toEqual([200, true])
    expect([await specs('budi', 'ani'), await specs('gita', 'ani')]).toEqual([[], ['approve']])
    const detail = (await hr.ask('GET', '/people/ani')).json as StaffDetail
    expect(detail.history[0]).toMatchObject({
      by: 'Gita',
      source: 'hand',
      reason: 'Salah catat',
      fields: [{ field: 'superior', before: 'Budi', after: 'Gita' }],
    })
    expect(await caseSeen(await office.as('budi'), 'ani')).toBe('reviewer')
  })

  test('[H7] counts for the new one what the old one has done in this stage', async () => {
    await edit('ani', { kind: 'superior', superior: 'budi' })
    expect(await specs('budi', 'ani')).toEqual(['approve'])
    const [approve] = await tasksOf('budi', 'ani')
    if (approve === undefined) throw new Error('nothing to approve')
    taken(await (await office.as('budi')).submit(approve, { decision: 'approve' }))
    const [rate] = (await tasksOf('budi', 'ani')).filter(({ spec }) => spec === 'rate')
    if (rate === undefined) throw new Error('nothing to rate')
    taken(await (await office.as('budi')).submit(rate, { score: 5 }))
    await edit('ani', { kind: 'superior', superior: 'gita' })
    expect((await specs('gita', 'ani')).filter((spec) => spec === 'rate')).toEqual([])
    await edit('ani', { kind: 'superior', superior: 'budi' })
  })

  test('[H7] who leaves is signed out, leaves every group, and is followed by whoever is named', async () => {
    const fajar = await office.as('fajar')
    expect(await specs('fajar', 'ani')).toEqual(['rate-peer'])
    expect(
      (
        await edit('fajar', {
          kind: 'absence',
          absence: { kind: 'retired', since: '2026-03-01' },
          successor: null,
        })
      ).status,
    ).toBe(200)
    expect((await fajar.request('GET', '/changes')).status).toBe(401)
    expect((await (await office.as('ani')).pull()).get('colleague/fajar')?.body).toBeNull()

    await edit('budi', { kind: 'absence', absence: { kind: 'left', since: '2026-03-01' }, successor: 'gita' })
    const line = (await hr.list('dewi')).people.find(({ id }) => id === 'dewi')
    expect(line?.superior?.id).toBe('gita')
    // Whoever follows their own superior comes under that one's.
    expect((await hr.list('gita')).people.find(({ id }) => id === 'gita')?.superior?.id).toBe('citra')
  })

  test('[H8] a stand-in is named by HR or by the official, as a Plh, and for nobody else', async () => {
    const dewi = officeClient(await office.as('dewi'))
    const name = (client: OfficeClient, person: string, as: string, to = 'eka') =>
      client.push({
        kind: 'change-person',
        person,
        edit: { kind: 'delegation', delegation: { to, as, from: '2026-01-01', until: null } },
        reason: 'Dinas luar',
      })
    expect((await name(dewi, 'dewi', 'plh')).status).toBe(200)
    expect((await name(dewi, 'dewi', 'plt')).type).toBe('/problems/bad-person')
    expect((await name(dewi, 'eka', 'plh', 'ani')).status).toBe(403)
    expect((await name(hr, 'eka', 'plt', 'eka')).type).toBe('/problems/bad-person')
    expect((await name(hr, 'eka', 'plt', 'fajar')).type).toBe('/problems/bad-person')
    expect((await name(hr, 'eka', 'plt', 'ani')).status).toBe(200)
  })

  test('[H8] nobody changes their own record, makes a circle, or names who is not there', async () => {
    expect((await edit('gita', { kind: 'superior', superior: 'citra' })).status).toBe(403)
    expect((await edit('citra', { kind: 'superior', superior: 'ani' })).type).toBe('/problems/bad-person')
    expect((await edit('ani', { kind: 'superior', superior: 'nobody' })).type).toBe('/problems/bad-person')
    expect((await edit('nobody', { kind: 'superior', superior: null })).type).toBe('/problems/bad-person')
    expect((await edit('ani', { kind: 'hr', hr: true })).status).toBe(400)
    const until = { kind: 'leave', since: '2026-03-05', until: '2026-03-01' }
    expect((await edit('ani', { kind: 'absence', absence: until, successor: null })).type).toBe(
      '/problems/bad-person',
    )
    expect(
      (await edit('ani', { kind: 'certified', certified: { on: '2026-01-05', document: 'SK 7' } })).status,
    ).toBe(200)
  })
})

describe('by the policy of a pack', () => {
  test('[H7] the old superior may finish what is under way', async () => {
    const other = await anOffice()
    try {
      const { provision, aProvision } = await import('../support/worker.ts')
      const pack = aSoundPack()
      const policies = { ...pack.policies, staff: { newSuperior: 'old-finishes' } as const }
      await provision(other.url, aProvision({ people, pack: { ...pack, version: 2, policies } }))
      const gita = officeClient(await other.as('gita'))
      taken(await gita.client.openCycle(year, [personId('ani')]))
      const ani = await other.as('ani')
      const [nominate] = openTasks(await ani.pull())
      if (nominate === undefined) throw new Error('nothing to do')
      taken(await ani.submit(nominate, { peers: ['dewi', 'eka', 'fajar'] }))
      const push = {
        kind: 'change-person',
        person: 'ani',
        edit: { kind: 'superior', superior: 'gita' },
        reason: 'x',
      }
      expect((await gita.push(push)).status).toBe(200)
      expect(openTasks(await (await other.as('budi')).pull()).map(({ spec }) => spec)).toEqual(['approve'])
    } finally {
      await other.server.close()
    }
  })
})

async function caseSeen(client: Client, about: string): Promise<string | undefined> {
  const rows = [...(await client.pull()).values()]
  return rows.flatMap((row) =>
    row.kind === 'case' && row.body?.subject.id === about ? [row.body.relation] : [],
  )[0]
}
