import type { CalibrationRefusal } from '../core/calibration/calibrate.ts'
import type { Again } from '../core/calibration/look-again.ts'
import type { SessionRefusal } from '../core/calibration/session.ts'
import type { Text } from '../core/text.ts'

/** Why something is not done in a calibration. */
export type CalibrationWhy =
  | CalibrationRefusal['kind']
  | SessionRefusal['kind']
  | 'nobody'
  | 'too-many'
  | 'in-session'
  | 'units-fixed'
  | 'not-an-official'
  | 'not-an-adviser'

export const calibrationWords: { readonly [why in CalibrationWhy]: Text } = {
  'no-result': { id: 'Penilaian ini belum mempunyai nilai.', en: 'This appraisal has no score yet.' },
  'case-over': {
    id: 'Penilaian ini sudah selesai. Bukalah kembali lebih dahulu, dengan alasannya.',
    en: 'This appraisal is over. It has to be taken up again first, with a reason.',
  },
  'rating-open': {
    id: 'Masih ada yang menilai atau memutuskan keberatan pada penilaian ini. Tunggu sampai selesai.',
    en: 'Somebody is still rating, or deciding on an objection. Wait until that is done.',
  },
  'not-authorised': {
    id: 'Yang memutuskan adalah pimpinan di atas pejabat penilai, dan yang menutup bersamanya orang lain dari pengelola kepegawaian. Tidak seorang pun memutuskan hasilnya sendiri.',
    en: 'An official above the rater decides, and somebody else of human resources closes with them. Nobody decides about themself.',
  },
  'also-rates': {
    id: 'Anda ikut menilai pegawai ini sebagai rekan, sehingga tidak dapat memutuskan atau berpendapat di sini. Hanya Anda yang diberi tahu.',
    en: 'You rate this person as a peer, so you cannot decide or give an opinion here. Only you are told.',
  },
  'no-reason': { id: 'Tuliskan alasan perubahannya.', en: 'Write down why it is changed.' },
  'unknown-level': {
    id: 'Pilihlah tingkat yang ada pada skala penilaian. Capaian terukur dan penilaian rekan tidak dikalibrasi.',
    en: 'Choose a level of the scale. What was measured, and what peers gave, is not calibrated.',
  },
  'no-change': {
    id: 'Tidak ada yang berubah. Pilih tingkat lain, atau tulis pendapat.',
    en: 'Nothing would change. Choose another level, or write something.',
  },
  moved: {
    id: 'Sudah ada yang mengubahnya. Lihat isi terbaru, lalu putuskan isi mana yang dipakai.',
    en: 'Somebody has changed it meanwhile. Look at what is there now, then decide which stands.',
  },
  closed: { id: 'Sesi ini sudah ditutup.', en: 'This session is closed.' },
  'second-side': {
    id: 'Tanda tangan kedua harus dari pihak lain: satu dari pengelola kepegawaian dan satu dari pimpinan.',
    en: 'The second signature has to be of the other side: one of human resources, one of the officials.',
  },
  answered: {
    id: 'Penilai kedua sudah menjawab.',
    en: 'The second rater has answered already.',
  },
  nobody: { id: 'Belum ada hasil pada unit-unit ini.', en: 'These units have no results yet.' },
  'too-many': {
    id: 'Satu sesi memuat paling banyak 500 hasil. Pilih unit yang lebih sedikit.',
    en: 'A session holds 500 results at most. Choose fewer units.',
  },
  'in-session': {
    id: 'Salah satu unit ini sedang dibahas dalam sesi lain yang belum ditutup.',
    en: 'One of these units is in another session that is not closed.',
  },
  'units-fixed': {
    id: 'Unit dan siklus sebuah sesi tidak diubah lagi. Buatlah sesi baru.',
    en: 'Units and cycle of a session stay as they are. Make a new session.',
  },
  'not-an-official': {
    id: 'Pilih pimpinan yang membawahi pegawai pada siklus ini.',
    en: 'Choose officials who have people below them in this cycle.',
  },
  'not-an-adviser': {
    id: 'Penilai kedua adalah pejabat lain pada siklus ini: bukan pegawainya sendiri dan bukan penilainya.',
    en: 'A second rater is another official of this cycle: neither the person nor the one who rated.',
  },
}

export const waitWords: { readonly [why in Exclude<Again, 'ready'>]: Text } = {
  same: { id: 'Tidak ada hasil baru.', en: 'There are no new results.' },
  few: {
    id: 'Hasil yang baru kurang dari lima. Agar nilai seseorang tidak dapat ditebak, tunggu sampai ada lima atau siklus ditutup.',
    en: 'Fewer than five results are new. So that nobody’s rating can be guessed, wait until there are five or the cycle is closed.',
  },
  soon: {
    id: 'Baru saja dihitung. Coba lagi sepuluh menit lagi.',
    en: 'It was worked out just now. Try again in ten minutes.',
  },
}
