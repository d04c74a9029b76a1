import { own } from '../json.ts'
import type { DayCount } from '../pack/model.ts'
import { assertNever } from '../result.ts'
import type { Text } from '../text.ts'

/** The sentences of `criteriaChanges`. */
export const changeWords = {
  added: {
    indicators: named('Indikator baru: “{name}”.', 'New indicator: “{name}”.'),
    behaviours: named('Butir baru yang dinilai: “{name}”.', 'Newly rated: “{name}”.'),
    trainings: named('Pelatihan baru: “{name}”.', 'New training: “{name}”.'),
  },
  removed: named('“{name}” tidak ada lagi.', '“{name}” is gone.'),
  reworded: named('Uraian “{name}” diubah.', 'The description of “{name}” has changed.'),
  target: named('Target “{name}”', 'Target of “{name}”'),
  weight: named('Bobot “{name}”', 'Weight of “{name}”'),
  weights: { id: 'Susunan bobot diubah.', en: 'The set of weights has changed.' },
  limit: named('Batas bawah “{name}”', 'Lower limit of “{name}”'),
  limits: { id: 'Batas-batas rating diubah.', en: 'The limits of ratings have changed.' },
  matrix: { id: 'Matriks predikat diubah.', en: 'The matrix of predicates has changed.' },
  reckoned: named('Cara menghitung “{name}” diubah.', 'The way “{name}” is reckoned has changed.'),
  follows: { id: 'Ketentuan tindak lanjut diubah.', en: 'The rules for follow-up have changed.' },
  sources: { id: 'Sumber aturan diubah.', en: 'The sources of the rules have changed.' },
  rules: { id: 'Ketentuan penilaian diubah.', en: 'The rules of scoring have changed.' },
  newStage: named('Tahap baru: “{name}”.', 'New stage: “{name}”.'),
  deadline: named('Tenggat tahap “{name}”', 'Deadline of the stage “{name}”'),
  policy(name: string): Text {
    const { id, en } = own(policyNames, name) ?? { id: name, en: name }
    return { id: `Ketentuan daerah “${id}” diubah.`, en: `The region’s policy “${en}” has changed.` }
  },
  changedPolicy: named('Ketentuan daerah “{name}” diubah.', 'The region’s policy “{name}” has changed.'),
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  unset: { id: 'tidak ditetapkan', en: 'not laid down' },
  peers: {
    minimum: { id: 'Jumlah rekan penilai paling sedikit', en: 'Fewest peers who rate' },
    maximum: { id: 'Jumlah rekan penilai paling banyak', en: 'Most peers who rate' },
    quorum: { id: 'Jumlah rekan yang harus menilai', en: 'Peers who have to rate' },
    anonymityK: {
      id: 'Jumlah rekan agar nilainya ditampilkan',
      en: 'Peers needed for their figures to be shown',
    },
  },
  raters: {
    self: { id: 'penilaian diri', en: 'self-rating' },
    superior: { id: 'penilaian atasan', en: 'superior’s rating' },
    peers: { id: 'penilaian rekan', en: 'peers’ rating' },
  },
  inLanguage: {
    id: named('{name} (bahasa Indonesia)', '{name} (Indonesian)'),
    en: named('{name} (bahasa Inggris)', '{name} (English)'),
  },
  between(what: Text, was: Text, is: Text): Text {
    return {
      id: `${what.id}: dari ${was.id} menjadi ${is.id}.`,
      en: `${what.en}: from ${was.en} to ${is.en}.`,
    }
  },
  days(deadline: DayCount | undefined): Text {
    if (deadline === undefined) return { id: 'tanpa tenggat', en: 'no deadline' }
    const { days, calendar } = deadline
    switch (calendar) {
      case 'working':
        return { id: `${days} hari kerja`, en: `${days} working days` }
      case 'calendar':
        return { id: `${days} hari kalender`, en: `${days} calendar days` }
      default:
        return assertNever(calendar)
    }
  },
} as const

function named(id: string, en: string): (name: Text) => Text {
  return (name) => ({ id: id.replace('{name}', () => name.id), en: en.replace('{name}', () => name.en) })
}

/** What policies are called that every region has; one of its own has the name that it gave it. */
const policyNames: { readonly [policy: string]: Text } = {
  missingRater: { id: 'bila sebagian penilai tidak menilai', en: 'when some raters do not rate' },
  cyclePeriod: { id: 'lama satu siklus', en: 'length of a cycle' },
  periods: { id: 'hasil periode yang lebih pendek', en: 'results of shorter periods' },
  unitNeeds: { id: 'kebutuhan unit sebelum siklus dibuka', en: 'needs of units before a cycle opens' },
  staff: { id: 'bila atasan berganti di tengah penilaian', en: 'when a superior changes halfway' },
  survey: { id: 'survei kepuasan masyarakat', en: 'survey of the public' },
  evidence: { id: 'bukti dukung', en: 'evidence' },
  reopening: { id: 'membuka kembali penilaian', en: 'reopening an appraisal' },
  publishing: { id: 'menerbitkan paket', en: 'publishing the pack' },
  consultation: { id: 'tanggapan pegawai atas kriteria', en: 'comments of staff on the criteria' },
  followUp: { id: 'memutuskan tindak lanjut', en: 'deciding on follow-ups' },
  skp: { id: 'Sasaran Kinerja Pegawai (SKP)', en: 'performance plan (SKP)' },
  talent: { id: 'peta talenta', en: 'talent map' },
  criteria: { id: 'membaca kriteria', en: 'reading the criteria' },
  retention: { id: 'masa penyimpanan', en: 'how long things are kept' },
  sharing: { id: 'penyampaian hasil', en: 'sharing results' },
  planningDays: { id: 'waktu merencanakan', en: 'time to plan' },
  assessmentDays: { id: 'waktu menilai', en: 'time to rate' },
  objectionDays: { id: 'waktu mengajukan keberatan', en: 'time to object' },
  decisionDays: { id: 'waktu memutus keberatan', en: 'time to decide an objection' },
  calibrationDays: { id: 'waktu kalibrasi', en: 'time for calibration' },
  skpPlanDays: { id: 'waktu menyusun SKP', en: 'time to draw up the SKP' },
  skpAgreementDays: { id: 'waktu menyepakati SKP', en: 'time to agree on the SKP' },
  skpConductDays: { id: 'waktu melaksanakan SKP', en: 'time to carry out the SKP' },
  jobMatch: { id: 'kesesuaian kompetensi dengan jabatan', en: 'match of competencies and post' },
}
