import type { Json } from '../../../core/json.ts'
import type { Text } from '../../../core/text.ts'

/** What the policies of a pack are called, and what they decide. A region's own have the name that it gave them. */
export const policyWords: { readonly [policy: string]: { readonly name: Text; readonly hint?: Text } } = {
  missingRater: {
    name: { id: 'Bila sebagian penilai tidak menilai', en: 'When some raters do not rate' },
  },
  peers: { name: { id: 'Rekan penilai', en: 'Peers who rate' } },
  'peers.minimum': {
    name: { id: 'Rekan paling sedikit', en: 'Fewest peers' },
    hint: { id: 'Sekian rekan sekurangnya harus diusulkan.', en: 'So many have to be proposed at least.' },
  },
  'peers.maximum': {
    name: { id: 'Rekan paling banyak', en: 'Most peers' },
  },
  'peers.quorum': {
    name: { id: 'Kuorum rekan', en: 'Quorum of peers' },
    hint: {
      id: 'Penilaian berlanjut setelah sekian rekan menjawab.',
      en: 'The appraisal goes on once so many have answered.',
    },
  },
  'peers.anonymityK': {
    name: { id: 'Kelompok terkecil yang boleh dibaca', en: 'Smallest group that may be read' },
    hint: {
      id: 'Jawaban rekan hanya tampak dalam kelompok sebesar ini, sekurangnya 2.',
      en: 'Peers’ answers are shown only in groups of this size, 2 at least.',
    },
  },
  cyclePeriod: {
    name: { id: 'Lama satu siklus', en: 'Length of a cycle' },
    hint: {
      id: 'Halaman pembukaan siklus mengusulkan tanggal menurut lama ini. Tanggalnya tetap dapat diubah di sana.',
      en: 'The page that opens a cycle proposes dates by it. They can still be changed there.',
    },
  },
  periods: {
    name: { id: 'Hasil periode yang lebih pendek', en: 'Results of shorter periods' },
    hint: {
      id: 'Hasil bulan, triwulan, atau semester tampak di samping penilaian yang mencakupnya, dan dapat dibaca aturan sebagai periods. Rata-rata ada setelah semua final.',
      en: 'Results of months, quarters or half-years stand beside the appraisal that holds them, and rules can read them as periods. There is a mean once all are final.',
    },
  },
  'periods.from': { name: { id: 'Panjang setiap periode', en: 'Length of each period' } },
  unitNeeds: {
    name: { id: 'Kebutuhan unit sebelum siklus dibuka', en: 'Needs of units before a cycle opens' },
    hint: {
      id: 'Pimpinan setiap unit diminta mengisi formulir ini. Pengelola kepegawaian dapat mengesampingkan satu unit dengan alasan.',
      en: 'The head of each unit is asked to fill in this form. Human resources can set a unit aside, with a reason.',
    },
  },
  'unitNeeds.form': { name: { id: 'Formulir yang diisi', en: 'Form that is filled in' } },
  'unitNeeds.opening': { name: { id: 'Bila ada unit yang belum mengisi', en: 'Where a unit has not' } },
  staff: { name: { id: 'Bila atasan berganti di tengah penilaian', en: 'When a superior changes halfway' } },
  'staff.newSuperior': { name: { id: 'Yang meneruskan penilaian', en: 'Who goes on with the appraisal' } },
  followUp: {
    name: { id: 'Memutuskan tindak lanjut', en: 'Deciding on follow-ups' },
    hint: {
      id: 'Usulan sesudah hasil menunggu keputusan orang; tidak ada yang berlaku sendiri.',
      en: 'What is proposed after a result waits for somebody’s decision; nothing takes effect by itself.',
    },
  },
  'followUp.owner': { name: { id: 'Yang memutuskan', en: 'Who decides' } },
  'followUp.within': { name: { id: 'Batas waktu memutuskan', en: 'Time to decide' } },
  'followUp.programmeShare': {
    name: { id: 'Persen pegawai untuk sebuah program', en: 'Percent of people for a programme' },
    hint: {
      id: 'Bila sekian persen hasil menunjukkan kekurangan yang sama, diusulkan satu program pelatihan.',
      en: 'Where so many percent of the results have one gap, a training programme is proposed.',
    },
  },
  'followUp.recognition': { name: { id: 'Papan penghargaan', en: 'Recognition board' } },
  'followUp.thanks': {
    name: { id: 'Terima kasih antarrekan', en: 'Thanks among colleagues' },
    hint: {
      id: 'Tidak dihitung dalam penilaian siapa pun.',
      en: 'It counts in nobody’s appraisal.',
    },
  },
  'followUp.ranking': {
    name: { id: 'Peringkat hasil', en: 'Ranking of results' },
    hint: {
      id: 'Pegawai tidak pernah melihat peringkat; setiap kali dibuka tercatat.',
      en: 'Staff never see a ranking; each look is in the log.',
    },
  },
  planningDays: { name: { id: 'Waktu merencanakan', en: 'Time to plan' } },
  assessmentDays: { name: { id: 'Waktu menilai', en: 'Time to rate' } },
  objectionDays: { name: { id: 'Waktu mengajukan keberatan', en: 'Time to object' } },
  calibrationDays: { name: { id: 'Waktu kalibrasi', en: 'Time for calibration' } },
  decisionDays: { name: { id: 'Waktu memutus keberatan', en: 'Time to decide an objection' } },
  skpPlanDays: { name: { id: 'Waktu menyusun SKP', en: 'Time to draw up the SKP' } },
  skpAgreementDays: { name: { id: 'Waktu menyepakati SKP', en: 'Time to agree on the SKP' } },
  skpConductDays: { name: { id: 'Waktu melaksanakan SKP', en: 'Time to carry out the SKP' } },
  criteria: { name: { id: 'Membaca kriteria', en: 'Reading the criteria' } },
  'criteria.reading': { name: { id: 'Cara meminta', en: 'How it is asked for' } },
  survey: { name: { id: 'Survei kepuasan masyarakat', en: 'Survey of the public' } },
  'survey.minimumRespondents': {
    name: { id: 'Responden paling sedikit', en: 'Fewest respondents' },
    hint: { id: 'Di bawah ini hasil survei tidak diumumkan.', en: 'Below it a survey has no result.' },
  },
  evidence: { name: { id: 'Bukti dukung', en: 'Evidence' } },
  'evidence.maxBytes': { name: { id: 'Ukuran satu berkas (MB)', en: 'Size of one file (MB)' } },
  'evidence.maxFiles': { name: { id: 'Berkas per isian', en: 'Files per field' } },
  'evidence.maxCaseFiles': { name: { id: 'Berkas per penilaian', en: 'Files per appraisal' } },
  'evidence.maxCaseBytes': {
    name: { id: 'Ukuran semua berkas per penilaian (MB)', en: 'Size of all files of an appraisal (MB)' },
  },
  'evidence.unusedDays': {
    name: { id: 'Hari berkas yang tidak dipakai disimpan', en: 'Days that unused files are kept' },
  },
  reopening: { name: { id: 'Membuka kembali penilaian', en: 'Reopening an appraisal' } },
  'reopening.people': { name: { id: 'Orang yang harus setuju', en: 'People who have to agree' } },
  publishing: { name: { id: 'Menerbitkan paket', en: 'Publishing the pack' } },
  'publishing.people': { name: { id: 'Orang yang harus setuju', en: 'People who have to agree' } },
  consultation: { name: { id: 'Tanggapan pegawai atas kriteria', en: 'Comments of staff on the criteria' } },
  'consultation.days': { name: { id: 'Hari dibuka', en: 'Days open' } },
  'consultation.answers': { name: { id: 'Menjawab tanggapan', en: 'Answering comments' } },
  'consultation.shown': { name: { id: 'Siapa yang melihat', en: 'Who sees them' } },
  skp: { name: { id: 'Sasaran Kinerja Pegawai (SKP)', en: 'Performance plan (SKP)' } },
  'skp.use': { name: { id: 'Pemakaian', en: 'Use' } },
  'skp.approach': { name: { id: 'Pendekatan', en: 'Approach' } },
  'skp.topPosts': { name: { id: 'Jabatan pimpinan', en: 'Leading posts' } },
  'evidence.types': { name: { id: 'Jenis berkas', en: 'Kinds of files' } },
  sharing: { name: { id: 'Penyampaian hasil', en: 'Sharing results' } },
  'sharing.after': {
    name: { id: 'Hasil disampaikan setelah', en: 'Results are shared after' },
    hint: {
      id: 'Dengan kalibrasi, hasil satu unit menunggu sampai sesi ditutup dua pihak, atau tenggatnya lewat.',
      en: 'With calibration, the results of a unit wait until a session is closed by both sides, or its days are over.',
    },
  },
  'sharing.authoriser': {
    name: { id: 'Pemutus kalibrasi yang disebut kepada pegawai', en: 'Who decided, as the person is told' },
  },
  talent: { name: { id: 'Peta talenta (nine-box)', en: 'Talent map (nine-box)' } },
  indicators: { name: { id: 'Indikator', en: 'Indicators' } },
  jobMatch: { name: { id: 'Kesesuaian kompetensi dengan jabatan', en: 'Match of competencies and post' } },
}

