import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { VERSION } from '../../worker/version.ts'
import { aServer, type Server } from '../support/worker.ts'
import { freshWorker } from '../support/worker-build.ts'
import { send } from '../support/worker-device.ts'

const root = join(import.meta.dirname, '..', '..')

let server: Server
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

describe('the worker', () => {
  test('answers /health with its version and protocol when its storage answers', async () => {
    const { status, json } = await send(`${server.url}/health`, 'GET', {})
    expect([status, json]).toEqual([200, { status: 'ok', version: VERSION, protocol: PROTOCOL }])
    expect(VERSION).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
  })

  test('has no eval and no new Function in its bundle', async () => {
    const bundle = readFileSync(await freshWorker(), 'utf8')
    expect(bundle.match(/\beval\s*\(|new\s+Function\b|\bFunction\s*\(\s*['"`]/g)).toBeNull()
  })

  test('refuses an unknown address with problem details in both languages', async () => {
    const answer = await send(`${server.url}/nothing/here`, 'GET', {})
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.problem).toEqual({
      type: '/problems/not-found',
      title: 'Tidak ditemukan',
      status: 404,
      detail: 'Tidak ada apa pun di alamat ini.',
      text: {
        title: { id: 'Tidak ditemukan', en: 'Not found' },
        detail: { id: 'Tidak ada apa pun di alamat ini.', en: 'There is nothing at this address.' },
      },
    })
  })

  test('says which methods an address takes', async () => {
    const answer = await send(`${server.url}/v1/regions/small`, 'PATCH', {})
    expect([answer.status, answer.problem.type, answer.headers.get('allow')]).toEqual([
      405,
      '/problems/method-not-allowed',
      'PUT, DELETE',
    ])
  })

  test('sends headers that keep its answers from being shown, cached or sniffed, refusals included', async () => {
    for (const path of ['/health', '/nothing', '/v1/regions/small/changes']) {
      const { headers } = await send(`${server.url}${path}`, 'GET', {})
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now())).toBeLessThan(60_000)
    }
  })

  test('lets extensions read its answers, and no website', async () => {
    const origins = {
      'chrome-extension://abcdefghijklmnopabcdefghijklmnop': true,
      'moz-extension://b2f4c1a0-0000-4000-8000-000000000000': true,
      'https://evil.example': false,
      'https://chrome-extension.example': false,
      null: false,
    }
    for (const [origin, isAllowed] of Object.entries(origins)) {
      const { headers } = await send(`${server.url}/health`, 'GET', { origin })
      expect([origin, headers.get('access-control-allow-origin')]).toEqual([
        origin,
        isAllowed ? origin : null,
      ])
      const asked = { origin, 'access-control-request-method': 'PUT' }
      const preflight = await send(`${server.url}/v1/regions/small/mutations/m`, 'OPTIONS', asked)
      expect(preflight.headers.get('access-control-allow-origin')).toBe(isAllowed ? origin : null)
    }
  })

  test('refuses what is not JSON, too large or of another type before anybody looks at it', async () => {
    const url = `${server.url}/v1/regions/small/tokens`
    const json = { 'content-type': 'application/json' }
    const [broken, large, text, none] = [
      await send(url, 'POST', json, '{"protocol":1'),
      await send(url, 'POST', json, JSON.stringify('x'.repeat(1024 ** 2))),
      await send(url, 'POST', { 'content-type': 'text/plain' }, '{}'),
      await send(url, 'POST', json),
    ]
    expect([broken.status, broken.problem.type]).toEqual([400, '/problems/malformed-body'])
    expect([large.status, large.problem.type]).toEqual([413, '/problems/body-too-large'])
    expect([text.status, text.problem.type]).toEqual([415, '/problems/malformed-body'])
    expect([none.status, none.problem.type]).toEqual([400, '/problems/malformed-body'])
  })

  test('counts the bytes of a body that does not say how long it is', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(64 * 1024))
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.byteLength
        if (sent > 4 * 1024 ** 2) controller.close()
        else controller.enqueue(chunk)
      },
    })
    const headers = { 'content-type': 'application/json' }
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' }
    const { status } = await fetch(`${server.url}/v1/regions/small/tokens`, init)
    expect(status).toBe(413)
  })
})

describe('/openapi.json', () => {
  test('is OpenAPI 3.1 whose every reference resolves', async () => {
    const { status, json } = await send(`${server.url}/openapi.json`, 'GET', {})
    expect([status, json]).toMatchObject([200, { openapi: '3.1.0', info: { version: VERSION } }])
    const references = [...JSON.stringify(json).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
    const { components } = json as { components: { schemas: object } }
    expect(new Set(references.map(([, name]) => name))).toEqual(new Set(Object.keys(components.schemas)))
  })

  test('describes what is there: each operation answers with a status that it names', async () => {
    const { json } = await send(`${server.url}/openapi.json`, 'GET', {})
    const { paths } = json as { paths: Record<string, Record<string, { responses: object }>> }
    for (const [path, operations] of Object.entries(paths)) {
      for (const [method, { responses }] of Object.entries(operations)) {
        const url = `${server.url}${path.replaceAll(/\{\w+\}/g, 'none')}`
        const { status, headers } = await send(url, method.toUpperCase(), {})
        expect([path, method, Object.keys(responses)]).toEqual([
          path,
          method,
          expect.arrayContaining([String(status)]),
        ])
        expect(headers.get('content-type')).toMatch(/json/)
      }
    }
  })
})
