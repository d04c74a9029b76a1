import { caseId, cycleId, personId } from '../../ids.ts'
import type {
  CalibrationEdit,
  CalibrationList,
  CalibrationView,
  CloseCalibration,
  GiveOpinion,
  PlanCalibration,
} from '../calibration.ts'
import type { FairnessAnswer, OwnFairness } from '../fairness.ts'
import { PROTOCOL } from '../version.ts'

const at = '2027-01-11T03:00:00.000Z'
const cycle = { id: cycleId('2026'), name: 'Tahun 2026' }
const text = { id: 'Baik', en: 'Good' }
const step = 'superior-level.loyal'
const budi = { id: personId('budi'), name: 'Budi', post: 'Kepala Bidang' }
const correlation = { value: 0.6, low: 0.3, high: 0.8, p: 0.001 }
const halo = { correlation: 0.5, spread: 0.4, ratees: 6 }
const central = { deviation: 0.7, entropy: 0.6, share: 0.5, mode: 4, ratings: 42 }

export const anOwnFairness: OwnFairness = {
  protocol: PROTOCOL,
  cycle,
  at,
  line: {
    kind: 'told',
    people: 6,
    mean: 3.5,
    adjusted: 3.1,
    points: 0.4,
    standardError: 0.1,
    verdict: 'lenient',
  },
}

export const aFairnessAnswer: FairnessAnswer = {
  protocol: PROTOCOL,
  cycle,
  pack: 'kotabumi@3',
  run: { done: 20, total: 60 },
  looked: {
    at,
    screen: {
      people: 6,
      ratings: { superior: 6, peer: 18, self: 6 },
      superiors: 1,
      peers: 6,
      scale: { low: 1, high: 5 },
      reliability: {
        peers: { ratees: 6, raters: 3, single: correlation, mean: correlation },
        agreement: { alpha: null, units: 6, ratings: 24 },
        steps: { kappa: 0.4, people: 6, raters: 3 },
        order: { w: 0.8, p: 0.01, people: 6, roles: ['superior', 'self'] },
      },
      components: 1,
      practical: 0.25,
      officials: [
        {
          rater: budi.id,
          people: 6,
          mean: 3.5,
          leniency: { points: 0.4, againstPeers: 0.5, standardError: 0.1, p: 0.01, cautious: 0.3 },
          adjusted: 3.1,
          verdict: 'lenient',
          habits: { halo, central, straight: { longest: 5, share: 0.7, answers: 7 }, flags: ['halo'] },
        },
      ],
      peerHabits: { sheets: 18, halo, central, straight: 0.4 },
      roles: [
        {
          roles: ['self', 'superior'],
          people: 6,
          mean: 0.4,
          effect: 0.8,
          p: 0.02,
          flagged: false,
          kappa: 0.5,
        },
        { roles: ['peer', 'self'], people: 2, mean: null, effect: null, p: null, flagged: false },
      ],
      apart: [
        {
          case: caseId('case-1'),
          person: personId('ani'),
          roles: ['self', 'superior'],
          first: 4.5,
          second: 3,
        },
      ],
      groups: [
        {
          by: 'unit',
          differences: [
            { group: 'Bidang Umum', kind: 'suppressed', flagged: false },
            {
              group: 'Sekretariat',
              kind: 'shown',
              people: 6,
              mean: 91,
              difference: null,
              effect: null,
              p: null,
              flagged: false,
            },
          ],
          table: {
            groups: [['Sekretariat', 'Bidang Umum']],
            outcomes: [['baik'], ['kurang']],
            counts: [[null, 6]],
            groupTotals: [12],
            outcomeTotals: [6, 6],
            total: 12,
          },
        },
        { by: 'sex', differences: [], table: null },
      ],
    },
  },
  again: 'few',
  fresh: 2,
  names: { budi: { name: 'Budi', post: 'Kepala Bidang', unit: 'Bidang Umum' } },
}

