import { describe, expect, it } from 'vitest'
import type { Text } from '../text.ts'
import { sayAgreement, sayConcordance, sayIntraclass } from './agreement-sentences.ts'
import { figure } from './figure.ts'
import { groupDifferencesOf } from './group-differences.ts'
import { sayCentralTendency, sayGroup, sayHalo, sayRoleGap, sayStraightLining } from './habit-sentences.ts'
import { centralTendencyOf, haloOf, straightLiningOf } from './rating-habits.ts'
import type { Rating } from './ratings.ts'
import { roleGapsOf } from './role-disagreement.ts'
import { severityOf } from './severity.ts'
import { practicalPoints, severityFlagsOf } from './severity-flags.ts'
import { sayComponents, sayScore, saySeverity } from './severity-sentences.ts'

/** Ten people, three raters; `c` gives 8 points less. The noise is small and adds up to nothing. */
const ratings = Array.from({ length: 10 }, (_, n) =>
  ['a', 'b', 'c'].map(
    (rater, j): Rating => ({
      rater,
      ratee: `p${n}`,
      value: 60 + 2 * n + (rater === 'c' ? -8 : 0) + ((n + j) % 2 === 0 ? 0.5 : -0.5),
    }),
  ),
).flat()

describe('flags of raters', () => {
  it('[K7] name who is strict or lenient, and nobody where it does not matter', () => {
    const model = severityOf(ratings)
    expect(severityFlagsOf(model).map(({ rater, kind }) => [rater.rater, kind])).toEqual([
      ['a', 'unremarkable'],
      ['b', 'unremarkable'],
      ['c', 'strict'],
    ])
    expect(severityFlagsOf(model, { practical: 20 }).every(({ kind }) => kind === 'unremarkable')).toBe(true)
    expect(practicalPoints(model)).toBeCloseTo(Math.sqrt(36.666_667) / 2, 1)
  })

  it('[K7] name nobody over fewer than five ratings, however far apart', () => {
    const few = severityOf(ratings.filter(({ ratee }) => ratee < 'p4'))
    expect(severityFlagsOf(few, { practical: 1 }).every(({ kind }) => kind === 'unremarkable')).toBe(true)
  })
})

describe('sentences', () => {
  it('[K8] say what was found of a rater, and that the reason may lie elsewhere', () => {
    const [, , flag] = severityFlagsOf(severityOf(ratings))
    expect(flag && saySeverity(flag, 'Sari')).toEqual({
      id: 'Sari memberi 8,0 poin lebih rendah daripada penilai lain untuk orang yang sama (10 penilaian, galat baku 0,2). Perbedaan ini layak dibicarakan; penyebabnya belum tentu penilai.',
      en: 'Sari gives 8.0 points less than other raters to the same people (10 ratings, standard error 0.2). That is worth a conversation; the reason need not lie with the rater.',
    })
    const [alone] = severityFlagsOf(severityOf([{ rater: 'a', ratee: 'x', value: 3 }]))
    expect(alone && saySeverity(alone, 'Sari').en).toBe(
      'How generous Sari is cannot be said yet: nobody else has rated the same people.',
    )
  })

  it('[K1] set the raw beside the adjusted score, and say that the official one stays', () => {
    const [score] = severityOf([
      { rater: 'a', ratee: 'x', value: 76 },
      { rater: 'b', ratee: 'x', value: 70 },
      { rater: 'a', ratee: 'y', value: 80 },
    ]).ratees.filter(({ ratee }) => ratee === 'y')
    expect(score && sayScore(score, 'Budi')).toEqual({
      id: 'Budi: rata-rata 80,0, dan 77,0 bila kemurahan para penilainya dikeluarkan. Nilai resmi tidak berubah.',
      en: 'Budi: 80.0 on average, 77.0 with the leniency of the raters taken off. The official score stays as it is.',
    })
  })

  it('[K8] are there for every figure, in both languages, without a gap', () => {
    const table = [
      [9, 2, 5],
      [6, 1, 3],
      [8, 4, 6],
    ]
    const role = Array.from({ length: 5 }, (_, n) => [
      { ratee: `p${n}`, role: 'peer', value: 70 + n },
      { ratee: `p${n}`, role: 'self', value: 75 + n * n },
    ]).flat()
    const groups = groupDifferencesOf([
      ...Array.from({ length: 6 }, (_, n) => ({ group: 'A', value: 70 + n })),
      ...Array.from({ length: 6 }, (_, n) => ({ group: 'B', value: 72 + n })),
      { group: 'C', value: 1 },
      { group: 'D', value: 2 },
    ])
    const said: readonly Text[] = [
      sayComponents(severityOf(ratings)),
      sayComponents({
        components: [
          { raters: ['a'], ratees: ['x'] },
          { raters: ['b'], ratees: ['y'] },
        ],
      }),
      sayIntraclass({ value: 0.62, low: 0.07, high: 0.93, p: 0.01 }),
      ...[null, 0.9, 0.7, 0.2].map(sayAgreement),
      sayConcordance({ w: 0.9, p: 0.01, raters: 3, ratees: 6 }),
      sayConcordance({ w: 0.1, p: 0.9, raters: 3, ratees: 6 }),
      sayHalo(haloOf(table)),
      sayHalo(
        haloOf([
          [3, 3],
          [4, 4],
        ]),
      ),
      sayHalo(haloOf([[3, 4]])),
      sayCentralTendency(centralTendencyOf([3, 3, 3, 4], 5)),
      sayCentralTendency(centralTendencyOf([], 5)),
      sayStraightLining(straightLiningOf([3, 3, 2])),
      ...roleGapsOf(role).map((gap) =>
        sayRoleGap(gap, { id: 'Rekan', en: 'Peers' }, { id: 'diri sendiri', en: 'self' }),
      ),
      ...roleGapsOf(role.slice(0, 4)).map((gap) =>
        sayRoleGap(gap, { id: 'Rekan', en: 'Peers' }, { id: 'x', en: 'x' }),
      ),
      ...groups.map((found) => sayGroup(found, found.group)),
    ]
    for (const { id, en } of said) {
      for (const sentence of [id, en]) {
        expect(sentence).toMatch(/^[A-Z0-9].*\.$/)
        expect(sentence).not.toMatch(/undefined|NaN|null|\[object/)
      }
      expect(id).not.toBe(en)
    }
  })

  it('[K8] write figures as each language does', () => {
    expect(figure(1234.56, 1)).toEqual({ id: '1.234,6', en: '1,234.6' })
    expect(figure(-0.04, 1)).toEqual({ id: '0,0', en: '0.0' })
    expect(figure(-1_234_567, 0)).toEqual({ id: '-1.234.567', en: '-1,234,567' })
  })
})
