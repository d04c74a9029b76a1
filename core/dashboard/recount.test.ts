import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { caseId, personId } from '../ids.ts'
import { allSpecs } from '../workflow/tasks.ts'
import type { CaseFact, Wait } from './case-fact.ts'
import { figuresOver } from './dashboard.ts'
import { trendOf } from './trend-point.ts'

const pack = readPack('wanggar')
const now = '2026-06-30T05:00:00.000Z'
const day = 86_400_000
const units = ['Distrik', 'Kampung A', 'Kampung B']
const specs = ['superior-rating', 'agree-goals', 'reviewer-rating'].filter((id) =>
  allSpecs(pack.workflow).some((spec) => spec.id === id),
)
const states = Object.keys(pack.workflow.states)
const words = Object.keys(pack.scoring.outcomes)
const on = (days: number) => new Date(Date.parse('2026-06-01T00:00:00.000Z') + days * day).toISOString()

const wait: fc.Arbitrary<Wait> = fc.record({
  spec: fc.constantFrom(...specs),
  from: fc.nat(20).map(on),
  due: fc.option(fc.nat(40).map(on)),
  done: fc.option(fc.integer({ min: 20, max: 35 }).map(on)),
})
const anyFact = fc.record({
  unit: fc.constantFrom(...units),
  state: fc.constantFrom(...states),
  stopped: fc.boolean(),
  dueAt: fc.option(fc.nat(40).map(on)),
  begun: fc.boolean(),
  predicate: fc.option(fc.constantFrom(...words)),
  score: fc.option(fc.integer({ min: 0, max: 12_000 }).map((n) => n / 100)),
  rows: fc.dictionary(
    fc.constantFrom(...pack.indicators.map(({ id }) => `indicators/${id}`)),
    fc.integer({ min: 0, max: 12_000 }).map((n) => n / 100),
  ),
  waits: fc.array(wait, { maxLength: 3 }),
  signedIn: fc.boolean(),
})
type Made = typeof anyFact extends fc.Arbitrary<infer T> ? T : never

function factOf({ unit, signedIn: _, ...rest }: Made, n: number): CaseFact {
  const place = { unit, postKind: null, grade: null }
  return { case: caseId(`c-${n}`), person: personId(`p-${n}`), place, shared: true, ...rest }
}

function figuresFor(made: readonly Made[], of = pack) {
  const facts = made.map(factOf)
  const people = facts.map(({ person, place }) => ({ id: person, place }))
  const signedIn = new Set(made.flatMap((one, n) => (one.signedIn ? [`p-${n}`] : [])))
  return figuresOver({ pack: of, facts, people, signedIn, now })
}

/** Summed by hand, and rounded half up to two decimals. */
function mean(values: readonly number[]): number | null {
  let sum = 0
  for (const value of values) sum += Math.round(value * 100)
  return values.length === 0 ? null : Math.round(sum / values.length + 1e-9) / 100
}

const many = fc.array(anyFact, { maxLength: 40 })

