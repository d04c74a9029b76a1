import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseId, personId } from '../../core/ids.ts'
import { type OfficeClient, officeClient } from '../support/office-client.ts'
import { anOffice, type Office } from '../support/worker.ts'
import { taken, year } from '../support/worker-journey.ts'

let office: Office
let superior: OfficeClient
const names = ['ani', 'dewi', 'eka', 'fajar']
beforeAll(async () => {
  office = await anOffice()
  superior = officeClient(await office.as('budi'))
  const hr = officeClient(await office.as('gita'))
  taken(await hr.client.openCycle(year, names.map(personId)))
})
afterAll(() => office.server.close())

const notices = async (person: string) => {
  const rows = [...(await (await office.as(person)).pull()).values()]
  return rows.flatMap((row) => (row.kind === 'notice' && row.body ? [row.body.message.id] : []))
}
const casesOf = async (person: string) => {
  const rows = [...(await (await office.as(person)).pull()).values()]
  return rows.flatMap((row) => (row.kind === 'case' && row.body ? [row.body.id] : []))
}

describe('an official reminds their team', () => {
  test('[MT5] whoever has something open is told, once a day, and the answer does not tell who that was', async () => {
    const cases = await casesOf('budi')
    expect(cases.length).toBe(4)
    const first = await superior.push({ kind: 'remind-team', cases })
    expect(first.status).toBe(200)
    expect((await notices('ani')).filter((text) => text.includes('mengingatkan')).length).toBe(1)
    expect(await notices('budi')).toEqual([])
    const second = await superior.push({ kind: 'remind-team', cases })
    expect(second.status).toBe(200)
    expect((await notices('ani')).filter((text) => text.includes('mengingatkan')).length).toBe(1)
  })

  test('[MT5] is refused for anybody else’s team, also among one’s own, and for what is not there alike', async () => {
    const [own] = await casesOf('ani')
    const ani = officeClient(await office.as('ani'))
    for (const cases of [[own], [caseId('nobody')]]) {
      expect((await ani.push({ kind: 'remind-team', cases })).status).toBe(403)
    }
    const mixed = await superior.push({ kind: 'remind-team', cases: [...(await casesOf('budi')), 'nobody'] })
    expect(mixed.status).toBe(403)
    const hr = officeClient(await office.as('gita'))
    expect((await hr.push({ kind: 'remind-team', cases: [own] })).status).toBe(403)
  })
})
