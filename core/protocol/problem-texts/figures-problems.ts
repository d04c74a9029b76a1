import type { ProblemTexts } from './model.ts'

/** Publishing figures. */
export const figuresProblems = {
  'figures-too-few': {
    title: { id: 'Terlalu sedikit untuk diumumkan', en: 'Too few to be published' },
    detail: {
      id: 'Kurang dari {k} orang punya hasil yang sudah disampaikan, atau semuanya berpredikat sama. Angkanya akan membuka hasil perorangan.',
      en: 'Fewer than {k} people have a result that they were told, or all have the same one. The figures would disclose what single people got.',
    },
  },
  'figures-too-alike': {
    title: { id: 'Terlalu mirip dengan yang sudah diumumkan', en: 'Too much like what is published' },
    detail: {
      id: 'Dibandingkan dengan yang sudah diumumkan, di setiap kelompok dan predikat harus tidak seorang pun atau sedikitnya {k} orang yang berbeda. Kalau tidak, selisihnya membuka hasil mereka.',
      en: 'Compared with what is published, nobody or at least {k} people have to differ in each group and each outcome. Otherwise the difference discloses theirs.',
    },
  },
  'figures-grouped': {
    title: { id: 'Sudah dikelompokkan dengan cara lain', en: 'Grouped otherwise already' },
    detail: {
      id: 'Siklus ini sudah diumumkan menurut pengelompokan lain. Dua cara bersama-sama dapat membuka angka yang tidak ditampilkan.',
      en: 'This cycle was published in another grouping. Two of them together could disclose counts that are withheld.',
    },
  },
  'figures-closed': {
    title: { id: 'Daerah ini tidak mengumumkan angka', en: 'This region publishes no figures' },
    detail: {
      id: 'Kebijakan publikasi dalam paket daerah tidak membuka sebaran hasil. Ubah dahulu kebijakannya di studio.',
      en: 'The pack’s policy on publication does not open the distribution of results. Change the policy in the studio first.',
    },
  },
  'figures-outdated': {
    title: { id: 'Angkanya sudah berubah', en: 'The figures have changed' },
    detail: {
      id: 'Hasil atau kebijakannya berubah sejak pratinjau dibuka. Lihat pratinjau yang baru, lalu ajukan lagi.',
      en: 'Results or policies have changed since the preview was opened. Look at the new one, then propose it again.',
    },
  },
  'figures-proposed': {
    title: { id: 'Sudah ada usulan', en: 'There is a proposal already' },
    detail: {
      id: 'Usulan untuk siklus ini masih menunggu persetujuan. Putuskan atau tarik dahulu yang itu.',
      en: 'A proposal for this cycle still waits for somebody to agree. Decide about it or take it back first.',
    },
  },
  'figures-decided': {
    title: { id: 'Sudah diputuskan', en: 'It has been decided' },
    detail: {
      id: 'Keadaannya sudah lain. Muat ulang untuk melihat keputusannya.',
      en: 'It stands otherwise by now. Reload to see what was decided.',
    },
  },
  'unknown-figures': {
    title: { id: 'Versi tidak ditemukan', en: 'No such version' },
    detail: {
      id: 'Siklus ini tidak punya pengumuman dengan nomor itu.',
      en: 'This cycle has no publication of that number.',
    },
  },
} as const satisfies ProblemTexts