describe('figures beside a count by hand', () => {
  test('[DB2] missions with their indicators, what those came to, and indicators that serve no mission', () => {
    const missions = pack.tables?.missions?.rows ?? []
    const [first, ...others] = pack.indicators
    if (first === undefined || missions.length === 0) throw new Error('Wanggar has missions')
    const changed = { ...pack, indicators: [{ ...first, mission: 'tidak-ada' }, ...others] }
    fc.assert(
      fc.property(many, (made) => {
        const { results } = figuresFor(made)
        expect(results?.missions?.map(({ id }) => id)).toEqual(missions.map(({ id }) => id))
        for (const { indicators } of results?.missions ?? []) {
          for (const { id, people, mean: shown } of indicators) {
            const values = made.flatMap(({ rows }) => rows[`indicators/${id}`] ?? [])
            expect([id, people]).toEqual([id, values.length])
            expect(Math.abs((shown ?? 0) - (mean(values) ?? 0))).toBeLessThanOrEqual(0.010_001)
            expect(shown === null).toBe(values.length === 0)
          }
        }
        // Whatever is measured serves a mission or is named as one that serves none.
        for (const of of [pack, changed]) {
          const { missions: lines, orphans } = figuresFor(made, of).results ?? {}
          const served = new Set((lines ?? []).flatMap(({ indicators }) => indicators.map(({ id }) => id)))
          const bare = new Set((orphans ?? []).map(({ id }) => id))
          expect(bare.has(first.id)).toBe(of === changed)
          for (const { id } of of.indicators)
            expect([id, served.has(id) !== bare.has(id)]).toEqual([id, true])
        }
      }),
      { numRuns: 40 },
    )
  })

  test('[DB4] how fast officials answer: done, in time, the median, waiting, overdue and the oldest', () => {
    fc.assert(
      fc.property(many, (made) => {
        const { latency } = figuresFor(made)
        const used = new Set(made.flatMap(({ waits }) => waits.map(({ spec }) => spec)))
        expect(new Set(latency.map(({ spec }) => spec))).toEqual(used)
        for (const line of latency) {
          const took: number[] = []
          const open: number[] = []
          let [inTime, overdue] = [0, 0]
          for (const { waits, stopped } of made) {
            for (const { spec, from, due, done } of waits) {
              if (spec !== line.spec) continue
              if (done !== null) {
                took.push((Date.parse(done) - Date.parse(from)) / day)
                if (due === null || Date.parse(done) <= Date.parse(due)) inTime += 1
              } else if (!stopped) {
                open.push((Date.parse(now) - Date.parse(from)) / day)
                if (due !== null && Date.parse(due) < Date.parse(now)) overdue += 1
              }
            }
          }
          took.sort((a, b) => a - b)
          const [low = 0, high = 0] = [
            took[Math.ceil(took.length / 2) - 1],
            took[Math.floor(took.length / 2)],
          ]
          expect(line).toMatchObject({
            done: took.length,
            inTime,
            medianDays: took.length === 0 ? null : Math.round(((low + high) / 2) * 100) / 100,
            waiting: open.length,
            overdue,
            oldestDays: open.length === 0 ? null : Math.floor(Math.max(...open)),
          })
        }
      }),
      { numRuns: 60 },
    )
  })

  test('[DB2] stages, lateness, adoption and units', () => {
    fc.assert(
      fc.property(many, (made) => {
        const figures = figuresFor(made)
        const isOver = (state: string) => pack.workflow.states[state]?.kind === 'final'
        const isLate = ({ stopped, state, dueAt }: Made) =>
          !stopped && !isOver(state) && dueAt !== null && Date.parse(dueAt) < Date.parse(now)
        for (const { state, count, late } of figures.stages) {
          const here = made.filter((one) => one.state === state)
          expect([state, count, late]).toEqual([state, here.length, here.filter(isLate).length])
        }
        expect(figures.stages.reduce((sum, { count }) => sum + count, 0)).toBe(made.length)
        expect(figures.adoption).toEqual({
          people: made.length,
          signedIn: made.filter(({ signedIn }) => signedIn).length,
          begun: made.filter(({ begun }) => begun).length,
        })
        for (const line of figures.results?.units ?? []) {
          const theirs = made.filter(({ unit }) => unit === line.unit)
          expect(line).toMatchObject({
            total: theirs.length,
            closed: theirs.filter(({ stopped, state }) => stopped || isOver(state)).length,
            late: theirs.filter(isLate).length,
            people: theirs.length,
            signedIn: theirs.filter(({ signedIn }) => signedIn).length,
            begun: theirs.filter(({ begun }) => begun).length,
          })
        }
      }),
      { numRuns: 60 },
    )
  })

  test('[DB2] a trend counts each place and outcome once, however it was summed before', () => {
    fc.assert(
      fc.property(many, (made) => {
        const cells = new Map<string, { people: number; scores: number; sum: number }>()
        for (const { unit, predicate, score } of made) {
          const key = JSON.stringify([unit, predicate])
          const cell = cells.get(key) ?? { people: 0, scores: 0, sum: 0 }
          cell.people += 1
          if (score !== null) [cell.scores, cell.sum] = [cell.scores + 1, cell.sum + Math.round(score * 1e6)]
          cells.set(key, cell)
        }
        const summed = [...cells].map(([key, cell]) => {
          const [unit, predicate]: [string, string | null] = JSON.parse(key)
          return { place: { unit, postKind: null, grade: null }, predicate, ...cell }
        })
        const point = trendOf({
          scoring: pack.scoring,
          cycle: { id: '2026', name: '2026', from: '2026-01-01' },
          cells: summed,
        })
        const scores = made.flatMap(({ score }) => score ?? [])
        expect(point.mean === null).toBe(scores.length === 0)
        expect(Math.abs((point.mean ?? 0) - (mean(scores) ?? 0))).toBeLessThanOrEqual(0.010_001)
        for (const { id, count } of point.outcomes) {
          expect([id, count]).toEqual([id, made.filter(({ predicate }) => predicate === id).length])
        }
      }),
      { numRuns: 60 },
    )
  })
})
