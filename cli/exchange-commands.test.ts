import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answer } from './answer.ts'

const folder = mkdtempSync(join(tmpdir(), 'timbang-exchange-'))
const at = (name: string) => join(folder, name)

describe('timbang export and import', () => {
  it('[I6] takes a form out as a workbook and brings the same form in again', async () => {
    const out = await answer(['export', 'nasional', 'new-idea', '--as', 'xlsform', '--to', at('idea.xlsx')])
    expect(out.code).toBe(0)
    const first = await answer(['import', at('idea.xlsx'), '--to', at('idea.form.json')])
    expect(first).toEqual({ code: 0, text: `${at('idea.xlsx')} → ${at('idea.form.json')}: all of it.\n` })
    const again = await answer(['import', at('idea.form.json'), '--json'])
    const form = JSON.parse(readFileSync(at('idea.form.json'), 'utf8'))
    expect(JSON.parse(again.text)).toEqual({ imported: true, form, notices: [] })
  })

  it('[I7] takes a form out for JSON Forms, which is taken in again', async () => {
    const to = at('idea.json')
    const out = await answer(['export', 'nasional', 'new-idea', '--as', 'jsonforms', '--to', to, '--json'])
    expect([out.code, JSON.parse(out.text).as]).toEqual([0, 'jsonforms'])
    expect((await answer(['import', to, '--json'])).code).toBe(0)
  })

  it('[I1] says what is wrong with a file and writes nothing, and never over a file that is there', async () => {
    writeFileSync(at('lama.xls'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))
    const old = await answer(['import', at('lama.xls'), '--lang', 'id', '--to', at('x.json')])
    expect([old.code, old.text.includes('simpan sebagai .xlsx')]).toEqual([1, true])
    writeFileSync(at('mine.json'), 'mine')
    const over = await answer([
      'export',
      'nasional',
      'new-idea',
      '--as',
      'jsonforms',
      '--to',
      at('mine.json'),
    ])
    expect([over.code, readFileSync(at('mine.json'), 'utf8')]).toEqual([2, 'mine'])
  })

  it.each([
    ['no file', ['import']],
    ['a file that is not there', ['import', at('none.xlsx')]],
    ['no format', ['export', 'nasional', 'new-idea']],
    ['a form that the pack does not have', ['export', 'nasional', 'new-ideas', '--as', 'xlsform']],
  ])('[R5] with %s is not understood', async (_, args) => {
    expect((await answer(args)).code).toBe(2)
  })
})
