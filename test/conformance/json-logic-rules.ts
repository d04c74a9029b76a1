import type { Json } from '../../core/json.ts'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Makes rules over the standard operators, mostly of fitting types, and data that they may read. */
export function ruleMaker(random: () => number) {
  const pick = <T>(items: readonly [T, ...T[]]): T => items[Math.floor(random() * items.length)] ?? items[0]
  const many = (least: number, most: number, make: () => Json): Json[] =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, make)

  const number = (): Json =>
    pick<() => number>([
      () => Math.floor(random() * 21) - 5,
      () => Math.floor(random() * 1000) / 10,
      () => Math.floor(random() * 10_000) / 100,
      () => pick([0, 1, -1, 0.1, 0.7, 100, 1e6, 0.001]),
    ])()
  const text = (): Json =>
    pick([
      '',
      ' ',
      '0',
      '1',
      '2.50',
      '-3',
      'a',
      'baik',
      'Sangat Baik',
      '1e2',
      '0x10',
      '1e30',
      'Infinity',
      '07',
      'null',
      '5x',
    ])
  const scalar = (): Json =>
    pick<() => Json>([number, number, number, text, text, () => pick([true, false, null])])()
  const path = (): string =>
    pick([
      'a',
      'b',
      's',
      'n',
      'list',
      'list.0',
      'list.length',
      'o',
      'o.x',
      'o.y.z',
      'items',
      'items.1.q',
      'q',
      'none',
    ])
  const oddPath = (): Json =>
    pick<Json>([
      '',
      null,
      'constructor',
      '__proto__.x',
      'toString',
      's.length',
      'o.',
      '.',
      0,
      1.5,
      'list.-1',
      'list.push',
    ])

  const readData = (inner: boolean): Json => {
    if (random() < 0.1) return { var: oddPath() }
    if (inner && random() < 0.6) return { var: pick(['', 'q', 'w', 'current', 'accumulator', 'current.q']) }
    return random() < 0.2 ? { var: [path(), scalar()] } : { var: random() < 0.5 ? [path()] : path() }
  }

  const anything = (depth: number, inner: boolean): Json => {
    const kind = random()
    if (depth <= 0 || kind < 0.15) return random() < 0.5 ? scalar() : readData(inner)
    if (kind < 0.4) return numeric(depth, inner)
    if (kind < 0.6) return truth(depth, inner)
    if (kind < 0.75) return list(depth, inner)
    if (kind < 0.87) return words(depth, inner)
    if (kind < 0.97) return choose(depth, inner)
    return pick<() => Json>([
      () => ({}),
      () => ({ x: 1, y: [2] }),
      () => ({ log: [anything(depth - 1, inner)] }),
    ])()
  }
  /** An argument of the fitting kind, now and then of another. */
  const or = (make: (depth: number, inner: boolean) => Json, depth: number, inner: boolean): Json =>
    random() < 0.07 ? anything(depth, inner) : make(depth, inner)

  const numeric = (depth: number, inner: boolean): Json => {
    if (depth <= 0 || random() < 0.2) return random() < 0.5 ? number() : readData(inner)
    const next = () => or(numeric, depth - 1, inner)
    return pick<() => Json>([
      () => ({ '+': random() < 0.1 ? next() : many(1, 4, next) }),
      () => ({ '*': many(1, 3, next) }),
      () => ({ '-': random() < 0.2 ? [next()] : [next(), next()] }),
      () => ({ '/': [next(), random() < 0.7 ? pick([1, 2, 4, 5, 10, 100, 0.5, 3]) : next()] }),
      () => ({ '%': [next(), random() < 0.7 ? pick([2, 3, 0.5, -4]) : next()] }),
      () => ({ min: random() < 0.2 ? [or(list, depth - 1, inner)] : many(1, 3, next) }),
      () => ({ max: many(1, 3, next) }),
      () => ({
        reduce: [
          or(list, depth - 1, inner),
          random() < 0.7 ? { '+': [{ var: 'accumulator' }, { var: 'current' }] } : anything(depth - 1, true),
          next(),
        ],
      }),
    ])()
  }

  const truth = (depth: number, inner: boolean): Json => {
    const next = () => anything(depth - 1, inner)
    const order = () => (random() < 0.85 ? or(numeric, depth - 1, inner) : next())
    return pick<() => Json>([
      () => ({ [pick(['==', '===', '!=', '!=='])]: [next(), next()] }),
      () => ({ [pick(['==', '!='])]: [scalar(), random() < 0.5 ? scalar() : [scalar()]] }),
      () => ({ [pick(['<', '<='])]: many(2, 3, order) }),
      () => ({ [pick(['>', '>='])]: [order(), order()] }),
      () => ({ [pick(['!', '!!'])]: random() < 0.5 ? [next()] : scalar() }),
      () => ({ [pick(['and', 'or'])]: many(1, 3, next) }),
      () => ({ [pick(['all', 'some', 'none'])]: [or(list, depth - 1, inner), truth(depth - 1, true)] }),
      () => ({ in: [next(), random() < 0.5 ? or(list, depth - 1, inner) : or(words, depth - 1, inner)] }),
    ])()
  }

  const list = (depth: number, inner: boolean): Json => {
    if (depth <= 0 || random() < 0.3)
      return random() < 0.5 ? { var: pick(['list', 'items', 'none']) } : many(0, 3, scalar)
    const next = () => anything(depth - 1, inner)
    return pick<() => Json>([
      () => many(0, 4, next),
      () => ({ map: [or(list, depth - 1, inner), anything(depth - 1, true)] }),
      () => ({ filter: [or(list, depth - 1, inner), truth(depth - 1, true)] }),
      () => ({ merge: random() < 0.2 ? scalar() : many(0, 3, next) }),
      () => ({ missing: random() < 0.5 ? path() : many(0, 3, path) }),
      () => ({ missing: [{ merge: many(1, 2, path) }] }),
      () => ({ missing_some: [pick([1, 2]), random() < 0.9 ? many(1, 3, path) : next()] }),
    ])()
  }

  const words = (depth: number, inner: boolean): Json => {
    if (depth <= 0 || random() < 0.3) return text()
    const next = () => anything(depth - 1, inner)
    const place = () => (random() < 0.9 ? Math.floor(random() * 9) - 4 : scalar())
    return pick<() => Json>([
      () => ({ cat: random() < 0.2 ? scalar() : many(0, 3, next) }),
      () => ({ substr: random() < 0.5 ? [next(), place()] : [next(), place(), place()] }),
    ])()
  }

  const choose = (depth: number, inner: boolean): Json => {
    const next = () => anything(depth - 1, inner)
    return { [pick(['if', '?:'])]: many(0, 5, next) }
  }

  const data = (): Json =>
    pick<() => Json>([
      () => ({
        a: number(),
        b: scalar(),
        s: text(),
        n: null,
        list: many(0, 4, random() < 0.7 ? number : scalar),
        o: { x: scalar(), y: { z: number() } },
        items: many(0, 3, () => ({ q: number(), w: scalar() })),
        q: number(),
      }),
      () => ({ a: number(), list: many(1, 3, number) }),
      scalar,
    ])()

  return { rule: () => anything(4, false), data }
}
