import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personId } from '../ids.ts'
import { ALL, draftFigures, withholdings } from './draft-figures.ts'
import { openCsv, openDictionary, openJson } from './open-data.ts'
import type { PublicTable } from './protect.ts'
import { decideFigures, type Publication, type PublicFigures } from './publication.ts'
import { publicationPolicy } from './publication-policy.ts'
import type { CountedPerson } from './replace.ts'
import { attacked } from './testing/attacked.ts'

const basis = { id: 'Perda 5/2026 Pasal 12', en: 'Regional regulation 5/2026, article 12' }
const outcomes = ['sangat-baik', 'baik', 'kurang']
const region = { id: 'kota', name: 'Kota' }
const publishedAt = '2026-03-01T02:00:00.000Z'

/** So many people with each outcome, by group. */
function people(groups: { readonly [group: string]: readonly number[] }): readonly CountedPerson[] {
  return Object.entries(groups).flatMap(([group, counts]) =>
    counts.flatMap((count, column) =>
      Array.from({ length: count }, (_, n) => ({
        person: `${group}-${column}-${n}`,
        group,
        outcome: outcomes[column] ?? '',
      })),
    ),
  )
}

const drafted = (counted: readonly CountedPerson[], policies = {}) =>
  draftFigures({
    people: counted,
    outcomes,
    grouping: 'unit',
    policy: publicationPolicy(policies),
    before: null,
  })

function figuresOf(table: PublicTable, grouping: PublicFigures['grouping'] = 'unit'): PublicFigures {
  return {
    cycle: { id: '2025', name: 'Penilaian 2025', period: { from: '2025-01-01', to: '2025-12-31' } },
    version: 1,
    grouping,
    k: 5,
    table,
    groupNames: {},
    outcomeNames: {},
    named: [],
    basis: null,
    note: '',
  }
}

describe('what a region’s policy lets out', () => {
  test('[PF5] figures that differ from what left the region by one person are refused, the same are not', () => {
    const all = people({ a: [20, 9, 8], b: [17, 20, 6] })
    const asked = {
      people: all,
      outcomes,
      grouping: 'unit' as const,
      policy: publicationPolicy({}),
      before: null,
    }
    const [one, ...others] = all
    expect(draftFigures({ ...asked, sent: all }).kind).toBe('ok')
    expect(draftFigures({ ...asked, sent: others })).toEqual({
      kind: 'err',
      error: { kind: 'figures-too-alike', k: 5 },
    })
    expect([one?.group, draftFigures({ ...asked, sent: null }).kind]).toEqual(['a', 'ok'])
  })

  test('[PF1] the smallest group is never below five, whatever a pack says', () => {
    expect(publicationPolicy({})).toEqual({ k: 5, names: 'withheld', basis: null, closed: false })
    expect(publicationPolicy({ publication: { minimumGroup: 3 } }).k).toBe(5)
    expect(publicationPolicy({ publication: { minimumGroup: 10 } }).k).toBe(10)
    for (const odd of [4.5, '9', null, Number.NaN]) {
      expect(publicationPolicy({ publication: { minimumGroup: odd } }).k).toBe(5)
    }
  })

  test('[PF1] nobody is named where no basis is cited', () => {
    const named = (policy: object) => publicationPolicy({ publication: policy }).names
    expect(named({ names: 'best' })).toBe('withheld')
    expect(named({ names: 'best', basis: { id: ' ', en: '' } })).toBe('withheld')
    expect(named({ names: 'everybody', basis })).toBe('withheld')
    expect(named({ names: 'best', basis })).toBe('best')
  })

  test('[PF1] whoever is named is not counted again, so that no count helps against the others', () => {
    const counted = people({ a: [3, 9, 8], b: [7, 20, 6] })
    const found = drafted(counted, { publication: { names: 'best', basis } })
    if (found.kind === 'err') throw new Error(found.error.kind)
    expect(found.value.named.length).toBe(10)
    expect(found.value.table.total).toBe(43)
    expect(found.value.table.outcomes.flat()).toEqual(['baik', 'kurang'])
    const nobody = drafted(counted)
    expect(nobody.kind === 'ok' && nobody.value.named).toEqual([])
  })

  test('[PF1] a closed distribution, too few people, or all alike: nothing', () => {
    const many = people({ a: [10, 10, 10] })
    expect(drafted(many, { publication: { distribution: 'closed' } })).toMatchObject({
      error: { kind: 'figures-closed' },
    })
    expect(drafted(people({ a: [2, 2, 0] }))).toMatchObject({ error: { kind: 'figures-too-few' } })
    expect(drafted(people({ a: [0, 40, 0], b: [0, 9, 0] }))).toMatchObject({
      error: { kind: 'figures-too-few' },
    })
  })
})

