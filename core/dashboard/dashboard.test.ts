import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { aPerson, noon, office, playCase, ratingCase } from '../case/testing/an-office.ts'
import { caseId, personId } from '../ids.ts'
import { type CaseFact, factOf, factsFor } from './case-fact.ts'
import { countFigures, figuresOver } from './dashboard.ts'
import { countsIn, everybody, gradeGroup } from './dashboard-filter.ts'
import { columnsOf } from './fact-columns.ts'
import { latencyOf } from './latency.ts'
import { placedToday, staffOf } from './office-places.ts'
import { predicateScale } from './predicate-scale.ts'
import { rowSteps } from './row-steps.ts'
import { binsOf, meanOf, spreadOf } from './spread.ts'
import { cellsOf, trendOf } from './trend-point.ts'

const national = readPack('nasional')

function aFact(n: number, changes: Partial<CaseFact> = {}): CaseFact {
  return {
    case: caseId(`case-${n}`),
    person: personId(`person-${n}`),
    place: { unit: 'Bidang Umum', postKind: 'pelaksana', grade: 'III/a' },
    state: national.workflow.initial,
    stopped: false,
    dueAt: null,
    shared: true,
    begun: false,
    predicate: null,
    score: null,
    rows: {},
    waits: [],
    ...changes,
  }
}

const workersOf = (facts: readonly CaseFact[]) => facts.map(({ person, place }) => ({ id: person, place }))
const over = (facts: readonly CaseFact[]) =>
  figuresOver({ pack: national, facts, people: workersOf(facts), signedIn: new Set(['person-0']), now: noon })

describe('what is counted of an appraisal', () => {
  test('[DB1] holds nothing of those who rate as one of a group, before and after they have', () => {
    const game = ratingCase()
    const fact = () => factOf(game.pack, game.case, office)
    const before = fact()
    game.submit('rate-peer', 'dewi', { score: 2 })
    expect(fact()).toEqual(before)
    expect(before.waits.map(({ spec }) => spec)).toEqual(['approve', 'rate', 'remark'])
  })

  test('[DB1] holds what officials were asked for and when they did it, and whether the person has begun', () => {
    const game = playCase()
    expect(factOf(game.pack, game.case, office).begun).toBe(false)
    game.submit('nominate', 'ani', { peers: ['dewi', 'eka', 'fajar'] })
    expect(factOf(game.pack, game.case, office)).toMatchObject({
      begun: true,
      place: { unit: 'Bidang Umum', postKind: null, grade: null },
      waits: [{ spec: 'approve', from: noon, done: null }],
    })
  })

  test('[DB2] a row’s value is that of the step that leads to the earliest output, not of a spread beside it', () => {
    const of = (id: string) => rowSteps(readPack(id)).map(({ set, step }) => `${set}: ${step}`)
    expect(of('nasional').slice(0, 2)).toEqual(['indicators: achievement', 'behaviours: behaviour'])
    expect(of('gayungan')).toContain('kompetensi: competency')
  })

  test('[DB2] the scale is the order in which a scoring lists its outcomes', () => {
    expect(predicateScale(national.scoring)).toEqual([
      'sangat-baik',
      'baik',
      'butuh-perbaikan',
      'kurang',
      'sangat-kurang',
    ])
    expect(predicateScale({ ...national.scoring, outputs: {} })).toEqual([])
  })
})

