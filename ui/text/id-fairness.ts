/** What human resources reads where it looks at how people rate. */
export const idFairness = {
  title: 'Kewajaran penilaian',
  lead: 'Bagaimana para penilai memberi nilai dalam satu siklus, supaya yang janggal dibicarakan sebelum merugikan orang.',
  noEffect:
    'Angka yang disesuaikan di halaman ini hanya pembanding. Ia tidak mengubah nilai resmi siapa pun; perubahan hanya lewat sesi kalibrasi atau keberatan, dengan alasan dan pejabat yang berwenang.',
  cycle: 'Siklus',
  noCycles: 'Belum ada siklus',
  noCyclesHint: 'Halaman ini terisi setelah siklus dibuka dan penilaian mulai selesai.',
  workOut: 'Hitung',
  workOutAgain: 'Hitung ulang',
  stop: 'Hentikan',
  begun: 'Sedang dihitung. Perhitungan berlangsung selama halaman ini terbuka dan dapat dihentikan.',
  stopped: 'Dihentikan. Tidak ada yang berubah.',
  comparing: 'Semua hasil sudah dibaca; sekarang dibandingkan',
  working: (done: number, total: number) => `Sedang dihitung: ${done} dari ${total} hasil`,
  lookedAt: (when: string) => `Dihitung ${when}`,
  freshResults: (count: number) => `${count} hasil baru sejak itu`,
  waits: {
    ready: 'Siap dihitung.',
    same: 'Tidak ada hasil baru sejak perhitungan terakhir.',
    few: 'Agar nilai seseorang tidak dapat ditebak, perhitungan menunggu sampai ada lima hasil baru, atau sampai siklus ditutup.',
    soon: 'Baru saja dihitung; dapat dihitung lagi setelah sepuluh menit.',
  },
  nothing: 'Belum dihitung',
  nothingHint:
    'Tekan Hitung setelah ada lima hasil. Perhitungan berlangsung di peladen selama halaman ini terbuka dan dapat dihentikan.',
  overview: 'Gambaran umum',
  people: 'Hasil yang dilihat',
  officials: 'Pejabat penilai',
  byOfficials: 'Penilaian pejabat',
  byPeers: 'Penilaian rekan',
  bySelf: 'Penilaian diri',
  peersHidden: 'kurang dari 5 orang, tidak ditampilkan',
  connected: 'Dapat dibandingkan atau tidak',
  reliabilityNone:
    'Keandalan belum dapat dihitung: pegawai yang dinilai dua rekan atau lebih kurang dari lima, atau semua nilainya sama.',
  oneRating: 'Keandalan satu penilaian rekan',
  meanOf: (raters: number) => `Keandalan rata-rata ${raters} rekan`,
  agreement: 'Kesepakatan semua penilai selain diri sendiri',
  sameStep: 'Seberapa sering rekan memilih tingkat yang sama',
  sameOrder: (roles: string) => `Urutan orang menurut ${roles}`,
  kappa: 'Kappa berbobot',
  agreements: 'Sejauh mana penilaian dapat diandalkan',
  agreementsSays: '1 berarti sepakat penuh, 0 seperti kebetulan. Masing-masing melihat hal yang berbeda.',
  figure: 'Angka',
  formula: 'Rumus',
  sources: {
    severity:
      'Model aditif nilai = pegawai + penilai dengan kuadrat terkecil (Searle, Linear Models; Houston, Raymond dan Svec 1991); kehati-hatian dengan regresi ridge (Henderson 1975). Ditandai bila cukup besar, p ≤ 0,05 sesudah koreksi Benjamini–Hochberg (1995), dan sedikitnya lima orang.',
    intraclass: 'ICC(1,1) dan ICC(1,k) menurut Shrout dan Fleiss (1979).',
    alpha: 'Alfa Krippendorff (2011), skala interval.',
    fleiss: 'Kappa Fleiss (1971), tiap tingkat berdiri sendiri.',
    kendall: 'W Kendall dengan nilai kembar (Kendall dan Babington Smith 1939; Siegel 1956).',
    habits:
      'Efek halo: simpangan baku antarkriteria pada satu orang (Saal, Downey dan Lahey 1980). Rentang sempit: uji Levene (1960). Jawaban seragam: deret terpanjang (Johnson 2005). Dibandingkan dengan pejabat lain memakai uji t Welch.',
    roles: 'Selisih berpasangan, uji t; besarnya d Cohen (1988). Kappa Cohen (1968) dengan bobot kuadrat.',
    groups:
      'Selisih rata-rata nilai resmi dari kelompok lain, g Hedges (1981), uji t Welch (1947). Kelompok kurang dari lima orang disembunyikan, bersama yang dapat membukanya (Hundepool dkk. 2012).',
  },
  severity: 'Kemurahan nilai tiap pejabat',
  severityLead: (practical: string) =>
    `Seberapa tinggi atau rendah seorang pejabat menilai dibanding penilai lain untuk orang yang sama. Perbedaan mulai ${practical} tingkat yang pasti ditandai.`,
  severitySays: (flagged: number, all: number) =>
    flagged === 0
      ? `Tidak satu pun dari ${all} pejabat menilai jauh lebih murah atau lebih ketat.`
      : `${flagged} dari ${all} pejabat menilai jauh lebih murah atau lebih ketat; layak dibicarakan.`,
  official: 'Pejabat',
  rated: 'Orang dinilai',
  raw: 'Rata-rata mentah',
  adjusted: 'Disesuaikan',
  leniency: 'Dari titik tengah penilai',
  standardError: 'Galat baku',
  verdict: 'Kesimpulan',
  verdicts: {
    lenient: 'Murah',
    strict: 'Ketat',
    unremarkable: 'Wajar',
    'not-estimable': 'Tidak dapat dihitung',
    few: 'Kurang dari 5 orang',
  },
  strictSide: 'lebih ketat',
  lenientSide: 'lebih murah',
  habits: 'Kebiasaan menilai',
  habitsLead:
    'Tanda bahwa satu kesan dipakai untuk semua kriteria, atau satu angka dipakai untuk semua orang.',
  habitsSays: (flagged: number, all: number) =>
    all === 0
      ? 'Belum cukup penilaian untuk melihat kebiasaan.'
      : flagged === 0
        ? `Dari ${all} pejabat tidak ada kebiasaan yang menonjol.`
        : `${flagged} dari ${all} pejabat punya kebiasaan yang menonjol dibanding pejabat lain.`,
  habitNames: {
    halo: 'Efek halo',
    'narrow-range': 'Rentang sempit',
    'straight-lining': 'Jawaban seragam',
  },
  spread: 'Simpangan antarkriteria',
  usedMost: 'Tingkat tersering',
  longestRun: 'Deret terpanjang',
  none: 'Tidak ada',
  peersTogether: 'Semua rekan bersama',
  roles: 'Perbedaan antarperan',
  rolesSays: (flagged: number) =>
    flagged === 0
      ? 'Penilaian diri, atasan, dan rekan tidak berbeda jauh.'
      : `${flagged} pasang peran berbeda jauh.`,
  roleNames: { superior: 'Atasan', peer: 'Rekan', self: 'Diri sendiri' },
  pair: 'Pasangan',
  difference: 'Selisih (tingkat)',
  effect: 'Besar efek',
  chance: 'p',
  flagged: 'Ditandai',
  yes: 'Ya',
  no: 'Tidak',
  apart: 'Berbeda satu tingkat atau lebih',
  apartHint:
    'Untuk dibicarakan pada sesi kalibrasi. Nilai rekan adalah rata-rata tiap perilaku yang dinilai tiga rekan atau lebih.',
  person: 'Pegawai',
  noApart: 'Tidak ada.',
  groups: 'Perbedaan antarkelompok',
  groupsLead:
    'Rata-rata nilai resmi tiap kelompok. Perbedaan bukan bukti ketidakadilan; ia menunjukkan di mana perlu melihat lebih dekat.',
  groupBy: { unit: 'Unit kerja', sex: 'Jenis kelamin', age: 'Umur', post: 'Jenis jabatan' },
  groupsSays: (flagged: number) =>
    flagged === 0
      ? 'Tidak ada kelompok yang berbeda cukup besar dan cukup pasti.'
      : `${flagged} kelompok berbeda cukup besar dan cukup pasti.`,
  group: 'Kelompok',
  count: 'Orang',
  mean: 'Rata-rata',
  fromOthers: 'Selisih dari yang lain',
  allHidden: 'Semua kelompok terlalu kecil untuk ditampilkan.',
  suppressed: 'disembunyikan (kurang dari 5, atau melindungi kelompok lain)',
  withheld: 'dirahasiakan',
  outcomeTable: (by: string) => `Jumlah orang menurut predikat: ${by}`,
  total: 'Jumlah',
  values: {
    male: 'Laki-laki',
    female: 'Perempuan',
    unknown: 'Tidak diketahui',
    'to-29': 'Sampai 29 tahun',
    '30-39': '30–39 tahun',
    '40-49': '40–49 tahun',
    '50+': '50 tahun ke atas',
  },
  gone: 'Tidak ada lagi',
  toCalibration: 'Buka kalibrasi',
}
