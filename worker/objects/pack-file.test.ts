import { describe, expect, test } from 'vitest'
import { parseKeySet } from '../../core/case/key-set.ts'
import { readPackFile } from '../../core/exchange/pack-file/read-pack-file.ts'
import { newSigningKey } from '../session/signing-key.ts'
import { signPackFile } from './pack-file.ts'

const parts = {
  files: { 'pack.json': { id: 'small', version: 2 } },
  region: { id: 'kotabumi', name: 'Kotabumi' },
  by: 'Nurul',
  at: '2026-01-05T05:00:00.000Z',
}

function listed({ id, public: open }: Awaited<ReturnType<typeof newSigningKey>>, exp?: number) {
  const { x, y } = JSON.parse(open)
  const key = {
    kty: 'EC',
    crv: 'P-256',
    x,
    y,
    alg: 'ES256',
    use: 'sig',
    kid: id,
    iat: 0,
    ...(exp ? { exp } : {}),
  }
  const keys = parseKeySet({ region: 'kotabumi', keys: [key] })
  if (keys.kind === 'err') throw new Error('a key set')
  return keys.value
}

describe('a pack file of the region', () => {
  test('[SD6] is verified by the list of keys that verifies its receipts, and by no other', async () => {
    const [key, other] = [await newSigningKey(), await newSigningKey()]
    const text = await signPackFile(parts, key)
    const read = (regions: ReturnType<typeof listed>[], of = text) =>
      readPackFile(of, { subtle: crypto.subtle, regions })
    expect(await read([listed(key)])).toMatchObject({
      kind: 'ok',
      value: {
        assurance: { kind: 'region', region: 'kotabumi', key: key.id },
        contents: { madeBy: 'Nurul, Kotabumi', madeAt: parts.at },
        files: parts.files,
      },
    })
    expect(await read([listed(other)])).toMatchObject({ kind: 'err', error: [{ kind: 'unknown-key' }] })
    expect(await read([])).toMatchObject({ kind: 'err', error: [{ kind: 'unknown-key' }] })
    expect(await read([listed(key, 1_600_000_000)])).toMatchObject({
      kind: 'err',
      error: [{ kind: 'bad-signature' }],
    })
    expect(await read([listed(key)], text.replace('Nurul', 'Budi'))).toMatchObject({
      kind: 'err',
      error: [{ kind: 'bad-signature' }],
    })
    expect(await read([listed(key)], text.replace('"version": 2\n', '"version": 3\n'))).toMatchObject({
      kind: 'err',
      error: [{ kind: 'document-changed' }],
    })
  })
})