/** The choices of a policy that is one of several words. */
export const policyChoices: { readonly [policy: string]: { readonly [value: string]: Text } } = {
  missingRater: {
    renormalise: { id: 'bobotnya dibagi kepada penilai lain', en: 'their weight goes to the others' },
    refuse: { id: 'tidak ada nilai sebelum semua menilai', en: 'no score until all have rated' },
  },
  cyclePeriod: {
    yearly: { id: 'setahun', en: 'a year' },
    'half-yearly': { id: 'setengah tahun', en: 'half a year' },
    quarterly: { id: 'triwulan', en: 'a quarter' },
    monthly: { id: 'sebulan', en: 'a month' },
  },
  'periods.from': {
    'half-yearly': { id: 'setengah tahun', en: 'half a year' },
    quarterly: { id: 'triwulan', en: 'a quarter' },
    monthly: { id: 'sebulan', en: 'a month' },
  },
  'unitNeeds.opening': {
    required: { id: 'siklus tidak dapat dibuka', en: 'the cycle cannot be opened' },
    asked: { id: 'hanya diingatkan', en: 'it is only told' },
  },
  'staff.newSuperior': {
    'takes-over': { id: 'atasan yang baru', en: 'the new superior' },
    'old-finishes': { id: 'atasan yang lama menyelesaikan', en: 'the former superior finishes' },
  },
  'followUp.owner': {
    superior: { id: 'atasan langsung', en: 'the superior' },
    hr: { id: 'pengelola kepegawaian', en: 'human resources' },
  },
  'followUp.recognition': {
    off: { id: 'tidak dipakai', en: 'not used' },
    consent: { id: 'dipakai, dengan izin yang bersangkutan', en: 'used, with the person’s consent' },
  },
  'followUp.thanks': {
    off: { id: 'tidak dipakai', en: 'not used' },
    named: { id: 'dipakai, dengan nama pemberinya', en: 'used, with the name of who gives it' },
  },
  'followUp.ranking': {
    off: { id: 'tidak dipakai', en: 'not used' },
    hr: { id: 'hanya untuk pengelola kepegawaian', en: 'for human resources alone' },
  },
  'criteria.reading': {
    asked: { id: 'diminta, tidak menahan siapa pun', en: 'asked for, nobody is held up' },
    required: { id: 'wajib sebelum formulir pertama', en: 'required before the first form' },
    'in-course': { id: 'menjadi tugas dalam alur', en: 'a task of the workflow' },
  },
  'consultation.answers': {
    asked: { id: 'jawaban HR diminta', en: 'answers are asked for' },
    required: { id: 'setiap tanggapan wajib dijawab', en: 'every comment has to be answered' },
  },
  'consultation.shown': {
    hr: { id: 'tampak bagi HR saja', en: 'shown to human resources' },
    everybody: { id: 'tampak bagi semua pegawai', en: 'shown to everybody' },
  },
  'skp.use': {
    none: { id: 'tidak dipakai', en: 'not used' },
    beside: { id: 'di samping penilaian', en: 'beside the appraisal' },
    results: { id: 'menjadi dasar hasil kerja', en: 'the ground of the results' },
  },
  'skp.approach': {
    quantitative: { id: 'kuantitatif', en: 'quantitative' },
    qualitative: { id: 'kualitatif', en: 'qualitative' },
  },
  'evidence.types': {
    'application/pdf': { id: 'PDF', en: 'PDF' },
    'image/jpeg': { id: 'Foto JPEG', en: 'JPEG photos' },
    'image/png': { id: 'Gambar PNG', en: 'PNG pictures' },
    'image/webp': { id: 'Gambar WebP', en: 'WebP pictures' },
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
      id: 'Lembar kerja XLSX',
      en: 'XLSX spreadsheets',
    },
  },
  'sharing.after': {
    scoring: { id: 'penghitungan nilai', en: 'scoring' },
    calibration: { id: 'kalibrasi', en: 'calibration' },
  },
  'sharing.authoriser': {
    name: { id: 'nama dan jabatan', en: 'name and post' },
    post: { id: 'jabatan saja', en: 'the post alone' },
    none: { id: 'hanya “pejabat yang berwenang”', en: 'only “the official in charge”' },
  },
  talent: { none: { id: 'tidak dipakai', en: 'not used' }, asked: { id: 'dipakai', en: 'used' } },
  indicators: { some: { id: 'ada', en: 'there are some' }, none: { id: 'tidak ada', en: 'there are none' } },
  jobMatch: { none: { id: 'tidak dipakai', en: 'not used' }, asked: { id: 'dipakai', en: 'used' } },
  calendar: {
    working: { id: 'hari kerja', en: 'working days' },
    calendar: { id: 'hari kalender', en: 'calendar days' },
  },
  timeZone: {
    WIB: { id: 'WIB (Indonesia Barat)', en: 'WIB (Western Indonesia)' },
    WITA: { id: 'WITA (Indonesia Tengah)', en: 'WITA (Central Indonesia)' },
    WIT: { id: 'WIT (Indonesia Timur)', en: 'WIT (Eastern Indonesia)' },
  },
  provider: { central: { id: 'pusat', en: 'central' }, regional: { id: 'daerah', en: 'regional' } },
}

