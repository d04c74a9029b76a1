import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { aPerson } from '../case/testing/an-office.ts'
import { caseId, cycleId, personId } from '../ids.ts'
import { checkProposals } from '../pack/check-proposals.ts'
import type { FollowUp, Scored } from '../scoring/model.ts'
import { affectedBy, headsOf } from './affected.ts'
import { compareProgramme } from './compare.ts'
import { decideFollowUp } from './decide.ts'
import { dutyFault } from './duty.ts'
import type { FollowUpCase, FollowUpProposal } from './model.ts'
import { needFigures, needsOf, percentOf } from './needs.ts'
import { programmeFault } from './programme.ts'
import { proposeFollowUps } from './propose.ts'
import { recognitionAudience } from './recognition.ts'
import { followUpViews } from './views.ts'
import { yearsOf } from './years.ts'

const nasional = readPack('nasional')
const none: FollowUp = { rule: 'none', action: { kind: 'none' }, cause: nasional.scoring.noFollowUp }

function aResult(outputs: Scored['outputs'], changes: Partial<Scored> = {}): Scored {
  const scoring = { id: 'appraisal', version: 1 }
  return {
    kind: 'scored',
    outputs,
    steps: [],
    followUps: [none],
    scoring,
    inputHash: '0'.repeat(64),
    ...changes,
  }
}

const desk = aPerson('ani', 'budi')
const proposed = (predicates: readonly (string | null)[], years: readonly number[], person = desk) => {
  const [outputs = {}, ...past] = predicates.map((predicate) => ({ predicate }))
  const all = [outputs, ...past].map((each, place) => ({ to: `${years[place]}-12-31`, outputs: each }))
  return proposeFollowUps(nasional, { result: aResult(outputs), person, years: yearsOf(all), trained: [] })
}
const kinds = (proposals: readonly FollowUpProposal[]) => proposals.map(({ action }) => action.kind)

describe('what is proposed after a result', () => {
  test('[FU2] two years running of Sangat Baik put somebody forward, with both years as the cause', () => {
    const [promotion] = proposed(['sangat-baik', 'sangat-baik'], [2026, 2025])
    expect(promotion).toMatchObject({
      action: { kind: 'promotion-review' },
      cause: {
        id: 'Predikat “Sangat Baik” dua tahun berturut-turut, 2025 dan 2026. Ini usulan; yang memutuskan adalah pejabat yang berwenang.',
      },
    })
  })

  test.each([
    ['a year between them is missing', ['sangat-baik', 'sangat-baik'], [2026, 2024]],
    ['the year between was Baik', ['sangat-baik', 'baik', 'sangat-baik'], [2026, 2025, 2024]],
    ['two results of one year differ', ['sangat-baik', 'sangat-baik', 'baik'], [2026, 2025, 2025]],
    ['there is one year alone', ['sangat-baik'], [2026]],
  ])('[FU2] nobody is put forward where %s', (_why, predicates, years) => {
    expect(kinds(proposed(predicates, years))).not.toContain('promotion-review')
  })

  test('[FU2] a year is what all its results agree on, and null where they differ', () => {
    const of = (to: string, predicate: string) => ({ to, outputs: { predicate, half: true } })
    expect(yearsOf([of('2026-06-30', 'baik'), of('2026-12-31', 'kurang'), of('2025-12-31', 'baik')])).toEqual(
      [
        { year: 2026, outputs: { predicate: null, half: true } },
        { year: 2025, outputs: { predicate: 'baik', half: true } },
      ],
    )
  })

  test('[FU3] whoever deals with the public gets a training in service, once in a period', () => {
    const frontLine = { ...desk, frontLine: true }
    const known = { result: aResult({ predicate: 'baik' }), person: frontLine, years: [], trained: [] }
    expect(proposeFollowUps(nasional, known)).toMatchObject([
      { action: { kind: 'training', training: 'berakhlak-berorientasi-pelayanan' } },
    ])
    // It is asked of everybody in such a post, and so is no gap of theirs.
    expect(proposeFollowUps(nasional, known)[0]?.competency).toBeUndefined()
    expect(proposeFollowUps(nasional, { ...known, trained: ['berorientasi-pelayanan'] })).toEqual([])
    expect(proposeFollowUps(nasional, { ...known, person: desk })).toEqual([])
  })

  test('[FU1] what a scoring and the rules both propose is proposed once, with the value that it was proposed for', () => {
    const action = { kind: 'training', training: 'berakhlak-berorientasi-pelayanan' } as const
    const cause = { id: 'Tingkat 2', en: 'Level 2' }
    const result = aResult(
      { predicate: 'baik' },
      {
        followUps: [{ rule: 'behaviour-training.berorientasi-pelayanan', action, cause }],
        steps: [{ id: 'behaviour.berorientasi-pelayanan', value: 2, trace: null }],
      },
    )
    const person = { ...desk, frontLine: true }
    expect(proposeFollowUps(nasional, { result, person, years: [], trained: [] })).toEqual([
      {
        id: 'behaviour-training-berorientasi-pelayanan-1',
        action,
        cause,
        competency: 'berorientasi-pelayanan',
        value: 2,
      },
    ])
  })

  test('[FU1] a rule of a pack that reads what is not there, or names no training, is told with its place', () => {
    const bad = { id: 'bad', cause: { id: 'a', en: 'a' } }
    const proposals = [
      {
        ...bad,
        when: { var: 'persn.frontLine' },
        action: { kind: 'training', training: 'berakhlak-adaptip' } as const,
      },
      {
        ...bad,
        when: { var: 'person.nip' },
        action: { kind: 'award', title: bad.cause } as const,
        source: 'nowhere',
      },
    ]
    const found = checkProposals({ ...nasional, proposals }, 'pack.json')
    expect(found.map(({ path, kind }) => [path, kind])).toEqual([
      ['/proposals/0/when', 'bad-rule'],
      ['/proposals/0/action/training', 'unknown-training'],
      ['/proposals/1/when', 'bad-rule'],
      ['/proposals/1/source', 'unknown-source'],
    ])
    expect(found[1]?.text.en).toContain('Did you mean “berakhlak-adaptif”?')
  })
})

