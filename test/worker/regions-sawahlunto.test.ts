import { describe, expect, test } from 'vitest'
import { personId } from '../../core/ids.ts'
import { sawahlunto as answers, asExpected } from '../journeys/sawahlunto-answers.ts'
import { aRegion } from '../support/region.ts'
import { caseOf, does, taken, taskOf, year } from '../support/worker-journey.ts'

const { office, as, log } = aRegion('sawahlunto')

describe('Sawahlunto over HTTP', () => {
  test('[S-S1] the cycle opens for the whole office, and everybody reads the criteria first', async () => {
    const appraised = office.people.filter((one) => one.appraised).map(({ id }) => id)
    taken(await (await as(office.hr)).openCycle(year, appraised))
    for (const person of ['vera', 'efri', 'nofri']) {
      expect(await taskOf(await as(person), 'read-criteria', person)).toMatchObject({
        form: { id: 'criteria-consultation' },
      })
    }
  })

  test('[S-S7] a question is asked, answered, and the criteria acknowledged', async () => {
    const vera = await as('vera')
    await does(vera, 'read-criteria', answers.comment, 'vera')
    await does(await as('desi'), 'answer-comment', answers.answer, 'vera')
    expect((await taskOf(vera, 'read-criteria', 'vera')).context).toMatchObject({
      answer: answers.answer.answer,
    })
    await does(vera, 'read-criteria', answers.understood, 'vera')
    expect((await caseOf(vera, 'vera')).history.at(-1)).toMatchObject({
      transition: 'understood',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    })
  })

  test('[C10] the acknowledgement stands for the reading: a question alone does not', async () => {
    const read = async (person: string) =>
      [...(await (await as(person)).pull()).values()].flatMap((row) =>
        row.kind === 'reading' && row.body ? [row.body.person] : [],
      )
    expect(await read('vera')).toEqual(['vera'])
    expect(await read(office.hr)).toEqual(['vera'])
    const mutia = await as('mutia')
    await does(mutia, 'read-criteria', answers.comment, 'mutia')
    expect(await read('mutia')).toEqual([])
  })

  test('[S-S3] [S-S10] a certified superior gives fives throughout; a second rater is asked, and the mean counts', async () => {
    const [vera, efri, nofri] = [await as('vera'), await as('efri'), await as('nofri')]
    await does(vera, 'plan-targets', answers.plan, 'vera')
    await does(vera, 'nominate-peers', answers.nomination(['arif', 'mutia', 'doni']), 'vera')
    await does(efri, 'approve-peers', answers.approval(['arif', 'mutia', 'doni']), 'vera')
    await does(vera, 'self-assessment', answers.self(), 'vera')
    for (const peer of ['arif', 'mutia', 'doni']) {
      await does(await as(peer), 'peer-rating', answers.peer(), 'vera')
    }
    const readiness = await taskOf(efri, 'superior-readiness', 'vera')
    const expired = await efri.submit(readiness, answers.readiness(answers.expired))
    expect(expired).toMatchObject({ kind: 'refused', status: 422 })
    await does(efri, 'superior-readiness', answers.readiness(), 'vera')
    await does(efri, 'superior-rating', answers.superior([5, 5, 5, 5, 5, 5, 5]), 'vera')
    expect(await caseOf(vera, 'vera')).toMatchObject({ state: { id: 'second-rating' }, result: null })
    await does(nofri, 'second-readiness', answers.readiness({ exercise: 'earlier' }), 'vera')
    await does(nofri, 'second-rating', answers.second(asExpected), 'vera')
    expect(await caseOf(vera, 'vera')).toMatchObject({
      state: { id: 'shared' },
      result: { result: { kind: 'scored', outputs: { score: 102, secondLook: 'extreme' } } },
    })
  })

  test('[S15] what else is reckoned from her result is kept in the same step, and shown with its reasons', async () => {
    const { beside = [] } = await caseOf(await as('vera'), 'vera')
    const figures = beside.map(({ scoring, result }) => [
      scoring,
      result.kind === 'scored' && result.outputs,
      result.steps.some(({ trace }) => trace !== null),
    ])
    expect(figures).toEqual([
      ['credit-points', expect.objectContaining({ points: expect.any(Number), months: 12 }), true],
      ['pp30-numeric', expect.objectContaining({ value: expect.any(Number) }), true],
    ])
    // Nobody has rated her potential.
    const seen = await caseOf(await as(office.hr), 'vera')
    expect(seen.beside?.map(({ scoring }) => scoring)).toEqual(['credit-points', 'pp30-numeric'])
  })

  test('she acknowledges, and the appraisal ends with its follow-up', async () => {
    const vera = await as('vera')
    await does(vera, 'respond', answers.acknowledge, 'vera')
    const closed = await caseOf(vera, 'vera')
    expect(closed.state).toMatchObject({ id: 'acknowledged', final: true })
    expect(closed.result?.result).toMatchObject({ followUps: [{ rule: 'alignment-dialogue' }] })
    expect(log()).toEqual([])
  })

  test('[S-S2] for somebody else, the superior steps back and the superior’s superior rates', async () => {
    const [doni, rahmad, nofri] = [await as('doni'), await as('rahmad'), await as('nofri')]
    await does(doni, 'read-criteria', answers.understood, 'doni')
    await does(doni, 'plan-targets', answers.plan, 'doni')
    await does(doni, 'nominate-peers', answers.nomination(['arif', 'mutia', 'vera']), 'doni')
    await does(rahmad, 'approve-peers', answers.approval(['arif', 'mutia', 'vera']), 'doni')
    await does(rahmad, 'superior-readiness', { conflict: true, conflictKind: 'family' }, 'doni')
    await does(nofri, 'reviewer-readiness', answers.readiness(), 'doni')
    await does(nofri, 'reviewer-rating', answers.superior(), 'doni')
    expect((await caseOf(doni, 'doni')).state.id).toBe('shared')
  })

  test('HR belongs to the office and is appraised by nobody in it', async () => {
    const answer = await (await as(office.hr)).openCycle({ ...year, name: 'Tahun 2026 susulan' }, [
      personId('desi'),
    ])
    expect(answer.kind).toBe('refused')
  })
})
