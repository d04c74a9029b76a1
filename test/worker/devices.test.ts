import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { regionId } from '../../core/ids.ts'
import type { DeviceCode, DeviceList } from '../../core/protocol/devices.ts'
import { parseDeviceCode, parseDeviceList } from '../../core/protocol/parse-devices.ts'
import { anOffice, aProvision, codesOf, type Office, provision } from '../support/worker.ts'
import { type Answer, aDevice, type Device, sessionOf } from '../support/worker-device.ts'

type At = { readonly device: Device; readonly token: string; readonly refreshToken: string }

let office: Office
beforeAll(async () => {
  office = await anOffice()
})
afterAll(() => office.server.close())

describe('another device of one’s own', () => {
  test('[T6] signs in with a code that a signed-in device asked for, and both go on', async () => {
    const first = await signedIn('ani')
    const { code, expiresAt } = codeIn(await first.device.ask('POST', '/devices/codes', first))
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 60_000)).toBe(10)
    const second = await signedInWith(code)
    const list = listIn(await second.device.ask('GET', '/devices', second))
    expect(list.devices.map(({ name, current }) => [name, current])).toEqual(
      expect.arrayContaining([
        ['test', true],
        ['test', false],
      ]),
    )
    expect(list.devices).toHaveLength(2)
    expect((await first.device.ask('GET', '/changes', first)).status).toBe(200)
    sessionOf(await first.device.refresh(first.refreshToken))
    sessionOf(await second.device.refresh(second.refreshToken))
  })

  test('[T6] the code works once, and asking again withdraws the one before', async () => {
    const first = await signedIn('budi')
    const old = codeIn(await first.device.ask('POST', '/devices/codes', first)).code
    const { code } = codeIn(await first.device.ask('POST', '/devices/codes', first))
    expect((await (await aDevice(office.url)).activate(old)).status).toBe(401)
    await signedInWith(code)
    const again = await (await aDevice(office.url)).activate(code)
    expect([again.status, again.problem.type]).toEqual([401, '/problems/bad-code'])
  })

  test('[T6] the code is over after ten minutes', async () => {
    const first = await signedIn('citra')
    const { code } = codeIn(await first.device.ask('POST', '/devices/codes', first))
    await office.server.restart({ CLOCK_OFFSET_MS: String(11 * 60_000) })
    expect((await (await aDevice(office.url)).activate(code)).status).toBe(401)
    await office.server.restart()
  })

  test('[T6] the code opens no other region, and whoever guesses has ten tries like everybody', async () => {
    const region = aProvision({ region: { id: regionId('guessed'), name: 'Guessed' } })
    const codes = codesOf(await provision(office.url, region))
    const owner = await aDevice(office.url, 'guessed')
    const token = sessionOf(await owner.activate(codes.get('ani') ?? '')).accessToken
    const { code } = codeIn(await owner.ask('POST', '/devices/codes', { token }))
    expect((await (await aDevice(office.url)).activate(code)).status).toBe(401)
    const guesser = await aDevice(office.url, 'guessed')
    for (let n = 0; n < 10; n += 1)
      expect((await guesser.activate(`${code.slice(0, -1)}U${n}`)).status).toBe(401)
    expect((await guesser.activate(code)).status).toBe(429)
  })

  test('[T6] a person gets five codes an hour, and has ten devices at most', async () => {
    const first = await signedIn('dewi')
    for (let n = 0; n < 5; n += 1) {
      await signedInWith(codeIn(await first.device.ask('POST', '/devices/codes', first)).code)
    }
    const sixth = await first.device.ask('POST', '/devices/codes', first)
    expect([sixth.status, sixth.problem.type, sixth.headers.get('retry-after')]).toEqual([
      429,
      '/problems/too-many-tries',
      '3600',
    ])
    await office.server.restart({ CLOCK_OFFSET_MS: String(61 * 60_000) })
    for (let n = 0; n < 4; n += 1) {
      await signedInWith(codeIn(await first.device.ask('POST', '/devices/codes', first)).code)
    }
    const eleventh = await first.device.ask('POST', '/devices/codes', first)
    expect([eleventh.status, eleventh.problem.type, eleventh.problem.text.detail.id]).toEqual([
      409,
      '/problems/too-many-devices',
      'Anda sudah masuk di 10 perangkat. Keluarkan yang tidak dipakai lagi.',
    ])
    await office.server.restart()
  })
})

