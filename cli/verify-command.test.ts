import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../core/canonical-json.ts'
import { AUDIT_START, type SealedRow } from '../core/case/audit-chain.ts'
import { auditLine } from '../core/case/audit-file.ts'
import { hashReceipt, writeReceiptFile } from '../core/case/receipt-file.ts'
import { aSigner } from '../core/case/testing/a-receipt.ts'
import type { Json } from '../core/json.ts'
import { verifyCommand } from './verify-command.ts'

const dir = mkdtempSync(join(tmpdir(), 'timbang-verify-'))
const signer = await aSigner()
const keys = file('keys.json', signer.keys)
const step = { action: 'task-submitted', subject: 'case-1' }
const [stepRow] = chain([step])
const receipt = { ...signer.receipt, audit: stepRow?.hash ?? '' }
const jws = await signer.sign(receipt)
const kept = file('receipt.json', writeReceiptFile(jws))
const issue = { action: 'receipt-issued', detail: { receipt: hashReceipt(jws) } }

describe('timbang verify', () => {
  it('[A2] says what a receipt certifies, in Indonesian or English', async () => {
    const { code, text } = await verifyCommand([kept, '--keys', keys])
    expect([code, text.split('\n').slice(0, 6)]).toEqual([
      0,
      [
        'Resi ini sah. Small (small) menyatakan:',
        '  Ani (ani)',
        '  Tahun 2026: 2026-01-01 – 2026-12-31',
        '  peers: 4',
        '  score: 4,5',
        '  hasil ke-1, masih dapat diajukan keberatan',
      ],
    ])
    const english = await verifyCommand([file('bare.jws', jws), '--keys', keys, '--lang', 'en'])
    expect(english.text).toContain('The receipt holds. Small (small) certifies:\n')
    expect(english.text).toContain('score: 4.5')
  })

  it('[A2] says what is wrong, and exits with 1', async () => {
    const shown = JSON.stringify({ receipt: { ...receipt, subject: { id: 'budi', name: 'Budi' } }, jws })
    const altered = await verifyCommand([file('altered.json', shown), '--keys', keys, '--lang', 'en'])
    expect(altered).toEqual({
      code: 1,
      text: 'What is written differs from what was signed: /subject/id, /subject/name.\n',
    })
    const others = file('others.json', (await aSigner()).keys)
    const stranger = await verifyCommand([kept, '--keys', others])
    expect([stranger.code, stranger.text]).toEqual([
      1,
      expect.stringContaining('tidak ada dalam daftar kunci'),
    ])
  })

  it('[A2] gives JSON to other programs', async () => {
    const good = await verifyCommand([kept, '--keys', keys, '--json'])
    expect(JSON.parse(good.text)).toEqual({ verified: true, receipt, audit: null, problems: [] })
    const bad = await verifyCommand([file('none.json', '{}'), '--keys', keys, '--json'])
    expect([bad.code, JSON.parse(bad.text)]).toMatchObject([
      1,
      { verified: false, receipt: null, problems: [{ kind: 'not-a-receipt', where: 'file' }] },
    ])
  })

  it('[A1] says whether a log is whole, over several pages, and up to where', async () => {
    const rows = chain([step, issue, { action: 'device-added' }])
    const pages = [file('1.json', { rows: rows.slice(0, 2) }), file('2.json', { rows: rows.slice(2) })]
    const whole = await verifyCommand(['--audit', pages[0] ?? '', '--audit', pages[1] ?? '', '--lang', 'en'])
    expect(whole).toEqual({ code: 0, text: `The audit log holds: 3 rows, up to ${rows[2]?.hash}.\n` })
    const cut = await verifyCommand(['--audit', pages[1] ?? '', '--lang', 'en'])
    expect([cut.code, cut.text]).toEqual([1, expect.stringContaining('its beginning is missing')])
  })

  it('[A1] names each way in which a log was tampered with, in both languages', async () => {
    const [one, two, three] = chain([step, issue, { action: 'device-added' }]) as [
      SealedRow,
      SealedRow,
      SealedRow,
    ]
    const edited = { ...two, row: two.row.replace('receipt-issued', 'receipt-denied') }
    const resealed = { ...edited, hash: sealOf(edited) }
    const tampered: readonly (readonly [name: string, rows: readonly SealedRow[], says: string])[] = [
      ['edited', [one, edited, three], 'row 2 has been changed'],
      ['resealed', [one, resealed, three], 'row 3 does not follow the one before it'],
      ['taken out', [one, three], 'row 2 is missing'],
      ['doubled', [one, two, two, three], 'where row 3 belongs an earlier number stands again'],
      ['swapped', [one, three, two], 'row 2 is missing'],
      ['renumbered', [one, { ...two, n: 3 }, three], 'row 2 says another number within'],
      ['blanked', [one, { ...two, row: '' }, three], 'what row 2 holds is no entry'],
      ['another seal', [one, { ...two, hash: '0'.repeat(64) }, three], 'row 2 has been changed'],
      ['of another log', [one, ...chain([issue, step]).slice(1)], 'row 2 does not follow'],
      ['begun later', [two, three], 'its beginning is missing'],
    ]
    for (const [name, rows, says] of tampered) {
      const path = file(`${name}.json`, { rows })
      const english = await verifyCommand(['--audit', path, '--lang', 'en'])
      expect([name, english.code, english.text]).toEqual([name, 1, expect.stringContaining(says)])
      const indonesian = await verifyCommand(['--audit', path])
      expect(indonesian.text).toMatch(/^Catatan audit tidak utuh: /)
    }
    const cut = join(dir, 'cut.jsonl')
    writeFileSync(cut, `${auditLine(one)}${auditLine(two).slice(0, 40)}\n`)
    const misread = await verifyCommand(['--audit', cut])
    expect([misread.code, misread.text]).toEqual([2, expect.stringContaining('line 2 is no row')])
  })

  it('[A2] names each way in which a receipt was tampered with', async () => {
    const [head = '', body = '', seal = ''] = jws.split('.')
    const b64 = (json: Json) => Buffer.from(canonicalJson(json)).toString('base64url')
    const flipped = `${seal[0] === 'A' ? 'B' : 'A'}${seal.slice(1)}`
    const tampered: readonly (readonly [name: string, jws: string, says: RegExp])[] = [
      [
        'another payload',
        [head, b64({ ...receipt, subject: { id: 'budi', name: 'Budi' } }), seal].join('.'),
        /signature does not fit/,
      ],
      ['another seal', [head, body, flipped].join('.'), /signature does not fit/],
      ['no seal', [head, body, ''].join('.'), /not a result receipt|signature does not fit/],
      ['no algorithm', [b64({ alg: 'none' }), body, ''].join('.'), /not a result receipt/],
      ['cut off', jws.slice(0, 200), /not a result receipt/],
    ]
    for (const [name, text, says] of tampered) {
      const { code, text: said } = await verifyCommand([
        file(`${name}.jws`, text),
        '--keys',
        keys,
        '--lang',
        'en',
      ])
      expect([name, code, said]).toEqual([name, 1, expect.stringMatching(says)])
    }
  })

  it('[AD3] takes a log as an auditor’s page saves it, one row a line', async () => {
    const rows = chain([step, issue, { action: 'device-added' }])
    const path = join(dir, 'audit.jsonl')
    writeFileSync(path, rows.map(auditLine).join(''))
    const whole = await verifyCommand(['--audit', path, '--lang', 'en'])
    expect(whole).toEqual({ code: 0, text: `The audit log holds: 3 rows, up to ${rows[2]?.hash}.\n` })
  })

  it('[A1] [A2] finds the certified step and the issue of the receipt in the log, or says that it does not', async () => {
    const log = (name: string, entries: readonly object[]) => file(name, { rows: chain(entries) })
    const ask = (path: string) => verifyCommand([kept, '--keys', keys, '--audit', path, '--json'])
    expect((await ask(log('both.json', [step, issue]))).code).toBe(0)
    const kindsIn = async (path: string) =>
      JSON.parse((await ask(path)).text).problems.map(({ what }: { what: string }) => what)
    expect(await kindsIn(log('early.json', [step]))).toEqual(['issue'])
    expect(await kindsIn(log('other.json', [{ action: 'device-added' }]))).toEqual(['step', 'issue'])
  })

  it('[A2] takes no step of another appraisal for the one that is certified', async () => {
    const [other, ...rest] = chain([{ ...step, subject: 'case-9' }, issue])
    const borrowed = await signer.sign({ ...signer.receipt, audit: other?.hash ?? '' })
    const [path, log] = [
      file('borrowed.json', writeReceiptFile(borrowed)),
      file('borrowed-log.json', { rows: [other, ...rest] }),
    ]
    const { code, text } = await verifyCommand([path, '--keys', keys, '--audit', log, '--json'])
    const problems = JSON.parse(text).problems.map(({ what }: { what: string }) => what)
    expect([code, problems]).toEqual([1, ['step', 'issue']])
  })

  it('[A2] lets nothing in a stranger’s file steer the terminal', async () => {
    const shown = { ...receipt, '\u001b[2J\u202eok\n': 1 }
    const { text } = await verifyCommand([file('evil.json', { receipt: shown, jws }), '--keys', keys])
    expect(text).toMatch(/^[^\p{Cc}\p{Cf}]+\n$/u)
  })

  it('a command that is not understood says why, and exits with 2', async () => {
    const misuses = [
      [],
      [kept],
      [kept, kept, '--keys', keys],
      [kept, '--keys', kept],
      [kept, '--keys', join(dir, 'nowhere.json')],
      [join(dir, 'nowhere.json'), '--keys', keys],
      [kept, '--keys', keys, '--audit', keys],
      [kept, '--keys', keys, '--lang', 'fr'],
      ['--audit', file('broken.json', '{')],
      ['--keys', keys, '--audit', keys],
    ]
    const codes = await Promise.all(misuses.map(async (args) => (await verifyCommand(args)).code))
    expect(codes).toEqual(misuses.map(() => 2))
  })
})

function file(name: string, content: object | string): string {
  const path = join(dir, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

function chain(entries: readonly object[]): readonly SealedRow[] {
  const sealed: SealedRow[] = []
  for (const [index, entry] of entries.entries()) {
    const n = index + 1
    const row = JSON.stringify({ ...entry, n })
    const previous = sealed.at(-1)?.hash ?? AUDIT_START
    sealed.push({ n, row, previous, hash: sealOf({ previous, row }) })
  }
  return sealed
}

function sealOf({ previous, row }: Pick<SealedRow, 'previous' | 'row'>): string {
  return createHash('sha256')
    .update(previous + row)
    .digest('hex')
}
