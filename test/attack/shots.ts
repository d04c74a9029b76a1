import { SignJWT } from 'jose'
import { may, type Standing } from '../../core/case/permissions.ts'
import { anOpenEvidence } from '../../core/protocol/testing/samples.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { pageActions, routeActions } from '../../worker/openapi/route-actions.ts'
import { type Answer, type Device, send } from '../support/worker-device.ts'
import { type Random, spoiled } from '../support/worker-fuzz.ts'
import { type Raw, sendRaw } from './raw-shot.ts'
import { wellFormed } from './well-formed.ts'

/** What an attacker has got hold of: a device and token of their own, and ids of what is not theirs. */
export type Loot = {
  readonly url: string
  readonly device: Device
  readonly token: string
  /** Appraisals, tasks, files and people that are somebody else's. */
  readonly ids: readonly [string, ...string[]]
  readonly mutations: readonly [object, ...object[]]
}

/** One way in that is tried. It must end with a refusal, unless anybody may ask it; it may break nothing either way. */
export type Shot = {
  readonly kind: string
  readonly isOpen?: true
  fire(loot: Loot, random: Random): Promise<Answer>
}

/** What nobody may ask without being known: the public's own routes are not among them. */
const routes = Object.entries(routeActions)
  .filter(([, asked]) => !asked.some((action) => may(action, ['anyone'])))
  .map(([route]) => route) as [string, ...string[]]
/** What anybody may ask: it is asked with all that it does not expect. */
const open = Object.entries({ ...routeActions, ...pageActions })
  .filter(([route, asked]) => route in pageActions || asked.some((action) => may(action, ['anyone'])))
  .map(([route]) => route) as [string, ...string[]]
/** What stands where a route has something in braces. */
const strange = [
  'tried',
  'small',
  '2026',
  '1',
  '0',
  '-1',
  '__proto__',
  'constructor',
  '%00',
  '%ff',
  '..%2f',
  'a'.repeat(300),
  'daerah.csv',
  'data.csv',
] as const
const regions = [
  'small',
  'small',
  'small',
  'other',
  'atlantis',
  '__proto__',
  'constructor',
  '..%2fsmall',
  'small%00',
] as const