describe('figures over appraisals', () => {
  test('[DB2] count stages, outcomes, units and who has signed in', () => {
    const facts = [
      aFact(0, { predicate: 'baik', score: 90.5, begun: true }),
      aFact(1, { predicate: 'sangat-baik', score: 112, dueAt: '2026-01-04T00:00:00.000Z' }),
      aFact(2, { place: { unit: 'Sekretariat', postKind: null, grade: null } }),
    ]
    const { appraised, scored, late, adoption, results } = over(facts)
    expect({ appraised, scored, late, adoption }).toEqual({
      appraised: 3,
      scored: 2,
      late: 1,
      adoption: { people: 3, signedIn: 1, begun: 1 },
    })
    expect(results?.outcomes.map(({ count }) => count)).toEqual([1, 1, 0, 0, 0])
    expect(results?.score).toEqual({ count: 2, mean: 101.25, median: 101.25, least: 90.5, most: 112 })
    expect(results?.units.map(({ unit, total, scored: of, mean }) => ({ unit, total, of, mean }))).toEqual([
      { unit: 'Bidang Umum', total: 2, of: 2, mean: 101.25 },
      { unit: 'Sekretariat', total: 1, of: 0, mean: null },
    ])
  })

  test('[DB3] leave out the reader’s own result until they have been told it, in the figures and in the trend', () => {
    const facts = [
      aFact(0, { predicate: 'kurang', score: 40, shared: false }),
      aFact(1, { predicate: 'baik', score: 90 }),
    ]
    const shown = over(factsFor(facts, personId('person-0')))
    expect(shown).toEqual(over([aFact(0, { shared: false }), aFact(1, { predicate: 'baik', score: 90 })]))
    expect(shown.results?.score?.count).toBe(1)
    expect(over(factsFor(facts, personId('person-1'))).results?.score?.count).toBe(2)
  })

  test('[DB2] of an office without missions there is no coverage; of one with them, what is bare is there', () => {
    expect(over([]).results?.missions).toBeNull()
    const wanggar = readPack('wanggar')
    const bare = { ...wanggar, indicators: wanggar.indicators.slice(0, 1) }
    const { results } = figuresOver({ pack: bare, facts: [], people: [], signedIn: new Set(), now: noon })
    expect(results?.missions?.filter(({ indicators }) => indicators.length === 0).length).toBeGreaterThan(0)
  })

  test('[DB4] how long officials took: the ratio in time, the median, and what waits', () => {
    const wait = (from: string, due: string | null, done: string | null) => ({
      spec: 'rate',
      from,
      due,
      done,
    })
    const facts = [
      aFact(0, {
        waits: [wait('2026-01-01T00:00:00.000Z', '2026-01-03T00:00:00.000Z', '2026-01-02T00:00:00.000Z')],
      }),
      aFact(1, {
        waits: [wait('2026-01-01T00:00:00.000Z', '2026-01-03T00:00:00.000Z', '2026-01-04T00:00:00.000Z')],
      }),
      aFact(2, { waits: [wait('2026-01-01T00:00:00.000Z', '2026-01-03T00:00:00.000Z', null)] }),
      aFact(3, { stopped: true, waits: [wait('2026-01-01T00:00:00.000Z', null, null)] }),
    ]
    const title = { id: 'Menilai', en: 'Rate' }
    const { waits } = columnsOf(facts)
    const chosen = facts.map(() => 1)
    expect(latencyOf({ waits, chosen, specs: [{ id: 'rate', title }], now: noon })).toEqual([
      { spec: 'rate', title, done: 2, inTime: 1, medianDays: 2, waiting: 1, overdue: 1, oldestDays: 4 },
    ])
  })

  test('[DB2] parts of an office add up to the whole, whatever it is parted by', () => {
    const place = fc.record({
      unit: fc.constantFrom('a', 'b', 'c'),
      postKind: fc.constantFrom('pelaksana', 'pengawas', null),
      grade: fc.constantFrom('III/a', 'IV/b', 'IX', null),
    })
    const fact = fc.record({
      place,
      predicate: fc.constantFrom('baik', 'kurang', null),
      score: fc.option(fc.integer({ min: 0, max: 120 })),
    })
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 60 }), (some) => {
        const facts = some.map((changes, n) => aFact(n, changes))
        const whole = over(facts)
        for (const part of ['unit', 'post', 'grade'] as const) {
          const keys = { unit: ['a', 'b', 'c'], post: ['pelaksana', 'pengawas'], grade: ['III', 'IV', 'IX'] }[
            part
          ]
          const sum = keys.reduce((total, key) => {
            const counts = countsIn({ ...everybody, [part]: key }, part === 'unit' ? new Set([key]) : null)
            return total + over(facts.filter((one) => counts(one.place))).appraised
          }, 0)
          const none = facts.filter((one) =>
            part === 'unit'
              ? false
              : part === 'post'
                ? one.place.postKind === null
                : one.place.grade === null,
          ).length
          expect(sum + none).toBe(whole.appraised)
        }
        const counted = whole.results?.outcomes.reduce((total, { count }) => total + count, 0)
        expect(counted).toBe(facts.filter(({ predicate }) => predicate !== null).length)
        const cycle = { id: '2026', name: '2026', from: '2026-01-01' }
        const point = trendOf({ scoring: national.scoring, cycle, cells: cellsOf(facts) })
        expect(point.outcomes).toEqual(whole.results?.outcomes)
        expect(point.scored).toBe(whole.scored)
        expect(point.mean).toBe(whole.results?.score?.mean ?? null)
      }),
    )
  })
})

