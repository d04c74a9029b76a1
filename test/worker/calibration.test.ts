import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId } from '../../core/ids.ts'
import type { CalibrationEdit, CalibrationView } from '../../core/protocol/calibration.ts'
import { parseCalibrationList, parseCalibrationView } from '../../core/protocol/parse-calibration.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { kotabumiAnswers } from '../../scripts/kotabumi-answers.ts'
import { aRatedOffice, type RatedOffice, rateAll } from '../support/rated-office.ts'
import { caseOf, does } from '../support/worker-journey.ts'
import { logOnDisk } from '../support/worker-log.ts'

const unit = 'Bidang Pelayanan Perizinan'
const why = 'Bukti triwulan III dan IV tidak mendukung tingkat ini.'

let office: RatedOffice
beforeAll(async () => {
  office = await aRatedOffice()
  await rateAll(office)
})
afterAll(() => office.stop())

async function ask(person: string, method: 'GET' | 'PUT' | 'POST', path: string, body?: object) {
  const given = body === undefined ? undefined : { protocol: PROTOCOL, ...body }
  const response = await (await office.as(person)).request(method, `/calibrations${path}`, given)
  const json: unknown = await response.json()
  return {
    status: response.status,
    json,
    type: String(Object(json).type),
    detail: Object(json).text?.detail?.id,
  }
}

async function read(person: string): Promise<CalibrationView> {
  const { status, json } = await ask(person, 'GET', '/s-1')
  const parsed = parseCalibrationView(json)
  if (parsed.kind === 'err') throw new Error(`${status} ${JSON.stringify([json, parsed.error])}`)
  return parsed.value
}

const rowOf = (view: CalibrationView, name: string) => {
  const found = view.rows.find(({ subject }) => subject.id === name)
  if (found === undefined) throw new Error(`no row of ${name}`)
  return found
}

/** Edits a row at the version that is there, unless told otherwise. */
async function edit(
  person: string,
  name: string,
  what: Omit<CalibrationEdit, 'protocol' | 'version'>,
  version?: number,
) {
  const row = rowOf(await read('gita'), name)
  return ask(person, 'PUT', `/s-1/cases/${row.case}`, { version: version ?? row.version, ...what })
}

const plan = {
  cycle: '2026',
  title: 'Kalibrasi Pelayanan Perizinan',
  units: [unit],
  leaders: ['hendra', 'bambang'],
  achievement: 'baik',
}

