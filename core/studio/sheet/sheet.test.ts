import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBases, readPackFiles } from '../../../cli/read-pack.ts'
import { unpackEntry, zipEntries } from '../../evidence/zip.ts'
import { readSheet } from '../../exchange/table/read-sheet.ts'
import { readTsv, writeTsv } from '../../exchange/table/tsv.ts'
import { writeSheet } from '../../exchange/table/write-sheet.ts'
import { writeArchive } from '../../exchange/workbook/write-archive.ts'
import type { Json, JsonObject } from '../../json.ts'
import { type Act, stepOf } from '../act.ts'
import { applyStep, reverse } from '../edit.ts'
import { judgeProject } from '../judge-project.ts'
import { baseDocuments, openProject, type Project, type ProjectDocuments } from '../project.ts'
import { cellOf, sheetColumns } from './column.ts'
import { fillDown, putCells } from './edit-cells.ts'
import { insertRows, moveRows, removeRows } from './edit-rows.ts'
import { askedColumns, compareRows, importRows, sheetTable } from './exchange-sheet.ts'
import { groupName } from './group-name.ts'
import { baseRows, isCellChanged, missingRows, resetCells, restoreRow, rowLayer } from './layers.ts'
import { lintSheet } from './lint-sheet.ts'
import { codeFrom, type SheetRef, sheetRef, sheetRows } from './sheet.ts'
import { canSpread, groupTotals, spreadWeights } from './spread-weights.ts'

const ref: SheetRef = { document: 'indicators', list: 'indicators' }
const label = { id: 'Ubah', en: 'Change' }
const bases = readBases('kotabumi')
const kotabumi = opened('kotabumi')
const { documents } = kotabumi
const columns = sheetColumns(documents, ref)
const column = (key: string) => {
  const found = columns.find((each) => each.key === key)
  if (found === undefined) throw new Error(`no column ${key}`)
  return found
}
const done = (act: Act, before: ProjectDocuments = documents) => applyStep(before, stepOf(before, act))
const rows = (of: ProjectDocuments, sheet = ref) => sheetRows(of, sheet)

