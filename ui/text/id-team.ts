/** What an official reads of their team. */
export const idTeam = {
  title: 'Tim saya',
  lead: 'Penilaian orang yang Anda pimpin.',
  direct: 'Bawahan langsung',
  second: 'Sebagai atasan dari atasan',
  empty: 'Belum ada penilaian tim',
  emptyHint: 'Penilaian bawahan langsung Anda muncul di sini begitu siklus dibuka.',
  person: 'Pegawai',
  state: 'Tahap',
  due: 'Tenggat',
  result: 'Hasil',
  yourTurn: 'Menunggu Anda',
  age: (days: number) => `${days} hari`,
  owed: 'Yang ditunggu dari Anda',
  owedNone: 'Tidak ada yang menunggu Anda.',
  owedSome: (count: number, days: number) =>
    days === 0
      ? `${count} hal menunggu Anda, semuanya sejak hari ini.`
      : `${count} hal menunggu Anda, yang terlama sudah ${days} hari.`,
  latency: (days: number, inTime: number, answered: number) =>
    days === 0
      ? `Sejauh ini separuh dari ${answered} tanggapan Anda selesai pada hari yang sama; ${inTime} tepat waktu.`
      : `Sejauh ini separuh dari ${answered} tanggapan Anda selesai dalam ${days} hari; ${inTime} tepat waktu.`,
  show: 'Tampilkan',
  filters: { all: 'Semua', waiting: 'Menunggu saya', late: 'Terlambat', open: 'Belum selesai' },
  nobody: 'Tidak ada yang sesuai pilihan ini.',
  chooseOne: (name: string) => `Pilih ${name}`,
  chooseAll: (count: number) => `Pilih semua (${count})`,
  chooseNone: 'Batalkan pilihan',
  remind: 'Mengingatkan',
  remindChosen: (count: number) => (count === 0 ? 'Ingatkan yang dipilih' : `Ingatkan (${count})`),
  reminded: (count: number) =>
    `Pengingat untuk ${count} penilaian dikirim kepada siapa pun yang masih punya tugas di dalamnya, paling banyak sekali sehari.`,
  ratings: 'Bandingkan penilaian saya',
  ratingsTitle: 'Penilaian saya berdampingan',
  ratingsLead:
    'Semua orang yang Anda nilai dengan formulir yang sama, dari draf di perangkat ini. Hanya Anda yang melihat halaman ini, dan tidak ada yang dikirim dari sini.',
  ratingsNone: 'Belum ada formulir penilaian yang terbuka',
  ratingsNoneHint: 'Begitu Anda diminta menilai, semua orang yang Anda nilai tampil di sini.',
  back: 'Kembali ke tim',
  given: (given: number, asked: number) => `${given} dari ${asked} nilai terisi`,
  mean: 'Rata-rata',
  sheet: (form: string) => `Lembar: ${form}`,
  keys: 'Panah untuk berpindah sel, Enter untuk membuka formulir orang itu di halaman yang memuatnya.',
  notYet: 'belum dinilai',
  sent: 'terkirim',
  sortBy: 'Urutkan',
  sorts: { name: 'Nama', mean: 'Rata-rata' },
  mirror: 'Cermin untuk Anda sendiri',
  mirrorLead:
    'Untuk direnungkan sebelum mengirim. Perbedaan bukan kesalahan; yang penting, tiap nilai punya alasan.',
  spread: 'Seberapa sering tiap tingkat Anda pakai',
  level: 'Tingkat',
  times: 'Kali',
  share: 'Bagian',
  most: (percent: string, level: string) => `${percent} nilai Anda adalah tingkat ${level}.`,
  straight: (names: string) => `Satu tingkat yang sama untuk semua butir: ${names}.`,
  straightNone: 'Tidak ada orang dengan satu tingkat yang sama untuk semua butir.',
  same: (names: string) => `Nilai yang persis sama di semua butir: ${names}.`,
  sameNone: 'Tidak ada dua orang dengan nilai yang persis sama.',
  severity: 'Dibandingkan dengan penilai lain',
  severityLead:
    'Dari hasil tim Anda yang sudah selesai, dibandingkan dengan nilai rekan (gabungan) dan nilai diri. Hanya ditunjukkan kepada Anda.',
  severityNone: 'Belum cukup hasil (sedikitnya lima orang) untuk membandingkan.',
  severityOf: {
    peer: (by: string, people: number) => `Terhadap rekan sejawat, atas ${people} orang: ${by}.`,
    self: (by: string, people: number) => `Terhadap penilaian diri, atas ${people} orang: ${by}.`,
  },
  milder: (points: string) => `Anda rata-rata ${points} tingkat lebih tinggi`,
  stricter: (points: string) => `Anda rata-rata ${points} tingkat lebih rendah`,
  alike: 'rata-ratanya sama',
}
