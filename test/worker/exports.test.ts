import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiKeyMade } from '../../core/protocol/api-keys.ts'
import type { ExportPage } from '../../core/protocol/exports.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Client } from '../../scripts/api-client.ts'
import { figuresOffice } from '../support/figures-office.ts'

let office: Awaited<ReturnType<typeof figuresOffice>>
let hr: Client
beforeAll(async () => {
  office = await figuresOffice({ people: 2_100, units: 40 })
  hr = await office.as('nurul')
})
afterAll(() => office.stop())

async function pageOf(path: string) {
  const answer = await hr.request('GET', `/exports/${path}`)
  // The worker's own contract.
  return (await answer.json()) as ExportPage
}

async function keyWith(scopes: readonly string[]): Promise<string> {
  const expiresOn = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
  const body = { protocol: PROTOCOL, name: 'Dasbor nasional', scopes, expiresOn }
  // The worker's own contract.
  return ((await (await hr.request('POST', '/api-keys', body)).json()) as ApiKeyMade).secret
}

async function report(of: string, key: string) {
  const answer = await fetch(`${office.server}/v1/regions/kotabumi/reports/${of}`, {
    headers: { authorization: `Bearer ${key}` },
  })
  return { status: answer.status, text: await answer.text() }
}

describe('tables and reports', () => {
  test('[EX1] come page by page, and the log has a row for each table that is begun', async () => {
    const first = await pageOf('results?cycle=2025')
    expect([first.rows.length, first.more]).toEqual([2_000, true])
    const rest = await pageOf(`results?cycle=2025&cursor=${first.cursor}`)
    expect([rest.rows.length, rest.more]).toEqual([100, false])
    expect((await pageOf('people')).titles[1]?.id).toBe('NIP (disamarkan)')
    expect((await hr.request('GET', '/exports/results?cycle=2031')).status).toBe(410)
    const following = await pageOf('follow-ups?cycle=2025')
    expect([following.titles.length, following.rows.every((row) => row.length === 12)]).toEqual([12, true])
    expect((await hr.request('GET', '/exports/answers?cycle=2025')).status).toBe(404)
    const log = await (await hr.request('GET', '/audit?cursor=0&limit=1000')).text()
    expect(log.match(/export-made/g)?.length ?? 0).toBe(3)
  })

  test('[AP1] a program reads what its key has a scope for, and nothing else', async () => {
    const [progress, figures] = [await keyWith(['progress.read']), await keyWith(['figures.read'])]
    expect((await report('progress', progress)).status).toBe(200)
    expect((await report('figures', progress)).status).toBe(403)
    expect((await report('progress', figures)).status).toBe(403)
    expect(JSON.parse((await report('figures', figures)).text).published).toEqual([])
    expect((await report('progress', `${figures}0`)).status).toBe(401)
  })

  test('[AP2] progress says nothing of units, people or outcomes', async () => {
    const { text } = await report('progress', await keyWith(['progress.read']))
    expect(
      JSON.parse(text).cycles.map(({ id, appraised }: { id: string; appraised: number }) => [id, appraised]),
    ).toEqual([
      ['2026', 2_100],
      ['2025', 2_100],
      ['2024', 2_100],
    ])
    expect(text).not.toMatch(/Kelurahan|sangat-baik|Pegawai \d|mean/)
    expect(office.log).toEqual([])
  })
})