/** What everybody of the office may read: the answer is of their own things alone, and no breach. */
function isEverybodys(method: string, path: string): boolean {
  return Object.entries(routeActions).some(([route, actions]) => {
    const [of, template = ''] = route.split(' ')
    // In the attacker's own region alone; what names nobody is about whoever asks.
    const own = template.replace('{region}', 'small')
    const pattern = new RegExp(`^${own.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
    const standings: readonly Standing[] = own.includes('{') ? ['member'] : ['member', 'self']
    return of === 'GET' && method === of && pattern.test(path) && actions.some((one) => may(one, standings))
  })
}

/** An address of the contract with ids that are somebody else's. */
function address(random: Random, ids: Loot['ids']): readonly [method: string, path: string] {
  const [method = 'GET', path = '/'] = random.pick(routes).split(' ')
  const filled = path.replace('{region}', random.pick(regions)).replaceAll(/\{\w+\}/g, () => random.pick(ids))
  return [method, filled]
}

async function signed(loot: Loot, method: string, url: string, changes: object = {}) {
  const dpop = await loot.device.proof(method, url, loot.token, { claims: changes as never })
  return { authorization: `DPoP ${loot.token}`, dpop, 'content-type': 'application/json' }
}

const headersOf = (authorization: string, dpop: string) => ({
  authorization,
  dpop,
  'content-type': 'application/json',
})

export const shots: readonly Shot[] = [
  {
    kind: 'no token at all',
    async fire({ url, ids }, random) {
      const [method, path] = address(random, ids)
      return send(`${url}${path}`, method, { 'content-type': 'application/json' }, bodyFor(method, '{}'))
    },
  },
  {
    kind: 'forged, downgraded and key-swapped tokens',
    async fire({ url, device, token, ids }, random) {
      const [method, path] = address(random, ids)
      const [header = '', payload = '', signature = ''] = token.split('.')
      const b64 = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url')
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
      const forged = random.pick([
        `${b64({ alg: 'none', typ: 'at+jwt' })}.${payload}.`,
        `${b64({ alg: 'HS256', typ: 'at+jwt' })}.${payload}.${signature}`,
        `${header}.${b64({ ...claims, sub: 'gita' })}.${signature}`,
        `${header}.${b64({ ...claims, hr: true, exp: 9_999_999_999 })}.${signature}`,
        await new SignJWT({ ...claims })
          .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', jwk: device.jwk })
          .sign(device.privateKey),
        `${header}.${payload}`,
        token.slice(0, -1),
        `${token}${token}`,
      ])
      const at = `${url}${path}`
      const dpop = await device.proof(method, at, forged)
      return send(at, method, headersOf(`DPoP ${forged}`, dpop), bodyFor(method, '{}'))
    },
  },
  {
    kind: 'proofs of another time, request, key or token',
    async fire({ url, device, token, ids }, random) {
      const [method, path] = address(random, ids)
      const at = `${url}${path}`
      const now = Math.floor(Date.now() / 1000)
      const claims = random.pick([
        { iat: now - 4_000 },
        { iat: now + 4_000 },
        { htm: 'PATCH' },
        { htu: `${url}/v1/elsewhere` },
        { ath: 'x' },
        { jti: '' },
        { iat: '1' },
      ])
      const dpop = await device.proof(method, at, token, { claims })
      return send(at, method, headersOf(`DPoP ${token}`, dpop), bodyFor(method, '{}'))
    },
  },
  {
    kind: 'a bearer’s secret, guessed',
    async fire({ url, ids }, random) {
      const [method, path] = address(random, ids)
      const hex = (letters: number) =>
        Array.from({ length: letters }, () => random.below(16).toString(16)).join('')
      const secret = random.pick([
        '',
        'operator',
        'local-operator',
        'undefined',
        'null',
        '[object Object]',
        `timbang_${hex(12)}_${hex(64)}`,
        `timbang___proto___${hex(64)}`,
      ])
      return send(`${url}${path}`, method, headersOf(`Bearer ${secret}`, ''), bodyFor(method, '{}'))
    },
  },
  {
    kind: 'codes and refresh tokens, guessed',
    async fire({ device }, random) {
      const symbol = () => random.pick(['0', '1', 'A', 'K', 'Z', '9'])
      const part = () => [0, 1, 2, 3].map(symbol).join('')
      if (random.below(2) === 0) return device.activate(`${part()}-${part()}-${part()}`)
      return device.grant({ grant: 'refresh-token', refreshToken: `${random.pick(['a', 'ani'])}.${part()}` })
    },
  },
  {
    kind: 'ids of others and of other regions',
    async fire(loot, random) {
      const [method, path] = address(random, loot.ids)
      const at = `${loot.url}${path}`
      if (
        isEverybodys(method, path) ||
        /\/(changes|devices|drafts|packs|surveys|keys|impact|tokens|codes)(\/|$)/.test(path)
      ) {
        return send(`${loot.url}/v1/nothing`, method, {})
      }
      return send(at, method, await signed(loot, method, at), bodyFor(method, '{}'))
    },
  },
  {
    kind: 'mass assignment and prototype keys',
    async fire(loot, random) {
      const meant: object = { ...random.pick(loot.mutations), id: crypto.randomUUID() }
      const extra = random.pick([
        { actor: 'gita' },
        { by: 'gita', at: '2020-01-01T00:00:00.000Z' },
        { hr: true, person: 'gita' },
        JSON.parse('{"__proto__":{"hr":true}}') as object,
        { constructor: { prototype: { hr: true } } },
        { audit: null, protocolVersion: 1 },
      ])
      return mutate(loot, JSON.stringify({ ...meant, ...extra }).replace('"protocolVersion":1,', ''))
    },
  },
  {
    kind: 'spoiled mutations',
    fire: (loot, random) =>
      mutate(loot, spoiled({ ...random.pick(loot.mutations), id: 'attack' }, random), 'attack'),
  },
  {
    kind: 'paths, headers and media types that mean something else',
    async fire({ url, token }, random) {
      const path = random.pick([
        '/v1/regions/small/../other/changes',
        '/v1/regions/small/evidence/..%2f..%2fworkerd.capnp/content',
        '/v1/regions/small/changes;x=1',
        '/v1/regions/small/changes%0d%0aSet-Cookie:a=b',
        '/v1/regions/small/audit?cursor=1%27%20OR%201=1--',
        '/assets/..%2f..%2findex.js',
        '//evil.example/v1/regions',
        '/%ff%fe',
        `/${'a/'.repeat(900)}`,
      ])
      const headers = {
        authorization: random.pick([
          `DPoP ${token}`,
          'DPoP',
          `DPoP  ${token}`,
          'Basic eDp5',
          `Bearer ${token}`,
        ]),
        'content-type': random.pick([
          'text/plain',
          'application/xml',
          'application/json;charset=utf-16',
          'x',
        ]),
        dpop: random.pick(['', 'null', 'e30.e30.', token]),
        'x-forwarded-host': 'evil.example',
      }
      const method = random.pick(['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD'])
      return send(`${url}${path}`, method, headers, method === 'GET' || method === 'HEAD' ? undefined : 'x')
    },
  },
  {
    kind: 'what anybody may ask, asked amiss',
    isOpen: true,
    async fire({ url, device, token }, random) {
      const [method = 'GET', path = '/'] = random.pick(open).split(' ')
      const filled = path
        .replace('{region}', random.pick(regions))
        .replaceAll(/\{\w+\}/g, () => random.pick(strange))
      const at = `${url}${filled}${random.pick(['', '?lang=en', '?lang=__proto__', '?year=%ff&order=constructor'])}`
      const headers = random.pick<{ readonly [name: string]: string }>([
        { 'content-type': 'application/json' },
        { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        { cookie: `reader=${random.pick(['', token, 'timbang_0_0', '__proto__'])}` },
        {
          'if-none-match': '"x"',
          authorization: `DPoP ${token}`,
          dpop: await device.proof(method, at, token, {}),
        },
      ])
      const answers = { protocol: PROTOCOL, form: { id: 'rate-self', version: 1 }, answers: { report: 'x' } }
      const body = random.pick([spoiled(answers, random), 'key=timbang_0_0', '{}', '', 'null'])
      return send(at, method, headers, bodyFor(method, body))
    },
  },
  {
    kind: 'drafts of others, and keys of prototypes in their place',
    async fire(loot, random) {
      const task = random.pick([...loot.ids, 'jot-feedback-ani', '__proto__', 'constructor'])
      const at = loot.device.at(`/drafts/${task}`)
      const body = { protocol: PROTOCOL, task, form: { id: '__proto__', version: 1 }, seen: {}, fields: {} }
      return send(at, 'PUT', await signed(loot, 'PUT', at), spoiled(body, random))
    },
  },
  {
    kind: 'bodies that drip, lengths that lie, and headers that hold more than one',
    async fire({ url, token, device, ids }, random) {
      const [method, path] = address(random, ids)
      const { host } = new URL(url)
      const sent = method === 'GET' ? 'POST' : method
      const head = (...more: readonly string[]) =>
        `${[`${sent} ${path} HTTP/1.1`, `Host: ${host}`, 'Content-Type: application/json', ...more].join('\r\n')}\r\n\r\n`
      const dpop = await device.proof(sent, `${url}${path}`, token)
      const own = [`Authorization: DPoP ${token}`, `DPoP: ${dpop}`]
      const drips = { pause: 20, cut: true }
      const asIs = { pause: 0, cut: false }
      return sendRaw(
        url,
        random.pick<Raw>([
          { pieces: [head('Content-Length: 100000'), '{', '"', 'a', '"', ':'], ...drips },
          { pieces: [head('Transfer-Encoding: chunked'), '1\r\n{\r\n', 'ffffffff\r\n', '}'], ...drips },
          { pieces: [head('Content-Length: 2', 'Transfer-Encoding: chunked'), '0\r\n\r\n'], ...asIs },
          { pieces: [head('Content-Length: 2', 'Content-Length: 3'), '{}'], ...asIs },
          { pieces: [head('Content-Length: -1'), '{}'], ...asIs },
          { pieces: [head('Content-Length: 2', 'X-Request-Id: a\nSet-Cookie: reader=1'), '{}'], ...asIs },
          { pieces: [head('Content-Length: 2', ...own, 'Authorization: Bearer operator'), '{}'], ...asIs },
          {
            pieces: [head('Content-Length: 2', 'X-Forwarded-For: 1.1.1.1', `X: ${'x'.repeat(60_000)}`), '{}'],
            ...asIs,
          },
          {
            pieces: [head('Content-Length: 2', 'Host: evil.example', 'X-Forwarded-Proto: https'), '{}'],
            ...asIs,
          },
          {
            pieces: [
              `${sent} http://evil.example${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 0\r\n\r\n`,
            ],
            ...asIs,
          },
        ]),
      )
    },
  },
  {
    kind: 'what others may ask, as right as they would ask it',
    async fire(loot, random) {
      const { method, path, body } = random.pick(wellFormed)
      const region = random.pick(['small', 'small', 'small', 'other'])
      const at = `${loot.url}/v1/regions/${region}${path.replaceAll('{id}', () => random.pick(loot.ids))}`
      const sent = body === undefined ? undefined : JSON.stringify(body)
      return send(at, method, await signed(loot, method, at), method === 'GET' ? undefined : (sent ?? '{}'))
    },
  },
  {
    kind: 'files of others, and what is none',
    async fire(loot, random) {
      const id = random.pick(loot.ids)
      const body = { ...anOpenEvidence, protocol: PROTOCOL, id, case: random.pick(loot.ids) }
      const at = loot.device.at(`/evidence/${id}${random.pick(['', '/parts/0', '/parts/-1', '/parts/1e9'])}`)
      return send(at, 'PUT', await signed(loot, 'PUT', at), spoiled(body, random))
    },
  },
]

function bodyFor(method: string, body: string): string | undefined {
  return method === 'GET' ? undefined : body
}

async function mutate(loot: Loot, body: string, named?: string): Promise<Answer> {
  const [, id = 'x'] = /"id":"([\w-]+)"/.exec(body) ?? []
  const at = loot.device.at(`/mutations/${named ?? id}`)
  return send(at, 'PUT', await signed(loot, 'PUT', at), body)
}
