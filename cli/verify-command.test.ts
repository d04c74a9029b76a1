import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AUDIT_START, type SealedRow } from '../core/case/audit-chain.ts'
import { auditLine } from '../core/case/audit-file.ts'
import { hashReceipt, writeReceiptFile } from '../core/case/receipt-file.ts'
import { aSigner } from '../core/case/testing/a-receipt.ts'
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
    const hash = createHash('sha256')
      .update(previous + row)
      .digest('hex')
    sealed.push({ n, row, previous, hash })
  }
  return sealed
}
