import { mutationId } from '../../core/ids.ts'
import type { Pack } from '../../core/pack/model.ts'
import { writeFiles } from '../../core/pack/write-files.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Client } from '../../scripts/api-client.ts'
import { send } from '../support/worker-device.ts'
import { taken } from '../support/worker-journey.ts'

type Office = { readonly server: string; readonly hr: Client; readonly pack: Pack }

const from = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

/** What the office asks the public and tells it, what other systems say, and rules that staff are heard about. */
export async function tellPublic({ server, hr, pack }: Office): Promise<void> {
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await hr.request(method, path, body && { protocol: PROTOCOL, ...body })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return answer.json()
  }
  const survey = {
    form: 'satisfaction-survey',
    service: 'Izin usaha mikro',
    opensAt: from(-3),
    closesAt: from(30),
  }
  for (const [wave, up] of [
    ['Triwulan II 2026', 0],
    ['Triwulan III 2026', 1],
  ] as const) {
    const id = `skm-${up + 1}`
    await ask('PUT', `/surveys/${id}`, { ...survey, wave })
    for (let n = 0; n < 14; n += 1) {
      const level = (u: number) => Math.min(4, 2 + ((n * u + u) % 3 === 0 ? 0 : 1) + (n % 4 === 0 ? up : 0))
      const elements = Object.fromEntries(Array.from({ length: 9 }, (_, u) => [`u${u + 1}`, level(u)]))
      const answers = {
        elements,
        ...(n === 3 ? { comment: 'Petugas loket ramah dan menjelaskan syaratnya.' } : {}),
      }
      const body = { protocol: PROTOCOL, form: { id: survey.form, version: 1 }, answers }
      const sent = await send(`${server}/v1/regions/kotabumi/surveys/${id}/answers/a-${n}`, 'PUT', {}, body)
      if (sent.status !== 200) throw new Error(sent.text)
    }
    await ask('PUT', `/surveys/${id}`, { ...survey, wave, closesAt: from(-0.01) })
  }
  await ask('PUT', '/surveys/skm-3', { ...survey, wave: 'Triwulan IV 2026' })

  // The worker's own contract.
  const { mark } = (await ask('GET', '/figures/2025/preview?grouping=unit')) as { readonly mark: string }
  await ask('PUT', '/figures/2025', { grouping: 'unit', mark, note: 'Diperiksa BKPSDM.' })

  await ask('POST', '/api-keys', {
    name: 'SP4N-LAPOR!',
    scopes: ['measurements.write'],
    expiresOn: from(90).slice(0, 10),
  })
  await ask('POST', '/webhooks', {
    name: 'SIMPEG',
    address: 'http://127.0.0.1:9/timbang',
    events: ['cycle.opened', 'appraisals.decided', 'cycle.closed'],
    detail: 'ids',
  })
  await ask('PUT', '/measurements', {
    values: [
      {
        person: '199008272015032005',
        indicator: 'response-time',
        from: '2026-01-01',
        to: '2026-12-31',
        value: '24.5',
        measure: 'jam kerja',
        source: 'SP4N-LAPOR!',
        measuredAt: '2026-11-01',
      },
    ],
  })

  const indicators = pack.indicators.map((row, n) => (n === 0 ? { ...row, target: row.target + 10 } : row))
  const files = writeFiles({ ...pack, version: pack.version + 1, indicators })
  taken(
    await hr.push({
      protocol: PROTOCOL,
      kind: 'propose-pack',
      id: mutationId(crypto.randomUUID()),
      files,
      after: { id: pack.id, version: pack.version },
      note: 'Target layanan dinaikkan untuk 2027.',
      commentsUntil: from(10).slice(0, 10),
    }),
  )
}