describe('a newer version', () => {
  const before = people({ a: [10, 10, 10], b: [10, 10, 10] })
  const next = (after: readonly CountedPerson[], grouping: 'unit' | 'post' | 'none' = 'unit') =>
    draftFigures({
      people: after,
      outcomes,
      grouping,
      policy: publicationPolicy({}),
      before: { grouping: 'unit', people: before },
    })
  const moved = (count: number) => {
    let left = count
    return before.map((one) => {
      if (one.group !== 'a' || one.outcome !== 'baik' || left === 0) return one
      left -= 1
      return { ...one, outcome: 'kurang' }
    })
  }

  test.each([0, 1, 4])(
    '[PF2] that differs by %d people is none: comparing the two would find them',
    (count) => {
      expect(next(moved(count))).toEqual({ kind: 'err', error: { kind: 'figures-too-alike', k: 5 } })
    },
  )

  test('[PF2] that differs by enough holds the totals alone', () => {
    const found = next(moved(5))
    expect(found).toMatchObject({
      value: { grouping: 'none', table: { groups: [[ALL]], counts: [[20, 15, 25]], total: 60 } },
    })
  })

  test('[PF2] cannot be grouped in another way', () => {
    expect(next(moved(10), 'post')).toEqual({ kind: 'err', error: { kind: 'figures-grouped' } })
    expect(next(moved(10), 'none').kind).toBe('ok')
  })

  test('[PF2] no two versions that may follow each other give away a single person’s outcome', () => {
    const groups = fc.array(fc.array(fc.oneof(fc.nat(4), fc.nat(30)), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    })
    const move = fc.record({
      group: fc.nat(3),
      from: fc.nat(2),
      to: fc.nat(2),
      count: fc.integer({ min: 1, max: 20 }),
    })
    const policy = publicationPolicy({})
    const seen = { followed: 0, refused: 0 }
    fc.assert(
      fc.property(groups, fc.array(move, { minLength: 1, maxLength: 2 }), (rows, moves) => {
        const old = people(Object.fromEntries(rows.map((row, n) => [`unit ${n}`, row])))
        const after = moves.reduce((now: readonly CountedPerson[], { group, from, to, count }) => {
          let left = count
          return now.map((one) => {
            if (left === 0 || one.group !== `unit ${group}` || one.outcome !== outcomes[from]) return one
            left -= 1
            return { ...one, outcome: outcomes[to] ?? one.outcome }
          })
        }, old)
        const first = draftFigures({ people: old, outcomes, grouping: 'unit', policy, before: null })
        if (first.kind === 'err') return
        const was = { grouping: 'unit', people: old } as const
        const second = draftFigures({ people: after, outcomes, grouping: 'unit', policy, before: was })
        const changed = old.filter((one, n) => one.outcome !== after[n]?.outcome).length
        if (changed > 0 && changed < 5) {
          seen.refused += 1
          expect(second).toMatchObject({ error: { kind: 'figures-too-alike' } })
        }
        if (second.kind === 'err') return
        seen.followed += 1
        expect(changed).toBeGreaterThanOrEqual(5)
        expect(second.value.table.groups).toEqual([[ALL]])
        for (const { least, most } of attacked(first.value.table)) {
          expect(most - least).toBeGreaterThan(4 - 1e-6)
        }
      }),
      { numRuns: 2_000 },
    )
    expect(seen.followed).toBeGreaterThan(100)
    expect(seen.refused).toBeGreaterThan(100)
  })
})

