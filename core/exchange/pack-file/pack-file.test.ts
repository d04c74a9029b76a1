import { describe, expect, it } from 'vitest'
import type { Files } from '../../pack/documents.ts'
import type { PackFile } from './model.ts'
import { readPackFile } from './read-pack-file.ts'
import { writePackFile } from './write-pack-file.ts'

const files: Files = {
  'pack.json': { id: 'uji-coba', version: 2, extends: 'nasional@1' },
  'forms/a.form.json': { id: 'a', version: 1 },
}
const made = { madeBy: 'Sri', madeAt: '2026-11-22T03:00:00.000Z' }
const none = { subtle: crypto.subtle, regions: [] }

async function aKey() {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ])
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey)
  const sign = (bytes: Uint8Array<ArrayBuffer>) =>
    crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, bytes)
  return { key: { x, y }, sign }
}

async function signedByDevice() {
  const { key, sign } = await aKey()
  return writePackFile(files, { ...made, signing: { signer: { kind: 'device', key }, sign } })
}

/** The file with something else in it. */
function edited(
  text: string,
  edit: (file: { -readonly [K in keyof PackFile]: PackFile[K] }) => void,
): string {
  const file = JSON.parse(text)
  edit(file)
  return JSON.stringify(file)
}

const kindsOf = async (text: string) => {
  const outcome = await readPackFile(text, none)
  return outcome.kind === 'ok'
    ? outcome.value.assurance.kind
    : outcome.error.map(({ kind, place }) =>
        `${kind} ${place.kind === 'pointer' ? (place.file ?? place.path) : ''}`.trim(),
      )
}

describe('a pack file', () => {
  it('[I9] holds the documents of a pack, its base’s name and who made it, and is whole without a signature', async () => {
    const opened = await readPackFile(await writePackFile(files, { ...made, signing: null }), none)
    expect(opened.kind === 'ok' && [opened.value.files, opened.value.assurance]).toEqual([
      files,
      { kind: 'unsigned' },
    ])
    expect(opened.kind === 'ok' && opened.value.contents).toMatchObject({
      pack: 'uji-coba',
      version: 2,
      extends: 'nasional@1',
      ...made,
    })
  })

  it('[I9] signed by a device shows the fingerprint of its key, the same for every file of that device', async () => {
    const opened = await readPackFile(await signedByDevice(), none)
    expect(opened.kind === 'ok' && opened.value.assurance).toEqual({
      kind: 'device',
      fingerprint: expect.stringMatching(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/),
    })
  })

  it('[I9] signed by a region counts only with a key that the region lists, and that was not retired', async () => {
    const { key, sign } = await aKey()
    const signer = { kind: 'region', region: 'bukit', key: 'k1' } as const
    const text = await writePackFile(files, { ...made, signing: { signer, sign } })
    const read = async (
      keys: Parameters<typeof readPackFile>[1]['regions'][number]['keys'],
      region = 'bukit',
    ) => {
      const outcome = await readPackFile(text, { subtle: crypto.subtle, regions: [{ region, keys }] })
      return outcome.kind === 'ok' ? outcome.value.assurance : outcome.error.map(({ kind }) => kind)
    }
    const other = await aKey()
    expect([
      await read([{ ...key, kid: 'k1' }]),
      await read([{ ...key, kid: 'k1' }], 'lembah'),
      await read([{ ...other.key, kid: 'k1' }]),
      await read([{ ...key, kid: 'k1', exp: 1 }]),
    ]).toEqual([signer, ['unknown-key'], ['bad-signature'], ['bad-signature']])
  })

  it.each([
    [
      'a document changed',
      (file: PackFile) => Object.assign(file.files['forms/a.form.json'] ?? {}, { version: 9 }),
      ['document-changed forms/a.form.json'],
    ],
    [
      'a document added',
      (file: PackFile) => Object.assign(file.files, { 'b.form.json': {} }),
      ['document-added b.form.json'],
    ],
    [
      'a document taken out',
      (file: PackFile) => Reflect.deleteProperty(file.files, 'forms/a.form.json'),
      ['document-missing forms/a.form.json'],
    ],
    [
      'another maker',
      (file: PackFile) => Object.assign(file.contents, { madeBy: 'Budi' }),
      ['bad-signature'],
    ],
    [
      'its signature taken off',
      (file: PackFile) => Object.assign(file, { signature: null }),
      ['bad-signature'],
    ],
    [
      'a name that leads out',
      (file: PackFile) => Object.assign(file.files, { '../x.json': {} }),
      ['not-a-pack-file /files'],
    ],
  ])('[I9] with %s is refused, and says where', async (_, edit, told) => {
    expect(await kindsOf(edited(await signedByDevice(), edit))).toEqual(told)
  })

  it('[I9] with keys of prototypes, of another kind or larger than 10 MB is refused', async () => {
    expect([
      await kindsOf('{"kind":"timbang-pack","__proto__":{}}'),
      await kindsOf('{"kind":"other"}'),
      await kindsOf(' '.repeat(11 * 1024 ** 2)),
    ]).toEqual([['reserved-key'], ['not-a-pack-file'], ['file-too-large']])
  })
})

describe('what a file says of itself', () => {
  it.each([
    ['pack', '/id', 'lain'],
    ['version', '/version', 3],
    ['extends', '/extends', 'nasional@2'],
  ])('[I9] has to be what is in it: another %s is refused, signed or not', async (name, path, value) => {
    const whole: PackFile = JSON.parse(await writePackFile(files, { ...made, signing: null }))
    const lying = { ...whole, contents: { ...whole.contents, [name]: value } }
    expect(await readPackFile(JSON.stringify(lying), none)).toMatchObject({
      kind: 'err',
      error: [{ kind: 'other-pack', place: { kind: 'pointer', file: 'pack.json', path } }],
    })
  })

  it('[I9] may be 500 documents with long names', async () => {
    const long = 'a'.repeat(180)
    const more = Array.from({ length: 498 }, (_, n) => [`f/${long}${n}.form.json`, { id: `f${n}` }])
    const text = await writePackFile({ ...files, ...Object.fromEntries(more) }, { ...made, signing: null })
    expect(await kindsOf(text)).toBe('unsigned')
  })
})
