import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { compileForm } from '../../form/compile-form.ts'
import { importForm } from '../import-form.ts'
import { sayExchangeProblem } from '../problem.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import { writeWorkbook } from '../workbook/write-workbook.ts'
import { readXlsform } from './read-xlsform.ts'
import { writeXlsform, xlsformSheets } from './write-xlsform.ts'

const home = process.env.TIMBANG_CORPORA ?? join(import.meta.dirname, '../../../../shared/corpora')
const folder = join(home, 'xlsform')
const workbooks = existsSync(folder)
  ? globSync('*.xlsx', { cwd: folder })
      .sort()
      .map((name) => join(folder, name))
  : null
const imported = (path: string) => importForm(readFileSync(path), { name: basename(path) })
const faulty: { readonly [file: string]: string } = {
  'bug_bad_calc.xlsx': 'survey, row 2, column D',
  'bug_duplicate_columns.xlsx': 'survey, row 1, column E',
  'unknown_question_type.xlsx': 'survey, row 52, column A',
}

describe.runIf(workbooks !== null)('real XLSForm workbooks', () => {
  const sound = (workbooks ?? []).filter((path) => !Object.hasOwn(faulty, basename(path)))

  it('are there, so that the tests below mean something', () => {
    expect(sound.length).toBeGreaterThan(10)
  })

  it.each(sound)('[I3] %s becomes a form that can be published', (path) => {
    const outcome = imported(path)
    if (outcome.kind === 'err')
      throw new Error(outcome.error.map((one) => sayExchangeProblem(one, 'en')).join('\n'))
    expect(compileForm(outcome.value.form).kind).toBe('ok')
  })

  it.each(Object.entries(faulty))('[I3] %s is refused at %s', (file, place) => {
    const path = workbooks?.find((each) => basename(each) === file) ?? ''
    const outcome = imported(path)
    const told = outcome.kind === 'err' ? outcome.error.map((one) => sayExchangeProblem(one, 'en')) : []
    expect(told.map((line) => line.startsWith(`${place}: `))).toEqual([true])
  })

  it.each(sound)(
    '[I6] %s is the same form after export and import, kept whole and by its sheets alone',
    (path) => {
      const outcome = imported(path)
      if (outcome.kind === 'err') throw new Error('not imported')
      const { form } = outcome.value
      const { content, notices } = writeXlsform(form)
      expect(notices).toEqual([])
      expect(importForm(content, { name: 'again.xlsx' })).toEqual({
        kind: 'ok',
        value: { form, notices: [] },
      })
      const bare = readWorkbook(writeWorkbook(xlsformSheets(form).content))
      const again = bare.kind === 'ok' ? readXlsform(bare.value, { name: 'again.xlsx' }) : bare
      expect(again.kind === 'ok' && again.value.form).toEqual(form)
    },
  )
})

test.runIf(workbooks === null)('the XLSForm workbooks are absent: set TIMBANG_CORPORA to run them', () => {
  console.warn('XLSForm workbooks not found: none were read')
})
