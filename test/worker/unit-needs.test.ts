import { describe, expect, test } from 'vitest'
import { personId } from '../../core/ids.ts'
import type { NeedsAct } from '../../core/people/needs/steer-needs.ts'
import { parseUnitNeedList } from '../../core/protocol/parse-unit-needs.ts'
import { aDraftCopy } from '../../core/protocol/testing/samples.ts'
import { wanggar as answers } from '../journeys/wanggar-answers.ts'
import { officeClient } from '../support/office-client.ts'
import { aRegion } from '../support/region.ts'
import { caseOf, does, taken, taskOf, year } from '../support/worker-journey.ts'

const { office, as, log } = aRegion('wanggar')
const { name, period } = year
const cycle = { name, period }
const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
const section = 'Seksi Pelayanan Umum'
const appraised = office.people.filter((one) => one.appraised).map(({ id }) => id)

const hr = async () => officeClient(await as(office.hr))
const steer = async (act: NeedsAct) => (await hr()).push({ kind: 'steer-needs', act })
const listed = async () => {
  const { json } = await (await hr()).ask('GET', '/unit-needs')
  const list = parseUnitNeedList(json)
  if (list.kind === 'err') throw new Error(JSON.stringify(list.error))
  return list.value
}
const needTaskOf = async (person: string, unit: string) => {
  const rows = [...(await (await as(person)).pull()).values()]
  return rows.flatMap((row) =>
    row.kind === 'task' && row.body?.spec === 'needs-of-unit' && row.body.subject.unit === unit
      ? [row.body]
      : [],
  )[0]
}

describe('needs of units over HTTP', () => {
  test('[ND2] human resources sees every unit with whom to ask', async () => {
    const { policy, units, needs } = await listed()
    expect(policy).toEqual({ form: 'unit-analysis', opening: 'required' })
    expect(needs).toEqual([])
    expect(units.map(({ unit, head }) => [unit, head?.id])).toEqual([
      ['Distrik Wanggar', 'oktovianus'],
      ['Kampung Karadiri', 'marthen'],
      ['Kampung Wanggar Makmur', 'marthen'],
      ['Sekretariat Distrik', 'sutrisno'],
      ['Seksi Pelayanan Umum', 'agustina'],
      ['Seksi Pemberdayaan Masyarakat Kampung', 'marthen'],
    ])
  })

  test('[S-W8] [ND4] no cycle opens without, and the units are named', async () => {
    const refused = await (await as(office.hr)).openCycle(year, [personId('siti')])
    expect(refused).toMatchObject({
      kind: 'refused',
      status: 409,
      problem: { type: '/problems/unit-needs-missing' },
    })
    expect(JSON.stringify(refused)).toContain(section)
  })

  test('[ND2] only human resources asks, and what is asked lies in the head’s inbox', async () => {
    const { units } = await listed()
    const ask: NeedsAct = {
      kind: 'ask',
      cycle,
      until,
      units: units.flatMap(({ unit, head }) => (head ? [{ unit, head: head.id }] : [])),
    }
    const siti = officeClient(await as('siti'))
    expect((await siti.push({ kind: 'steer-needs', act: ask })).status).toBe(403)
    expect((await siti.ask('GET', '/unit-needs')).status).toBe(403)
    expect((await steer(ask)).status).toBe(200)
    expect(await needTaskOf('agustina', section)).toMatchObject({ status: 'open', context: { people: 4 } })
    expect(await needTaskOf('siti', section)).toBeUndefined()
  })

  test('[ND2] it is kept as a draft for the head’s other devices, and for nobody else', async () => {
    const task = await needTaskOf('agustina', section)
    const copy = { ...aDraftCopy, task: task?.id, form: task?.form }
    const put = async (person: string) =>
      (await as(person)).request('PUT', `/drafts/${task?.id}`, copy).then(({ status }) => status)
    expect([await put('agustina'), await put('siti')]).toEqual([200, 403])
  })

  test('[ND3] what the head sends is judged, taken once, and certified', async () => {
    const agustina = await as('agustina')
    const task = await needTaskOf('agustina', section)
    if (task === undefined) throw new Error('no task')
    const bad = await agustina.submit(task, { ...answers.analysis, gap: 'pendek' })
    expect(bad).toMatchObject({ status: 422, problem: { type: '/problems/invalid-answers' } })
    const stranger = await (await as('siti')).submit(task, answers.analysis)
    expect(stranger).toMatchObject({ status: 403, problem: { type: '/problems/not-yours' } })
    const receipt = taken(await agustina.submit(task, answers.analysis))
    expect(receipt.signed?.jws.split('.')).toHaveLength(3)
    expect(await agustina.submit(task, answers.analysis)).toMatchObject({ status: 409 })
    expect(await needTaskOf('agustina', section)).toMatchObject({ status: 'done' })
    const line = (await listed()).needs.find(({ unit }) => unit === section)
    expect(line).toMatchObject({ state: 'written', written: { by: expect.stringContaining('Agustina') } })
    expect(line?.written?.answers).toMatchObject({ unit: section, gap: answers.analysis.gap })
  })

  test('[ND5] a unit is set aside with a reason that is in the log; a cycle of the others may open', async () => {
    const opened = await (await as(office.hr)).openCycle(year, appraised)
    expect(opened).toMatchObject({ status: 409, problem: { type: '/problems/unit-needs-missing' } })
    for (const { unit, state } of (await listed()).needs) {
      if (state !== 'open') continue
      expect((await steer({ kind: 'set-aside', cycle, unit, reason: 'Belum ada jaringan' })).status).toBe(200)
    }
    taken(await (await as(office.hr)).openCycle(year, appraised))
    const actions = await (await hr()).auditActions()
    expect(actions.filter((action) => action.startsWith('needs-'))).toEqual([
      'needs-asked',
      ...Array.from({ length: 5 }, () => 'needs-set-aside'),
    ])
  })

  test('[ND6] forms of an appraisal show what the unit wrote, and what is written anew at once', async () => {
    const agustina = await as('agustina')
    expect((await taskOf(agustina, 'unit-needs', 'siti')).context).toMatchObject({
      analysis: answers.analysis.gap,
    })
    expect((await steer({ kind: 'take-up', period, unit: section, reason: 'Kurang rinci' })).status).toBe(200)
    const again = await needTaskOf('agustina', section)
    const gap = 'Distrik belum dapat melayani lima kampung terjauh pada hari yang sama.'
    const open = [...(await agustina.pull()).values()].flatMap((row) =>
      row.kind === 'task' && row.body?.spec === 'needs-of-unit' && row.body.status === 'open'
        ? [row.body]
        : [],
    )
    const task = open.find(({ subject }) => subject.id !== 'siti' && subject.name === section)
    if (task === undefined) throw new Error(`not taken up: ${again?.status}`)
    expect(task.prefill).toMatchObject({ gap: answers.analysis.gap })
    taken(await agustina.submit(task, { ...answers.analysis, gap }))
    expect((await taskOf(agustina, 'unit-needs', 'siti')).context).toMatchObject({ analysis: gap })
    await does(agustina, 'unit-needs', answers.needs, 'siti')
    expect((await caseOf(await as('siti'), 'siti')).state.id).toBe('planning')
    expect(log()).toEqual([])
  })
})