const words = { id: 'Kata', en: 'Word' }
const training: FollowUpProposal = { id: 't-1', action: { kind: 'training', training: 'apel' }, cause: words }
const award: FollowUpProposal = { id: 'a-2', action: { kind: 'award', title: words }, cause: words }

function aFollowUp(changes: Partial<FollowUpCase> = {}): FollowUpCase {
  const at = '2026-12-31T05:00:00.000Z'
  return {
    case: caseId('case-1'),
    cycle: cycleId('2026'),
    person: personId('ani'),
    owner: personId('budi'),
    openedAt: at,
    dueAt: at,
    resultAt: at,
    periodTo: '2026-12-31',
    outputs: {},
    values: {},
    proposals: [training, award],
    decision: null,
    ...changes,
  }
}

describe('a decision on a follow-up', () => {
  const trainings = new Map([
    ['apel', { competency: 'disiplin' }],
    ['surat', { competency: 'tata-naskah' }],
  ])
  const accepted = { proposal: 't-1', answer: 'accepted' } as const
  const refused = { proposal: 'a-2', answer: 'refused', reason: 'Belum ada' } as const
  const kindOf = (given: Parameters<typeof decideFollowUp>[1], followUp = aFollowUp()) => {
    const decided = decideFollowUp(followUp, given, { trainings })
    return decided.kind === 'ok' ? decided.value.map(({ id }) => id) : decided.error.kind
  }

  test('[FU4] keeps what was accepted, what came in its place, and what was added, each with its cause', () => {
    const changed = {
      proposal: 't-1',
      answer: 'changed',
      action: { kind: 'training', training: 'surat' },
      reason: 'Lebih dekat',
    } as const
    const added = [{ action: { kind: 'coaching', title: words } as const, reason: 'Tiap Senin' }]
    expect(
      decideFollowUp(aFollowUp(), { answers: [changed, refused], added, none: null }, { trainings }),
    ).toEqual({
      kind: 'ok',
      value: [
        {
          id: 't-1',
          action: { kind: 'training', training: 'surat' },
          cause: { id: 'Lebih dekat', en: 'Lebih dekat' },
          competency: 'tata-naskah',
        },
        { id: 'own-1', action: added[0]?.action, cause: { id: 'Tiap Senin', en: 'Tiap Senin' } },
      ],
    })
  })

  test('[FU4] answers every proposal once, with a reason where it is not taken as it is', () => {
    const plain = { added: [], none: null }
    expect(kindOf({ answers: [accepted], ...plain })).toBe('unanswered-proposal')
    expect(kindOf({ answers: [accepted, accepted, refused], ...plain })).toBe('answered-twice')
    expect(kindOf({ answers: [{ proposal: 'x', answer: 'accepted' }], ...plain })).toBe('unknown-proposal')
    expect(kindOf({ answers: [accepted, { ...refused, reason: ' ' }], ...plain })).toBe('no-reason')
    const unknown = { proposal: 't-1', answer: 'changed', reason: 'a' } as const
    expect(
      kindOf({
        answers: [{ ...unknown, action: { kind: 'training', training: 'constructor' } }, refused],
        ...plain,
      }),
    ).toBe('unknown-training')
  })

  test('[FU4] nothing at all needs a reason, and stands beside no action', () => {
    const refuseAll = [{ proposal: 't-1', answer: 'refused', reason: 'Sudah' } as const, refused]
    expect(kindOf({ answers: refuseAll, added: [], none: null })).toBe('nothing')
    expect(kindOf({ answers: refuseAll, added: [], none: '  ' })).toBe('nothing')
    expect(kindOf({ answers: refuseAll, added: [], none: 'Pensiun bulan depan' })).toEqual([])
    expect(kindOf({ answers: [accepted, refused], added: [], none: 'x' })).toBe('none-beside-actions')
  })

  test('[FU5] an award is put forward with evidence of public recognition alone', () => {
    const nominated = { proposal: 'a-2', answer: 'accepted' } as const
    expect(kindOf({ answers: [accepted, nominated], added: [], none: null })).toBe('no-evidence')
    expect(
      kindOf({ answers: [accepted, { ...nominated, evidence: 'Surat' }], added: [], none: null }),
    ).toEqual(['t-1', 'a-2'])
  })

  test('[FU5] what officials have decided on is not decided anew by whoever put it forward', () => {
    const outcome = {
      decision: 'granted',
      by: 'Bupati',
      on: '2027-01-01',
      document: '',
      reason: 'x',
    } as const
    const decision = {
      answers: [],
      added: [],
      none: null,
      by: personId('budi'),
      at: '2027-01-01T00:00:00.000Z',
      actions: [{ id: 'a-2', action: award.action, cause: words, outcome }],
    }
    expect(kindOf({ answers: [], added: [], none: 'x' }, aFollowUp({ decision }))).toBe('already-decided')
  })

  test('[FU4] is shown to its person when it is there, without what was refused', () => {
    const shown = {
      pack: { id: 'small', version: 1 },
      people: [desk],
      cycle: { id: cycleId('2026'), name: '2026' },
      deciders: [personId('budi'), personId('ani')],
    }
    expect(followUpViews(aFollowUp(), shown).map(({ audience }) => audience)).toEqual(['budi'])
    const decision = {
      answers: [accepted, refused],
      added: [],
      none: null,
      by: personId('budi'),
      at: '2027-01-01T00:00:00.000Z',
      actions: [{ ...training }],
    }
    const own = followUpViews(aFollowUp({ decision }), shown).find(({ audience }) => audience === 'ani')?.body
    expect(own?.relation).toBe('self')
    expect(JSON.stringify(own)).not.toContain('Belum ada')
  })
})