describe('a session of calibration over HTTP', () => {
  test('[CB5] human resources plan it over a unit that has results, with officials of the cycle', async () => {
    expect((await ask('hendra', 'PUT', '/s-1', plan)).status).toBe(403)
    const refused = [
      { ...plan, cycle: 'none' },
      { ...plan, units: ['Tidak ada'] },
      { ...plan, leaders: ['siti'] },
      { ...plan, leaders: ['lestari', 'gita'] },
    ]
    const types = await Promise.all(refused.map(async (one) => (await ask('nurul', 'PUT', '/s-1', one)).type))
    expect(types).toEqual([
      '/problems/unknown-cycle',
      ...Array.from({ length: 3 }, () => '/problems/calibration-refused'),
    ])
    expect((await ask('nurul', 'PUT', '/s-1', plan)).status).toBe(200)
    const view = await read('hendra')
    expect([
      view.as,
      view.rows.length,
      view.grid?.kind,
      view.guide.lines.map(({ outcome }) => outcome),
    ]).toEqual(['leader', 6, 'matrix', ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang']])
    expect(rowOf(view, 'siti')).toMatchObject({ superior: 'Bambang', locked: null, discussed: false })
    expect((await ask('nurul', 'PUT', '/s-2', { ...plan, title: 'Lagi' })).type).toBe(
      '/problems/calibration-refused',
    )
  })

  test('[CB5] only those who take part learn of it', async () => {
    for (const person of ['siti', 'yuliana', 'lestari']) {
      expect([person, (await ask(person, 'GET', '/s-1')).status]).toEqual([person, 403])
      const list = parseCalibrationList((await ask(person, 'GET', '')).json)
      expect(list).toMatchObject({ kind: 'ok', value: { sessions: [], asked: [], plans: [] } })
    }
    expect((await ask('nurul', 'GET', '/s-9')).type).toBe('/problems/unknown-calibration')
  })

  test('[CB5] two who edit one row at once: the second is told, and nothing is written over', async () => {
    expect((await edit('nurul', 'siti', { note: 'Bahas bukti.', discussed: true })).status).toBe(200)
    const late = await edit('hendra', 'siti', { note: 'Lain' }, 0)
    expect([late.status, late.type]).toEqual([409, '/problems/calibration-moved'])
    expect(rowOf(await read('nurul'), 'siti')).toMatchObject({
      note: 'Bahas bukti.',
      discussed: true,
      version: 1,
    })
  })

  test('[CB1] human resources proposes nothing, the rater not over their own rating, an official with a reason', async () => {
    const step = rowOf(await read('nurul'), 'siti').levels
    const [first = ''] = Object.keys(step)
    const propose = { changes: [{ step: first, to: 1 }], reason: why }
    expect((await edit('nurul', 'siti', { propose })).status).toBe(403)
    expect((await edit('bambang', 'siti', { propose })).status).toBe(403)
    expect((await edit('hendra', 'siti', { propose: { ...propose, reason: ' ' } })).status).toBe(400)
    const unknown = { ...propose, changes: [{ step: 'realisation.response-time', to: 1 }] }
    expect((await edit('hendra', 'siti', { propose: unknown })).type).toBe('/problems/calibration-refused')
    expect((await edit('hendra', 'siti', { propose })).status).toBe(200)
    const row = rowOf(await read('nurul'), 'siti')
    expect(row.proposal).toMatchObject({ name: 'Hendra', reason: why, refused: null })
    expect(row.proposal?.after?.score).toBeLessThan(row.score ?? 0)
    const { result } = await caseOf(await office.as('siti'), 'siti')
    expect(result?.result.kind === 'scored' && result.result.outputs.score).toBe(row.score)
  })

  test('[CB7] a second rater sees the person and the scale, and whoever rates as a peer steps back unseen', async () => {
    expect((await edit('hendra', 'rizki', { ask: { person: personId('bambang'), question: '' } })).type).toBe(
      '/problems/calibration-refused',
    )
    const asked = await edit('hendra', 'rizki', {
      ask: { person: personId('yuliana'), question: 'Sepadan?' },
    })
    expect(asked.status).toBe(200)
    const list = parseCalibrationList((await ask('yuliana', 'GET', '')).json)
    const [one] = list.kind === 'ok' ? list.value.asked : []
    expect(one).toMatchObject({ subject: { name: 'Rizki' }, by: 'Hendra', question: 'Sepadan?' })
    expect(JSON.stringify(one)).not.toContain('score')
    const { case: of } = rowOf(await read('nurul'), 'rizki')
    const body = {
      decline: false,
      levels: [{ step: one?.steps[0]?.id, to: 3 }],
      note: 'Sepadan dengan rekan.',
    }
    expect((await ask('hendra', 'PUT', `/s-1/cases/${of}/opinion`, body)).status).toBe(403)
    expect((await ask('yuliana', 'PUT', `/s-1/cases/${of}/opinion`, body)).status).toBe(200)
    expect(rowOf(await read('nurul'), 'rizki').opinion).toMatchObject({
      name: 'Yuliana',
      state: 'given',
      note: 'Sepadan dengan rekan.',
    })
    expect((await ask('yuliana', 'PUT', `/s-1/cases/${of}/opinion`, body)).status).toBe(409)
  })

  test('[CB6] one signature closes nothing, nor two of one side; a change takes it back', async () => {
    const signs = async (person: string, version?: number) =>
      ask(person, 'POST', '/s-1/close', { version: version ?? (await read(person)).version })
    expect((await signs('nurul', 0)).type).toBe('/problems/calibration-moved')
    expect((await signs('nurul')).status).toBe(200)
    expect((await signs('gita')).type).toBe('/problems/calibration-refused')
    await edit('gita', 'made', { note: 'Sudah dibahas.', discussed: true })
    expect((await read('nurul')).signed).toEqual([])
    expect((await signs('hendra')).status).toBe(200)
    expect((await read('nurul')).closedAt).toBeNull()
  })

  test('[CB2] [CB6] with both it is closed: Siti’s result counts anew, says why, and she may object', async () => {
    const before = await caseOf(await office.as('siti'), 'siti')
    const closed = await ask('gita', 'POST', '/s-1/close', { version: (await read('gita')).version })
    expect(closed.status).toBe(200)
    const view = await read('hendra')
    expect([view.closedAt !== null, rowOf(view, 'siti').calibrated]).toEqual([true, true])
    const after = await caseOf(await office.as('siti'), 'siti')
    const scored = after.result?.result
    const changed = scored?.steps.filter(({ calibrated }) => calibrated)
    expect(changed).toMatchObject([
      { value: 1, calibrated: { by: 'hendra', name: 'Hendra', post: 'Kepala Dinas', reason: why } },
    ])
    expect(scored?.kind === 'scored' && before.result?.result.kind === 'scored').toBe(true)
    expect([after.state.id, after.history.at(-1)?.transition]).toEqual(['shared', 'calibrated'])
    expect(after.receipt).not.toBe(before.receipt)
    expect((await edit('hendra', 'made', { note: 'Terlambat' })).type).toBe('/problems/calibration-refused')
    const log = logOnDisk(office.worker, 'kotabumi').map(({ row }) => JSON.parse(row))
    const calibrated = log.filter(({ action }: { action: string }) => action === 'case-calibrated')
    expect(calibrated).toMatchObject([
      { actor: { person: 'hendra' }, subject: after.id, detail: { session: 's-1', with: 'gita' } },
    ])
    expect(JSON.stringify(log)).not.toContain(why)
    const objection = 'Bukti triwulan III ada pada lampiran laporan saya.'
    await does(await office.as('siti'), 'respond', kotabumiAnswers.object(objection), 'siti')
    expect((await caseOf(await office.as('siti'), 'siti')).state.id).toBe('decision')
  })
})
