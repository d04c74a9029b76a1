import { decodeProtectedHeader } from 'jose'
import { expect, test } from 'vitest'
import type { Device } from '../device.ts'
import { serverClock } from '../sync/server-clock.ts'
import { signIn } from './sign-in.ts'

test('[T1] a code that is tried again comes with the same key, and another code with another', async () => {
  const keys: unknown[] = []
  const asked: typeof fetch = async (_, init) => {
    keys.push(decodeProtectedHeader(new Headers(init?.headers).get('DPoP') ?? '').jwk)
    return new Response(null, { status: 500 })
  }
  // Nothing of the store is touched before the server has said yes.
  const device = {
    wire: { fetch: asked, clock: serverClock(() => 0), newId: () => 'id' },
  } as unknown as Device
  const region = { id: 'small', name: { id: 'Kecil', en: 'Small' } } as never
  for (const code of ['AAAA-BBBB-CCCC', 'AAAA-BBBB-CCCC', 'DDDD-EEEE-FFFF']) {
    await signIn(device, { server: 'https://timbang.example', region, code })
  }
  expect(keys).toHaveLength(3)
  expect(keys[1]).toEqual(keys[0])
  expect(keys[2]).not.toEqual(keys[0])
})
