import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { words } from '../../core/case/testing/an-office.ts'
import { anOffice, type Office } from '../support/worker.ts'
import { caseOf, does, openYear, toRating } from '../support/worker-journey.ts'

let office: Office
beforeAll(async () => {
  office = await anOffice()
})
afterAll(() => office.server.close())

describe('one appraisal over HTTP', () => {
  test('[S3] goes from the opening of the cycle to a result that explains itself, and on to its end', async () => {
    const hr = await openYear(office, ['ani'])
    const [ani, budi] = [await office.as('ani'), await office.as('budi')]
    expect((await caseOf(hr)).state.id).toBe('nominating')
    await toRating(office)
    expect((await caseOf(ani)).state.id).toBe('rating')

    await does(ani, 'rate-self', { report: 'Selesai semua' })
    for (const [name, score] of [
      ['dewi', 4],
      ['eka', 5],
      ['fajar', 3],
    ] as const) {
      await does(await office.as(name), 'rate-peer', { score, feedback: words(name) })
    }
    expect(await caseOf(ani)).toMatchObject({ state: { id: 'rating' }, result: null })
    await does(budi, 'rate', { score: 5, feedback: words('budi') })

    const told = await caseOf(ani)
    expect(told).toMatchObject({
      relation: 'self',
      state: { id: 'shared', final: false },
      result: { result: { kind: 'scored', outputs: { score: 4.5, peers: 4 } } },
    })
    expect(told.feedback.map(({ from }) => from).toSorted()).toEqual(['peer', 'peer', 'peer', 'superior'])
    const notices = [...(await ani.pull()).values()].filter(({ kind }) => kind === 'notice')
    expect(notices).toMatchObject([{ body: { case: told.id, message: { id: 'Read it' } } }])

    await does(ani, 'respond', { response: 'object' })
    await does(await office.as('citra'), 'decide', { score: 3 })
    const closed = await caseOf(ani)
    expect(closed).toMatchObject({
      state: { id: 'closed', final: true },
      result: { result: { kind: 'scored', outputs: { score: 3.5 } } },
    })
    expect(closed.history.map(({ transition }) => transition)).toEqual([
      'approved',
      'rated',
      'scored',
      'shown',
      'object',
      'decided',
      'rescored',
    ])
  })

  test('[P1] no answer to anybody holds a peer’s words beside the peer’s name', async () => {
    for (const name of ['ani', 'budi', 'citra', 'gita']) {
      const rows = await (await office.as(name)).pull()
      const text = JSON.stringify([...rows.values()].filter(({ kind }) => kind === 'case'))
      expect([name, /"(dewi|eka|fajar)"/.exec(text)]).toEqual([name, null])
    }
  })

  test('everything is as it was after the worker was started again', async () => {
    const before = [await (await office.as('ani')).pull(), await (await office.as('gita')).pull()]
    const fresh = new Map(before[0])
    await office.server.restart()
    const ani = await office.as('ani')
    const response = await ani.request('GET', '/changes?cursor=0&limit=500')
    const { changes } = (await response.json()) as { changes: { kind: string; id: string }[] }
    expect(new Map(changes.map((change) => [`${change.kind}/${change.id}`, change]))).toEqual(fresh)
    expect(await (await office.as('gita')).pull()).toEqual(before[1])
  })

  test('the worker found nothing to complain of', () => {
    expect(office.server.log).toEqual([])
  })
})
