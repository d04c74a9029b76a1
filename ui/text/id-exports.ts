/** What saving tables says. */
export const idExports = {
  lead: 'Simpan data sebagai berkas. Setiap berkas tercatat dalam catatan audit, dan tidak memuat jawaban penilai perorangan.',
  offline: 'Mengunduh memerlukan jaringan.',
  cycle: 'Siklus',
  formats: { xlsx: 'XLSX', csv: 'CSV' },
  names: { people: 'Pegawai', progress: 'Kemajuan', results: 'Hasil', 'follow-ups': 'Tindak lanjut' },
  hints: {
    people: 'Seluruh pegawai seperti dalam daftar; NIP disamarkan.',
    progress: 'Siapa di tahap mana, dengan tenggatnya.',
    results: 'Predikat, nilai, dan capaian setiap indikator dan perilaku.',
    'follow-ups': 'Apa yang diputuskan sesudah hasil, oleh siapa, dan apa yang masih menunggu.',
  },
  save: (of: string, format: string) => `Simpan ${of} sebagai ${format}`,
  saved: (count: number) => `Tersimpan: ${count} baris.`,
  asFile: 'Simpan sebagai berkas',
  busy: 'Menyiapkan berkas …',
  team: 'Tim saya',
  own: 'Hasil saya',
  daily: 'e-Kinerja harian',
  dailyHint:
    'Realisasi rencana Anda dalam kolom progres harian e-Kinerja. Isi jamnya sendiri sebelum dipindahkan.',
}
