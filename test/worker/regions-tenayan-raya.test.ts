import { describe, expect, test } from 'vitest'
import { personId } from '../../core/ids.ts'
import { openTasks } from '../../scripts/api-client.ts'
import { tenayan as answers } from '../journeys/tenayan-raya-answers.ts'
import { aRegion } from '../support/region.ts'
import { caseOf, does, taken, taskOf, year } from '../support/worker-journey.ts'

const { office, as, log } = aRegion('tenayan-raya')

describe('Tenayan Raya over HTTP', () => {
  test('[S-T2] the year opens for everybody who is appraised, and each is asked for a report', async () => {
    const appraised = office.people.filter((one) => one.appraised).map(({ id }) => personId(id))
    taken(await (await as(office.hr)).openCycle(year, appraised))
    expect(appraised).toHaveLength(12)
    for (const person of appraised) {
      expect(await taskOf(await as(person), 'report', person)).toMatchObject({
        form: { id: 'performance-report' },
      })
    }
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
    await does(await as('yenni'), 'superior-rating', answers.rating(5), 'mira')
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
    await does(mira, 'respond', { response: 'acknowledge' }, 'mira')
    expect((await caseOf(mira, 'mira')).state).toMatchObject({ id: 'acknowledged', final: true })
  })

  test('[S-T7] [S-T9] for somebody else: three participants are left out, late reports limit the technical aspect', async () => {
    const tiara = await as('tiara')
    const report = { ...answers.report, projects: [], noProjects: true }
    await does(tiara, 'report', report, 'tiara')
    const few = { ...answers.records(), respondents: 3, participantMean: 1 }
    await does(await as('zulfa'), 'staff-records', few, 'tiara')
    const { projects: _projects, ...rating } = answers.rating(4)
    const realisations = { 'tasks-completed': 100, 'reports-accurate': 100, 'reports-on-time': 90 }
    await does(await as('dodi'), 'superior-rating', { ...rating, realisations }, 'tiara')
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
