import { beforeAll, describe, expect, test } from 'vitest'
import { readPackFiles } from '../../../cli/read-pack.ts'
import { openProject } from '../../../core/studio/project.ts'
import { type Column, sheetColumns } from '../../../core/studio/sheet/column.ts'
import { sheetRows } from '../../../core/studio/sheet/sheet.ts'
import { speak } from '../../../ui/text/messages.ts'
import { readCell, shownCell } from './cell-text.ts'
import { copied, pasted } from './paste.ts'
import { moved, only, spanOf, within } from './selection.ts'
import { rowWindow } from './use-window.ts'

const project = openProject(readPackFiles('nasional'), [])
if (project.kind === 'err') throw new Error('the national pack cannot be opened')
const ref = { document: 'indicators', list: 'indicators' } as const
const { documents } = project.value
const columns = sheetColumns(documents, ref)
const rows = sheetRows(documents, ref)
const column = (key: string): Column => {
  const found = columns.find((each) => each.key === key)
  if (found === undefined) throw new Error(`no column ${key}`)
  return found
}

beforeAll(() => speak('id', 'whole'))

describe('a cell', () => {
  test('[Z30] [U1] takes a number as the language writes it, and guesses none', () => {
    const target = column('target')
    expect(readCell(target, '1.250,5')).toEqual({ kind: 'value', value: 1250.5 })
    expect(readCell(target, '12,5 %'.replace(' ', ''))).toEqual({ kind: 'value', value: 12.5 })
    expect(readCell(target, ' ')).toEqual({ kind: 'value', value: undefined })
    expect(readCell(target, '1.250')).toMatchObject({
      kind: 'wrong',
      why: expect.stringContaining('1250 atau 1,25'),
    })
    expect(readCell(target, 'seratus')).toMatchObject({ kind: 'wrong' })
  })

  test('[Z30] takes a choice by its words in either language, and a code however it is typed', () => {
    expect(readCell(column('direction'), 'lower is BETTER')).toEqual({
      kind: 'value',
      value: 'lower-is-better',
    })
    expect(readCell(column('direction'), 'naik')).toMatchObject({ kind: 'wrong' })
    expect(readCell(column('id'), 'IKU 7')).toEqual({ kind: 'value', value: 'iku-7' })
    expect([readCell(column('id'), '7'), readCell(column('group'), '3.750')]).toMatchObject([
      { kind: 'wrong' },
      { kind: 'wrong' },
    ])
    expect(shownCell(column('direction'), 'lower-is-better')).toBe('Makin kecil makin baik')
  })
})

describe('moving about', () => {
  const extent = { rows: 10, columns: 4 }
  const press = (key: string, keys: { ctrlKey?: boolean; shiftKey?: boolean } = {}) =>
    moved(
      only({ row: 5, column: 1 }),
      { key, ctrlKey: false, metaKey: false, shiftKey: false, ...keys },
      { extent, page: 4 },
    )

  test('[Z30] the arrows go by one, with Ctrl to the end, and stop at the edges', () => {
    expect(press('ArrowDown')).toEqual(only({ row: 6, column: 1 }))
    expect(press('ArrowUp', { ctrlKey: true })).toEqual(only({ row: 0, column: 1 }))
    expect(press('PageDown')).toEqual(only({ row: 9, column: 1 }))
    expect(press('End', { ctrlKey: true })).toEqual(only({ row: 9, column: 3 }))
    expect(press('x')).toBe(null)
  })

  test('[Z30] with Shift the range grows from where it began; Ctrl+A takes all', () => {
    const grown = press('ArrowRight', { shiftKey: true })
    expect(grown && spanOf(grown)).toEqual({ from: { row: 5, column: 1 }, to: { row: 5, column: 2 } })
    const all = press('a', { ctrlKey: true })
    expect(all && spanOf(all)).toEqual({ from: { row: 0, column: 0 }, to: { row: 9, column: 3 } })
    expect(within(only({ row: 50, column: 50 }), extent)).toEqual(only({ row: 9, column: 3 }))
  })

  test('[Z30] only the rows in sight are drawn, some around them, and the one with the focus', () => {
    const drawn = rowWindow({ top: 3600, height: 360, count: 500, keep: 2 })
    expect(drawn[0]).toBe(2)
    expect(drawn.slice(1)).toEqual(Array.from({ length: 26 }, (_, n) => 92 + n))
    expect(rowWindow({ top: 0, height: 9999, count: 3, keep: 0 })).toEqual([0, 1, 2])
  })
})

