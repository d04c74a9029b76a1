import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getPlatformProxy } from 'wrangler'
import type { Blobs } from '../../worker/blobs/blobs.ts'
import { diskBlobs } from '../../worker/blobs/disk-blobs.ts'
import { type Bucket, r2Blobs } from '../../worker/blobs/r2-blobs.ts'
import { serveDisk } from '../support/serve-disk.ts'

const home = mkdtempSync(join(tmpdir(), 'timbang-blobs-'))
const folder = join(home, 'disk')
const closing: (() => Promise<void>)[] = []
const stores: { [name: string]: Blobs } = {}

beforeAll(async () => {
  mkdirSync(folder)
  const disk = await serveDisk({ folder, configDir: home })
  closing.push(disk.stop)
  stores.disk = diskBlobs({
    fetch: (url, init) => fetch(url.replace('http://disk', disk.url), init),
  })
  // The simulation of R2 that `wrangler dev` runs.
  const config = join(home, 'wrangler.toml')
  writeFileSync(
    config,
    'name = "blobs"\ncompatibility_date = "2026-10-20"\n[[r2_buckets]]\nbinding = "EVIDENCE"\nbucket_name = "evidence"\n',
  )
  const proxy = await getPlatformProxy<{ EVIDENCE: Bucket }>({
    configPath: config,
    persist: { path: join(home, 'r2') },
  })
  closing.push(proxy.dispose)
  stores.R2 = r2Blobs(proxy.env.EVIDENCE)
})
afterAll(async () => {
  for (const close of closing) await close()
  rmSync(home, { recursive: true, force: true })
})

describe.each(['disk', 'R2'])('[E5] blobs in %s', (name) => {
  const blobs = () => {
    const found = stores[name]
    if (found === undefined) throw new Error(`${name} did not start`)
    return found
  }

  test('come back as they went in, however large', async () => {
    for (const size of [1, 256 * 1024, 5 * 1024 ** 2]) {
      const bytes = new Uint8Array(randomBytes(size))
      await blobs().put(`small/parts/e-${size}/0`, bytes)
      expect(await blobs().get(`small/parts/e-${size}/0`)).toEqual(bytes)
    }
  })

  test('are replaced by what is put later', async () => {
    await blobs().put('small/a/1', new Uint8Array([1, 2, 3]))
    await blobs().put('small/a/1', new Uint8Array([4]))
    expect(await blobs().get('small/a/1')).toEqual(new Uint8Array([4]))
  })

  test('are null where there are none, a folder of others included', async () => {
    await blobs().put('small/b/1', new Uint8Array([1]))
    expect(await blobs().get('small/b/2')).toBeNull()
    expect(await blobs().get('nowhere/at/all')).toBeNull()
  })

  test('go when they are removed, twice or never there without complaint', async () => {
    await blobs().put('small/c/1', new Uint8Array([1]))
    await blobs().put('small/c/2', new Uint8Array([2]))
    await blobs().remove(['small/c/1', 'small/c/9'])
    await blobs().remove(['small/c/1'])
    expect(await blobs().get('small/c/1')).toBeNull()
    expect(await blobs().get('small/c/2')).toEqual(new Uint8Array([2]))
    await blobs().remove([])
  })

  test.each(['../x', 'a/../b', '/a', 'a//b', '', 'a.b', 'a%2fb', 'a\\b'])(
    'take no key that could lead elsewhere: %j',
    async (key) => {
      await expect(blobs().put(key, new Uint8Array([1]))).rejects.toThrow('not a key')
      await expect(blobs().get(key)).rejects.toThrow('not a key')
      await expect(blobs().remove([key])).rejects.toThrow('not a key')
    },
  )
})

test('[E5] a disk keeps nothing beside its blobs', () => {
  expect(readdirSync(folder)).toEqual(['small'])
})