describe('one’s own devices', () => {
  test('[T7] are put out at once: neither token nor refresh token nor an open code of theirs counts any more', async () => {
    const first = await signedIn('eka')
    const second = await signedInWith(codeIn(await first.device.ask('POST', '/devices/codes', first)).code)
    const { code } = codeIn(await second.device.ask('POST', '/devices/codes', second))
    const lost = idOf(listIn(await second.device.ask('GET', '/devices', second)))
    const left = listIn(await first.device.ask('DELETE', `/devices/${lost}`, first))
    expect(left.devices.map(({ id, current }) => [id === lost, current])).toEqual([[false, true]])
    const refused = await second.device.ask('GET', '/changes', second)
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringContaining('revoked'),
    ])
    expect((await second.device.refresh(second.refreshToken)).status).toBe(401)
    expect((await (await aDevice(office.url)).activate(code)).status).toBe(401)
    // Asked once more, as after a lost answer, it changes nothing.
    expect(listIn(await first.device.ask('DELETE', `/devices/${lost}`, first))).toEqual(left)
  })

  test('[T7] are shown to and put out by nobody else: another’s is refused like one that is not there', async () => {
    const mine = await signedIn('fajar')
    const theirs = await signedIn('gita')
    const id = idOf(listIn(await mine.device.ask('GET', '/devices', mine)))
    expect(
      listIn(await theirs.device.ask('GET', '/devices', theirs)).devices.map((one) => one.id),
    ).not.toContain(id)
    const refused = await theirs.device.ask('DELETE', `/devices/${id}`, theirs)
    const nothing = await theirs.device.ask('DELETE', `/devices/${crypto.randomUUID()}`, theirs)
    expect([refused.status, refused.text]).toEqual([404, nothing.text])
    expect((await mine.device.ask('GET', '/changes', mine)).status).toBe(200)

    const log = (await theirs.device.ask('GET', '/audit?cursor=0&limit=500', theirs)).text
    expect(log).toContain(String.raw`\"what\":\"removal of a device\",\"why\":\"not-yours\"`)
    expect(log).toContain(String.raw`\"person\":\"eka\",\"why\":\"removed-by-owner\"`)
    expect(log).not.toContain('codes/')
  })

  test('[T7] are asked for with a token and a proof of their key alone', async () => {
    const { device, token } = await signedInAgain('fajar')
    const thief = await aDevice(office.url)
    for (const [method, path] of [
      ['GET', '/devices'],
      ['POST', '/devices/codes'],
      ['DELETE', '/devices/x'],
    ] as const) {
      expect((await thief.ask(method, path, { token })).status).toBe(401)
      expect((await device.ask(method, path, { token: 'x' })).status).toBe(401)
      const dpop = await device.proof('GET', device.at('/changes'), token)
      const elsewhere = await fetch(device.at(path), {
        method,
        headers: { authorization: `DPoP ${token}`, dpop },
      })
      expect(elsewhere.status).toBe(401)
    }
  })

  test('[T7] that nobody has used for ninety days are no longer listed', async () => {
    const { device, token } = await signedInAgain('fajar')
    expect(listIn(await device.ask('GET', '/devices', { token })).devices).toHaveLength(1)
    await office.server.restart({ CLOCK_OFFSET_MS: String(91 * 24 * 3_600_000) })
    expect(listIn(await device.ask('GET', '/devices', { token })).devices).toEqual([])
    await office.server.restart()
  })
})

async function signedIn(person: string): Promise<At> {
  return signedInWith(office.codes.get(person) ?? '')
}

/** With a code for a lost device; what the person had is put out. */
async function signedInAgain(person: string): Promise<At> {
  const codes = codesOf(await provision(office.url, aProvision(), `?reissue=${person}`))
  return signedInWith(codes.get(person) ?? '')
}

async function signedInWith(code: string): Promise<At> {
  const device = await aDevice(office.url)
  const { accessToken: token, refreshToken } = sessionOf(await device.activate(code))
  return { device, token, refreshToken }
}

function codeIn({ json }: Answer): DeviceCode {
  const code = parseDeviceCode(json)
  if (code.kind === 'err') throw new Error(JSON.stringify(json))
  return code.value
}

function listIn({ json }: Answer): DeviceList {
  const list = parseDeviceList(json)
  if (list.kind === 'err') throw new Error(JSON.stringify(json))
  return list.value
}

/** Of the device that asked. */
function idOf({ devices }: DeviceList): string {
  return devices.find(({ current }) => current)?.id ?? ''
}
