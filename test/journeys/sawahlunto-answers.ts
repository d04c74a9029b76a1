import type { JsonObject } from '../../core/json.ts'
import { behaviourIds } from '../../core/scoring/testing/behaviour-ids.ts'

/** Levels 1–5 of the seven BerAKHLAK behaviours, in their order. */
export type Levels = readonly number[]

const onTarget = { quantity: 100, quality: 100, time: 100, cost: 100 }

export const asExpected: Levels = [3, 3, 3, 3, 3, 3, 3]
export const reason = 'Berkas penataan koleksi bulan Desember belum ikut dihitung.'

const behaviours = (levels: Levels): JsonObject =>
  Object.fromEntries(behaviourIds.map((name, index) => [name, levels[index] ?? null]))

/** A reason for each level 1 and 5. */
const reasons = (levels: Levels): JsonObject =>
  Object.fromEntries(
    behaviourIds.flatMap((name, index) =>
      levels[index] === 1 || levels[index] === 5
        ? [[name, 'Lihat berita acara 12 Agustus dan daftar hadir pada map koleksi.']]
        : [],
    ),
  )

const certificate = {
  number: 'BKPSDM-SWL/PN/2026/041',
  issuer: 'BKPSDM Kota Sawahlunto',
  completedOn: '2026-03-12',
  validUntil: '2028-03-12',
}

/** Believable answers to Sawahlunto's forms. */
export const sawahlunto = {
  understood: { response: 'understood', understood: true } satisfies JsonObject,
  comment: {
    response: 'comment',
    comment: 'Apakah mutu konservasi koleksi dihitung sebagai kualitas atau kuantitas?',
  } satisfies JsonObject,
  answer: {
    outcome: 'clarified',
    answer: 'Sebagai kualitas: hasil pemeriksaan mutu koleksi dipakai sebagai bukti.',
  } satisfies JsonObject,
  plan: {
    ways: Object.fromEntries(
      Object.keys(onTarget).map((id) => [id, `Menyelesaikan sepertiga bagian tiap caturwulan (${id}).`]),
    ),
    support: 'Pelatihan konservasi kain dua hari.',
    clear: true,
  } satisfies JsonObject,
  nomination: (peers: readonly string[]): JsonObject => ({
    peers,
    reason: 'Kami merawat koleksi dan memandu tamu bersama setiap hari.',
  }),
  approval: (approved: readonly string[]): JsonObject => ({ decision: 'approve', approved }),
  self: (levels: Levels = asExpected): JsonObject => ({
    realisations: onTarget,
    behaviours: behaviours(levels),
    achievements: 'Menata ulang ruang pamer dapur umum sehingga kunjungan sekolah naik.',
    statement: true,
  }),
  peer: (levels: Levels = asExpected): JsonObject => ({
    conflict: false,
    behaviours: behaviours(levels),
    reasons: reasons(levels),
  }),
  readiness: (changes: JsonObject = {}): JsonObject => ({
    conflict: false,
    certificate,
    exercise: 'now',
    vignettes: {
      'berorientasi-pelayanan': 4,
      akuntabel: 2,
      kompeten: 4,
      harmonis: 5,
      kolaboratif: 1,
    },
    statement: true,
    ...changes,
  }),
  expired: { certificate: { ...certificate, validUntil: '2027-03-30' } } satisfies JsonObject,
  lastDay: { certificate: { ...certificate, validUntil: '2027-03-31' } } satisfies JsonObject,
  superior: (levels: Levels = asExpected): JsonObject => ({
    realisations: onTarget,
    verified: true,
    behaviours: behaviours(levels),
    reasons: reasons(levels),
    feedback: {
      observation: 'Pada bulan Agustus menyusun giliran pemandu sehingga semua rombongan terlayani.',
      impact: 'Tidak ada lagi rombongan sekolah yang pulang tanpa pemandu.',
      suggestion: 'Dampingi satu pamong baru sampai ia dapat memandu sendiri.',
    },
  }),
  second: (levels: Levels): JsonObject => ({
    behaviours: behaviours(levels),
    reasons: reasons(levels),
    basis: 'Memeriksa buku tamu, berita acara konservasi, dan bertanya kepada dua sekolah.',
  }),
  object: { response: 'object', reason } satisfies JsonObject,
  acknowledge: { response: 'acknowledge' } satisfies JsonObject,
}
