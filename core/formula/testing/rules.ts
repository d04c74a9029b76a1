import fc from 'fast-check'
import type { Json } from '../../json.ts'

/** Rules of the grammar that formulas and blocks have parts for, mostly of fitting types, and data that they may read. */
export function supportedRule(): fc.Arbitrary<Json> {
  return fc.integer({ min: 0, max: 4 }).chain((depth) => anything(depth, 0))
}

type Make = fc.Arbitrary<Json>

const number: Make = fc.oneof(
  fc.integer({ min: -20, max: 200 }),
  fc.integer({ min: -20_000, max: 20_000 }).map((n) => n / 100),
  fc.constantFrom(0, 0.1, 0.7, 1e21, 1e-7, 123456789.125, 5e-324, 1.7976931348623157e308),
)
const text: Make = fc.oneof(
  fc.constantFrom(
    '',
    'baik',
    'Sangat "baik"',
    "d'Arc",
    'a;b',
    '“x”',
    '(',
    '1,5',
    '=1',
    'baris\nkedua',
    '😀',
    'BENAR',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter(isPlain),
)
const paths = [
  'a',
  'b',
  's',
  'list',
  'list.0',
  'o.x',
  'o.y.z',
  'items',
  'q',
  'waktu respon',
  "o'clock",
  'steps.response-time',
  'steps.nilai.{each}',
  'true',
  'KOSONG',
  '',
  'a..b',
  '1',
]
const key = fc.constantFrom(
  'rendah',
  'tinggi',
  'sangat baik',
  'a.b',
  '__proto__',
  'constructor',
  '7',
  'BENAR',
)

function isPlain(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no formula writes as it is
  return value.isWellFormed() && !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value)
}

function path(items: number): fc.Arbitrary<string> {
  const inside = fc.constantFrom('', 'q', 'w', 'current', 'accumulator', ...paths)
  return fc.tuple(fc.integer({ min: 0, max: items }), inside).map(([up, name]) => '../'.repeat(up) + name)
}

function leaf(items: number): Make {
  return fc.oneof(number, text, fc.boolean(), fc.constant(null), variable(items), variable(items))
}

function variable(items: number): Make {
  return path(items).map((name) => ({ var: name }))
}

const data: Make = fc.oneof(number, text, fc.boolean(), fc.constant(null))
const nested: Make = fc.oneof(
  data,
  fc.array(data, { maxLength: 3 }),
  fc.dictionary(key, data, { maxKeys: 3 }).map((entries): Json => entries),
)

function anything(depth: number, items: number): Make {
  if (depth <= 0) return leaf(items)
  const next = () =>
    fc.oneof({ weight: 1, arbitrary: leaf(items) }, { weight: 2, arbitrary: lazily(depth, items) })
  return fc.oneof(
    { weight: 2, arbitrary: leaf(items) },
    { weight: 6, arbitrary: arithmetic(next) },
    { weight: 4, arbitrary: truth(next) },
    { weight: 4, arbitrary: lists(next, depth, items) },
    { weight: 2, arbitrary: tables(next) },
    { weight: 2, arbitrary: others(next, items) },
  )
}

function lazily(depth: number, items: number): Make {
  return fc.constant(null).chain(() => anything(depth - 1, items))
}

type Next = () => Make

/** A use with from so many to so many arguments. */
function use(ops: readonly string[], min: number, max: number, next: Next): Make {
  return fc
    .tuple(fc.constantFrom(...ops), fc.array(next(), { minLength: min, maxLength: max }))
    .map(([op, args]) => ({ [op]: args }))
}

/** As the tree writes an operator of one argument: bare, unless that is a list. */
function bare(op: string, arg: Json): Json {
  return { [op]: Array.isArray(arg) ? [arg] : arg }
}

function arithmetic(next: Next): Make {
  return fc.oneof(
    use(['+', '*'], 1, 4, next),
    use(['-'], 1, 2, next),
    use(['/', '%', 'pct'], 2, 2, next),
    number.map((n) => ({ '/': [n, 100] })),
    use(['safeDiv', 'clamp'], 3, 3, next),
    use(['round'], 1, 2, next),
    use(['min', 'max'], 1, 3, next),
  )
}

function truth(next: Next): Make {
  return fc.oneof(
    use(['==', '!=', '===', '!==', '>', '>=', 'in'], 2, 2, next),
    use(['<', '<='], 2, 3, next),
    use(['and', 'or'], 1, 3, next),
    use(['if'], 2, 6, next),
    fc.tuple(fc.constantFrom('!', '!!', 'isPresent', 'log'), next()).map(([op, arg]) => bare(op, arg)),
  )
}