describe('a sheet', () => {
  test('[Z30] is what a pack has in rows: indicators, behaviours, and sets of its own', () => {
    expect(Object.keys(documents).filter((name) => sheetRef(name) !== undefined)).toEqual([
      'indicators',
      'behaviours',
      'set/competencies',
      'set/culture-elements',
      'set/survey-elements',
      'set/training-elements',
    ])
    const keys = (name: string) => {
      const sheet = sheetRef(name)
      return sheet ? sheetColumns(documents, sheet).map(({ key }) => key) : []
    }
    expect(keys('indicators').slice(0, 8)).toEqual([
      'id',
      'name.id',
      'name.en',
      'unit.id',
      'unit.en',
      'direction',
      'target',
      'weight',
    ])
    expect(keys('behaviours')).toContain('levels.4.anchor.en')
  })

  test('[Z30] titles tell every column apart in both languages', () => {
    const titles = columns.flatMap(({ title }) => [...new Set([title.id, title.en])])
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('[SD3] has a column for whether another system sends the value, empty where people write it', () => {
    const sent = rows(documents).findIndex(({ measured }) => measured === 'outside')
    const cell = { row: sent, column: column('measured') }
    const byHand = done(putCells(documents, ref, { cells: [{ ...cell, value: undefined }], label }))
    expect(rows(byHand)[sent]).not.toHaveProperty('measured')
    const again = done(putCells(byHand, ref, { cells: [{ ...cell, value: 'outside' }], label }), byHand)
    expect(again).toEqual(documents)
    expect(lintSheet(rows(byHand), columns, ref)).toEqual([])
    const asked = askedColumns(columns).find(({ key }) => key === 'measured')
    expect(asked).toMatchObject({
      choices: { outside: ['outside', 'Dikirim sistem lain', 'Sent by another system'] },
    })
  })

  test('[Z33] a group of weights is called as the step that reckons with it, else by its code', () => {
    const steps = [{ id: 'effectiveness', title: { id: 'Efektivitas', en: 'Effectiveness' } }]
    const named = { ...documents, 'scoring/other': { steps } }
    expect(groupName(named, 'effectiveness')).toEqual({ id: 'Efektivitas', en: 'Effectiveness' })
    expect(groupName(named, 'izin')).toEqual({ id: 'izin', en: 'izin' })
  })

  test('[Z30] whatever is done to it is one act, and taken back it is as it was', () => {
    const cell = fc.record({
      row: fc.nat(5),
      column: fc.constantFrom(...columns),
      value: fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.constant<Json | undefined>(undefined)),
    })
    const act = fc.oneof(
      fc
        .array(cell, { maxLength: 30 })
        .map((cells) => (of: ProjectDocuments) => putCells(of, ref, { cells, label })),
      fc
        .record({ at: fc.nat(3), count: fc.integer({ min: 1, max: 3 }) })
        .map((where) => (of: ProjectDocuments) => insertRows(of, ref, where)),
      fc
        .record({ from: fc.nat(1), to: fc.integer({ min: 1, max: 2 }) })
        .map((span) => (of: ProjectDocuments) => removeRows(of, ref, span)),
      fc
        .record({ from: fc.nat(1), to: fc.integer({ min: 1, max: 2 }) })
        .map((span) => (of: ProjectDocuments) => moveRows(of, ref, span, 1)),
      fc.constant((of: ProjectDocuments) => fillDown(of, ref, { from: 0, to: 2, columns })),
      fc.constant((of: ProjectDocuments) =>
        spreadWeights(of, ref, { group: 'effectiveness', among: [0, 1] }),
      ),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        let state = documents
        for (const make of acts) {
          const made = make(state)
          if (made === null) continue
          const step = stepOf(state, made)
          const after = applyStep(state, step)
          expect(applyStep(after, reverse(step))).toEqual(state)
          state = after
        }
      }),
      { numRuns: 200 },
    )
  })

  test('[Z30] a cell is one small change of its document, and a row that is not there yet is added', () => {
    const one = putCells(documents, ref, { cells: [{ row: 1, column: column('weight'), value: 40 }], label })
    expect(one.places).toEqual([{ document: 'indicators', at: ['indicators', 1, 'weight'], after: 40 }])
    const below = done(
      putCells(documents, ref, { cells: [{ row: 4, column: column('name.id'), value: 'Baru' }], label }),
    )
    expect(rows(below)).toHaveLength(5)
    expect(rows(below)[4]).toMatchObject({ name: { id: 'Baru' }, group: 'efficiency' })
    const emptied = done(
      putCells(documents, ref, { cells: [{ row: 0, column: column('unit.id'), value: undefined }], label }),
    )
    expect(rows(emptied)[0]?.unit).toEqual({ en: 'services a year' })
  })

  test('[Z30] filled down, each column has what the first row has, and codes stay', () => {
    const filled = rows(
      done(
        fillDown(documents, ref, {
          from: 0,
          to: 2,
          columns: [column('id'), column('unit.id'), column('target')],
        }),
      ),
    )
    expect(filled.map(({ id }) => id)).toEqual(rows(documents).map(({ id }) => id))
    expect(filled.map(({ target }) => target)).toEqual([240, 240, 240])
  })

  test('[Z31] a row with another code takes along the rules, texts and cases that name it, and nothing else changes', () => {
    const renamed = done(
      putCells(documents, ref, { cells: [{ row: 2, column: column('id'), value: 'waktu-tanggap' }], label }),
    )
    expect(JSON.stringify(renamed).includes('response-time')).toBe(false)
    const judged = judgeProject({ ...kotabumi, documents: renamed }, bases)
    expect(judged.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const back = done(
      putCells(renamed, ref, { cells: [{ row: 2, column: column('id'), value: 'response-time' }], label }),
      renamed,
    )
    expect(back).toEqual(documents)
  })

  test('[Z31] rows that come back from a spreadsheet in another order take nothing along but themselves', () => {
    const seen = columns.filter(({ language }) => language !== 'en')
    const sorted = [2, 0, 1].map((from) => rows(documents)[from] ?? {})
    const cells = sorted.flatMap((row, index) =>
      seen.map((each) => ({ row: index, column: each, value: cellOf(row, each) })),
    )
    const after = done(putCells(documents, ref, { cells, label }))
    expect(rows(after)).toEqual(sorted)
    expect({ ...after, indicators: null }).toEqual({ ...documents, indicators: null })
  })

  test('[Z31] a row put in above others in a spreadsheet leaves them their rules and all that no column has', () => {
    const sheet: SheetRef = { document: 'behaviours', list: 'behaviours' }
    const before = rows(documents, sheet)
    const all = sheetColumns(documents, sheet)
    const pasted = [{ id: 'baru', name: { id: 'Baru', en: 'New' } }, ...before]
    const cells = pasted.flatMap((row, index) =>
      all.map((each) => ({ row: index, column: each, value: cellOf(row, each) })),
    )
    const after = done(putCells(documents, sheet, { cells, label }))
    const [first, ...rest] = rows(after, sheet)
    expect(first).toMatchObject({ id: 'baru', name: { id: 'Baru', en: 'New' }, guides: [] })
    expect(rest).toEqual(before)
    expect({ ...after, behaviours: null }).toEqual({ ...documents, behaviours: null })
  })

  test('[Z31] a code that was pasted twice and is mended leaves the row that had it its rules', () => {
    const code = column('id')
    const put = (value: string, of?: ProjectDocuments) =>
      done(putCells(of ?? documents, ref, { cells: [{ row: 3, column: code, value }], label }), of)
    const mended = put('response-time-2', put('response-time'))
    expect({ ...mended, indicators: null }).toEqual({ ...documents, indicators: null })
  })

  test('[Z31] several rows that get another code at once all take along what names them', () => {
    const cells = ['layanan', 'kepuasan', 'tanggapan'].map((value, row) => ({
      row,
      column: column('id'),
      value,
    }))
    const renamed = done(putCells(documents, ref, { cells, label }))
    expect(JSON.stringify(renamed)).not.toMatch(/services-completed|satisfaction-index|response-time/)
    const judged = judgeProject({ ...kotabumi, documents: renamed }, bases)
    expect(judged.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test.each([
    ['IKU 1.2', 'iku-1-2'],
    ['Waktu Respons (jam)', 'waktu-respons-jam'],
    ['2026', ''],
  ])('[Z30] makes a code of what is typed: %j', (typed, code) => {
    expect(codeFrom(typed)).toBe(code)
  })
})

describe('the weights of a sheet', () => {
  test('[Z32] total exactly 100 in each group once the rest is spread, and what is kept stays', () => {
    const weight = fc.integer({ min: 0, max: 4000 }).map((n) => n / 100)
    fc.assert(
      fc.property(fc.array(weight, { minLength: 2, maxLength: 30 }), fc.nat(29), (weights, kept) => {
        const all = weights.map((each, n): JsonObject => ({ id: `r-${n}`, group: 'g', weight: each }))
        const before = { indicators: { id: 'x', indicators: all } }
        const among = all.map((_, n) => n).filter((n) => n !== kept % all.length)
        const act = spreadWeights(before, ref, { group: 'g', among })
        expect(canSpread(all, { rows: all.map((_, n) => n), among })).toBe(act !== null)
        if (act === null) return
        const after = rows(done(act, before))
        expect(groupTotals(after)).toEqual([{ group: 'g', total: 100, rows: all.map((_, n) => n) }])
        expect(after[kept % all.length]?.weight).toBe(weights[kept % all.length])
      }),
    )
  })
})

describe('what is wrong in a sheet', () => {
  test('[Z33] is nothing in the packs that Timbang comes with', () => {
    for (const name of ['indicators', 'behaviours', 'set/competencies']) {
      const sheet = sheetRef(name)
      if (sheet === undefined) throw new Error(name)
      expect(lintSheet(sheetRows(documents, sheet), sheetColumns(documents, sheet), sheet)).toEqual([])
    }
  })

  test('[Z33] is told at its cell, with what would be right, in a row that is half written too', () => {
    const broken: JsonObject[] = [
      { id: 'a', name: { id: 'Meningkatkan mutu layanan', en: 'Improve services' }, group: 'g' },
      { ...rows(documents)[0], id: 'a', target: 9999, weight: 120, direction: 'up' },
    ]
    const found = lintSheet(broken, columns, ref)
    expect(found.map(({ row, column: at, kind }) => `${row} ${at} ${kind}`)).toEqual([
      '0 id same-code',
      '0 name.id vague-verb',
      '0 name.en vague-verb',
      '0 unit.id blank',
      '0 unit.en blank',
      '0 direction blank',
      '0 target blank',
      '0 weight blank',
      '0 range.minimum blank',
      '0 range.maximum blank',
      '0 range.places blank',
      '0 dataSource.id blank',
      '0 dataSource.en blank',
      '0 evidence.id blank',
      '0 evidence.en blank',
      '0 goal.id blank',
      '0 goal.en blank',
      '1 id same-code',
      '1 direction unknown-choice',
      '1 weight above-hundred',
      '1 target outside-range',
    ])
    expect(found[1]?.text.id).toBe(
      '“meningkatkan” tidak dapat diukur. Sebut apa yang dihitung, misalnya “Jumlah mutu layanan yang diselesaikan” atau “Persentase mutu layanan yang memenuhi standar”.',
    )
    expect(found.find(({ column: at }) => at === 'unit.id')?.text.id).toBe(
      '“Satuan (Indonesia)” belum diisi. Contoh: “layanan per tahun”.',
    )
  })

  test('[Z33] a text that is there in one language is offered to begin the other from', () => {
    const [row = {}] = rows(documents)
    const half = [{ ...row, unit: { id: 'jam' } }]
    expect(lintSheet(half, columns, ref)).toMatchObject([{ column: 'unit.en', kind: 'blank', remedy: 'jam' }])
  })

  test('[Z33] a level of a behaviour without an anchor is told at the anchor', () => {
    const sheet = sheetRef('behaviours')
    if (sheet === undefined) throw new Error('no behaviours')
    const [row = {}] = sheetRows(documents, sheet)
    const levels = (row.levels as readonly JsonObject[]).map((level, n) =>
      n === 1 ? { ...level, anchor: {} } : level,
    )
    expect(lintSheet([{ ...row, levels }], sheetColumns(documents, sheet), sheet)).toMatchObject([
      { column: 'levels.1.anchor.id', kind: 'no-anchor' },
      { column: 'levels.1.anchor.en', kind: 'no-anchor' },
    ])
  })
})

describe('what the base says in a sheet', () => {
  const project = changedFromBase()
  const base = baseRows(baseDocuments('nasional@1', bases), ref)

  test('[Z34] is told apart cell by cell, and counts again cell by cell', () => {
    const [quality = {}, time = {}, own = {}] = rows(project)
    expect([rowLayer(quality, base), rowLayer(time, base), rowLayer(own, base)]).toEqual([
      'changed',
      'base',
      'own',
    ])
    expect(columns.filter((each) => isCellChanged(quality, each, base)).map(({ key }) => key)).toEqual([
      'target',
      'weight',
    ])
    const cells = [{ row: 0, column: column('target') }]
    const reset = done(resetCells(project, ref, { base, cells }), project)
    expect(rows(reset)[0]).toEqual({ ...quality, target: base.get('quality')?.target })
  })

  test('[Z34] a row that the region does without can be taken in again', () => {
    const missing = missingRows(project, ref, base)
    expect(missing.map(({ id }) => id)).toContain('quantity')
    const [first = {}] = missing
    expect(rows(done(restoreRow(project, ref, first), project)).at(-1)).toEqual(first)
  })
})

describe('a sheet in a file', () => {
  const asked = askedColumns(columns)

  test.each(['xlsx', 'csv'] as const)('[Z35] written to %s and read again says the same', (as) => {
    const weights = [33.333, 0.125, 66.6]
    const given = rows(documents).map((row, index): JsonObject => ({ ...row, weight: weights[index] ?? 1 }))
    for (const language of ['id', 'en'] as const) {
      const bytes = writeSheet(sheetTable(given, columns, { name: 'Indikator', language }), as)
      const read = readSheet(bytes, asked)
      if (read.kind === 'err') throw new Error(JSON.stringify(read.error))
      const compared = compareRows(given, read.value.rows, { columns, ref })
      expect(compared.map(({ kind }) => kind)).toEqual(given.map(() => 'same'))
    }
  })

  test('[Z35] a CSV has the decimal mark that the reader writes with', () => {
    const given = [{ id: 'a', weight: 33.5 }]
    const text = (language: 'id' | 'en') =>
      new TextDecoder().decode(writeSheet(sheetTable(given, columns, { name: 'Indikator', language }), 'csv'))
    expect([text('id').includes('33,5'), text('en').includes('33.5')]).toEqual([true, true])
  })

  test('[Z35] changes rows by their code, adds new ones, and keeps or drops the others as it is told', () => {
    const read = readCsv(
      'Kode;Target;Arah;Nama (Indonesia)\nresponse-time;20;;\nIKU 9;5;makin KECIL makin baik;Waktu tunggu\n',
    )
    const compared = compareRows(rows(documents), read, { columns, ref })
    expect(compared.map(({ id, kind, columns: keys }) => [id, kind, keys])).toEqual([
      ['response-time', 'changed', ['target']],
      ['iku-9', 'new', ['name.id', 'direction', 'target']],
      ['services-completed', 'absent', []],
      ['satisfaction-index', 'absent', []],
    ])
    const kept = rows(done(importRows(documents, ref, { compared, replace: false })))
    expect(kept.map(({ id, target }) => [id, target])).toEqual([
      ['services-completed', 240],
      ['satisfaction-index', 85],
      ['response-time', 20],
      ['iku-9', 5],
    ])
    const replaced = rows(done(importRows(documents, ref, { compared, replace: true })))
    expect(replaced.map(({ id }) => id)).toEqual(['response-time', 'iku-9'])
  })

  test('[Z35] tells every cell that cannot be read by row and column', () => {
    const outcome = readSheet(new TextEncoder().encode('Kode;Target;Arah\na;1.250;naik\n'), asked)
    expect(outcome.kind === 'err' && outcome.error.map(({ kind, place }) => [kind, place])).toEqual([
      ['not-a-number', { kind: 'cell', sheet: 'CSV', row: 2, column: 'B' }],
      ['no-such-choice', { kind: 'cell', sheet: 'CSV', row: 2, column: 'C' }],
    ])
  })

  test('[Z35] a code that two rows of a file have is told at the second: of two texts one would be lost', () => {
    const outcome = readSheet(
      new TextEncoder().encode('Kode;Target\nresponse-time;20\nbaru;5\nResponse Time;30\n'),
      asked,
    )
    expect(outcome.kind === 'err' && outcome.error.map(({ kind, place }) => [kind, place])).toEqual([
      ['said-twice', { kind: 'cell', sheet: 'CSV', row: 4, column: 'A' }],
    ])
  })

  test('[Z35] a formula in a cell counts with its stored value and runs nowhere; what would burst is refused', () => {
    const bytes = writeSheet({ name: 'x', titles: ['Kode', 'Target'], rows: [['a', 1]] }, 'xlsx')
    const files = (zipEntries(bytes) ?? []).map((entry) => ({
      name: entry.name,
      text: new TextDecoder().decode(unpackEntry(bytes, entry, 1e6)),
    }))
    const changed = (from: string, to: string) =>
      writeArchive(files.map(({ name, text }) => ({ name, text: text.replace(from, to) })))
    const counted = readSheet(changed('<v>1</v>', '<f>HYPERLINK("http://a.example")</f><v>240</v>'), asked)
    expect(counted.kind === 'ok' && counted.value.rows).toEqual([
      { number: 2, cells: { id: 'a', target: 240 } },
    ])
    const bomb = readSheet(
      changed('<worksheet', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet'),
      asked,
    )
    expect(bomb.kind === 'err' && bomb.error.map(({ kind }) => kind)).toEqual(['xml-doctype'])
  })

  function readCsv(text: string) {
    const outcome = readSheet(new TextEncoder().encode(text), asked)
    if (outcome.kind === 'err') throw new Error(JSON.stringify(outcome.error))
    return outcome.value.rows
  }
})

describe('the clipboard', () => {
  test('[Z36] what a spreadsheet copies is read cell by cell, with what stands in quotation marks', () => {
    expect(readTsv('a\t"b\nc"\r\n"say ""x"""\t\r\n')).toEqual([
      ['a', 'b\nc'],
      ['say "x"', ''],
    ])
    expect(readTsv('5" pipe\t1')).toEqual([['5" pipe', '1']])
    expect(readTsv('')).toEqual([['']])
  })

  test('[Z36] what is copied there is read again as it was, and none of it becomes a formula', () => {
    expect(writeTsv([['=1+1', { figure: '-2,5' }]])).toBe("'=1+1\t-2,5")
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !/[\r]|^'|^\t/.test(each))
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 }),
        (cells) => {
          expect(readTsv(writeTsv(cells))).toEqual(cells)
        },
      ),
    )
  })
})

function opened(id: string): Project {
  const project = openProject(readPackFiles(id), readBases(id))
  if (project.kind === 'err') throw new Error(JSON.stringify(project.error))
  return project.value
}

/** The national rows without the first, one of them changed, and one of the region's own. */
function changedFromBase(): ProjectDocuments {
  const under = baseDocuments('nasional@1', bases)
  const [, quality = {}, time = {}] = sheetRows(under, ref)
  const own = { ...time, id: 'own' }
  return {
    ...under,
    indicators: { ...under.indicators, indicators: [{ ...quality, target: 90, weight: 100 }, time, own] },
  }
}
