export type Random = {
  /** A whole number from 0 up to, not including, the limit. */
  below(limit: number): number
  pick<T>(list: readonly [T, ...T[]]): T
}

/** Numbers that are the same for the same seed (mulberry32). */
export function aRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
  }
}

/** JSON texts that programs stumble over. */
const strange = [
  'null',
  'true',
  '0',
  '-0',
  '-1',
  '1e308',
  '1e999',
  '9007199254740993',
  '0.1',
  '""',
  '"\\u0000"',
  '"\\ud800"',
  '"‮\\u200b"',
  '"constructor"',
  '"__proto__"',
  '"../../x"',
  '"2026-02-30T25:00:00.000Z"',
  `"${'x'.repeat(70_000)}"`,
  '[]',
  '{}',
  '[[[[[[[[[[]]]]]]]]]]',
  `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
  '{"__proto__":{"hr":true}}',
  '{"constructor":{"prototype":{"hr":true}}}',
  '{"toString":1,"toJSON":2,"length":-1}',
  '{"var":"constructor.constructor"}',
] as const

const names = ['__proto__', 'constructor', 'toString', 'then', '', 'a.b', 'ÿ', 'hr', '$ref'] as const

/** A JSON text like that of the value, with something wrong in it. */
export function spoiled(value: unknown, random: Random): string {
  const text = spoiledValue(value, random, random.below(6))
  if (random.below(10) > 0) return text
  const at = random.below(text.length)
  return random.pick([text.slice(0, at), `${text.slice(0, at)}\u0001${text.slice(at)}`, `${text}${text}`])
}

function spoiledValue(value: unknown, random: Random, depth: number): string {
  if (depth === 0 || typeof value !== 'object' || value === null) return random.pick(strange)
  if (Array.isArray(value)) {
    const at = random.below(value.length + 1)
    const items = value.map((item, n) =>
      n === at ? spoiledValue(item, random, depth - 1) : JSON.stringify(item),
    )
    return `[${at === value.length ? [...items, random.pick(strange)] : items}]`
  }
  const entries = Object.entries(value)
  const at = random.below(entries.length + 1)
  const members = entries.flatMap(([key, member], n) => {
    if (n !== at) return [`${JSON.stringify(key)}:${JSON.stringify(member)}`]
    if (random.below(4) === 0) return []
    return [`${JSON.stringify(key)}:${spoiledValue(member, random, depth - 1)}`]
  })
  const added = at === entries.length ? [`${JSON.stringify(random.pick(names))}:${random.pick(strange)}`] : []
  return `{${[...members, ...added]}}`
}
