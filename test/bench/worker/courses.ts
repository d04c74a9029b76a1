import type { TaskView } from '../../../core/case/view.ts'
import { personId } from '../../../core/ids.ts'
import type { JsonObject } from '../../../core/json.ts'
import { kotabumiAnswers as kotabumi } from '../../../scripts/kotabumi-answers.ts'
import { gayungan } from '../../journeys/gayungan-answers.ts'
import { asExpected, sawahlunto } from '../../journeys/sawahlunto-answers.ts'
import { skp } from '../../journeys/skp-answers.ts'
import { tenayan } from '../../journeys/tenayan-raya-answers.ts'
import { wanggar } from '../../journeys/wanggar-answers.ts'

/** Who does what with which answers; what a form is opened with may belong into them. */
export type Step = readonly [
  person: string,
  spec: string,
  answers: JsonObject | ((task: TaskView) => JsonObject),
]

/** How an appraisal went: taken as it was, or objected to and scored a second time. */
export type Ending = 'accepted' | 'contested'

/** One appraisal from its first form to its last, in a region's own office. */
export type Course = {
  readonly region: string
  /** Who is appraised. */
  readonly about: string
  readonly common: readonly Step[]
  /** Where the result waits for calibration: the official who closes it with human resources, nothing changed. */
  readonly calibratedBy?: string
  readonly endings: { readonly [of in Ending]: readonly Step[] }
}

const acknowledge = { response: 'acknowledge' }
const object = {
  response: 'object',
  reason: 'Log pengaduan menunjukkan rata-rata 9 jam kerja, bukan 30; berkas bulan Desember belum dihitung.',
}
const revise = (changes: JsonObject): JsonObject => ({
  decision: 'revise',
  reason: 'Berkas telah dicocokkan dengan rekap bulan Desember, dan realisasinya berubah.',
  ...changes,
})
const figures = { services: 252, satisfaction: 87.5, responseHours: 9 }
const words = 'Memandu warga lansia mengisi formulir sampai selesai.'
const peersOf = (peers: readonly string[], answers: JsonObject): readonly Step[] =>
  peers.map((peer) => [peer, 'peer-rating', answers])

