import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merge } from './merge.ts'
import { hasNameClash, renamed, type WrittenByCount } from './name-clash.ts'
import { type DraftState, nextCount } from './state.ts'
import { write } from './write.ts'

type Logged = DraftState & { readonly log: WrittenByCount }

const empty: Logged = { form: { id: 'f', version: 1 }, seen: {}, fields: {}, log: new Map() }

const clashes = (mine: Logged, theirs: DraftState, device = 'd-1') =>
  hasNameClash(mine, theirs, { device, log: mine.log })

describe('two that write under one name', () => {
  test('[D16] are told apart where both wrote on, into the same field or into others', () => {
    const before = typed(typed(empty, 'd-1', '/a', 'awal'), 'd-1', '/b', 'awal')
    const here = typed(before, 'd-1', '/a', 'di kantor')
    expect(clashes(here, typed(before, 'd-1', '/a', 'di rumah'))).toBe(true)
    expect(clashes(here, typed(before, 'd-1', '/b', 'di rumah'))).toBe(true)
    expect(clashes(here, before)).toBe(false)
    // A profile from an older day meets what it has written since.
    expect(clashes(before, here)).toBe(true)
  })

  test('[D16] are told apart where one of them has overwritten what a third device wrote', () => {
    const third = typed(typed(empty, 'd-1', '/a', 'awal'), 'd-3', '/b', 'dari rumah')
    const here = typed(third, 'd-1', '/b', 'di kantor')
    expect(clashes(here, typed(third, 'd-1', '/a', 'lain'))).toBe(true)
  })

  test('[D16] renamed, both answers stand, and what both say alike stands once', () => {
    const before = typed(typed(empty, 'd-1', '/a', 'awal'), 'd-1', '/b', 'sama')
    const here = typed(before, 'd-1', '/a', 'di kantor')
    const there = typed(before, 'd-1', '/a', 'di rumah')
    const merged = merge({ ...here, ...renamed(here, { from: 'd-1', to: 'd-2' }) }, there)
    const said = (pointer: string) =>
      merged.fields[pointer]?.map(({ entry }) => entry.kind === 'value' && entry.value)
    expect([said('/a')?.toSorted(), new Set(said('/b'))]).toEqual([
      ['di kantor', 'di rumah'],
      new Set(['sama']),
    ])
    expect(merged.seen).toEqual({ 'd-1': 3, 'd-2': 2 })
  })

  test('[D16] devices with names of their own never clash, whatever they write and however they merge', () => {
    const step = fc.record({
      device: fc.constantFrom(0, 1, 2),
      pointer: fc.constantFrom('/a', '/b'),
      text: fc.constantFrom('x', 'y', 'z'),
      hears: fc.option(fc.constantFrom(0, 1, 2)),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const states = [empty, empty, empty]
        for (const { device, pointer, text, hears } of steps) {
          const mine = states[device] ?? empty
          if (hears === null) states[device] = typed(mine, `d-${device}`, pointer, text)
          else {
            const theirs = states[hears] ?? empty
            expect(clashes(mine, theirs, `d-${device}`)).toBe(false)
            states[device] = { ...merge(mine, theirs), log: mine.log }
          }
        }
      }),
    )
  })

  test('[D16] a copied profile loses nothing: what either wrote last stands in the field, whoever hears whom first', () => {
    const step = fc.record({
      isClone: fc.boolean(),
      pointer: fc.constantFrom('/a', '/b', '/c'),
      n: fc.nat(3),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 12 }), (first, second) => {
        const before = first.reduce((state, { pointer, n }) => typed(state, 'd-1', pointer, `v${n}`), empty)
        const [here, there] = [false, true].map((isClone) =>
          second
            .filter((each) => each.isClone === isClone)
            .reduce(
              (state, { pointer, n }) => typed(state, 'd-1', pointer, `${isClone ? 'c' : 'o'}${n}`),
              before,
            ),
        ) as [Logged, Logged]
        const isFound = clashes(here, there)
        const mine = isFound ? { ...here, ...renamed(here, { from: 'd-1', to: 'd-2' }) } : here
        const merged = merge(mine, there)
        for (const pointer of ['/a', '/b', '/c']) {
          const lasts = [here, there].flatMap((state) =>
            (state.fields[pointer] ?? []).filter(({ count }) => count > (before.seen['d-1'] ?? 0)),
          )
          for (const { entry } of lasts)
            expect(merged.fields[pointer]?.map((each) => each.entry)).toContainEqual(entry)
        }
      }),
    )
  })
})

/** What a draft is once a device has written into a field, over all that stands there. */
function typed(state: Logged, device: string, pointer: string, text: string): Logged {
  const held = state.fields[pointer] ?? []
  const count = nextCount(state.seen, device)
  const written = {
    device,
    count,
    entry: { kind: 'value', value: text },
    at: `2026-01-05T03:00:${10 + count}Z`,
  } as const
  return {
    ...state,
    seen: { ...state.seen, [device]: count },
    fields: { ...state.fields, [pointer]: write(held, { written, over: held }) },
    log: new Map([...state.log, [count, { pointer, entry: written.entry }]]),
  }
}
