import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { covers } from './covers.ts'
import { cleared, type Entry, sameEntry, value } from './entry.ts'
import { merge, valuesAt } from './merge.ts'
import { type DraftState, newest, nextCount, rivalsOf, type Written } from './state.ts'
import { write } from './write.ts'

const form = { id: 'self', version: 1 }
const blank: DraftState = { form, seen: {}, fields: {} }

describe('drafts of one person on several devices', () => {
  test('[D8] what one device wrote over what it had seen of the other replaces it, whatever the clocks say', () => {
    const office = typed(blank, 'office', '/a', value('first'), '2026-01-05T09:00:00.000Z')
    const home = typed(merge(blank, office), 'home', '/a', value('second'), '2026-01-05T03:00:00.000Z')
    expect(valuesAt(merge(office, home), '/a').map(({ entry }) => entry)).toEqual([value('second')])
  })

  test('[D8] what neither knew of the other stands side by side until somebody has seen both', () => {
    const both = merge(
      typed(blank, 'office', '/a', value('at the office')),
      typed(blank, 'home', '/a', value('at home')),
    )
    expect(valuesAt(both, '/a')).toHaveLength(2)
    const first = newest(valuesAt(both, '/a'))
    expect(rivalsOf(valuesAt(both, '/a'), first?.entry ?? cleared)).toHaveLength(1)
    const chosen = typed(both, 'home', '/a', value('both'))
    expect(valuesAt(merge(chosen, both), '/a').map(({ entry }) => entry)).toEqual([value('both')])
  })

  test('[D8] fields that only one of them touched are simply taken over', () => {
    const both = merge(typed(blank, 'office', '/a', value(1)), typed(blank, 'home', '/b', value(2)))
    expect(Object.entries(both.fields).map(([pointer, values]) => [pointer, newest(values)?.entry])).toEqual([
      ['/a', value(1)],
      ['/b', value(2)],
    ])
  })

  test('[D8] the same said twice is no difference', () => {
    const both = merge(typed(blank, 'office', '/a', value(4)), typed(blank, 'home', '/a', value(4)))
    expect(rivalsOf(valuesAt(both, '/a'), value(4))).toEqual([])
  })

  test('[D8] a device that claims to have seen everything, and has nothing, takes nothing away', () => {
    const mine = typed(blank, 'office', '/a', value(1))
    const liar: DraftState = { form, seen: { office: 999 }, fields: {} }
    expect(valuesAt(merge(mine, liar), '/a')).toEqual(valuesAt(mine, '/a'))
  })

  test('[D8] order and repetition do not matter, over random courses on three devices', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const [a, b, c] = play(course)
        expect(merge(a, b)).toEqual(merge(b, a))
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
        expect(merge(merge(a, b), b)).toEqual(merge(a, b))
      }),
    )
  })

  test('[D8] nothing is lost: each entry on a device is there after merging, or was written over knowingly', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const [a, b] = play(course)
        const both = merge(a, b)
        expect(covers(both.seen, a.seen) && covers(both.seen, b.seen)).toBe(true)
        for (const [one, other] of [
          [a, b],
          [b, a],
        ] as const) {
          for (const [pointer, values] of Object.entries(one.fields)) {
            for (const written of values) {
              const there = valuesAt(both, pointer).some((each) => sameEntry(each.entry, written.entry))
              expect(there || covers(other.seen, { [written.device]: written.count })).toBe(true)
            }
          }
        }
      }),
    )
  })
})

const devices = ['office', 'home', 'phone'] as const
type Act =
  | { kind: 'type'; by: number; pointer: string; entry: Entry; choose: boolean }
  | { kind: 'sync'; by: number; from: number }

const who = fc.nat({ max: devices.length - 1 })
const courses = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('type' as const),
      by: who,
      pointer: fc.constantFrom('/a', '/b', '~1/c'),
      entry: fc.oneof(fc.constant(cleared), fc.nat({ max: 3 }).map(value)),
      choose: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('sync' as const), by: who, from: who }),
  ),
  { maxLength: 40 },
)

function play(course: readonly Act[]): readonly [DraftState, DraftState, DraftState] {
  const states = [blank, blank, blank]
  for (const [turn, act] of course.entries()) {
    const before = states[act.by] ?? blank
    const at = new Date(Date.UTC(2026, 0, 5) + turn).toISOString()
    states[act.by] =
      act.kind === 'sync'
        ? merge(before, states[act.from] ?? blank)
        : typed(before, devices[act.by] ?? 'office', act.pointer, act.entry, at, act.choose)
  }
  const [a = blank, b = blank, c = blank] = states
  // Merging puts fields and devices in order; a state that has never been merged is brought into it here.
  return [merge(a, a), merge(b, b), merge(c, c)]
}

/** The state after a device wrote into a field, over all that stood there or over what it shows first. */
function typed(
  state: DraftState,
  device: string,
  pointer: string,
  entry: Entry,
  at = '2026-01-05T03:00:00.000Z',
  all = true,
): DraftState {
  const values = valuesAt(state, pointer)
  const count = nextCount(state.seen, device)
  const written: Written = { device, count, entry, at }
  const shown = newest(values)
  const over = all || shown === undefined ? values : [shown]
  return {
    form,
    seen: { ...state.seen, [device]: count },
    fields: { ...state.fields, [pointer]: write(values, { written, over }) },
  }
}