describe('what a region needs', () => {
  const of = (count: number, competency: string) =>
    Array.from({ length: count }, (_, place) => ({ person: personId(`p-${place}`), competency, value: 2 }))

  test('[TR1] 66 of 212 is 31.13 percent, each person once, and a programme from the share on', () => {
    const needs = needsOf([...of(66, 'manajemen-waktu'), ...of(3, 'manajemen-waktu'), ...of(42, 'arsip')], {
      of: 212,
      share: 20,
    })
    expect(needs.map(({ people: _, ...need }) => need)).toEqual([
      { competency: 'manajemen-waktu', count: 66, of: 212, share: 31.13, mean: 2, isProposed: true },
      // 20 percent of 212 is 42.4.
      { competency: 'arsip', count: 42, of: 212, share: 19.81, mean: 2, isProposed: false },
    ])
    expect(percentOf(1, 8)).toBe(12.5)
    expect(percentOf(1, 3)).toBe(33.33)
    expect(percentOf(2, 3)).toBe(66.67)
    expect(percentOf(0, 0)).toBe(0)
  })

  test('[TR2] without names, few are withheld, and so are all but a few; the order tells nothing', () => {
    const needs = needsOf([...of(4, 'b'), ...of(20, 'c'), ...of(17, 'd'), ...of(5, 'a')], {
      of: 20,
      share: 20,
    })
    expect(needFigures(needs, 5)).toEqual([
      { competency: 'a', of: 20, count: 5, share: 25 },
      { competency: 'b', of: 20, count: null, share: null },
      { competency: 'c', of: 20, count: 20, share: 100 },
      { competency: 'd', of: 20, count: null, share: null },
    ])
    expect(needFigures(needsOf(of(4, 'a'), { of: 4, share: 20 }), 5)).toEqual([
      { competency: 'a', of: 4, count: null, share: null },
    ])
  })
})