describe('deciding about figures', () => {
  const [gita, kira] = [personId('gita'), personId('kira')]
  const found = drafted(people({ a: [10, 10, 10] }))
  if (found.kind === 'err') throw new Error(found.error.kind)
  const proposed: Publication = {
    state: 'proposed',
    figures: figuresOf(found.value.table),
    proposedBy: gita,
    proposedAt: publishedAt,
  }
  const at = '2026-03-02T02:00:00.000Z'

  test('[PF3] takes somebody else where the policy says two people', () => {
    const decision = { at, decision: 'publish', reason: '' } as const
    expect(decideFigures(proposed, { ...decision, by: gita }, 2)).toEqual({
      kind: 'err',
      error: { kind: 'second-approver' },
    })
    expect(decideFigures(proposed, { ...decision, by: kira }, 2)).toMatchObject({
      value: { state: 'published', decidedBy: kira, decidedAt: at },
    })
    expect(decideFigures(proposed, { ...decision, by: gita }, 1)).toMatchObject({
      value: { state: 'published' },
    })
  })

  test('[PF3] is done once, with a reason where something is refused or taken away', () => {
    const published: Publication = { ...proposed, state: 'published', decidedBy: kira, decidedAt: at }
    const by = { by: kira, at: '2026-04-01T02:00:00.000Z' }
    expect(decideFigures(published, { ...by, decision: 'publish', reason: '' }, 2)).toMatchObject({
      error: { kind: 'figures-decided' },
    })
    expect(decideFigures(published, { ...by, decision: 'retract', reason: ' ' }, 2)).toMatchObject({
      error: { kind: 'no-why' },
    })
    expect(decideFigures(published, { ...by, decision: 'retract', reason: 'Salah pindah' }, 2)).toMatchObject(
      {
        value: { state: 'retracted', decidedAt: at, reason: 'Salah pindah' },
      },
    )
    expect(decideFigures(proposed, { ...by, decision: 'retract', reason: 'x' }, 2)).toMatchObject({
      error: { kind: 'figures-decided' },
    })
    expect(decideFigures(proposed, { ...by, decision: 'withdraw', reason: '' }, 2)).toMatchObject({
      error: { kind: 'not-proposer' },
    })
    expect(decideFigures(proposed, { ...by, decision: 'reject', reason: '' }, 2)).toMatchObject({
      error: { kind: 'no-why' },
    })
  })

  test('[PF3] whoever decides sees why each count is withheld; the public does not', () => {
    const counted = people({ a: [20, 3, 9], b: [18, 9, 30], c: [12, 0, 14], d: [0, 12, 0] })
    const one = drafted(counted)
    if (one.kind === 'err') throw new Error(one.error.kind)
    const why = withholdings(counted, one.value.table, 5)
    const row = (group: string) => one.value.table.groups.findIndex((ids) => ids.includes(group))
    expect(why[row('a')]?.[1]).toBe('few')
    expect(why.flat()).toContain('cover')
    expect(why[row('d')]).toContain('alike')
    const files = openCsv({ region, figures: figuresOf(one.value.table), publishedAt })
    expect(files).not.toMatch(/few|cover|alike/)
  })
})

describe('open data', () => {
  test('[PF4] no linear programme finds a withheld count in the CSV, of thousands of made-up offices', () => {
    let withheld = 0
    const counts = fc.array(fc.array(fc.oneof(fc.nat(4), fc.nat(30)), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 6,
    })
    fc.assert(
      fc.property(counts, (rows) => {
        const found = drafted(people(Object.fromEntries(rows.map((row, n) => [`unit ${n}`, row]))))
        if (found.kind === 'err') return
        const csv = openCsv({ region, figures: figuresOf(found.value.table), publishedAt })
        for (const { least, most } of attacked(readBack(csv))) {
          withheld += 1
          expect(most - least).toBeGreaterThan(4 - 1e-6)
        }
      }),
      { numRuns: 3_000 },
    )
    expect(withheld).toBeGreaterThan(3_000)
  })

  test('[PF4] the CSV, the JSON and the dictionary say the same, and nothing in them is a formula', () => {
    const found = drafted(people({ '=cmd|x!A1': [10, 10, 10], 'Unit "B", barat': [10, 10, 11] }))
    if (found.kind === 'err') throw new Error(found.error.kind)
    const figures = figuresOf(found.value.table)
    const csv = openCsv({ region, figures, publishedAt })
    const [head = '', first = ''] = csv.split('\r\n')
    expect(head.split(',')).toEqual(openDictionary().fields.map(({ name }) => name))
    expect(first).toBe(`kota,2025,2025-01-01,2025-12-31,1,${publishedAt},unit,'=cmd|x!A1,sangat-baik,10,`)
    expect(csv).toContain('"Unit ""B"", barat"')
    const json = openJson({ region, figures, publishedAt })
    expect(json.groups.map(({ people: all }) => all)).toEqual([30, 31])
    expect(readBack(csv)).toEqual({ ...figures.table, groups: [["'=cmd|x!A1"], ['Unit "B", barat']] })
    expect(json.total).toBe(61)
  })
})

/** A table again, from nothing but what a CSV says. */
function readBack(csv: string): PublicTable {
  const rows = csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
        cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
      ),
    )
    .map(([, , , , , , , group = '', outcome = '', people = '']) => ({
      group,
      outcome,
      people: people === '' ? null : Number(people),
    }))
  const cells = rows.filter(({ group, outcome }) => group !== ALL && outcome !== ALL)
  const groups = [...new Set(cells.map(({ group }) => group))]
  const scale = [...new Set(cells.map(({ outcome }) => outcome))]
  const at = (group: string, outcome: string) =>
    rows.find((row) => row.group === group && row.outcome === outcome)?.people
  const split = (code: string) => code.split(' + ')
  return {
    groups: groups.map(split),
    outcomes: scale.map(split),
    counts: groups.map((group) => scale.map((outcome) => at(group, outcome) ?? null)),
    groupTotals: groups.map((group) => at(group, ALL) ?? 0),
    outcomeTotals: scale.map((outcome) => at(ALL, outcome) ?? 0),
    total: at(ALL, ALL) ?? 0,
  }
}