describe('columns of facts', () => {
  const anyPlace = fc.record({
    unit: fc.constantFrom('a', 'b'),
    postKind: fc.constantFrom('pelaksana', null),
    grade: fc.constantFrom('III/a', 'IV/b', null),
  })
  const anyFact = fc.record({
    place: anyPlace,
    now: anyPlace,
    state: fc.constantFrom(...Object.keys(national.workflow.states)),
    stopped: fc.boolean(),
    shared: fc.boolean(),
    begun: fc.boolean(),
    dueAt: fc.constantFrom(null, '2026-01-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'),
    predicate: fc.constantFrom('baik', 'kurang', null),
    score: fc.option(fc.integer({ min: 0, max: 12_000 }).map((n) => n / 100)),
    rows: fc.dictionary(
      fc.constantFrom(...national.behaviours.map(({ id }) => `behaviours/${id}`)),
      fc.integer({ min: 0, max: 500 }).map((n) => n / 100),
    ),
  })

  test('[DP1] give for any part of an office, whoever reads it, what a count over that part alone gives', () => {
    const reader = personId('person-0')
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 30 }), fc.boolean(), (made, isOpen) => {
        const facts = made.map(({ now: _, ...fact }, n) => aFact(n, fact))
        const people = made.map(({ now: place }, n) =>
          aPerson(`person-${n}`, null, {
            unit: place.unit,
            grade: place.grade,
            ...(place.postKind === null ? {} : { postKind: place.postKind }),
          }),
        )
        const columns = columnsOf(facts)
        const placing = isOpen ? placedToday(columns, people) : columns.placing
        const signedIn = new Set(['person-1'])
        const counts = countsIn({ unit: null, post: 'pelaksana', grade: 'III' }, new Set(['a']))
        const counted = countFigures({
          pack: national,
          columns,
          placing,
          counts,
          staff: staffOf(people, signedIn),
          reader,
          now: noon,
        })
        const placed = facts.map((fact, n) => ({
          ...fact,
          place: (isOpen ? made[n]?.now : made[n]?.place) ?? fact.place,
        }))
        const part = factsFor(placed, reader).filter(({ place }) => counts(place))
        const workers = made.flatMap(({ now: place }, n) =>
          counts(place) ? [{ id: personId(`person-${n}`), place }] : [],
        )
        expect(counted).toEqual(
          figuresOver({ pack: national, facts: part, people: workers, signedIn, now: noon }),
        )
      }),
    )
  })
})

describe('whoever filters a dashboard', () => {
  test('[DB3] [DP1] can’t find their own untold result by any filter, whoever read the same columns before', () => {
    const reader = personId('person-0')
    const places = ['a', 'b'].flatMap((unit) =>
      ['III/a', 'IV/b'].map((grade) => ({ unit, postKind: 'pelaksana', grade })),
    )
    const [first = { unit: 'a', postKind: null, grade: null }] = places
    const rest = Array.from({ length: 12 }, (_, n) =>
      aFact(n + 1, {
        place: places[n % places.length] ?? first,
        predicate: n % 3 === 0 ? 'kurang' : 'baik',
        score: 80 + n,
        rows: { 'behaviours/loyal': 3 },
      }),
    )
    const filters = [null, 'a', 'b'].flatMap((unit) =>
      [null, 'III', 'IV'].map((grade) =>
        countsIn({ unit, post: null, grade }, unit === null ? null : new Set([unit])),
      ),
    )
    const seen = (own: Partial<CaseFact>) => {
      const columns = columnsOf([aFact(0, { place: first, shared: false, ...own }), ...rest])
      const read = (who: typeof reader) =>
        filters.map((counts) =>
          countFigures({
            pack: national,
            columns,
            placing: columns.placing,
            counts,
            staff: [],
            reader: who,
            now: noon,
          }),
        )
      // Somebody else reads first: what they were counted is not what this reader is given.
      const others = read(personId('person-1'))
      return { others, mine: JSON.stringify(read(reader)) }
    }
    const [good, bad] = [
      { predicate: 'sangat-baik', score: 118, rows: { 'behaviours/loyal': 5 } },
      { predicate: 'sangat-kurang', score: 12, rows: { 'behaviours/loyal': 1 } },
    ].map(seen)
    expect(good?.mine).toBe(bad?.mine)
    expect(good?.mine).toBe(seen({}).mine)
    expect(good?.others).not.toEqual(bad?.others)
    const told = [118, 12].map((score) => seen({ predicate: 'baik', score, shared: true }).mine)
    expect(told[0]).not.toBe(told[1])
  })
})

describe('numbers', () => {
  test('[DB2] bins cover every number once, between round ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12_000 }), { minLength: 1, maxLength: 200 }),
        (hundredths) => {
          const values = hundredths.map((value) => value / 100)
          const bins = binsOf(values)
          expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length)
          for (const [n, bin] of bins.entries()) expect(bin.to).toBe(bins[n + 1]?.from ?? bin.to)
        },
      ),
    )
    expect(binsOf([])).toEqual([])
    expect(binsOf([90, 90])).toEqual([{ from: 90, to: 91, count: 2 }])
  })

  test('[DB2] means do not depend on the order, and halves go up', () => {
    expect(spreadOf([])).toBeNull()
    expect(meanOf([0.1, 0.2, 0.3, 90])).toBe(meanOf([90, 0.3, 0.2, 0.1]))
    expect(meanOf([1, 1.01])).toBe(1.01)
    expect(gradeGroup('IV/e')).toBe('IV')
  })
})