/** The longest usual course of each region; an appraisal of every one of them has to fit the same room. */
export const courses: readonly Course[] = [
  {
    region: 'kotabumi',
    about: 'siti',
    common: [
      ['siti', 'nominate-peers', kotabumi.nomination(['rizki', 'made', 'joko'].map(personId))],
      ['bambang', 'approve-peers', kotabumi.approval(['rizki', 'made', 'joko'].map(personId))],
      ['siti', 'self-assessment', kotabumi.self(figures, [4, 5, 4, 4, 5, 3, 4])],
      ...peersOf(['rizki', 'made', 'joko'], kotabumi.peer([5, 4, 4, 4, 5, 4, 4], words)),
      [
        'bambang',
        'superior-rating',
        kotabumi.superior({ ...figures, responseHours: 30 }, [4, 4, 4, 4, 5, 4, 4]),
      ],
    ],
    endings: {
      accepted: [['siti', 'respond', acknowledge]],
      contested: [
        ['siti', 'respond', object],
        ['hendra', 'decide', revise({ realisations: { 'response-time': 9 } })],
      ],
    },
  },
  {
    region: 'gayungan',
    about: 'nadia',
    common: [
      ['nadia', 'nominate-peers', gayungan.nomination(['yusuf', 'lilik', 'rina'])],
      ['arif', 'approve-peers', gayungan.approval(['yusuf', 'lilik', 'rina'])],
      ['nadia', 'self-assessment', gayungan.self({ ...gayungan.general, 'kerja-sama-tim': 2 })],
      ...peersOf(['yusuf', 'lilik', 'rina'], gayungan.peer()),
      ['wulan', 'public-feedback', gayungan.survey],
      [
        'arif',
        'superior-rating',
        {
          ...gayungan.superior({ ...gayungan.general, 'komunikasi-rekan': 1, 'kerja-sama-tim': 2 }),
          innovationVerdict: 'verified',
        },
      ],
      ['nadia', 'hear-employee', { view: gayungan.view }],
      ['arif', 'reconcile', gayungan.talk('correct', { 'komunikasi-rekan': 3 })],
    ],
    endings: {
      accepted: [['nadia', 'respond', acknowledge]],
      contested: [
        ['nadia', 'respond', object],
        ['teguh', 'decide', revise({ competencies: { 'kerja-sama-tim': 4 } })],
      ],
    },
  },
  {
    region: 'sawahlunto',
    about: 'vera',
    common: [
      ['vera', 'read-criteria', sawahlunto.comment],
      ['desi', 'answer-comment', sawahlunto.answer],
      ['vera', 'read-criteria', sawahlunto.understood],
      ['vera', 'plan-targets', sawahlunto.plan],
      ['vera', 'nominate-peers', sawahlunto.nomination(['arif', 'mutia', 'doni'])],
      ['efri', 'approve-peers', sawahlunto.approval(['arif', 'mutia', 'doni'])],
      ['vera', 'self-assessment', sawahlunto.self()],
      ...peersOf(['arif', 'mutia', 'doni'], sawahlunto.peer()),
      ['efri', 'superior-readiness', sawahlunto.readiness()],
      ['efri', 'superior-rating', sawahlunto.superior([5, 5, 5, 5, 5, 5, 5])],
      ['nofri', 'second-readiness', sawahlunto.readiness({ exercise: 'earlier' })],
      ['nofri', 'second-rating', sawahlunto.second(asExpected)],
    ],
    calibratedBy: 'nofri',
    endings: {
      accepted: [['vera', 'respond', sawahlunto.acknowledge]],
      contested: [
        ['vera', 'respond', sawahlunto.object],
        ['desi', 'name-decider', { person: 'yulizar', reason: 'Keduanya telah menilai pegawai ini.' }],
        ['yulizar', 'decide', revise({ realisations: { quantity: 110 } })],
      ],
    },
  },
  {
    region: 'tenayan-raya',
    about: 'mira',
    common: [
      ['mira', 'plan-skp', skp.quantitative],
      [
        'yenni',
        'agree-skp',
        { decision: 'return', reason: 'Target waktu perlu disesuaikan dengan standar.' },
      ],
      ['mira', 'plan-skp', skp.quantitative],
      ['yenni', 'agree-skp', { decision: 'agree' }],
      ['mira', 'report-skp', ({ prefill }) => skp.report(prefill.results ?? [])],
      ['mira', 'report', tenayan.report],
      ['zulfa', 'staff-records', tenayan.records([2025, 'sangat-baik'])],
      [
        'yenni',
        'superior-rating',
        ({ prefill }) => ({ ...skp.rating(prefill.skpResults ?? []), ...tenayan.rating(4) }),
      ],
    ],
    endings: {
      accepted: [['mira', 'respond', acknowledge]],
      contested: [
        ['mira', 'respond', object],
        ['masril', 'decide', revise({ criteria: { disiplin: 3 } })],
      ],
    },
  },
  {
    region: 'wanggar',
    about: 'siti',
    common: [
      ['agustina', 'unit-needs', wanggar.needs],
      ['siti', 'plan-goals', wanggar.plan],
      ['agustina', 'agree-goals', wanggar.agree],
      ['ester', 'survey-wave-1', wanggar.survey(2.8, { u7: 2.2 })],
      ['siti', 'progress-report', wanggar.progress],
      ['agustina', 'leader-feedback', wanggar.feedback],
      ['ester', 'policy-changes', wanggar.policyChange],
      ['siti', 'self-assessment', wanggar.self()],
      ['agustina', 'superior-rating', wanggar.superior()],
      ['ester', 'survey-wave-2', wanggar.survey(3.2)],
    ],
    endings: {
      accepted: [['siti', 'respond', wanggar.acknowledge]],
      contested: [
        ['siti', 'respond', wanggar.object],
        ['oktovianus', 'decide', revise({ realisations: { 'village-visits': 30 } })],
      ],
    },
  },
]
