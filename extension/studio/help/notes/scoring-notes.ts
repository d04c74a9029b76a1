import type { FieldNote } from '../field-note.ts'

/** Help at the fields of a scoring. */
export const scoringNotes = {
  'scoring.step': {
    text: {
      id: 'Satu langkah hitungan dengan namanya sendiri. Langkah berikutnya boleh memakai hasilnya.',
      en: 'One step of the reckoning with a name of its own. Later steps may use what it gives.',
    },
    example: {
      id: 'hasil-kerja = rata-rata berbobot capaian',
      en: 'results = weighted mean of achievements',
    },
  },
  'scoring.formula': {
    text: {
      id: 'Tulis seperti di Excel. Koma untuk desimal, titik koma di antara isian. Contoh di bawahnya langsung ikut berubah.',
      en: 'Write as in Excel. The example beneath changes as you type.',
    },
    example: { id: 'JIKA(hari <= 24; 100; 80)', en: 'IF(days <= 24, 100, 80)' },
  },
  'scoring.weights': {
    text: {
      id: 'Bagian tiap penilai atau kelompok dalam nilai akhir. Jumlahnya harus tepat 100.',
      en: 'The share of each rater or group in the final score. They total exactly 100.',
    },
    example: { id: 'Diri 10, rekan 30, atasan 60', en: 'Self 10, peers 30, superior 60' },
    term: 'bobot',
  },
  'scoring.band': {
    text: {
      id: 'Dari angka mana sebuah sebutan berlaku. Batas bawah termasuk, batas atas milik rentang berikutnya.',
      en: 'From which figure on a word holds. The lower limit belongs to it, the upper one to the next.',
    },
    example: {
      id: '90 ≤ nilai < 110: sesuai ekspektasi. Nilai 90,00 termasuk, 89,99 tidak.',
      en: '90 ≤ score < 110: as expected. A score of 90.00 is in it, 89.99 is not.',
    },
    term: 'ambang',
  },
  'scoring.matrix': {
    text: {
      id: 'Pertemuan dua sebutan menjadi satu: hasil kerja di satu sisi, perilaku di sisi lain.',
      en: 'Two words meet and become one: results on one side, behaviour on the other.',
    },
    example: {
      id: 'Hasil di atas ekspektasi, perilaku sesuai ekspektasi: Baik',
      en: 'Results above, behaviour as expected: Good',
    },
    term: 'matriks',
  },
  'scoring.rounding': {
    text: {
      id: 'Di sinilah angka dibulatkan, dan hanya di sini. Selain itu dihitung tepat.',
      en: 'Here the figure is rounded, and only here. Everywhere else it is exact.',
    },
    example: { id: '89,995 menjadi 90,00', en: '89.995 becomes 90.00' },
    term: 'pembulatan',
  },
  'scoring.output': {
    text: {
      id: 'Angka atau sebutan yang dibaca pegawai sebagai hasil.',
      en: 'The figure or word that the employee reads as the result.',
    },
    term: 'predikat',
  },
  'scoring.missing': {
    text: {
      id: 'Apa yang terjadi bila satu kelompok penilai tidak menilai: bobotnya dibagi, atau nilai tidak dapat ditentukan. Yang kosong tidak pernah dihitung nol.',
      en: 'What happens when a group of raters gives nothing: its weight is shared out, or there is no score. Nothing missing ever counts as zero.',
    },
    term: 'penilai',
  },
  'scoring.followUp': {
    text: {
      id: 'Bila syaratnya terpenuhi, tindak lanjut ini disarankan bersama hasil.',
      en: 'Where its condition holds, this follow-up is recommended with the result.',
    },
    example: {
      id: 'Bila capaian waktu respons < 90: pelatihan manajemen waktu',
      en: 'Where response time achieves < 90: training in managing time',
    },
    term: 'tindak-lanjut',
  },
  'scoring.cites': {
    text: {
      id: 'Peraturan atau keputusan yang menjadi dasar angka ini. Dibaca siapa saja di halaman kriteria.',
      en: 'The regulation or decision behind this figure. Everybody reads it on the criteria page.',
    },
    example: { id: 'Permenpan RB 6/2022, lampiran', en: 'Permenpan RB 6/2022, annex' },
  },
} as const satisfies { readonly [field: string]: FieldNote }
