import { describe, expect, test } from 'vitest'
import { rowsOf } from '../../core/case/skp.ts'
import { personId } from '../../core/ids.ts'
import { openTasks } from '../../scripts/api-client.ts'
import { skp } from '../journeys/skp-answers.ts'
import { tenayan as answers } from '../journeys/tenayan-raya-answers.ts'
import { aRegion } from '../support/region.ts'
import { caseOf, does, taken, taskOf, year } from '../support/worker-journey.ts'

const { office, as, log } = aRegion('tenayan-raya')

describe('Tenayan Raya over HTTP', () => {
  test('[S-T2] the year opens for everybody who is appraised, and each is asked for a plan', async () => {
    const appraised = office.people.filter((one) => one.appraised).map(({ id }) => personId(id))
    taken(await (await as(office.hr)).openCycle(year, appraised))
    expect(appraised).toHaveLength(12)
    for (const person of appraised) {
      expect(await taskOf(await as(person), 'plan-skp', person)).toMatchObject({
        form: { id: 'skp-quantitative' },
        context: { leaderResults: [] },
      })
    }
  })

  test('[S17] [C11] what a superior has agreed on is offered to those who answer to her, and to nobody else', async () => {
    const [yenni, masril, mira] = await Promise.all(['yenni', 'masril', 'mira'].map(as))
    if (!yenni || !masril || !mira) throw new Error('three people were signed in')
    await does(yenni, 'plan-skp', skp.quantitative, 'yenni')
    expect((await taskOf(mira, 'plan-skp', 'mira')).context).toMatchObject({ leaderResults: [] })
    await does(masril, 'agree-skp', { decision: 'agree' }, 'yenni')
    const plans = skp.quantitative.results.map(({ plan }) => plan)
    expect((await taskOf(mira, 'plan-skp', 'mira')).context).toMatchObject({ leaderResults: plans })
    const tiara = await taskOf(await as('tiara'), 'plan-skp', 'tiara')
    expect(tiara.context).toMatchObject({ leaderResults: [] })
  })

  test('[S17] a plan is returned, agreed on and reported; the targets cannot be changed on the way', async () => {
    const [yenni, mira] = await Promise.all(['yenni', 'mira'].map(as))
    if (!yenni || !mira) throw new Error('two people were signed in')
    await does(mira, 'plan-skp', skp.quantitative, 'mira')
    const reason = 'Target waktu perlu disesuaikan dengan standar pelayanan.'
    await does(yenni, 'agree-skp', { decision: 'return', reason }, 'mira')
    expect((await taskOf(mira, 'plan-skp', 'mira')).context).toMatchObject({ returned: reason })
    await does(mira, 'plan-skp', skp.quantitative, 'mira')
    await does(yenni, 'agree-skp', { decision: 'agree' }, 'mira')
    expect(await caseOf(mira, 'mira')).toMatchObject({ skp: { agreed: true, rows: [{}, {}, {}] } })
    const task = await taskOf(mira, 'report-skp', 'mira')
    const report = skp.report(task.prefill.results ?? [])
    const [, ...fewer] = rowsOf(report.results)
    expect(await mira.submit(task, { ...report, results: fewer })).toMatchObject({
      kind: 'refused',
      status: 422,
    })
    await does(mira, 'report-skp', report, 'mira')
  })

  test('[S-T3] a report with an empty section is refused, with the place and the remedy', async () => {
    const mira = await as('mira')
    const { noChallenges: _none, ...short } = answers.report
    const refused = await mira.submit(await taskOf(mira, 'report', 'mira'), short)
    expect(refused).toMatchObject({ kind: 'refused', status: 422 })
    expect(JSON.stringify(refused)).toContain('Laporkan sedikitnya satu tantangan, atau nyatakan tidak ada.')
    await does(mira, 'report', answers.report, 'mira')
  })

  test('[S-T4] the superior alone rates: neither the person nor a colleague is asked to', async () => {
    const asked = async (person: string) =>
      openTasks(await (await as(person)).pull()).flatMap(({ spec, subject }) =>
        subject.id === 'mira' ? [spec] : [],
      )
    expect(await asked('mira')).toEqual([])
    expect(await asked('andre')).toEqual([])
    expect(await asked('yenni')).toEqual(['superior-rating'])
    expect(await asked('zulfa')).toEqual(['staff-records'])
  })

  test('[S-T12] two years of Sangat Baik: the result is shared and she is put forward, as a proposal', async () => {
    const mira = await as('mira')
    await does(await as('zulfa'), 'staff-records', answers.records([2025, 'sangat-baik']), 'mira')
    const yenni = await as('yenni')
    const { skpResults = [] } = (await taskOf(yenni, 'superior-rating', 'mira')).prefill
    const best = { quantity: { ...skp.reportedAspect('quantity'), verified: 48 } }
    await does(
      yenni,
      'superior-rating',
      { ...skp.rating(skpResults, [best, {}, {}]), ...answers.rating(5) },
      'mira',
    )
    expect(await caseOf(mira, 'mira')).toMatchObject({
      state: { id: 'shared' },
      result: {
        result: {
          kind: 'scored',
          outputs: {
            predicate: 'sangat-baik',
            technical: 5,
            projects: 5,
            participants: 4.6,
            considered: true,
          },
          followUps: [
            { rule: 'share-practice' },
            { rule: 'further-study', action: { kind: 'further-study' } },
            {
              rule: 'higher-post',
              action: {
                kind: 'promotion-review',
                title: { id: expect.stringContaining('usul, bukan keputusan') },
              },
            },
          ],
        },
      },
    })
    // The mean of 120 (capped), 102,22 and 105; then 80; and 120, capped.
    const seen = await caseOf(mira, 'mira')
    expect(seen.result?.result.steps.find(({ id }) => id === 'skp-values')?.value).toEqual([109.07, 80, 120])
    expect(seen.skp?.rows[0]).toMatchObject({
      feedback: skp.feedback,
      aspects: [{ target: 24, realised: 48 }, {}, {}],
    })
    await does(mira, 'respond', { response: 'acknowledge' }, 'mira')
    expect((await caseOf(mira, 'mira')).state).toMatchObject({ id: 'acknowledged', final: true })
  })

  test('[S-T7] [S-T9] for somebody else: three participants are left out, late reports limit the technical aspect', async () => {
    const [tiara, dodi] = await Promise.all(['tiara', 'dodi'].map(as))
    if (!tiara || !dodi) throw new Error('two people were signed in')
    await does(tiara, 'plan-skp', skp.quantitative, 'tiara')
    await does(dodi, 'agree-skp', { decision: 'agree' }, 'tiara')
    const planned = (await taskOf(tiara, 'report-skp', 'tiara')).prefill.results ?? []
    await does(tiara, 'report-skp', skp.report(planned), 'tiara')
    const report = { ...answers.report, projects: [], noProjects: true }
    await does(tiara, 'report', report, 'tiara')
    const few = { ...answers.records(), respondents: 3, participantMean: 1 }
    await does(await as('zulfa'), 'staff-records', few, 'tiara')
    const { projects: _projects, ...rating } = answers.rating(4)
    const realisations = { 'tasks-completed': 100, 'reports-accurate': 100, 'reports-on-time': 90 }
    const { skpResults = [] } = (await taskOf(dodi, 'superior-rating', 'tiara')).prefill
    const rated = { ...skp.rating(skpResults), ...rating, realisations }
    await does(dodi, 'superior-rating', rated, 'tiara')
    expect(await caseOf(tiara, 'tiara')).toMatchObject({
      result: {
        result: {
          outputs: { onTime: false, accurate: true, technical: 2, nonTechnical: 4, participants: null },
        },
      },
    })
    expect(log()).toEqual([])
  })
})
