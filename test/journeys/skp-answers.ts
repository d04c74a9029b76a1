import { rowsOf } from '../../core/case/skp.ts'
import type { Json, JsonObject } from '../../core/json.ts'

const levels = (level: number) =>
  Object.fromEntries(
    ['berorientasi-pelayanan', 'akuntabel', 'kompeten', 'harmonis', 'loyal', 'adaptif', 'kolaboratif'].map(
      (behaviour) => [behaviour, level],
    ),
  )

const words = {
  observation: 'Sepanjang tahun layanan berjalan dengan baik.',
  impact: 'Warga tidak lagi menunggu berkas.',
  suggestion: 'Pertahankan dan ajarkan kepada rekan.',
}

/** Two main results and an additional one, with targets in three of the four aspects. */
const quantitative = {
  results: [
    {
      intervenes: 'Layanan perizinan terbit tepat waktu',
      plan: 'Rekomendasi perizinan tersusun',
      kind: 'main',
      quantity: { indicator: 'Jumlah rekomendasi tersusun', target: 24, unit: 'dokumen' },
      quality: { indicator: 'Rekomendasi tanpa koreksi', target: 90, unit: 'persen' },
      time: { indicator: 'Lama penyusunan', target: 4, unit: 'hari' },
    },
    {
      plan: 'Arsip perizinan tertata',
      kind: 'main',
      quantity: { indicator: 'Jumlah berkas tertata', target: 500, unit: 'berkas' },
    },
    {
      plan: 'Rekan baru didampingi',
      kind: 'additional',
      quantity: { indicator: 'Jumlah rekan didampingi', target: 1, unit: 'orang' },
    },
  ],
  resources: 'Satu pemindai dan akses ke aplikasi perizinan.',
} satisfies JsonObject

const qualitative = {
  results: [
    {
      plan: 'Rekomendasi perizinan tersusun',
      kind: 'main',
      measures: 'Rekomendasi diterima pimpinan tanpa koreksi berarti, paling lama empat hari.',
    },
    {
      plan: 'Arsip perizinan tertata',
      kind: 'main',
      measures: 'Setiap berkas ditemukan dalam lima menit.',
    },
  ],
} satisfies JsonObject

const figures: readonly { readonly [aspect: string]: number }[] = [
  { quantity: 24, quality: 92, time: 3 },
  { quantity: 400 },
  { quantity: 2 },
]

/** What the employee writes into the rows of the agreed plan. */
function report(rows: Json): JsonObject {
  return {
    results: rowsOf(rows).map((row, index) => ({
      ...row,
      ...Object.fromEntries(
        Object.entries(figures[index] ?? {}).flatMap(([aspect, realisation]) => {
          const planned = row[aspect]
          if (typeof planned !== 'object' || planned === null || Array.isArray(planned)) return []
          return [[aspect, { ...planned, realisation, evidence: 'Rekap pada aplikasi perizinan' }]]
        }),
      ),
      ...(row.measures === undefined ? {} : { realised: 'Semua rekomendasi diterima tanpa koreksi.' }),
    })),
    statement: true,
  }
}

const feedback = 'Tersusun rapi; warga menunggu lebih singkat; lanjutkan.'

/** An aspect of the first row as `report` fills it. */
function reportedAspect(aspect: 'quantity'): JsonObject {
  const planned = quantitative.results[0]?.[aspect]
  return { ...planned, realisation: figures[0]?.[aspect] ?? null, evidence: 'Rekap pada aplikasi perizinan' }
}

/** The superior's rating with feedback on each row, and `each` added to them one by one. */
function rating(rows: Json | undefined, each: readonly JsonObject[] = [], more: JsonObject = {}): JsonObject {
  return {
    skpResults: rowsOf(rows).map((row, index) => ({ ...row, feedback, ...each[index] })),
    behaviours: levels(3),
    feedback: words,
    ...more,
  }
}

export const skp = { quantitative, qualitative, report, reportedAspect, rating, levels, words, feedback }
