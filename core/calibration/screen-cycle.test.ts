import { describe, expect, test } from 'vitest'
import { finish } from '../fairness/in-steps.ts'
import { caseId, personId } from '../ids.ts'
import type { Given, RaterRole } from './case-ratings.ts'
import type { RatedCase } from './rated-case.ts'
import { screenCycle } from './screen-cycle.ts'

const policy = {
  outcomes: ['good', 'poor'],
  anonymityK: 3,
  scale: { low: 1, high: 5 },
  steps: 5,
}
const rows = ['a/1', 'a/2', 'a/3', 'a/4', 'a/5', 'a/6', 'a/7']

describe('screenCycle', () => {
  test('[FA2] finds who rates strictly among officials, and names no peer', () => {
    const screen = look(office())
    expect(screen.officials.map(({ rater, people, verdict }) => [rater, people, verdict])).toEqual([
      ['sup-0', 10, 'strict'],
      ['sup-1', 10, 'unremarkable'],
      ['sup-2', 10, 'unremarkable'],
      ['sup-3', 2, 'few'],
    ])
    const [strict] = screen.officials
    expect(strict?.leniency?.points).toBeCloseTo(-0.9, 0)
    expect(strict?.adjusted).toBeCloseTo((strict?.mean ?? 0) - (strict?.leniency?.points ?? 0), 3)
    expect(JSON.stringify(screen)).not.toMatch(/peer-\d/)
    expect([screen.people, screen.superiors, screen.ratings]).toEqual([
      32,
      4,
      { superior: 32, peer: 96, self: 32 },
    ])
  })

  test('[FA2] says that nothing can be estimated where nobody else has rated the same people', () => {
    const alone = office().map((one) => ({
      ...one,
      given: one.given.filter(({ role }) => role === 'superior'),
    }))
    const screen = look(alone)
    expect(screen.officials.map(({ verdict, leniency, adjusted }) => [verdict, leniency, adjusted])).toEqual([
      ['not-estimable', null, null],
      ['not-estimable', null, null],
      ['not-estimable', null, null],
      ['few', null, null],
    ])
    expect([screen.components, screen.peers, screen.peerHabits, screen.reliability.peers]).toEqual([
      4,
      null,
      null,
      null,
    ])
  })

  test('[FA3] tells apart whoever gives everybody the same', () => {
    const flat = office().map((one) => ({
      ...one,
      given: one.given.map((given) =>
        given.by === 'sup-2' ? { ...given, levels: levelsOf(() => 3) } : given,
      ),
    }))
    const lines = look(flat).officials
    expect(lines.map(({ rater, habits }) => [rater, habits?.flags ?? null])).toEqual([
      ['sup-0', []],
      ['sup-1', []],
      ['sup-2', ['halo', 'narrow-range', 'straight-lining']],
      ['sup-3', null],
    ])
  })

  test('[FA1] a peer’s level that fewer than k gave is in no figure about one person', () => {
    const one = office()
    const asked = one.map((each, index) => {
      if (index > 0) return each
      let left = 1
      return {
        ...each,
        given: each.given.map((given) =>
          given.role === 'peer' && left-- > 0 ? { ...given, levels: { ...given.levels, 'a/8': 1 } } : given,
        ),
      }
    })
    const shown = (cases: readonly RatedCase[]) => ({ apart: look(cases).apart, roles: look(cases).roles })
    const withLow = asked.map((each, index) => (index === 0 ? changed(each, 5) : each))
    expect(shown(withLow)).toEqual(shown(asked))
  })

  test('[FA4] small groups are not shown, in means or in counts', () => {
    const parts = look(office()).groups
    const units = parts.find(({ by }) => by === 'unit')
    expect(units?.differences.map((one) => [one.group, one.kind])).toEqual([
      ['unit-0', 'suppressed'],
      ['unit-1', 'shown'],
      ['unit-2', 'shown'],
      ['unit-3', 'suppressed'],
    ])
    expect(units?.table?.groups.every((groups) => groups.join() !== 'unit-3')).toBe(true)
  })

  test('[FA1] the order in which appraisals come changes nothing', () => {
    expect(look(office().toReversed())).toEqual(look(office()))
  })
})

function look(cases: readonly RatedCase[]) {
  return finish(screenCycle(cases, policy))
}

function levelsOf(level: (row: number) => number) {
  return Object.fromEntries(rows.map((row, index) => [row, level(index)]))
}

function changed(one: RatedCase, to: number): RatedCase {
  const given = one.given.map((each) =>
    each.levels['a/8'] === undefined ? each : { ...each, levels: { ...each.levels, 'a/8': to } },
  )
  return { ...one, given }
}

/** Four units of peers who rate each other, and their officials; the first gives a level less. */
function office(): readonly RatedCase[] {
  const draw = mulberry(7)
  const sizes = [10, 10, 10, 2]
  return sizes.flatMap((size, unit) =>
    Array.from({ length: size }, (_, n): RatedCase => {
      const worth = 2.6 + 1.8 * draw()
      const give = (by: string, role: RaterRole, off: number): Given => ({
        by: personId(by),
        role,
        levels: levelsOf(() => Math.min(5, Math.max(1, Math.round(worth + off + (draw() - 0.5) * 1.6)))),
      })
      const peers = [1, 2, 3].map((d) => give(`peer-${(unit * 10 + n + d) % 32}`, 'peer', 0))
      return {
        case: caseId(`case-${unit}-${n}`),
        person: personId(`p-${unit}-${n}`),
        score: 60 + 10 * worth,
        outcome: worth > 3.2 ? 'good' : 'poor',
        groups: { unit: `unit-${unit}`, sex: n % 2 ? 'male' : 'female', age: '30-39', post: 'pelaksana' },
        given: [
          give(`sup-${unit}`, 'superior', unit === 0 ? -1.1 : 0),
          ...peers,
          give(`p-${unit}-${n}`, 'self', 0.5),
        ],
      }
    }),
  )
}

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