describe('a programme', () => {
  test('[TR4] before and after stand side by side, with those who needed it and took no part', () => {
    // Student’s t for 2 degrees of freedom is 4.302653: 1 ± 4.302653 × 1 ÷ √3.
    const taken = [
      { before: 2, after: 2 },
      { before: 2, after: 3 },
      { before: 2, after: 4 },
    ]
    const { taken: change, others } = compareProgramme({ taken, others: [{ before: 2, after: 2.5 }] })
    expect(change).toMatchObject({ n: 3, before: 2, after: 3, change: 1 })
    expect(change?.interval?.low).toBeCloseTo(1 - 4.302653 / Math.sqrt(3), 5)
    expect(others).toEqual({ n: 1, before: 2, after: 2.5, change: 0.5, interval: null })
    expect(compareProgramme({ taken: [], others: [] })).toEqual({ taken: null, others: null })
  })

  test('[TR3] has its days in order, room for all, everybody once, and attendance from its first day on', () => {
    const programme = {
      id: 'p',
      title: 'x',
      course: 'apel',
      competency: 'disiplin',
      cycle: null,
      from: '2027-02-01',
      to: '2027-02-02',
      place: '',
      capacity: 2,
      participants: [{ person: personId('ani'), attended: null, hours: 0, certificate: '' }],
    }
    const known = { people: new Set(['ani']), courses: new Set(['apel']), today: '2027-01-05' }
    const [one] = programme.participants
    if (one === undefined) throw new Error('nobody')
    expect(programmeFault(programme, known)).toBeNull()
    expect(programmeFault({ ...programme, to: '2027-01-31' }, known)).toBe('backwards')
    expect(programmeFault({ ...programme, course: 'x' }, known)).toBe('unknown-course')
    expect(programmeFault({ ...programme, participants: [one, one, one] }, known)).toBe('over-capacity')
    expect(programmeFault({ ...programme, participants: [one, one] }, known)).toBe('twice')
    const stranger = { ...one, person: personId('zaki') }
    expect(programmeFault({ ...programme, participants: [stranger] }, known)).toBe('unknown-person')
    const attended = { ...programme, participants: [{ ...one, attended: true }] }
    expect(programmeFault(attended, known)).toBe('early')
    expect(programmeFault(attended, { ...known, today: '2027-02-01' })).toBeNull()
  })
})

describe('a change of policy', () => {
  const people = [
    aPerson('citra', null, { unit: 'Setda', appraised: false }),
    aPerson('budi', 'citra', { unit: 'Dinas', post: 'Kepala Dinas' }),
    aPerson('ani', 'budi', { unit: 'Dinas', post: 'Petugas Loket', frontLine: true }),
    aPerson('dewi', 'budi', { unit: 'Dinas', post: 'Arsiparis' }),
    aPerson('eka', 'citra', { unit: 'Setda', post: 'petugas loket' }),
    aPerson('fajar', 'budi', {
      unit: 'Dinas',
      post: 'Petugas Loket',
      absence: { kind: 'retired', since: '2020-01-01' },
    }),
  ]

  test('[FU6] concerns units and posts together, and nobody who has left', () => {
    const field = { units: [], posts: ['loket'], frontLineOnly: false }
    expect(affectedBy(people, field)).toEqual(['ani', 'eka'])
    expect(affectedBy(people, { ...field, units: ['Dinas'] })).toEqual(['ani'])
    expect(affectedBy(people, { units: ['Dinas'], posts: [], frontLineOnly: true })).toEqual(['ani'])
  })

  test('[FU6] goes to whoever answers for a unit: their superior is of another one', () => {
    expect(Object.fromEntries(headsOf(people))).toEqual({ Setda: ['citra'], Dinas: ['budi'] })
  })

  test('[FU6] is done with a word of how; a training is come to, or declined with the reason', () => {
    expect(dutyFault({ about: 'policy' }, { kind: 'done', note: 'Apel Senin' })).toBeNull()
    expect(dutyFault({ about: 'policy' }, { kind: 'done', note: ' ' })).toBe('no-reason')
    expect(dutyFault({ about: 'policy' }, { kind: 'coming', note: '' })).toBe('other-answer')
    expect(dutyFault({ about: 'programme' }, { kind: 'coming', note: '' })).toBeNull()
    expect(dutyFault({ about: 'programme' }, { kind: 'declined', note: '' })).toBe('no-reason')
    expect(dutyFault({ about: 'programme' }, { kind: 'done', note: 'x' })).toBe('other-answer')
  })
})

test('[RF1] an award is seen by everybody only where both the region and its person agree', () => {
  const shared = { sharedAt: '2027-01-01T00:00:00.000Z' }
  expect(recognitionAudience(shared, 'consent')).toBe('everybody')
  expect(recognitionAudience(shared, 'off')).toBe('self')
  expect(recognitionAudience({ sharedAt: null }, 'consent')).toBe('self')
})