export const aPlanCalibration: PlanCalibration = {
  protocol: PROTOCOL,
  cycle: cycle.id,
  title: 'Kalibrasi Bidang Umum',
  units: ['Bidang Umum'],
  leaders: [budi.id],
  achievement: 'baik',
}

const proposal = { changes: [{ step, to: 3 }], reason: 'Bukti triwulan IV.' }

export const calibrationEdits: readonly CalibrationEdit[] = [
  { protocol: PROTOCOL, version: 0, note: 'Dibahas.', discussed: true },
  { protocol: PROTOCOL, version: 1, raise: 'Jauh dari rekan.' },
  { protocol: PROTOCOL, version: 2, ask: { person: budi.id, question: 'Bagaimana?' }, propose: proposal },
  { protocol: PROTOCOL, version: 3, ask: null, propose: null },
]

export const aGiveOpinion: GiveOpinion = {
  protocol: PROTOCOL,
  decline: false,
  levels: [{ step, to: 4 }],
  note: 'Setuju.',
}

export const aCloseCalibration: CloseCalibration = { protocol: PROTOCOL, version: 4 }

const steps = [{ id: step, name: text, levels: [{ value: 3, label: text, anchor: text }] }]

export const aCalibrationList: CalibrationList = {
  protocol: PROTOCOL,
  sessions: [
    {
      id: 's-1',
      title: 'Kalibrasi',
      cycle,
      units: ['Bidang Umum'],
      as: 'hr',
      openedAt: at,
      closedAt: null,
      people: 6,
      discussed: 2,
      changes: 1,
    },
  ],
  asked: [
    {
      calibration: 's-1',
      case: caseId('case-1'),
      subject: { name: 'Ani', post: 'Analis', unit: 'Bidang Umum' },
      by: 'Gita',
      at,
      question: 'Bagaimana?',
      steps,
    },
  ],
  plans: [
    {
      cycle,
      units: [{ unit: 'Bidang Umum', people: 8, results: 6, waiting: 6, until: at }],
      leaders: [{ ...budi, units: ['Bidang Umum'] }],
    },
  ],
}

const guide = {
  achievements: [{ id: 'baik', title: text }],
  lines: [{ outcome: 'baik', title: text, count: 6, share: 100, minimum: null, maximum: 70 }],
  warnings: [text],
  source: { title: text, confidence: 'high' },
} as const
const place = { row: 'meets', column: 'above' }

export const aCalibrationView: CalibrationView = {
  protocol: PROTOCOL,
  id: 's-1',
  title: 'Kalibrasi',
  cycle,
  units: ['Bidang Umum'],
  version: 4,
  openedAt: at,
  closedAt: null,
  as: 'leader',
  leaders: [budi],
  advisers: [budi],
  signed: [{ ...budi, as: 'leader', at }],
  achievement: 'baik',
  waiting: { results: 6, until: at },
  unrated: 2,
  guide,
  after: guide,
  grid: {
    kind: 'matrix',
    rows: [{ id: 'meets', title: text }],
    columns: [{ id: 'above', title: text }],
    cells: [[text]],
  },
  steps,
  outcomes: { baik: text },
  rows: [
    {
      case: caseId('case-1'),
      version: 3,
      subject: { id: personId('ani'), name: 'Ani', post: 'Analis', unit: 'Bidang Umum' },
      superior: 'Budi',
      score: 91.2,
      outcome: 'baik',
      place,
      levels: { [step]: 4 },
      mean: 4,
      peers: 3.4,
      calibrated: false,
      adjusted: null,
      flags: ['lenient', 'apart'],
      discussed: true,
      note: 'Dibahas.',
      raised: [{ name: 'Gita', at, text: 'Jauh dari rekan.' }],
      opinion: {
        name: 'Citra',
        question: 'Bagaimana?',
        at,
        state: 'given',
        levels: [{ step, to: 4 }],
        note: 'Setuju.',
      },
      proposal: {
        ...proposal,
        name: 'Citra',
        at,
        after: { score: 90, outcome: 'baik', place: null },
        refused: null,
      },
      locked: 'not-authorised',
    },
  ],
}
