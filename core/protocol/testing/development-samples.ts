import { caseId, cycleId, mutationId, personId } from '../../ids.ts'
import type {
  AskTokens,
  FollowUpList,
  IssuedTokens,
  NeedList,
  ProgrammeList,
  RankingList,
  TalentList,
} from '../development.ts'
import type { Mutation } from '../mutation.ts'
import { PROTOCOL } from '../version.ts'

const at = '2026-01-05T05:00:00.000Z'
const text = { id: 'Kata', en: 'Word' }
const subject = { id: personId('ani'), name: 'Ani', post: 'Analis', unit: 'Dinas' }
const course = {
  id: 'apel',
  name: 'Manajemen waktu',
  provider: 'BKPSDM',
  level: 'regional',
  competency: 'manajemen-waktu',
  hours: 8,
  cost: 250_000,
  source: 'Rencana 2027',
} as const
const programme = {
  id: 'p-1',
  title: 'Manajemen waktu angkatan I',
  course: 'apel',
  competency: 'manajemen-waktu',
  cycle: cycleId('2026'),
  from: '2027-02-01',
  to: '2027-02-02',
  place: 'Aula',
  capacity: 30,
} as const
const participant = { person: personId('ani'), attended: true, hours: 8, certificate: '1/2027' }
const outcome = {
  decision: 'granted',
  by: 'Bupati',
  on: '2027-01-10',
  document: 'SK 1/2027',
  reason: 'Layanan lebih cepat',
} as const
const award = { kind: 'award', title: text } as const
const cycles = [{ id: '2026', name: '2026' }]

/** One of each mutation about what follows on results. */
export const developmentMutations: readonly Mutation[] = [
  {
    protocol: PROTOCOL,
    kind: 'decide-follow-up',
    id: mutationId('m-20'),
    case: caseId('case-1'),
    answers: [
      { proposal: 'a-1', answer: 'accepted' },
      {
        proposal: 'b-2',
        answer: 'changed',
        action: { kind: 'training', training: 'apel' },
        reason: 'Lebih dekat',
      },
      { proposal: 'c-3', answer: 'refused', reason: 'Sudah diikuti' },
    ],
    added: [{ action: award, reason: 'Layanan lebih cepat', evidence: 'Surat warga' }],
    none: null,
  },
  {
    protocol: PROTOCOL,
    kind: 'record-outcome',
    id: mutationId('m-21'),
    case: caseId('case-1'),
    action: 'own-1',
    outcome,
  },
  { protocol: PROTOCOL, kind: 'keep-courses', id: mutationId('m-22'), courses: [course] },
  {
    protocol: PROTOCOL,
    kind: 'keep-programme',
    id: mutationId('m-23'),
    programme: { ...programme, participants: [participant] },
  },
  {
    protocol: PROTOCOL,
    kind: 'note-policy-change',
    id: mutationId('m-24'),
    title: 'Tarif baru',
    changes: ['Tarif layanan berubah.'],
    field: { units: ['Dinas'], posts: ['loket'], frontLineOnly: true },
    course: 'apel',
    until: '2027-03-01',
  },
  {
    protocol: PROTOCOL,
    kind: 'answer-duty',
    id: mutationId('m-25'),
    duty: 'd-1',
    answer: 'done',
    note: 'Apel Senin',
  },
  {
    protocol: PROTOCOL,
    kind: 'share-recognition',
    id: mutationId('m-26'),
    recognition: 'r-1',
    shared: true,
  },
  {
    protocol: PROTOCOL,
    kind: 'give-thanks',
    id: mutationId('m-27'),
    to: personId('budi'),
    words: 'Terima kasih sudah menggantikan saya di loket.',
  },
  { protocol: PROTOCOL, kind: 'remove-thanks', id: mutationId('m-28'), recognition: 'r-1' },
]

export const aFollowUpList: FollowUpList = {
  protocol: PROTOCOL,
  cycle: '2026',
  cycles,
  unasked: 0,
  lines: [
    {
      case: caseId('case-1'),
      person: subject,
      owner: { id: personId('budi'), name: 'Budi' },
      dueAt: at,
      state: 'decided',
      proposals: 1,
      actions: [{ id: 'own-1', action: award, cause: text, evidence: 'Surat', outcome }],
      none: null,
    },
  ],
}

export const needLists: readonly NeedList[] = [
  {
    protocol: PROTOCOL,
    kind: 'named',
    cycle: '2026',
    cycles,
    share: 20,
    of: 212,
    needs: [
      {
        competency: 'manajemen-waktu',
        name: text,
        count: 1,
        of: 212,
        share: 0.47,
        mean: 2.5,
        isProposed: false,
        people: [subject],
      },
    ],
  },
  {
    protocol: PROTOCOL,
    kind: 'figures',
    cycle: '2026',
    cycles,
    share: 20,
    of: 212,
    k: 5,
    needs: [{ competency: 'manajemen-waktu', name: text, of: 212, count: null, share: null }],
  },
]

export const aProgrammeList: ProgrammeList = {
  protocol: PROTOCOL,
  programmes: [
    {
      ...programme,
      competencyName: text,
      courseName: text,
      participants: [{ ...participant, subject, answer: { kind: 'coming', note: '' } }],
      change: {
        taken: { n: 2, before: 2, after: 3, change: 1, interval: { low: 0.5, high: 1.5 } },
        others: null,
      },
    },
  ],
  courses: [course],
  offered: [
    {
      id: 'apel',
      title: text,
      competency: 'manajemen-waktu',
      level: 'regional',
      hours: 8,
      provider: 'BKPSDM',
    },
  ],
  competencies: [{ id: 'manajemen-waktu', name: text }],
  changes: [
    {
      id: 'c-1',
      title: text,
      changes: [text],
      field: { units: [], posts: [], frontLineOnly: false },
      at,
      told: 2,
      done: 1,
      answers: [{ name: 'Budi', unit: 'Dinas', note: 'Apel Senin' }],
    },
  ],
}

export const aTalentList: TalentList = {
  protocol: PROTOCOL,
  talents: [
    {
      case: caseId('case-1'),
      person: subject,
      cycle: '2026',
      action: { id: 'own-1', action: award, cause: text },
    },
  ],
}

export const aRankingList: RankingList = {
  protocol: PROTOCOL,
  used: true,
  cycle: '2026',
  cycles,
  lines: [{ case: caseId('case-1'), person: subject, postKind: null, predicate: 'baik', score: 91.25 }],
}

export const anAskTokens: AskTokens = { protocol: PROTOCOL, count: 30 }
export const someTokens: IssuedTokens = { protocol: PROTOCOL, tokens: ['7K3M-0QXA-9TBD'], total: 30 }
