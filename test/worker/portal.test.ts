import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { office as people } from '../../core/case/testing/an-office.ts'
import { regionId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { signIn } from '../../scripts/api-client.ts'
import { aProvision, aServer, codesOf, provision, type Server } from '../support/worker.ts'

const day = 86_400_000
const from = (days: number) => new Date(Date.now() + days * day).toISOString()

let server: Server
beforeAll(async () => {
  server = await aServer()
  const region = { id: regionId('kota'), name: 'Kota <b>Uji</b>' }
  const codes = codesOf(
    await provision(server.url, aProvision({ region, pack: readPack('nasional'), people })),
  )
  const hr = await signIn({ server: server.url, region: 'kota', code: codes.get('gita') ?? '' })
  const plan = {
    protocol: PROTOCOL,
    form: 'satisfaction-survey',
    service: '</script><script>alert(1)</script>',
    wave: 'I & II',
    opensAt: from(-1),
    closesAt: from(1),
  }
  await hr.request('PUT', '/surveys/open', plan)
  await hr.request('PUT', '/surveys/over', { ...plan, closesAt: from(-0.5) })
  await hr.request('PUT', '/surveys/early', { ...plan, opensAt: from(0.5) })
})
afterAll(() => server.close())

const read = async (path: string) => {
  const answer = await fetch(`${server.url}${path}`)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

describe('the public pages', () => {
  test('[O4] run and load nothing but their own files, and cannot be framed', async () => {
    const { status, headers, text } = await read('/s/kota/open')
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    const files = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file ?? '')
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) {
      const asset = await read(file)
      expect([asset.status, asset.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ])
    }
  })

  test('[O4] let no words of an office become part of the page', async () => {
    const { text } = await read('/s/kota/open')
    expect(text).not.toContain('<script>alert')
    expect(text).toContain('&lt;/script&gt;')
    expect(text).toContain('I &amp; II')
    const embedded = /<script type="application\/json" id="survey">(.*)<\/script>/.exec(text)?.[1] ?? ''
    expect(JSON.parse(embedded).survey.service).toBe('</script><script>alert(1)</script>')
    expect((await read('/')).text).toContain('Kota &lt;b&gt;Uji&lt;/b&gt;')
  })

  test('[O4] speak Indonesian, or English when asked', async () => {
    const [id, en] = [await read('/s/kota/over'), await read('/s/kota/over?lang=en')]
    expect(id.text).toContain('<html lang="id"')
    expect(id.text).toContain('Survei ini sudah ditutup')
    expect(en.text).toContain('<html lang="en"')
    expect(en.text).toContain('This survey is over')
    expect((await read('/s/kota/early')).text).toContain('Survei ini belum dibuka')
  })

  test.each(['/s/kota/nothing', '/s/nowhere/open', '/s/kota/..%2F..', '/assets/constructor', '/assets/x.js'])(
    '[O4] have nothing at %s',
    async (path) => {
      expect((await read(path)).status).toBe(404)
    },
  )
})
