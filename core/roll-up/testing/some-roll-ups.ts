import { cycleId } from '../../ids.ts'
import type { RollUpList } from '../../protocol/roll-ups.ts'
import { PROTOCOL } from '../../protocol/version.ts'
import type { RollUp } from '../roll-up.ts'

const names: { readonly [id: string]: readonly [id: string, en: string] } = {
  best: ['Sangat Baik', 'Very good'],
  good: ['Baik', 'Good'],
  fair: ['Butuh Perbaikan', 'Needs improvement'],
}

/** Predicates as a region tells them: `predicates([['best', 12], ['good fair', 40]])` has the last two together. */
export function predicates(counts: readonly (readonly [ids: string, count: number])[]): RollUp['predicates'] {
  return counts.map(([joined, count]) => {
    const ids = joined.split(' ')
    const said = (place: 0 | 1) => ids.map((id) => names[id]?.[place] ?? id).join(' / ')
    return { ids, name: { id: said(0), en: said(1) }, count }
  })
}

/** One region's figures; `aRegion('kotabumi', { scored: 40 })`. */
export function aRegion(
  id: string,
  changes: Partial<RollUp> = {},
  year = '2026',
): RollUpList['rollUps'][number] {
  return {
    region: { id, name: id.replace(/^./, (letter) => letter.toUpperCase()) },
    rollUp: {
      cycle: {
        id: cycleId(year),
        name: `Penilaian ${year}`,
        period: { from: `${year}-01-01`, to: `${year}-12-31` },
      },
      closedAt: `${Number(year) + 1}-01-20T03:00:00.000Z`,
      closedOn: `${Number(year) + 1}-01-20`,
      pack: `${id}@3`,
      people: 60,
      scored: 52,
      predicates: predicates([
        ['best', 12],
        ['good', 32],
        ['fair', 8],
      ]),
      onTime: { done: 80, inTime: 61 },
      medianDays: 3.5,
      adoption: { people: 64, signedIn: 48 },
      ...changes,
    },
  }
}

/** Four regions: one with neighbours together, one that keeps all back, one with another scale, one from before. */
export const someRollUps: RollUpList = {
  protocol: PROTOCOL,
  rollUps: [
    aRegion('gayungan', {
      scored: 60,
      predicates: predicates([
        ['best', 20],
        ['good fair', 40],
      ]),
      onTime: { done: 100, inTime: 97 },
      medianDays: 1.2,
    }),
    aRegion('kotabumi'),
    aRegion('sawahlunto', {
      people: null,
      scored: null,
      predicates: null,
      onTime: null,
      medianDays: null,
      adoption: null,
    }),
    aRegion('wanggar', {
      scored: 30,
      predicates: predicates([
        ['naik', 10],
        ['tetap', 20],
      ]),
      adoption: { people: 4_100, signedIn: 2_000 },
    }),
    aRegion('kotabumi', { scored: 44 }, '2025'),
  ],
}
