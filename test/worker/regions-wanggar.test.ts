import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { mutationId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { wanggar as answers } from '../journeys/wanggar-answers.ts'
import { aRegion } from '../support/region.ts'
import { caseOf, does, taken, taskOf, year } from '../support/worker-journey.ts'

const { office, as, log } = aRegion('wanggar')

describe('Wanggar over HTTP', () => {
  test('[S-W8] the cycle opens, and the heads of the units write down the needs before anybody plans', async () => {
    const appraised = office.people.filter((one) => one.appraised).map(({ id }) => id)
    const hr = await as(office.hr)
    for (const unit of new Set(office.people.filter((one) => one.appraised).map((one) => one.unit))) {
      const cycle = { name: year.name, period: year.period }
      const act = { kind: 'set-aside', cycle, unit, reason: 'Ditulis per jabatan' } as const
      taken(await hr.push({ protocol: PROTOCOL, kind: 'steer-needs', id: mutationId(randomUUID()), act }))
    }
    taken(await hr.openCycle(year, appraised))
    const siti = await as('siti')
    await expect(taskOf(siti, 'plan-goals', 'siti')).rejects.toThrow('no open plan-goals')
    // Midnight in Nabire is three in the afternoon, Greenwich time.
    const needs = await taskOf(await as('agustina'), 'unit-needs', 'siti')
    expect(needs.dueAt).toMatch(/T14:59:59\.999Z$/)
    await does(await as('agustina'), 'unit-needs', answers.needs, 'siti')
    expect((await taskOf(siti, 'plan-goals', 'siti')).context).toMatchObject({ gap: answers.needs.gap })
  })

  test('[S-W10] [S-W11] plan, survey, training, report, and the head’s answer to it', async () => {
    const [siti, agustina, ester] = [await as('siti'), await as('agustina'), await as('ester')]
    await does(siti, 'plan-goals', answers.plan, 'siti')
    await does(agustina, 'agree-goals', answers.agree, 'siti')
    await does(ester, 'survey-wave-1', answers.survey(2.8, { u7: 2.2 }), 'siti')
    await does(siti, 'progress-report', answers.progress, 'siti')
    await does(agustina, 'leader-feedback', answers.feedback, 'siti')
    expect((await taskOf(siti, 'self-assessment', 'siti')).context).toMatchObject({
      feedback: answers.feedback.feedback,
    })
  })

  test('[S-W2] [S-W7] [S-W13] rated by her head and the public, with a box, a training and goals for next year', async () => {
    const [siti, agustina, ester] = [await as('siti'), await as('agustina'), await as('ester')]
    await does(ester, 'policy-changes', answers.policyChange, 'siti')
    await does(siti, 'self-assessment', answers.self(), 'siti')
    await does(agustina, 'superior-rating', answers.superior(), 'siti')
    expect((await caseOf(siti, 'siti')).state.id).toBe('assessment')
    await does(ester, 'survey-wave-2', answers.survey(3.2), 'siti')
    const shared = await caseOf(siti, 'siti')
    expect(shared).toMatchObject({
      state: { id: 'shared' },
      result: { result: { kind: 'scored', outputs: { box: 8, surveyVerdict: 'improved', publicIndex: 80 } } },
    })
    const result = shared.result?.result
    const rules = result?.kind === 'scored' ? result.followUps.map(({ rule }) => rule) : []
    expect(rules).toEqual([
      'policy-update',
      'larger-duties',
      'talent-pool',
      ...['same-day-services', 'village-visits', 'fund-reports', 'letter-days', 'data-delay'].map(
        (id) => `next-goal.${id}`,
      ),
    ])
    expect(shared.feedback.map(({ from }) => from)).toEqual(['superior', 'superior'])
  })

  test('she acknowledges, and the appraisal ends', async () => {
    const siti = await as('siti')
    await does(siti, 'respond', answers.acknowledge, 'siti')
    expect((await caseOf(siti, 'siti')).state).toMatchObject({ id: 'acknowledged', final: true })
    expect(log()).toEqual([])
  })
})
