import { describe, expect, test } from 'vitest'
import { personId } from '../../core/ids.ts'
import { parseCalibrationList, parseCalibrationView } from '../../core/protocol/parse-calibration.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { sawahlunto as answers, asExpected } from '../journeys/sawahlunto-answers.ts'
import { aRegion } from '../support/region.ts'
import { caseOf, does, taken, taskOf, year } from '../support/worker-journey.ts'

const { office, as, log } = aRegion('sawahlunto')
const why = 'Bukti triwulan III dan IV tidak mendukung tingkat ini.'
const veras = office.people.find(({ id }) => id === 'vera')?.unit ?? ''

async function ask(person: string, method: 'GET' | 'PUT' | 'POST', path: string, body?: object) {
  const given = body === undefined ? undefined : { protocol: PROTOCOL, ...body }
  const response = await (await as(person)).request(method, `/calibrations${path}`, given)
  const json: unknown = await response.json()
  return { status: response.status, json }
}

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
    expect(await caseOf(vera, 'vera')).toMatchObject({ state: { id: 'calibration' }, result: null })
  })

  test('[CS2] [CS5] human resources sees whose results wait, and opens a session over their unit', async () => {
    const { json } = await ask('desi', 'GET', '')
    const list = parseCalibrationList(json)
    const waits = list.kind === 'ok' ? list.value.plans[0]?.units.filter(({ waiting }) => waiting > 0) : []
    expect(waits).toEqual([
      { unit: veras, people: 4, results: 1, waiting: 1, until: expect.stringMatching(/T16:59:59\.999Z$/) },
    ])
    const plan = {
      cycle: year.id,
      title: 'Kalibrasi',
      units: [veras],
      leaders: ['yulizar'],
      achievement: null,
    }
    expect((await ask('nofri', 'PUT', '/s-1', plan)).status).toBe(403)
    expect((await ask('desi', 'PUT', '/s-1', plan)).status).toBe(200)
    for (const person of ['vera', 'efri', 'nofri']) {
      expect([person, (await ask(person, 'GET', '/s-1')).status]).toEqual([person, 403])
    }
  })

  test('[CS2] [CS3] one signature shares nothing; an official’s change and both signatures share it changed', async () => {
    const vera = await as('vera')
    const view = async () => {
      const parsed = parseCalibrationView((await ask('yulizar', 'GET', '/s-1')).json)
      if (parsed.kind === 'err') throw new Error(JSON.stringify(parsed.error))
      return parsed.value
    }
    const seen = await view()
    expect([seen.waiting.results, seen.unrated]).toEqual([1, 3])
    const [row] = seen.rows
    const propose = { changes: [{ step: 'superior-level.loyal', to: 4 }], reason: why }
    const edit = { version: row?.version, propose }
    expect((await ask('yulizar', 'PUT', `/s-1/cases/${row?.case}`, edit)).status).toBe(200)
    const sign = async (person: string) =>
      (await ask(person, 'POST', '/s-1/close', { version: (await view()).version })).status
    expect(await sign('yulizar')).toBe(200)
    const held = await vera.pull()
    expect(await caseOf(vera, 'vera')).toMatchObject({ state: { id: 'calibration' }, result: null })
    expect(JSON.stringify([...held.values()])).not.toContain(why)
    // Nobody else can let it go on, and not one person twice.
    expect([await sign('nofri'), await sign('yulizar'), (await view()).closedAt]).toEqual([403, 200, null])
    expect(await sign('desi')).toBe(200)
    const shared = await caseOf(vera, 'vera')
    expect(shared.history.map(({ transition }) => transition).slice(-2)).toEqual([
      'calibration-closed',
      'calibrated',
    ])
    expect(shared.result?.result.steps.find(({ id }) => id === 'superior-level.loyal')).toMatchObject({
      value: 4,
      calibrated: { from: 5, reason: why },
    })
    expect(shared).toMatchObject({
      state: { id: 'shared' },
      result: { result: { kind: 'scored', outputs: { score: expect.any(Number), secondLook: 'extreme' } } },
    })
    expect((await ask('desi', 'GET', '')).json).toMatchObject({ sessions: [{ changes: 1 }] })
    expect((await view()).waiting).toEqual({ results: 0, until: null })
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
    expect((await caseOf(doni, 'doni')).state.id).toBe('calibration')
  })

  test('HR belongs to the office and is appraised by nobody in it', async () => {
    const answer = await (await as(office.hr)).openCycle({ ...year, name: 'Tahun 2026 susulan' }, [
      personId('desi'),
    ])
    expect(answer.kind).toBe('refused')
  })
})
