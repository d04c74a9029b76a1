import { describe, expect, test } from 'vitest'
import { personId } from '../../core/ids.ts'
import type { ApiKeyMade } from '../../core/protocol/api-keys.ts'
import type {
  MeasurementList,
  MeasurementReview,
  MeasurementsTaken,
} from '../../core/protocol/measurements.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { aRegion } from '../support/region.ts'
import { send } from '../support/worker-device.ts'
import { does, taken, taskOf, year } from '../support/worker-journey.ts'
import { inDays } from '../support/worker-matrix.ts'

const { office, as, log, url } = aRegion('kotabumi')

const employee = office.people.find(({ id }) => id === 'siti') ?? failed()

function failed(): never {
  throw new Error('siti is not there')
}

const aValue = (changes: object = {}) => ({
  person: employee.nip,
  indicator: 'response-time',
  from: '2026-01-01',
  to: '2026-12-31',
  value: '24.5',
  measure: 'jam kerja',
  source: 'SP4N-LAPOR!',
  measuredAt: '2026-01-01',
  ...changes,
})

const body = (values: readonly object[], more: object = {}) => ({ protocol: PROTOCOL, values, ...more })

async function key(): Promise<string> {
  const asked = { protocol: PROTOCOL, name: 'SP4N', scopes: ['measurements.write'], expiresOn: inDays(9) }
  const made = await (await as(office.hr)).request('POST', '/api-keys', asked)
  // The worker's own contract.
  return ((await made.json()) as ApiKeyMade).secret
}

async function put(secret: string, values: readonly object[], more: object = {}) {
  const headers = { authorization: `Bearer ${secret}` }
  return send(`${url()}/v1/regions/kotabumi/measurements`, 'PUT', headers, body(values, more))
}

const seenBy = async (person: string) => taskOf(await as(person), 'self-assessment', person)

