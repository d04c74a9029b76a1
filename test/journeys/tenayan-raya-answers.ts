import type { JsonObject } from '../../core/json.ts'

const onTarget = { 'tasks-completed': 90, 'reports-accurate': 95, 'reports-on-time': 95 }
const beyond = { 'tasks-completed': 100, 'reports-accurate': 100, 'reports-on-time': 100 }
const behaviours = (level: number): JsonObject => ({
  'berorientasi-pelayanan': level,
  akuntabel: level,
  kompeten: level,
  harmonis: level,
  loyal: level,
  adaptif: level,
  kolaboratif: level,
})
const aspects = (level: number): JsonObject => ({
  administratif: level,
  teknis: level,
  sikap: level,
  'etika-kerja': level,
  komunikasi: level,
})
const criteria = (level: number): JsonObject => ({
  'kualitas-pekerjaan': level,
  disiplin: level,
  'kontribusi-tim': level,
})

/** Believable answers to Tenayan Raya's forms: a community officer's year. */
export const tenayan = {
  reason: 'Kegiatan pada bulan November belum ikut dihitung dalam penilaian ini.',

  /** Tasks and one project, and nothing that stood in the way. */
  report: {
    realisations: onTarget,
    evidence: { 'reports-on-time': 'Agenda laporan kecamatan tahun 2026.' },
    tasks: [
      { title: 'Pendampingan LPM', result: 'Sembilan kelurahan didampingi menyusun rencana tahunan.' },
      { title: 'Rekap data RT/RW', result: 'Data 94 RT dimutakhirkan pada bulan Mei.' },
    ],
    projects: [
      {
        name: 'Pelatihan kader posyandu',
        planning: 'Sasaran 40 kader, jadwal dua hari, anggaran kelurahan.',
        execution: 'Berjalan 14–15 Juli, diikuti 38 kader.',
        evaluation: 'Nilai uji naik dari 61 menjadi 84; materi gizi diperbaiki.',
      },
    ],
    noChallenges: true,
    statement: true,
  } satisfies JsonObject,

  /** The superior's rating of that report, everything at one level; the project's three phases as well. */
  rating: (level: number): JsonObject => ({
    realisations: level > 3 ? beyond : onTarget,
    verified: true,
    behaviours: behaviours(level),
    aspects: aspects(level),
    criteria: criteria(level),
    projects: tenayan.report.projects.map((project) => ({
      ...project,
      plan: level,
      do: level,
      evaluate: level,
    })),
    feedback: {
      observation: 'Pelatihan kader bulan Juli disiapkan rapi sejak undangan sampai evaluasi.',
      impact: 'Kader di sembilan kelurahan kini dapat mencatat gizi balita tanpa dibimbing.',
      suggestion: 'Susun bahan pelatihan itu menjadi panduan untuk kecamatan lain.',
    },
  }),

  /** Twenty participants, and the predicates of earlier years. */
  records: (...history: readonly (readonly [number, string])[]): JsonObject => ({
    year: 2026,
    gaveTraining: true,
    respondents: 20,
    participantMean: 4.6,
    history: history.map(([year, predicate]) => ({ year, predicate })),
  }),
}