function lists(next: Next, depth: number, items: number): Make {
  const inner = () => lazily(depth, items + 1)
  const literal = fc.array(next(), { maxLength: 4 })
  const list = fc.oneof(literal, variable(items), next())
  const over = fc.tuple(fc.constantFrom('map', 'filter', 'all', 'some', 'none', 'countWhere'), list, inner())
  const skipping = fc.constantFrom<readonly Json[]>([], ['skip'])
  return fc.oneof(
    literal,
    over.map(([op, from, body]) => ({ [op]: [from, body] })),
    fc.tuple(list, inner(), fc.option(next())).map(([from, body, start]) => ({
      reduce: start === null ? [from, body] : [from, body, start],
    })),
    use(['merge'], 0, 3, next),
    fc.tuple(fc.constantFrom('sum', 'mean', 'median'), list, skipping).map(([op, from, option]) => ({
      [op]: [from, ...option],
    })),
    fc.tuple(next(), list, skipping).map(([x, from, option]) => ({ percentileRank: [x, from, ...option] })),
    weighted(next, list),
  )
}

function weighted(next: Next, list: Make): Make {
  const again = fc.constantFrom<readonly Json[]>([], ['renormalise'])
  const pairs = fc.array(fc.record({ value: next(), weight: next() }), { minLength: 1, maxLength: 3 })
  return fc.oneof(
    fc
      .tuple(variable(0), list, again)
      .map(([values, weights, option]) => ({ wmean: [values, weights, ...option] })),
    fc.tuple(pairs, again).map(([from, option]) => ({ wmean: [from, ...option] })),
  )
}

function tables(next: Next): Make {
  const bands = fc.constant<Json>([
    { id: 'kurang', from: 0, to: 50 },
    { id: 'sangat baik', from: 50, to: 100.5 },
  ])
  const grid = fc
    .dictionary(key, fc.dictionary(key, data, { maxKeys: 3 }), { minKeys: 2, maxKeys: 3 })
    .map((rows): Json => rows)
  const named = fc.constantFrom<Json>({ var: 'bands.hasil' }, { var: 'grid' })
  const filter = fc.oneof(fc.constant<Json>({}), fc.constant<Json>({ group: 'g' }))
  return fc.oneof(
    fc.tuple(next(), fc.oneof(bands, named)).map(([x, table]) => ({ band: [x, table] })),
    fc
      .tuple(next(), next(), fc.oneof(grid, named))
      .map(([row, column, table]) => ({ matrix: [row, column, table] })),
    fc
      .tuple(fc.constantFrom('rows', 'each'), fc.constantFrom('indicators', 'mata "pilihan"'), filter, next())
      .map(([op, set, chosen, body]) => ({ [op]: [set, chosen, body] })),
    fc.dictionary(key, nested, { maxKeys: 3 }).filter((table) => Object.keys(table).length !== 1),
  )
}

function others(next: Next, items: number): Make {
  const names = fc.array(path(items), { minLength: 1, maxLength: 3 })
  const letName = fc.constantFrom('a', 'jumlah', 'waktu respon', 'q', 'benar', '__proto__')
  return fc.oneof(
    use(['coalesce'], 1, 3, next),
    use(['cat'], 0, 3, next),
    use(['substr'], 2, 3, next),
    use(['daysBetween', 'monthsBetween'], 2, 2, next),
    use(['workdaysBetween'], 2, 4, next),
    fc.tuple(path(items), next()).map(([name, fallback]) => ({ var: [name, fallback] })),
    names.map((all) => ({ missing: all })),
    fc.tuple(next(), names).map(([least, all]) => ({ missing_some: [least, all] })),
    fc.tuple(fc.dictionary(letName, next(), { minKeys: 1, maxKeys: 2 }), next()).map(([given, body]) => ({
      let: [given, body],
    })),
  )
}

/** Data that the rules may read. */
export function ruleData(): Make {
  return fc
    .record({
      a: number,
      b: data,
      s: text,
      list: fc.array(fc.oneof(number, data), { maxLength: 4 }),
      o: fc.record({ x: data, y: fc.record({ z: number }) }),
      items: fc.array(fc.record({ q: number, w: data }), { maxLength: 3 }),
      q: number,
      grid: fc.constant<Json>({ tinggi: { rendah: 9 }, rendah: { rendah: 1 } }),
      bands: fc.constant<Json>({ hasil: [{ id: 'x', from: 0 }] }),
    })
    .map((record): Json => record)
}

/** Any JSON, often with names of operators in it in ways that no part stands for. */
export function oddRule(): Make {
  const ops = [
    'var',
    '!',
    'if',
    '+',
    'sum',
    'let',
    'band',
    'wmean',
    'rows',
    'missing',
    'acme',
    '?:',
    '__proto__',
    '-',
  ]
  const odd = fc.letrec<{ any: Json }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.oneof(data, fc.constantFrom<Json>('a\rb', '\u0000', '../x', 'skip', 'renormalise', [], {})),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...ops, 'value', 'weight'), tie('any'), { maxKeys: 2 }),
      fc.tuple(fc.constantFrom(...ops), tie('any')).map(([op, arg]): Json => Object.fromEntries([[op, arg]])),
    ),
  }))
  return odd.any
}