describe('the clipboard', () => {
  const all = { active: { row: 1, column: 7 }, anchor: { row: 0, column: 0 } }

  test('[Z36] what is copied from a range is pasted again as the same', () => {
    const text = copied(all, { rows, columns })
    const back = pasted(text, all, { rows, columns })
    expect(back.wrong).toEqual([])
    expect(
      back.cells.every(
        ({ row, column: of, value }) => shownCell(of, value) === shownCell(of, valueIn(row, of)),
      ),
    ).toBe(true)
    expect(back.cells).toHaveLength(16)
  })

  test('[Z36] one cell fills a range, titles are left out, and what cannot be read is told and left as it was', () => {
    const range = { active: { row: 2, column: 6 }, anchor: { row: 0, column: 6 } }
    expect(pasted('90', range, { rows, columns }).cells.map(({ row, value }) => [row, value])).toEqual([
      [0, 90],
      [1, 90],
      [2, 90],
    ])
    const titled = pasted('Target\tBobot\n1.250\t40\n90\t60', only({ row: 0, column: 6 }), { rows, columns })
    expect(titled.cells.map(({ row, column: of, value }) => [row, of.key, value])).toEqual([
      [0, 'weight', 40],
      [1, 'target', 90],
      [1, 'weight', 60],
    ])
    expect(titled.wrong).toEqual([
      'Baris 1, Target: “1.250” tidak dipakai. Maksudnya 1250 atau 1,25? Tulis tanpa pemisah ribuan.',
    ])
  })

  test('[Z36] what would stand to the right of the last column is told', () => {
    const last = only({ row: 0, column: columns.length - 1 })
    const { cells, beyond } = pasted('A\tB\t\nC\tD\tE', last, { rows, columns })
    expect([cells.map(({ value }) => value), beyond]).toEqual([['A', 'C'], 3])
  })

  test('[Z36] what is more than is read at once is told, and no row is taken by half', () => {
    const line = `${'x'.repeat(199_000)}\t7\n`
    const {
      cells,
      isCut,
      rows: read,
    } = pasted(line.repeat(11), only({ row: 0, column: 6 }), { rows, columns })
    expect([isCut, read, cells.filter(({ row }) => row > 9)]).toEqual([true, 10, []])
    const endless = pasted('x'.repeat(2_000_001), only({ row: 0, column: 6 }), { rows, columns })
    expect(endless).toMatchObject({ isCut: true, cells: [], rows: 0, columns: 0 })
    expect(pasted('1\t2', only({ row: 0, column: 6 }), { rows, columns }).isCut).toBe(false)
  })

  test('[Z36] a level that a row does not have takes nothing, and says so', () => {
    const behaviours = { document: 'behaviours', list: 'behaviours' } as const
    const [first = {}, second = {}] = sheetRows(documents, behaviours)
    const scales = [first, { ...second, levels: [] }]
    const all = sheetColumns({ ...documents, behaviours: { behaviours: scales } }, behaviours)
    const anchor = all.findIndex(({ key }) => key === 'levels.0.anchor.id')
    const { cells, wrong } = pasted('A\nB', only({ row: 0, column: anchor }), { rows: scales, columns: all })
    expect(cells.map(({ row, value }) => [row, value])).toEqual([[0, 'A']])
    expect(wrong).toEqual([expect.stringContaining('Baris ini tidak punya tingkat itu.')])
  })

  function valueIn(row: number, { at }: Column) {
    return at.reduce<unknown>(
      (part, name) => (part as { [name: string]: unknown } | undefined)?.[name],
      rows[row],
    ) as never
  }
})
