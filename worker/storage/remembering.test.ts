import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDatabase } from '../../test/support/worker-database.ts'
import { about, remembering } from './remembering.ts'
import type { Cell, Sql } from './sql.ts'

function counted() {
  const database = aDatabase()
  database.sql('CREATE TABLE cases (id TEXT PRIMARY KEY, wake INTEGER)')
  database.sql('CREATE TABLE region (id TEXT, name TEXT)')
  let asked = 0
  const run: Sql = (statement, ...values) => {
    asked += 1
    return database.sql(statement, ...values)
  }
  return { ...remembering(run), asked: () => asked, plain: database.sql }
}

test('[G9] what is asked again is answered from memory, until that table is written', () => {
  const { sql, asked } = counted()
  sql('INSERT INTO region VALUES (?, ?)', 'small', 'Small')
  const before = asked()
  for (let n = 0; n < 3; n += 1) expect(sql('SELECT name FROM region')).toEqual([{ name: 'Small' }])
  sql('INSERT INTO cases VALUES (?, ?)', 'a', 1)
  expect(sql('SELECT name FROM region')).toEqual([{ name: 'Small' }])
  expect(asked() - before).toBe(2)
  sql('UPDATE region SET name = ?', 'Kecil')
  expect(sql('SELECT name FROM region')).toEqual([{ name: 'Kecil' }])
})

test('[G9] whatever is written and undone in between, it answers as the database would', () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant('put' as const), id: fc.constantFrom('a', 'b', 'c'), wake: fc.nat(9) }),
    fc.record({ kind: fc.constant('drop' as const), id: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ kind: fc.constant('move' as const), wake: fc.nat(9) }),
    fc.record({ kind: fc.constant('undo' as const), id: fc.constantFrom('a', 'b', 'c') }),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const { sql, forget, plain } = counted()
      for (const one of acts) {
        if (one.kind === 'put') sql('INSERT OR REPLACE INTO cases VALUES (?, ?)', one.id, one.wake)
        if (one.kind === 'drop') sql('DELETE FROM cases WHERE id = ?', one.id)
        if (one.kind === 'move') sql('UPDATE cases SET wake = ?', one.wake)
        if (one.kind === 'undo') {
          plain('SAVEPOINT undone')
          sql('DELETE FROM cases WHERE id = ?', one.id)
          sql('SELECT min(wake) AS wake FROM cases')
          plain('ROLLBACK TO undone')
          forget()
        }
        for (const ask of ['SELECT min(wake) AS wake FROM cases', 'SELECT * FROM cases ORDER BY id']) {
          expect(sql(ask)).toEqual(plain(ask))
        }
        expect(sql('SELECT * FROM cases WHERE id = ?', 'a')).toEqual(
          plain('SELECT * FROM cases WHERE id = ?', 'a'),
        )
      }
    }),
    { numRuns: 100 },
  )
})

test('[G9] knows the table of every statement that writes, as the tables have them', () => {
  const files = globSync('*.ts', { cwd: import.meta.dirname }).filter((file) => !file.includes('.test.'))
  const sources = files
    .filter((file) => !/migrat|remembering|dump/.test(file))
    .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  const writing = sources.flatMap((source) =>
    Array.from(
      source.matchAll(/[`'"](\s*(?:INSERT|REPLACE|UPDATE|DELETE)\b[^`'"]*)/g),
      ([, one = '']) => one,
    ),
  )
  expect(writing.length).toBeGreaterThan(100)
  expect(writing.filter((one) => about(one).writes === null)).toEqual([])
})

test('[G9] keeps no answer about a table that is not on its list, nor one that writes', () => {
  expect(about('SELECT * FROM audit').reads).toBeNull()
  expect(about('SELECT cases.id FROM cases JOIN results ON results.case_id = cases.id').reads).toBeNull()
  expect(about('SELECT 1 FROM cases WHERE EXISTS (SELECT 1 FROM results)').reads).toBeNull()
  expect(about('UPDATE cases SET wake_at = ? WHERE id = ? RETURNING id')).toEqual({
    writes: 'cases',
    reads: null,
  })
  expect(about('SELECT cases.id FROM cases JOIN cycles ON cycles.id = cases.cycle').reads).toBe(
    'cases cycles',
  )
})

test('[G9] tells values apart that could be spelled alike', () => {
  const asked: (readonly Cell[])[] = []
  const { sql } = remembering((_, ...values) => {
    asked.push(values)
    return [{ n: asked.length }]
  })
  const questions: (readonly Cell[])[] = [
    [],
    [''],
    ['5'],
    [5],
    ['\n5'],
    ['\n"5"'],
    [null],
    ['null'],
    [Uint8Array.of(5)],
    ['\nbytes 5'],
    ['a', 'b'],
    ['a\nb'],
    ['\n"a"\n"b"'],
  ]
  const ask = () => questions.map((values) => sql('SELECT * FROM cases WHERE id = ?', ...values)[0]?.n)
  expect(ask()).toEqual(questions.map((_, n) => n + 1))
  expect(ask()).toEqual(questions.map((_, n) => n + 1))
  expect(asked).toEqual(questions)
})
