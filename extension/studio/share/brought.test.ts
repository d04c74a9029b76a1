import { describe, expect, test } from 'vitest'
import { readPack, readPackFiles } from '../../../cli/read-pack.ts'
import { writePackFile } from '../../../core/exchange/pack-file/write-pack-file.ts'
import { writeXlsform } from '../../../core/exchange/xlsform/write-xlsform.ts'
import { readTable } from '../indicators/read-table.ts'
import { readBrought } from './brought.ts'
import { formsOf } from './known-forms.ts'
import { asNew } from './share-form.ts'

const noKeys = async () => []
const files = readPackFiles('kotabumi')
const made = { madeBy: 'Sri', madeAt: '2026-11-22T03:00:00.000Z' }
const [form] = Object.values(readPack('kotabumi').forms)

function aFile(contents: string | Uint8Array<ArrayBuffer>, name: string): File {
  return new File([contents], name)
}

async function refusals(contents: string | Uint8Array<ArrayBuffer>, name: string) {
  const answer = await readBrought(aFile(contents, name), noKeys)
  return answer.kind === 'ok' ? answer.value.kind : answer.error.map(({ kind }) => kind)
}

describe('a file that somebody brings', () => {
  test('[Z55] [I1] and that is gone, or larger than any that is taken, is refused and not read to its end', async () => {
    const gone = Object.assign(aFile('', 'a.json'), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }),
    })
    const told = async (file: File) => {
      const form = await readBrought(file, noKeys)
      const table = await readTable(file, [])
      return [form, table].map((each) => each.kind === 'err' && each.error.map(({ kind }) => kind))
    }
    expect(await told(gone)).toEqual([['file-unreadable'], ['file-unreadable']])
    const endless = Object.assign(aFile('', 'a.csv'), {
      slice: (_: number, end: number) => new Blob([new Uint8Array(end)]),
      arrayBuffer: () => Promise.reject(new RangeError('too much')),
    })
    expect(await told(endless)).toEqual([['file-too-large'], ['file-too-large']])
  })

  test('[Z35] [I8] that holds more rows than a sheet takes is refused, before the page would draw them', async () => {
    const code = { id: 'Kode', en: 'Code' }
    const columns = [{ key: 'id', at: ['id'], is: 'code', title: code, required: true }] as const
    const rows = (count: number) => Array.from({ length: count }, (_, n) => `k${n}`).join('\n')
    const read = async (count: number) => {
      const table = await readTable(aFile(`Kode\n${rows(count)}\n`, 'a.csv'), columns)
      return table.kind === 'ok' ? table.value.rows.length : table.error.map(({ kind }) => kind)
    }
    expect([await read(5000), await read(5001)]).toEqual([5000, ['too-many-rows']])
  })

  test('[Z55] is told by its content: a pack, a form of a workbook, a form of JSON', async () => {
    if (form === undefined) throw new Error('no forms')
    const pack = await writePackFile(files, { ...made, signing: null })
    expect(await refusals(pack, 'laporan.docx')).toBe('pack')
    expect(await refusals(writeXlsform(form).content, 'formulir.json')).toBe('form')
    expect(
      await refusals(JSON.stringify({ type: 'object', properties: { a: { type: 'string' } } }), 'x'),
    ).toBe('form')
  })

  test('[Z55] signed by a device that nobody knows is opened with its fingerprint, changed it is refused at its place', async () => {
    const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'sign',
      'verify',
    ])
    const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey)
    const sign = (bytes: Uint8Array<ArrayBuffer>) =>
      crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, bytes)
    const signing = { signer: { kind: 'device', key: { x, y } } as const, sign }
    const text = await writePackFile(files, { ...made, signing })
    const opened = await readBrought(aFile(text, 'a.json'), noKeys)
    expect(opened).toMatchObject({ kind: 'ok', value: { opened: { assurance: { kind: 'device' } } } })
    const changed = text.replace('"weight": 50', '"weight": 49')
    expect(changed).not.toBe(text)
    expect(await refusals(changed, 'a.json')).toEqual(['document-changed'])
    const region = text.replace(
      /"signer": \{[^}]*\{[^}]*\}[^}]*\}/,
      '"signer": {"kind": "region", "region": "x", "key": "k"}',
    )
    expect(await refusals(region, 'a.json')).toEqual(['unknown-key'])
  })

  test('[Z55] an old workbook is answered with what to do; nothing that is none makes it throw', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)])
    const answer = await readBrought(aFile(old, 'lama.xls'), noKeys)
    expect(answer).toMatchObject({
      kind: 'err',
      error: [{ kind: 'file-old-office', text: { id: expect.stringContaining('simpan sebagai .xlsx') } }],
    })
    for (const contents of [
      '',
      '{',
      '[]',
      'null',
      '{"kind":"timbang-pack"}',
      '{"__proto__":{"a":1}}',
      '\u0000\u0001',
    ])
      expect(Array.isArray(await refusals(contents, 'x.json'))).toBe(true)
  })

  test('[Z55] a form is taken under an id that the pack does not use yet', () => {
    if (form === undefined) throw new Error('no forms')
    expect(asNew(form, {}).name).toBe(`form/${form.id}`)
    const taken = { [`form/${form.id}`]: {}, [`form/${form.id}-2`]: {} }
    expect(asNew({ ...form, version: 7 }, taken)).toMatchObject({
      name: `form/${form.id}-3`,
      json: { id: `${form.id}-3`, version: 1 },
    })
    expect(formsOf(readPackFiles('nasional')).length).toBeGreaterThan(3)
  })
})
