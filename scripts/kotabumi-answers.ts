import type { PersonId } from '../core/ids.ts'
import type { JsonObject } from '../core/json.ts'
import { behaviourIds } from '../core/scoring/testing/behaviour-ids.ts'

/** Levels 1–5 of the seven BerAKHLAK behaviours, in their order. */
export type Levels = readonly [number, number, number, number, number, number, number]

/** What was reached in the year: services completed, satisfaction index, mean hours to answer a complaint. */
export type Figures = {
  readonly services: number
  readonly satisfaction: number
  readonly responseHours: number
}

/** Believable answers to Kotabumi's forms, for the demo, the pictures and the browser tests. */
export const kotabumiAnswers = {
  nomination: (peers: readonly PersonId[]): JsonObject => ({
    peers,
    reason: 'Kami melayani loket yang sama dan menangani berkas yang sama setiap hari.',
  }),

  approval: (approved: readonly PersonId[]): JsonObject => ({ decision: 'approve', approved }),

  self: (figures: Figures, levels: Levels): JsonObject => ({
    realisations: realisations(figures),
    evidence: {
      'services-completed': 'Rekap aplikasi perizinan, Januari sampai Desember 2026.',
      'satisfaction-index': 'Laporan survei kepuasan masyarakat semester II 2026.',
      'response-time': 'Log pengaduan SP4N-LAPOR! tahun 2026.',
    },
    behaviours: behaviours(levels),
    achievements: 'Menyusun antrean daring, sehingga warga tidak lagi menunggu di loket sejak pagi.',
    obstacles: 'Jaringan kantor sering putus pada jam sibuk.',
    statement: true,
  }),

  peer: (levels: Levels, observation: string): JsonObject => ({
    behaviours: behaviours(levels),
    feedback: {
      observation,
      impact: 'Warga pulang dengan jawaban, dan antrean di loket menjadi lebih pendek.',
      suggestion: 'Bagikan daftar periksa itu agar seluruh loket memakainya.',
    },
  }),

  superior: (figures: Figures, levels: Levels): JsonObject => ({
    realisations: realisations(figures),
    verified: true,
    behaviours: behaviours(levels),
    feedback: {
      observation:
        'Pada bulan Agustus menata ulang alur berkas sehingga pengaduan terjawab pada hari yang sama.',
      impact: 'Jumlah pengaduan berulang di bidang kita turun hampir separuh sampai akhir tahun.',
      suggestion: 'Dampingi dua rekan baru supaya cara kerja ini tetap berjalan saat Anda cuti.',
    },
  }),

  acknowledge: { response: 'acknowledge' } satisfies JsonObject,

  object: (reason: string): JsonObject => ({ response: 'object', reason }),

  revise: (corrected: JsonObject, reason: string): JsonObject => ({
    decision: 'revise',
    reason,
    realisations: corrected,
  }),
}

function realisations({ services, satisfaction, responseHours }: Figures): JsonObject {
  return {
    'services-completed': services,
    'satisfaction-index': satisfaction,
    'response-time': responseHours,
  }
}

function behaviours(levels: Levels): JsonObject {
  return Object.fromEntries(behaviourIds.map((name, index) => [name, levels[index] ?? null]))
}