describe('values of indicators from another system', () => {
  test('[ME4] stand in the person’s form with their source, and an untouched draft starts from them', async () => {
    const hr = await as(office.hr)
    taken(await hr.openCycle(year, [employee.id].map(personId)))
    const about = employee.id
    const peers = ['rizki', 'made', 'fitri']
    const reason = 'Kami melayani loket yang sama dan menangani berkas yang sama setiap hari.'
    await does(await as(about), 'nominate-peers', { peers, reason }, about)
    await does(
      await as(employee.superior ?? ''),
      'approve-peers',
      { decision: 'approve', approved: peers },
      about,
    )
    expect((await seenBy(about)).context).toEqual({ measured: { values: null, notes: null } })

    const secret = await key()
    const unit = {
      person: undefined,
      unit: employee.unit,
      indicator: 'satisfaction-index',
      value: '88.25',
      measure: 'poin IKM',
    }
    const answer = await put(secret, [aValue(), aValue(unit)])
    expect([answer.status, (answer.json as MeasurementsTaken).counts]).toEqual([
      200,
      { fresh: 2, changed: 0, same: 0 },
    ])
    const task = await seenBy(about)
    expect(task.context).toEqual({
      measured: {
        values: { 'satisfaction-index': 88.25, 'response-time': 24.5 },
        notes: {
          'satisfaction-index': 'SP4N-LAPOR! (01/01/2026)',
          'response-time': 'SP4N-LAPOR! (01/01/2026)',
        },
      },
    })
    expect(task.prefill).toEqual({ realisations: { 'satisfaction-index': 88.25, 'response-time': 24.5 } })
  })

  test('[ME3] a correction is another row, which the form shows', async () => {
    const secret = await key()
    const again = await put(secret, [aValue()])
    expect(again.json).toMatchObject({ counts: { fresh: 0, changed: 0, same: 1 }, audit: null })
    const corrected = await put(secret, [aValue({ value: '20' })], { reason: 'Desember belum masuk' })
    expect(corrected.json).toMatchObject({ counts: { fresh: 0, changed: 1, same: 0 } })
    const hr = await as(office.hr)
    const list = (await (await hr.request('GET', '/measurements')).json()) as MeasurementList
    const rows = list.values.filter(({ indicator }) => indicator === 'response-time')
    expect(rows.map(({ value, by, replacedAt }) => [value, by, replacedAt === null])).toEqual([
      ['20', 'SP4N', true],
      ['24.5', 'SP4N', false],
    ])
    expect((await seenBy(employee.id)).prefill).toMatchObject({ realisations: { 'response-time': 20 } })
  })

  test('[QY1] [QY2] quarters make up the year once all are there, and until then say which are missing', async () => {
    const secret = await key()
    const quarter = (n: number, value: string) => {
      const [from = '', to = ''] =
        [
          ['2026-01-01', '2026-03-31'],
          ['2026-04-01', '2026-06-30'],
          ['2026-07-01', '2026-09-30'],
          ['2026-10-01', '2026-12-31'],
        ][n] ?? []
      return aValue({ indicator: 'services-completed', measure: 'layanan per tahun', from, to, value })
    }
    const seen = async () => (await seenBy(employee.id)).context?.measured
    const three = await put(secret, [quarter(0, '60'), quarter(1, '61'), quarter(3, '59')])
    expect([three.status, (three.json as MeasurementsTaken).counts.fresh]).toEqual([200, 3])
    expect(await seen()).toMatchObject({
      values: { 'services-completed': null, 'response-time': 20 },
      notes: { 'services-completed': 'Belum ada / missing: 07/2026–09/2026' },
    })
    expect((await put(secret, [quarter(2, '64')])).status).toBe(200)
    expect(await seen()).toMatchObject({
      values: { 'services-completed': 244 },
      notes: { 'services-completed': 'SP4N-LAPOR! (01/01/2026) · Σ 01/2026–12/2026' },
    })
    expect((await seenBy(employee.id)).prefill).toMatchObject({
      realisations: { 'services-completed': 244, 'response-time': 20 },
    })
  })

  test('[ME1] with one fault none is taken, each is named at its place, and human resources sees it before', async () => {
    const secret = await key()
    const wrong = [aValue({ value: '19' }), aValue({ person: '0', value: '24,5' })]
    const refused = await put(secret, wrong)
    const { type, errors = [] }: ProblemDetails = refused.problem
    expect([
      refused.status,
      type,
      errors.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`),
    ]).toEqual([
      422,
      '/problems/measurements-faulty',
      ['/values/1/person unknown-person', '/values/1/value bad-value'],
    ])
    const hr = await as(office.hr)
    const plan = async (values: readonly object[]) =>
      (await (await hr.request('POST', '/measurements/plan', body(values))).json()) as MeasurementReview
    expect((await plan(wrong)).counts).toEqual({ faults: 2, warnings: 0, fresh: 0, changed: 1, same: 0 })
    const seen = await plan([aValue({ value: '18' })])
    expect(seen.changed).toMatchObject([{ of: employee.name, value: '18', before: { value: '20' } }])
    // Somebody else was faster: what was looked at is no longer so.
    await put(secret, [aValue({ value: '17' })])
    const late = await hr.request(
      'PUT',
      '/measurements',
      body([aValue({ value: '18' })], { plan: seen.plan }),
    )
    expect(late.status).toBe(409)
    const fresh = await plan([aValue({ value: '18' })])
    const done = await hr.request(
      'PUT',
      '/measurements',
      body([aValue({ value: '18' })], { plan: fresh.plan }),
    )
    expect([done.status, ((await done.json()) as MeasurementsTaken).counts.changed]).toEqual([200, 1])
  })

  test('[ME1] a key without the scope, a person without the duty and a body too large are turned away', async () => {
    const own = await (await as(employee.id)).request('PUT', '/measurements', body([aValue()]))
    expect(own.status).toBe(403)
    const many = await put(await key(), Array(5_001).fill(aValue()))
    expect([many.status, many.problem.type]).toEqual([400, '/problems/invalid-request'])
    const odd = await put(await key(), [{ ...aValue(), __proto__x: 1 }])
    expect(odd.status).toBe(400)
    expect(log()).toEqual([])
  })
})
