import { describe, expect, test } from 'vitest'
import { cycleId, personId } from '../../core/ids.ts'
import { gayungan as answers } from '../journeys/gayungan-answers.ts'
import { aRegion } from '../support/region.ts'
import { caseOf, does, taken, taskOf } from '../support/worker-journey.ts'

const { office, as, log } = aRegion('gayungan')

const semester = {
  id: cycleId('2026-1'),
  name: 'Semester I 2026',
  period: { from: '2026-01-01', to: '2026-06-30' },
}
const peers = ['yusuf', 'lilik', 'rina']

describe('Gayungan over HTTP', () => {
  test('[S-G6] a cycle of half a year opens for everybody who is appraised', async () => {
    const appraised = office.people.filter((one) => one.appraised).map(({ id }) => personId(id))
    taken(await (await as(office.hr)).openCycle(semester, appraised))
    expect(appraised).toHaveLength(12)
    for (const person of appraised) await taskOf(await as(person), 'nominate-peers', person)
  })

  test('[S-G2] the treasurer and the teacher are asked for other competencies by the same form', async () => {
    const seen = async (person: string, superior: string, raters: readonly string[]) => {
      await does(await as(person), 'nominate-peers', answers.nomination(raters), person)
      await does(await as(superior), 'approve-peers', answers.approval(raters), person)
      const { form, context } = await taskOf(await as(person), 'self-assessment', person)
      return [form.id, context]
    }
    expect(await seen('rina', 'dyah', ['hadi', 'wulan', 'nadia'])).toEqual([
      'self-assessment',
      { family: 'finance', leads: false, measured: { values: null, notes: null } },
    ])
    expect(await seen('galih', 'suharti', ['nadia', 'yusuf', 'lilik'])).toEqual([
      'self-assessment',
      { family: 'education', leads: false, measured: { values: null, notes: null } },
    ])
  })

  test('[S-G5] [S-G7] self, peers, superior and the public rate; the superior lies far off, and it is discussed', async () => {
    const [nadia, arif] = [await as('nadia'), await as('arif')]
    await does(nadia, 'nominate-peers', answers.nomination(peers), 'nadia')
    await does(arif, 'approve-peers', answers.approval(peers), 'nadia')
    await does(nadia, 'self-assessment', answers.self({ ...answers.general, 'kerja-sama-tim': 2 }), 'nadia')
    for (const peer of peers) await does(await as(peer), 'peer-rating', answers.peer(), 'nadia')
    await does(await as('wulan'), 'public-feedback', answers.survey, 'nadia')
    const far = { ...answers.general, 'komunikasi-rekan': 1, 'kerja-sama-tim': 2 }
    await does(arif, 'superior-rating', { ...answers.superior(far), innovationVerdict: 'verified' }, 'nadia')
    expect(await caseOf(nadia, 'nadia')).toMatchObject({ state: { id: 'hearing' }, result: null })
    await does(nadia, 'hear-employee', { view: answers.view }, 'nadia')
    await does(arif, 'reconcile', answers.talk('correct', { 'komunikasi-rekan': 3 }), 'nadia')
    expect(await caseOf(nadia, 'nadia')).toMatchObject({
      state: { id: 'shared' },
      result: {
        result: {
          kind: 'scored',
          outputs: {
            predicate: 'baik',
            technical: 3,
            managerial: null,
            newIdea: true,
            weaknesses: ['kerja-sama-tim'],
          },
        },
      },
    })
  })

  test('[S-G10] she acknowledges; her follow-ups name the training and why', async () => {
    const nadia = await as('nadia')
    await does(nadia, 'respond', { response: 'acknowledge' }, 'nadia')
    const closed = await caseOf(nadia, 'nadia')
    expect(closed.state).toMatchObject({ id: 'acknowledged', final: true })
    expect(closed.result?.result).toMatchObject({
      followUps: [
        {
          rule: 'competency-training.kerja-sama-tim',
          action: { kind: 'training', training: 'kompetensi-kerja-sama-tim' },
          cause: { id: expect.stringContaining('tingkat 2,3 dari 5, di bawah tingkat 3') },
        },
        { rule: 'public-appreciation' },
        { rule: 'innovation' },
      ],
    })
  })

  test('a device has the rows of the competencies, so that it explains the result without a network', async () => {
    const packs = [...(await (await as('nadia')).pull()).values()].filter(({ kind }) => kind === 'pack')
    expect(packs).toMatchObject([
      {
        body: {
          sets: { kompetensi: expect.arrayContaining([expect.objectContaining({ id: 'kerja-sama-tim' })]) },
        },
      },
    ])
    expect(log()).toEqual([])
  })
})
