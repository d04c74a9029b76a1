import type { JsonObject } from '../../core/json.ts'

const onTarget = { quantity: 100, quality: 100, time: 100, cost: 100 }
const asExpected = {
  'berorientasi-pelayanan': 3,
  akuntabel: 3,
  kompeten: 3,
  harmonis: 3,
  loyal: 3,
  adaptif: 3,
  kolaboratif: 3,
}
/** What everybody is asked, whatever the post. */
const social = { 'komunikasi-masyarakat': 3, 'komunikasi-rekan': 3, 'kerja-sama-tim': 3 }

/** Believable answers to Gayungan's forms; where nothing is said, everything is as expected. */
export const gayungan = {
  reason: 'Kami melayani loket yang sama dan menangani berkas yang sama setiap hari.',
  view: 'Pada bulan Mei saya menjembatani loket dan operator sampai berkas tertunda selesai; Lilik menyaksikannya.',
  social,
  /** The competencies of a post of the general family. */
  general: { 'tata-naskah': 3, 'prosedur-layanan': 3, ...social },

  nomination: (peers: readonly string[]): JsonObject => ({ peers, reason: gayungan.reason }),
  approval: (approved: readonly string[]): JsonObject => ({ decision: 'approve', approved }),

  self: (competencies: JsonObject): JsonObject => ({
    realisations: onTarget,
    behaviours: asExpected,
    competencies,
    innovation: {
      claimed: true,
      title: 'Antrean lewat pesan',
      change: 'Warga mengambil nomor antrean dari rumah; dahulu mereka datang sejak pagi.',
      benefit: 'Waktu tunggu rata-rata turun dari 70 menjadi 15 menit.',
      evidence: 'Log antrean Januari sampai Juni 2026',
    },
    achievements: 'Antrean lewat pesan berjalan sejak Maret, sehingga loket tidak lagi penuh sejak pagi.',
    statement: true,
  }),

  peer: (competencies: JsonObject = { 'komunikasi-rekan': 3, 'kerja-sama-tim': 3 }): JsonObject => ({
    behaviours: asExpected,
    competencies,
  }),

  superior: (competencies: JsonObject): JsonObject => ({
    realisations: onTarget,
    verified: true,
    behaviours: asExpected,
    competencies,
    feedback: {
      observation: 'Pada bulan Maret menata antrean lewat pesan bersama operator kelurahan.',
      impact: 'Warga tidak lagi menunggu sejak pagi, dan pengaduan tentang antrean berhenti.',
      suggestion: 'Ajarkan cara ini kepada dua rekan supaya berjalan saat Anda cuti.',
    },
  }),

  /** A survey whose mean of 3.25 is level 4. */
  survey: {
    available: true,
    survey: 'SKM triwulan II 2026',
    respondents: 40,
    conduct: 3.25,
  } satisfies JsonObject,
  noSurvey: {
    available: false,
    reason: 'Jabatan ini tidak melayani warga secara langsung.',
  } satisfies JsonObject,

  talk: (decision: 'confirm' | 'correct', competencies?: JsonObject): JsonObject => ({
    decision,
    discussed: true,
    reason: gayungan.reason,
    ...(competencies ? { competencies } : {}),
  }),
}
