import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import type { CaseFact } from '../dashboard/case-fact.ts'
import { predicateScale } from '../dashboard/predicate-scale.ts'
import { caseId, cycleId, personId } from '../ids.ts'
import type { CountedPerson } from '../publication/replace.ts'
import { countedIn, rollUpOf } from './roll-up.ts'

const pack = readPack('kotabumi')
const scale = predicateScale(pack.scoring)
const cycle = { id: cycleId('2026'), name: '2026', period: { from: '2026-01-01', to: '2026-12-31' } }
const closedAt = '2027-02-01T00:00:00.000Z'

const aFact = (predicate: string | null, waits: CaseFact['waits'] = []): CaseFact => ({
  case: caseId('c'),
  person: personId('p'),
  place: { unit: 'A', postKind: null, grade: null },
  state: 'closed',
  stopped: false,
  dueAt: null,
  shared: true,
  begun: true,
  predicate,
  score: null,
  rows: {},
  waits,
})
const many = (count: number, predicate: string | null) =>
  Array.from({ length: count }, () => aFact(predicate))
const of = (facts: readonly CaseFact[], staff = { people: 60, signedIn: 48 }) =>
  rollUpOf({ pack, cycle, closedAt, facts, staff })

describe('the figures that leave a region', () => {
  test('[PF5] tell no outcome where figures of almost the same people are published', () => {
    const [best = '', good = ''] = scale
    const facts = [...many(12, best), ...many(40, good)].map((fact, n) => ({
      ...fact,
      person: personId(`p-${n}`),
    }))
    const published = countedIn(pack, facts)
    const beside = (told: readonly CountedPerson[]) =>
      rollUpOf({ pack, cycle, closedAt, facts, staff: { people: 60, signedIn: 48 }, published: told })
    expect(beside(published)).toEqual(of(facts))
    const { scored, predicates, people } = beside(published.slice(1))
    expect([scored, predicates, people]).toEqual([null, null, 52])
  })

  test('[AR1] say on which day of the region the cycle was closed, whatever day UTC has', () => {
    const closedOn = (timeZone: 'WIB' | 'WIT', at: string) =>
      rollUpOf({
        pack: { ...pack, timeZone },
        cycle,
        closedAt: at,
        facts: [],
        staff: { people: 0, signedIn: 0 },
      }).closedOn
    expect([
      closedOn('WIB', '2027-01-31T16:59:59.999Z'),
      closedOn('WIB', '2027-01-31T17:00:00.000Z'),
      closedOn('WIT', '2027-01-31T15:00:00.000Z'),
    ]).toEqual(['2027-01-31', '2027-02-01', '2027-02-01'])
  })

  test('[AR1] count people by predicate, from the best down, with the rules that they went by', () => {
    const [best = '', good = ''] = scale
    expect(of([...many(12, best), ...many(40, good)])).toEqual({
      cycle,
      closedAt,
      closedOn: '2027-02-01',
      pack: `kotabumi@${pack.version}`,
      people: 52,
      scored: 52,
      predicates: [
        { ids: [best], name: pack.scoring.outcomes[best], count: 12 },
        { ids: [good], name: pack.scoring.outcomes[good], count: 40 },
        ...scale.slice(2).map((id) => ({ ids: [id], name: pack.scoring.outcomes[id], count: 0 })),
      ],
      onTime: null,
      medianDays: null,
      adoption: { people: 60, signedIn: 48 },
    })
  })

  test('[AR1] tell nothing of a group that is too small, nor of all but so few', () => {
    const [best = '', good = ''] = scale
    expect(of(many(4, best))).toMatchObject({ people: null, scored: null, predicates: null })
    expect(of(many(30, best))).toMatchObject({ people: 30, scored: 30, predicates: null })
    expect(of([...many(30, best), ...many(3, null)])).toMatchObject({ people: null, scored: 30 })
    const joined = of([...many(2, best), ...many(40, good)])
    expect(joined.predicates?.[0]).toMatchObject({ ids: [best, good], count: 42 })
  })

  test('[AR1] never count 1 to 4 people anywhere, whoever is appraised how', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: scale.length, maxLength: scale.length }),
        fc.nat(9),
        (counts, open) => {
          const facts = [...counts.flatMap((count, n) => many(count, scale[n] ?? '')), ...many(open, null)]
          const { people, scored, predicates } = of(facts)
          const told = [people, scored, ...(predicates ?? []).map(({ count }) => count)]
          for (const count of told) expect(count === null || count === 0 || count >= 5).toBe(true)
          if (people !== null && scored !== null) expect([0, 5, 6, 7, 8, 9]).toContain(people - scored)
          if (predicates !== null) {
            expect(predicates.reduce((sum, { count }) => sum + count, 0)).toBe(scored)
          }
        },
      ),
    )
  })

  test('[AR1] say how many tasks of officials were done in time', () => {
    const wait = (done: string | null) => ({
      spec: 'rate',
      from: closedAt,
      due: '2026-06-30T00:00:00.000Z',
      done,
    })
    const facts = [
      ...Array.from({ length: 6 }, () => aFact(null, [wait('2026-06-29T00:00:00.000Z')])),
      ...Array.from({ length: 2 }, () => aFact(null, [wait('2026-07-02T00:00:00.000Z'), wait(null)])),
    ]
    expect(of(facts).onTime).toEqual({ done: 8, inTime: 6 })
    // Who did it before it was asked took no time; the middle is of all.
    expect(of(facts).medianDays).toBe(0)
    const late = many(7, null).map((fact) => ({ ...fact, waits: [wait('2027-02-04T12:00:00.000Z')] }))
    expect(of(late).medianDays).toBe(3.5)
    expect(of(late.slice(3)).medianDays).toBeNull()
    expect(of(facts.slice(4)).onTime).toBeNull()
  })

  test('[AR1] say who uses it, unless that or the rest is only a few', () => {
    const told = (signedIn: number) => of(many(30, null), { people: 30, signedIn }).adoption
    expect([0, 5, 25, 30].map(told)).toEqual([0, 5, 25, 30].map((signedIn) => ({ people: 30, signedIn })))
    expect([1, 4, 26, 29].map(told)).toEqual([null, null, null, null])
    expect(of([], { people: 4, signedIn: 0 }).adoption).toBeNull()
  })
})
