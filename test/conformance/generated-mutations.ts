import fc from 'fast-check'
import { isObject, type Json } from '../../core/json.ts'

/** One place of a document, by the turns that lead to it, and what is done there. */
export type Change = { readonly way: readonly number[]; readonly act: Act }

type Act =
  | { readonly kind: 'replace'; readonly by: Json }
  | { readonly kind: 'drop'; readonly index: number }
  | { readonly kind: 'add'; readonly name: string; readonly value: Json }
  | { readonly kind: 'repeat'; readonly times: number }

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'extra', '', 'a/b~c', 'kind', 'id']
const texts = [
  '',
  'a',
  '-',
  '😀',
  '2026-02-30',
  '2026-01-05T05:00:00.000Z',
  'submit-task',
  'a-b',
  '/a',
  '__proto__',
]
// JSON has no other values; fast-check's type says `unknown`.
const value = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, -1, 1.5, 1e21, {}, [], ...texts),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
)
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('replace' as const), by: value }),
  fc.record({ kind: fc.constant('drop' as const), index: fc.nat() }),
  fc.record({ kind: fc.constant('add' as const), name: fc.constantFrom(...names), value }),
  fc.record({ kind: fc.constant('repeat' as const), times: fc.integer({ min: 2, max: 5 }) }),
)

/** One to four changes, anywhere in a document. */
export const someChanges: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({ way: fc.array(fc.nat(), { maxLength: 8 }), act }),
  { minLength: 1, maxLength: 4 },
)

/** The document with one change made. */
export function changed(document: Json, { way, act }: Change): Json {
  const [turn, ...rest] = way
  const keys = typeof document === 'object' && document !== null ? Object.keys(document) : []
  if (turn === undefined || keys.length === 0) return acted(document, act)
  const index = turn % keys.length
  if (Array.isArray(document)) {
    return document.map((item: Json, at) => (at === index ? changed(item, { way: rest, act }) : item))
  }
  if (!isObject(document)) return document
  // fromEntries, so that `__proto__` is a name like any other
  return Object.fromEntries(
    Object.entries(document).map(([key, item], at) => [
      key,
      at === index ? changed(item, { way: rest, act }) : item,
    ]),
  )
}

function acted(document: Json, act: Act): Json {
  switch (act.kind) {
    case 'replace':
      return act.by
    case 'drop':
      if (Array.isArray(document)) return document.toSpliced(act.index % (document.length + 1), 1)
      return isObject(document) ? withoutOne(document, act.index) : document
    case 'add':
      if (Array.isArray(document)) return [...document, act.value]
      if (!isObject(document)) return act.value
      return Object.fromEntries([...Object.entries(document), [act.name, act.value]])
    case 'repeat':
      if (typeof document === 'string') return document.repeat(act.times * 100).slice(0, 10_000)
      return Array.isArray(document) ? Array(act.times).fill(document).flat() : [document, document]
  }
}

function withoutOne(document: { readonly [key: string]: Json }, index: number): Json {
  const entries = Object.entries(document)
  return Object.fromEntries(entries.toSpliced(index % (entries.length + 1), 1))
}