/** Policies that a pack may do without, and what they start from. */
const always: { readonly [policy: string]: Json } = {
  cyclePeriod: 'yearly',
  publishing: { people: 2 },
  consultation: { days: 5, answers: 'required', shown: 'everybody' },
  followUp: {
    owner: 'superior',
    within: { days: 14, calendar: 'calendar' },
    programmeShare: 30,
    recognition: 'off',
    thanks: 'off',
    ranking: 'off',
  },
  staff: { newSuperior: 'takes-over' },
  reopening: { people: 1 },
  periods: { from: 'quarterly' },
}

/** The same with those that need a form of the pack: none for a pack without any. */
export function optionalPolicies(forms: readonly string[]): { readonly [policy: string]: Json } {
  const form = forms.find((id) => id.includes('need') || id.includes('kebutuhan')) ?? forms[0]
  return form === undefined ? always : { ...always, unitNeeds: { form, opening: 'asked' } }
}

/** The two boxes of a time limit. */
export const dayWords = {
  count: { id: 'Jumlah hari', en: 'Days' },
  kind: { id: 'Jenis hari', en: 'Kind of days' },
} as const

/** What a pack says of its region, holidays and trainings. */
export const manifestWords = {
  name: { id: 'Nama daerah', en: 'Name of the region' },
  agency: { id: 'Instansi', en: 'Agency' },
  timeZone: { id: 'Zona waktu', en: 'Time zone' },
  letterhead: { id: 'Baris kop surat', en: 'Line of the letterhead' },
  letterheads: { id: 'Kop surat', en: 'Letterhead' },
  address: { id: 'Alamat pada kop surat', en: 'Address on the letterhead' },
  holidays: { id: 'Hari libur', en: 'Holidays' },
  holidayName: { id: 'Nama hari libur', en: 'Name of the holiday' },
  date: { id: 'Tanggal', en: 'Date' },
  trainings: { id: 'Katalog pelatihan', en: 'Training catalogue' },
  trainingTitle: { id: 'Nama pelatihan', en: 'Name of the training' },
  competency: { id: 'Kompetensi', en: 'Competency' },
  competencyName: { id: 'Nama kompetensi', en: 'Name of the competency' },
  provider: { id: 'Penyelenggara', en: 'Provider' },
  hours: { id: 'Jam pelajaran', en: 'Hours' },
  proposals: { id: 'Usulan sesudah hasil', en: 'Proposals after a result' },
  proposalKind: { id: 'Yang diusulkan', en: 'What is proposed' },
  proposalTitle: { id: 'Bunyi usulan', en: 'Words of the proposal' },
  proposalWhen: { id: 'Diusulkan bila', en: 'Proposed when' },
  proposalCause: { id: 'Alasan bagi pegawai', en: 'Reason, for the person' },
  proposalSource: { id: 'Dasar aturan', en: 'Source of the rule' },
  proposalTraining: { id: 'Pelatihan', en: 'Training' },
} as const
