import type { Text } from '../text.ts'

/** Every problem there is, by its stable name. `{name}` stands for a value of the problem at hand. */
export const problemTexts = {
  'malformed-body': {
    title: { id: 'Isi permintaan tidak dapat dibaca', en: 'The body cannot be read' },
    detail: { id: 'Isi permintaan bukan JSON yang sah.', en: 'The body is not valid JSON.' },
  },
  'invalid-request': {
    title: { id: 'Permintaan tidak sesuai kontrak', en: 'The request does not follow the contract' },
    detail: {
      id: 'Perbaiki bagian yang disebut pada daftar kesalahan, lalu kirim lagi.',
      en: 'Correct what the list of errors names, then send again.',
    },
  },
  'other-protocol': {
    title: { id: 'Versi aplikasi tidak cocok', en: 'The versions do not match' },
    detail: {
      id: 'Perbarui Timbang, lalu kirim lagi. Isian Anda tetap tersimpan.',
      en: 'Update Timbang, then send again. Your answers are kept.',
    },
  },
  'body-too-large': {
    title: { id: 'Isi permintaan terlalu besar', en: 'The body is too large' },
    detail: { id: 'Batasnya {limit}.', en: 'The limit is {limit}.' },
  },
  'not-found': {
    title: { id: 'Tidak ditemukan', en: 'Not found' },
    detail: { id: 'Tidak ada apa pun di alamat ini.', en: 'There is nothing at this address.' },
  },
  'method-not-allowed': {
    title: { id: 'Cara meminta tidak didukung', en: 'The method is not supported' },
    detail: { id: 'Alamat ini menerima {allowed}.', en: 'This address takes {allowed}.' },
  },
  'unknown-region': {
    title: { id: 'Daerah tidak dikenal', en: 'Unknown region' },
    detail: { id: 'Daerah {region} belum disiapkan.', en: 'The region {region} has not been set up.' },
  },
  'wrong-region': {
    title: { id: 'Bukan daerah Anda', en: 'Not your region' },
    detail: { id: 'Akun Anda terdaftar di daerah lain.', en: 'Your account belongs to another region.' },
  },
  'not-allowed': {
    title: { id: 'Anda tidak berwenang', en: 'You are not allowed to do this' },
    detail: {
      id: 'Tindakan ini hanya untuk {role}.',
      en: 'Only {role} may do this.',
    },
  },
  'not-signed-in': {
    title: { id: 'Anda belum masuk', en: 'You are not signed in' },
    detail: {
      id: 'Sesi tidak ada, sudah berakhir, atau bukan milik perangkat ini. Masuk lagi; isian Anda tetap tersimpan.',
      en: 'The session is missing, over, or not of this device. Sign in again; your answers are kept.',
    },
  },
  'bad-code': {
    title: { id: 'Kode aktivasi tidak berlaku', en: 'The activation code is not valid' },
    detail: {
      id: 'Kode salah, sudah dipakai, atau kedaluwarsa. Mintalah kode baru kepada pengelola kepegawaian.',
      en: 'The code is wrong, used, or out of date. Ask human resources for a new one.',
    },
  },
  'bad-sign-in': {
    title: { id: 'Masuk tidak berhasil', en: 'Signing in did not succeed' },
    detail: {
      id: 'Jawaban penyedia identitas tidak dapat dipakai, sudah dipakai, atau terlalu lama. Mulailah lagi.',
      en: 'The identity provider’s answer cannot be used, was used before, or took too long. Begin again.',
    },
  },
  'not-registered': {
    title: { id: 'Akun Anda tidak terhubung di sini', en: 'Your account is not connected here' },
    detail: {
      id: 'Akun ini sah, tetapi tidak dapat dipakai di daerah ini. Periksa daerah yang dipilih, atau mintalah bantuan pengelola kepegawaian.',
      en: 'The account is genuine, but cannot be used in this region. Check the region that you chose, or ask human resources for help.',
    },
  },
  'no-provider': {
    title: { id: 'Daerah ini masuk dengan kode', en: 'This region signs in by code' },
    detail: {
      id: 'Daerah ini tidak memakai penyedia identitas. Masuklah dengan kode aktivasi.',
      en: 'This region has no identity provider. Sign in with an activation code.',
    },
  },
  'codes-off': {
    title: { id: 'Kode aktivasi tidak dipakai di daerah ini', en: 'This region takes no activation codes' },
    detail: { id: 'Masuklah dengan {provider}.', en: 'Sign in with {provider}.' },
  },
  'provider-silent': {
    title: { id: 'Penyedia identitas tidak menjawab', en: 'The identity provider does not answer' },
    detail: { id: 'Coba lagi sebentar lagi.', en: 'Try again in a moment.' },
  },
  'bad-provider': {
    title: { id: 'Penyedia identitas tidak dapat dipakai', en: 'The identity provider cannot be used' },
    detail: { id: 'Penyebabnya: {problem}', en: 'What is wrong: {problem}' },
  },
  'too-many-tries': {
    title: { id: 'Terlalu banyak percobaan', en: 'Too many tries' },
    detail: { id: 'Coba lagi setelah {until}.', en: 'Try again after {until}.' },
  },
  'unknown-device': {
    title: { id: 'Perangkat tidak ditemukan', en: 'Unknown device' },
    detail: {
      id: 'Perangkat ini tidak ada, atau bukan milik Anda.',
      en: 'There is no such device, or it is not yours.',
    },
  },
  'too-many-requests': {
    title: { id: 'Terlalu banyak permintaan', en: 'Too many requests' },
    detail: {
      id: 'Server ini menerima terlalu banyak permintaan dari Anda. Coba lagi setelah {seconds} detik.',
      en: 'This server has had too many requests from you. Try again after {seconds} seconds.',
    },
  },
  'region-suspended': {
    title: { id: 'Wilayah ini sedang dihentikan sementara', en: 'This region is suspended for now' },
    detail: {
      id: 'Operator sedang merawat data wilayah ini. Isian Anda tetap di perangkat dan terkirim sendiri setelah dibuka lagi.',
      en: 'The operator is looking after this region’s data. What you fill in stays on your device and is sent once it goes on.',
    },
  },
  'person-busy': {
    title: { id: 'Masih ada tugas yang terbuka', en: 'Something of theirs is still open' },
    detail: {
      id: 'Penilaian orang ini, atau tugasnya pada penilaian orang lain, belum selesai.',
      en: 'An appraisal of this person, or their task in another’s, is not over.',
    },
  },
  'region-running': {
    title: { id: 'Wilayah ini sedang berjalan', en: 'This region is running' },
    detail: { id: 'Hentikan sementara wilayah ini dulu.', en: 'Suspend the region first.' },
  },
  'region-exists': {
    title: { id: 'Wilayah ini sudah ada', en: 'This region is there already' },
    detail: {
      id: 'Pemulihan hanya ke wilayah yang kosong. Hapus dulu wilayah ini, atau pilih peladen lain.',
      en: 'A restore goes into an empty region only. Erase this one first, or take another server.',
    },
  },
  'bad-export': {
    title: { id: 'Berkas ekspor tidak cocok', en: 'The export does not fit' },
    detail: {
      id: 'Tidak cocok di: {problem}. Tidak ada yang diubah.',
      en: 'Does not fit at: {problem}. Nothing was changed.',
    },
  },
  'too-many-devices': {
    title: { id: 'Perangkat sudah terlalu banyak', en: 'There are too many devices' },
    detail: {
      id: 'Anda sudah masuk di {most} perangkat. Keluarkan yang tidak dipakai lagi.',
      en: 'You are signed in at {most} devices. Remove those that you no longer use.',
    },
  },
  'other-mutation': {
    title: { id: 'Nomor kiriman sudah dipakai', en: 'The id is taken' },
    detail: {
      id: 'Kiriman lain dengan nomor ini sudah diterima, dan isinya berbeda.',
      en: 'Another mutation with this id was applied, and its content differs.',
    },
  },
  'cycle-exists': {
    title: { id: 'Periode penilaian sudah dibuka', en: 'The cycle is open already' },
    detail: { id: 'Periode {cycle} sudah ada.', en: 'The cycle {cycle} exists already.' },
  },
  'bad-period': {
    title: { id: 'Periode terbalik', en: 'The period runs backwards' },
    detail: {
      id: 'Tanggal akhir periode mendahului tanggal mulainya.',
      en: 'The period ends before it begins.',
    },
  },
  'bad-pack': {
    title: { id: 'Paket daerah bermasalah', en: 'The region pack has faults' },
    detail: { id: '{problems}', en: '{problems}' },
  },
  'unknown-import': {
    title: { id: 'Impor tidak ditemukan', en: 'No such import' },
    detail: {
      id: 'Impor ini sudah diterapkan, dibuang, atau lebih lama dari sehari. Mulai lagi dari berkasnya.',
      en: 'This import has been applied, thrown away, or is older than a day. Start again from the file.',
    },
  },
  'unknown-cycle': {
    title: { id: 'Siklus tidak ditemukan', en: 'No such cycle' },
    detail: { id: 'Siklus ini tidak ada di daerah Anda.', en: 'Your region has no such cycle.' },
  },
  'cycle-open': {
    title: { id: 'Siklus masih berjalan', en: 'The cycle is still open' },
    detail: { id: 'Tutup siklusnya dahulu.', en: 'Close the cycle first.' },
  },
  'cycle-closed': {
    title: { id: 'Siklus sudah ditutup', en: 'The cycle is closed' },
    detail: {
      id: 'Tidak ada lagi yang dapat diubah di dalamnya.',
      en: 'Nothing in it can be changed any more.',
    },
  },
  'bad-person': {
    title: { id: 'Perubahan ini tidak dapat dicatat', en: 'This change cannot be kept' },
    detail: { id: '{why}', en: '{why}' },
  },
  'bad-unit': {
    title: { id: 'Susunan unit tidak diubah', en: 'The units were not changed' },
    detail: { id: '{why}', en: '{why}' },
  },
  'erasure-asked': {
    title: { id: 'Permintaan Anda sudah diterima', en: 'Your request is there already' },
    detail: {
      id: 'Permintaan penghapusan Anda masih menunggu keputusan pengelola kepegawaian.',
      en: 'Your request to be erased still waits for the answer of human resources.',
    },
  },
  'erasure-in-service': {
    title: { id: 'Orang ini masih bertugas', en: 'This person is in service' },
    detail: {
      id: 'Data pegawai yang masih bertugas wajib disimpan. Tolak permintaannya beserta alasannya, atau catat dahulu bahwa ia sudah keluar.',
      en: 'The office has to keep the record of whoever is in service. Decline with the reason, or note first that they have left.',
    },
  },
  'unknown-erasure': {
    title: { id: 'Permintaan tidak ditemukan', en: 'No such request' },
    detail: {
      id: 'Permintaan penghapusan ini tidak ada, atau sudah dijawab.',
      en: 'There is no such request to be erased, or it has been answered.',
    },
  },
  'unknown-appraisal': {
    title: { id: 'Penilaian tidak ditemukan', en: 'No such appraisal' },
    detail: {
      id: 'Penilaian ini tidak ada di daerah Anda, atau sudah dihapus.',
      en: 'Your region has no such appraisal, or it has been erased.',
    },
  },
  'unknown-job': {
    title: { id: 'Pekerjaan tidak ditemukan', en: 'No such job' },
    detail: { id: 'Pekerjaan ini tidak ada di daerah Anda.', en: 'Your region has no such job.' },
  },
  'unknown-staff': {
    title: { id: 'Pegawai tidak ditemukan', en: 'No such person' },
    detail: { id: 'Tidak ada pegawai ini di daerah Anda.', en: 'Your region has no such person.' },
  },
  'import-incomplete': {
    title: { id: 'Baris belum lengkap', en: 'Rows are missing' },
    detail: {
      id: 'Baru {received} dari {rows} baris yang sampai. Kirim lagi sisanya.',
      en: '{received} of {rows} rows have come. Send the others again.',
    },
  },
  'import-faulty': {
    title: { id: 'Masih ada kesalahan', en: 'There are faults' },
    detail: {
      id: '{faults} kesalahan harus dibetulkan dahulu. Tidak ada yang diubah.',
      en: '{faults} faults have to be mended first. Nothing was changed.',
    },
  },
  'import-outdated': {
    title: { id: 'Pratinjau sudah usang', en: 'The preview is out of date' },
    detail: {
      id: 'Data kantor berubah sesudah pratinjau dibuat. Lihat lagi, lalu terapkan.',
      en: 'The office has changed since the preview was made. Look again, then apply.',
    },
  },
  'unknown-evidence': {
    title: { id: 'Bukti tidak ditemukan', en: 'Unknown evidence' },
    detail: {
      id: 'Berkas ini tidak ada, atau Anda tidak berhak membukanya.',
      en: 'This file does not exist, or is not yours to open.',
    },
  },
  'evidence-coming': {
    title: { id: 'Bukti belum sampai', en: 'The evidence has not arrived' },
    detail: {
      id: 'Berkasnya masih dalam perjalanan dari perangkat pemiliknya. Coba lagi nanti.',
      en: "The file is still on its way from its owner's device. Try again later.",
    },
  },
  'evidence-not-asked': {
    title: { id: 'Tidak ada bukti yang diminta', en: 'No evidence is asked for' },
    detail: {
      id: 'Anda tidak mempunyai tugas terbuka yang meminta berkas pada penilaian ini.',
      en: 'You have no open task in this appraisal that takes files.',
    },
  },
  'evidence-type': {
    title: { id: 'Jenis berkas tidak diterima', en: 'This type of file is not taken' },
    detail: { id: 'Daerah ini menerima {taken}.', en: 'This region takes {taken}.' },
  },
  'evidence-too-large': {
    title: { id: 'Berkas terlalu besar', en: 'The file is too large' },
    detail: { id: 'Paling besar {limit} per berkas.', en: '{limit} a file at most.' },
  },
  'evidence-too-much': {
    title: { id: 'Bukti sudah terlalu banyak', en: 'There is too much evidence' },
    detail: {
      id: 'Paling banyak {files} berkas dan {limit} untuk satu penilaian. Lepaskan yang tidak perlu.',
      en: '{files} files and {limit} an appraisal at most. Take out what is not needed.',
    },
  },
  'other-evidence': {
    title: { id: 'Nomor bukti sudah dipakai', en: 'The id is taken' },
    detail: {
      id: 'Berkas lain dengan nomor ini sudah didaftarkan.',
      en: 'Another file was announced with this id.',
    },
  },
  'bad-part': {
    title: { id: 'Potongan berkas rusak', en: 'A part of the file is damaged' },
    detail: {
      id: 'Potongan ini tidak sama dengan yang dikirim, atau bukan ukurannya. Kirim lagi.',
      en: 'This part is not what was sent, or not of its size. Send it again.',
    },
  },
  internal: {
    title: { id: 'Terjadi gangguan di server', en: 'Something went wrong in the server' },
    detail: {
      id: 'Gangguan sudah dicatat. Coba lagi nanti; isian Anda tetap tersimpan.',
      en: 'It has been recorded. Try again later; your answers are kept.',
    },
  },

  'invalid-answers': {
    title: { id: 'Ada isian yang perlu diperbaiki', en: 'Some answers need correcting' },
    detail: {
      id: '{count} isian perlu diperbaiki. Draf Anda tetap tersimpan.',
      en: 'Answers to correct: {count}. Your draft is kept.',
    },
  },
  'unknown-task': {
    title: { id: 'Tugas tidak ditemukan', en: 'Unknown task' },
    detail: { id: 'Penilaian ini tidak memuat tugas {task}.', en: 'This appraisal has no task {task}.' },
  },
  'not-yours': {
    title: { id: 'Bukan tugas Anda', en: 'Not your task' },
    detail: {
      id: 'Tugas ini tidak ada, atau diberikan kepada orang lain.',
      en: "This task does not exist, or is somebody else's.",
    },
  },
  'task-closed': {
    title: { id: 'Tugas sudah ditutup', en: 'The task is closed' },
    detail: {
      id: 'Tugas ini {status}. Draf Anda tetap tersimpan.',
      en: 'This task is {status}. Your draft is kept.',
    },
  },
  'wrong-form': {
    title: { id: 'Formulir sudah diperbarui', en: 'The form has a newer version' },
    detail: {
      id: 'Tugas ini diisi dengan formulir {form} versi {version}. Muat ulang, periksa isian Anda, lalu kirim lagi.',
      en: 'This task is filled with version {version} of the form {form}. Reload, check your answers, send again.',
    },
  },
  'no-transition': {
    title: { id: 'Langkah ini tidak mungkin sekarang', en: 'This step is not possible now' },
    detail: {
      id: 'Pada tahap “{state}” isian ini tidak membawa penilaian ke mana pun. Periksa pilihan Anda.',
      en: 'At “{state}” these answers lead nowhere. Check what you chose.',
    },
  },
  'also-rates': {
    title: {
      id: 'Anda juga menilai pegawai ini sebagai rekan',
      en: 'You also rate this person as a peer',
    },
    detail: {
      id: 'Karena itu Anda tidak dapat menilai atau memutus pada tahap “{state}”. Nyatakan bahwa Anda punya benturan kepentingan atau berhalangan, lalu kirim lagi: orang lain akan ditunjuk, dan sebabnya tidak diberitahukan kepada siapa pun.',
      en: 'So you cannot rate or decide at “{state}”. Say that you have a conflict of interest or cannot do it, and send again: somebody else will be named, and nobody is told why.',
    },
  },
  'not-due': {
    title: { id: 'Batas waktu belum lewat', en: 'The deadline has not passed' },
    detail: { id: 'Tahap “{state}” masih berjalan.', en: '“{state}” is still under way.' },
  },
  'self-assignment': {
    title: { id: 'Tidak boleh menilai diri sendiri', en: 'Nobody rates themself' },
    detail: {
      id: 'Pegawai yang dinilai tidak dapat menjadi “{role}” dalam penilaiannya sendiri.',
      en: 'The person appraised cannot be “{role}” in their own appraisal.',
    },
  },
  'unknown-person': {
    title: { id: 'Orang tidak dikenal', en: 'Unknown person' },
    detail: {
      id: '{person} tidak terdaftar di kantor ini, sehingga tidak dapat menjadi “{role}”.',
      en: '{person} is not in this office and cannot be “{role}”.',
    },
  },
  'too-many-steps': {
    title: { id: 'Alur kerja berputar', en: 'The workflow runs in a circle' },
    detail: {
      id: 'Alur kerja tidak berhenti di tahap “{state}”. Beri tahu pengelola kepegawaian.',
      en: 'The workflow does not come to rest at “{state}”. Tell human resources.',
    },
  },
  'bad-rule': {
    title: { id: 'Aturan bermasalah', en: 'A rule has a fault' },
    detail: {
      id: 'Aturan di {where} tidak memberi jawaban: {problem}. Beri tahu pengelola kepegawaian.',
      en: 'The rule at {where} gives no answer: {problem}. Tell human resources.',
    },
  },

  'not-your-role': {
    title: { id: 'Bukan wewenang Anda', en: 'Not yours to do' },
    detail: {
      id: 'Hanya “{role}” yang dapat melakukannya, dan tidak untuk dirinya sendiri.',
      en: 'Only “{role}” may do this, and not for themself.',
    },
  },
  'second-person': {
    title: { id: 'Orang lain yang menyetujui', en: 'Somebody else has to agree' },
    detail: {
      id: 'Anda sudah mengusulkannya. Di daerah ini pembukaan kembali perlu disetujui pengelola kepegawaian lain.',
      en: 'You have asked for it already. In this region somebody else of human resources has to agree.',
    },
  },
  'no-reason': {
    title: { id: 'Alasan belum diisi', en: 'There is no reason' },
    detail: {
      id: 'Tulis alasannya; alasan ini tersimpan dan terbaca oleh pegawai yang dinilai.',
      en: 'Write the reason; it is kept, and the person appraised can read it.',
    },
  },

  'criteria-unread': {
    title: { id: 'Kriteria belum dibaca', en: 'The criteria have not been read' },
    detail: {
      id: 'Baca kriteria penilaian ({pack}) dan nyatakan sudah membacanya, lalu kirim lagi. Isian Anda tetap tersimpan.',
      en: 'Read the criteria ({pack}) and say that you have, then send again. Your answers are kept.',
    },
  },
  'other-criteria': {
    title: { id: 'Kriteria ini tidak berlaku', en: 'These are not the criteria' },
    detail: {
      id: 'Naskah yang Anda baca bukan kriteria {pack} yang diterbitkan kantor ini. Sinkronkan, lalu baca lagi.',
      en: 'What you read is not the text of {pack} that this office published. Sync, then read again.',
    },
  },
  'other-pack': {
    title: { id: 'Bukan paket daerah ini', en: 'Not the pack of this region' },
    detail: {
      id: 'Paket daerah ini bernama “{pack}”. Ubah nama pengenal paket Anda menjadi itu.',
      en: 'The pack of this region is called “{pack}”. Give yours that id.',
    },
  },
  'version-taken': {
    title: { id: 'Nomor versi sudah dipakai', en: 'The version number is taken' },
    detail: { id: 'Versi berikutnya bernomor {next}.', en: 'The next version is number {next}.' },
  },
  'pack-moved-on': {
    title: { id: 'Paket sudah berubah', en: 'The pack has moved on' },
    detail: {
      id: 'Yang berlaku kini {pack}. Bandingkan dengan pekerjaan Anda, lalu ajukan lagi di atasnya.',
      en: 'What is in use now is {pack}. Compare it with your work, then hand yours in on top of it.',
    },
  },
  'not-proposed': {
    title: { id: 'Tidak sedang diusulkan', en: 'It is not proposed' },
    detail: {
      id: '{pack} sudah diputuskan. Muat ulang untuk melihat keputusannya.',
      en: '{pack} has been decided. Reload to see how.',
    },
  },
  'second-approver': {
    title: { id: 'Orang lain yang menyetujui', en: 'Somebody else has to agree' },
    detail: {
      id: 'Anda yang mengusulkannya. Di daerah ini versi baru perlu disetujui pengelola kepegawaian lain.',
      en: 'You proposed it. In this region somebody else of human resources has to agree to a new version.',
    },
  },
  'not-proposer': {
    title: { id: 'Bukan usulan Anda', en: 'Not your proposal' },
    detail: {
      id: 'Hanya pengusulnya yang dapat menarik kembali. Anda dapat menolaknya dengan alasan.',
      en: 'Only who proposed it can take it back. You can reject it, with a reason.',
    },
  },
  'no-why': {
    title: { id: 'Alasan belum diisi', en: 'There is no reason' },
    detail: {
      id: 'Tulis mengapa versi ini ditolak; pengusul membacanya.',
      en: 'Write why this version is rejected; whoever proposed it reads that.',
    },
  },
  'comments-open': {
    title: { id: 'Masa tanggapan belum berakhir', en: 'Staff may still comment' },
    detail: {
      id: 'Pegawai dapat menanggapi sampai {until}. Terbitkan sesudahnya.',
      en: 'Staff may comment until {until}. Publish after that.',
    },
  },
  'comments-missing': {
    title: { id: 'Pegawai belum diminta menanggapi', en: 'Staff have not been heard' },
    detail: {
      id: 'Buka masa tanggapan paling singkat {days} hari sebelum menerbitkan.',
      en: 'Open it for comments for at least {days} days before publishing.',
    },
  },
  'comments-short': {
    title: { id: 'Masa tanggapan terlalu singkat', en: 'The time for comments is too short' },
    detail: {
      id: 'Tanggal akhirnya harus hari ini atau sesudahnya, dan paling singkat {days} hari sejak dibuka.',
      en: 'It has to end today or later, and no sooner than {days} days after it was opened.',
    },
  },
  'comments-unanswered': {
    title: { id: 'Masih ada tanggapan tanpa jawaban', en: 'There are comments without an answer' },
    detail: {
      id: '{count} tanggapan belum dijawab. Jawab dahulu, lalu terbitkan.',
      en: 'Comments without an answer: {count}. Answer them first, then publish.',
    },
  },
  'comments-closed': {
    title: { id: 'Masa tanggapan tidak terbuka', en: 'It is not open for comments' },
    detail: {
      id: 'Tanggapan untuk {pack} tidak diterima saat ini. Tulisan Anda tetap tersimpan di perangkat ini.',
      en: 'No comments on {pack} are taken at this time. What you wrote is kept on this device.',
    },
  },
  'comments-enough': {
    title: { id: 'Tanggapan Anda sudah banyak', en: 'You have commented a lot' },
    detail: {
      id: 'Paling banyak {most} tanggapan per orang untuk satu versi.',
      en: '{most} comments a person for one version at most.',
    },
  },
  'unknown-comment': {
    title: { id: 'Tanggapan tidak ditemukan', en: 'Unknown comment' },
    detail: { id: 'Tanggapan ini tidak ada.', en: 'There is no such comment.' },
  },
  'unknown-version': {
    title: { id: 'Versi tidak ditemukan', en: 'Unknown version' },
    detail: { id: 'Di sini tidak ada {pack}.', en: 'There is no {pack} here.' },
  },
  'version-without-file': {
    title: {
      id: 'Versi ini tidak dapat disimpan sebagai berkas',
      en: 'This version can’t be saved as a file',
    },
    detail: {
      id: '{pack} belum terbit, atau dokumennya tidak ada di sini. Pilih versi yang sudah terbit.',
      en: '{pack} is not published, or its documents are not kept here. Choose a published version.',
    },
  },
  'already-there': {
    title: { id: 'Siklus sudah memakai versi ini', en: 'The cycle goes by this version already' },
    detail: { id: 'Siklus ini sudah memakai {pack}.', en: 'The cycle goes by {pack} already.' },
  },
  'has-not-read': {
    title: { id: 'Belum membaca kriteria', en: 'Has not read the criteria' },
    detail: {
      id: '{person} belum menyatakan membaca kriteria. Ingatkan, atau buka siklus tanpa yang bersangkutan dahulu.',
      en: '{person} has not said that they read the criteria. Remind them, or open the cycle without them for now.',
    },
  },

  'no-such-person': {
    title: { id: 'Pegawai tidak ditemukan', en: 'Unknown person' },
    detail: { id: '{person} tidak terdaftar di kantor ini.', en: '{person} is not in this office.' },
  },
  'not-appraised': {
    title: { id: 'Tidak dinilai di kantor ini', en: 'Not appraised in this office' },
    detail: {
      id: '{person} hanya menilai dan tidak dinilai di kantor ini.',
      en: '{person} only rates and is not appraised in this office.',
    },
  },
  'no-superior': {
    title: { id: 'Atasan langsung belum ada', en: 'There is no direct superior' },
    detail: {
      id: 'Lengkapi atasan langsung {person} pada daftar pegawai.',
      en: 'Enter the direct superior of {person} in the list of staff.',
    },
  },
  'no-reviewer': {
    title: { id: 'Atasan pejabat penilai belum ada', en: "There is no superior's superior" },
    detail: {
      id: 'Lengkapi atasan dari {superior}, sebab dialah yang memutus keberatan {person}.',
      en: 'Enter the superior of {superior}, who decides objections of {person}.',
    },
  },
  'unknown-form': {
    title: { id: 'Formulir tidak ada', en: 'There is no such form' },
    detail: {
      id: 'Paket daerah ini tidak memuat formulir {form}.',
      en: 'The pack of this region has no form {form}.',
    },
  },
  'measurements-faulty': {
    title: { id: 'Nilai belum diterima', en: 'The values were not taken' },
    detail: {
      id: 'Ada {faults} kesalahan. Tidak satu pun nilai disimpan; perbaiki yang disebut, lalu kirim semuanya lagi.',
      en: 'There are {faults} faults. None of the values is kept; correct what is named and send them all again.',
    },
  },
  'bad-api-key': {
    title: { id: 'Kunci API tidak berlaku', en: 'The API key is not valid' },
    detail: {
      id: 'Kirim kunci daerah ini di kepala permintaan: Authorization: Bearer timbang_….',
      en: 'Send a key of this region in the header: Authorization: Bearer timbang_….',
    },
  },
  'api-key-over': {
    title: { id: 'Kunci API sudah berakhir', en: 'The API key is over' },
    detail: {
      id: 'Kunci ini dicabut atau lewat tanggalnya. Mintalah kunci baru kepada pengelola kepegawaian.',
      en: 'This key was taken back or is past its last day. Ask human resources for a new one.',
    },
  },
  'no-scope': {
    title: { id: 'Kunci API tidak mencakup permintaan ini', en: 'The API key does not go this far' },
    detail: {
      id: 'Mintalah kunci dengan cakupan yang sesuai kepada pengelola kepegawaian.',
      en: 'Ask human resources for a key whose scope has this in it.',
    },
  },
  'unknown-api-key': {
    title: { id: 'Kunci API tidak ditemukan', en: 'There is no such API key' },
    detail: { id: 'Muat ulang daftarnya.', en: 'Load the list again.' },
  },
  'bad-key-date': {
    title: { id: 'Tanggal akhir kunci tidak dapat dipakai', en: 'The last day of the key cannot be that' },
    detail: {
      id: 'Pilih tanggal mulai hari ini sampai dua tahun lagi.',
      en: 'Choose a day between today and two years from now.',
    },
  },
  'too-many-keys': {
    title: { id: 'Kunci API terlalu banyak', en: 'There are too many API keys' },
    detail: {
      id: 'Paling banyak {most} kunci berlaku bersamaan. Cabut yang tidak dipakai.',
      en: 'At most {most} keys count at once. Take back what is not used.',
    },
  },
  'unknown-webhook': {
    title: { id: 'Penerima peristiwa tidak ditemukan', en: 'There is no such receiver of events' },
    detail: { id: 'Muat ulang daftarnya.', en: 'Load the list again.' },
  },
  'bad-webhook-address': {
    title: { id: 'Alamat penerima tidak dapat dipakai', en: 'The address of the receiver cannot be used' },
    detail: {
      id: 'Pakai alamat https dengan nama host lengkap, misalnya https://simpeg.kotabumi.go.id/timbang: bukan angka IP, bukan localhost, tanpa nama pengguna atau kata sandi.',
      en: 'Give an https address with a full host name, such as https://simpeg.kotabumi.go.id/timbang: no IP number, not localhost, without user name or password.',
    },
  },
  'too-many-webhooks': {
    title: { id: 'Penerima peristiwa terlalu banyak', en: 'There are too many receivers of events' },
    detail: {
      id: 'Paling banyak {most} penerima. Hapus yang tidak dipakai.',
      en: 'There can be {most} at most. Remove what is not used.',
    },
  },
  'webhook-paused': {
    title: { id: 'Pengiriman ke penerima ini dijeda', en: 'Nothing is sent to this receiver now' },
    detail: {
      id: 'Lanjutkan pengirimannya dahulu; yang menunggu ikut terkirim.',
      en: 'Let it go on first; what waits is sent as well.',
    },
  },
  'token-needed': {
    title: { id: 'Tautan ini memerlukan kode undangan', en: 'This link needs an invitation' },
    detail: {
      id: 'Survei ini hanya untuk peserta. Bukalah tautan atau kode QR pada undangan Anda secara utuh.',
      en: 'This survey is for participants alone. Open the whole link or QR code of your invitation.',
    },
  },
  'token-used': {
    title: { id: 'Undangan ini sudah dipakai', en: 'This invitation has been used' },
    detail: {
      id: 'Setiap undangan berlaku untuk satu jawaban, dan jawaban itu sudah diterima.',
      en: 'Each invitation is good for one answer, and that answer has been received.',
    },
  },
  'unknown-follow-up': {
    title: { id: 'Tidak ditemukan', en: 'Not found' },
    detail: {
      id: 'Hal ini tidak ada, sudah tidak berlaku, atau bukan untuk Anda.',
      en: 'This is not there, no longer holds, or is not for you.',
    },
  },
  'follow-up-refused': {
    title: { id: 'Belum dapat disimpan', en: 'It cannot be kept yet' },
    detail: { id: '{why}', en: '{why}' },
  },
  'fairness-waits': {
    title: { id: 'Belum dapat dihitung lagi', en: 'It cannot be worked out again yet' },
    detail: { id: '{why}', en: '{why}' },
  },
  'unknown-calibration': {
    title: { id: 'Sesi kalibrasi tidak ada', en: 'There is no such session' },
    detail: {
      id: 'Sesi atau hasil ini tidak ada. Buka lagi daftar sesi.',
      en: 'This session or result is not there. Open the list of sessions again.',
    },
  },
  'calibration-moved': {
    title: { id: 'Sudah diubah orang lain', en: 'Somebody else has changed it' },
    detail: { id: '{why}', en: '{why}' },
  },
  'calibration-refused': {
    title: { id: 'Tidak dapat dilakukan dalam kalibrasi', en: 'That cannot be done in the calibration' },
    detail: { id: '{name}{why}', en: '{name}{why}' },
  },
  'unknown-survey': {
    title: { id: 'Survei tidak ditemukan', en: 'There is no such survey' },
    detail: {
      id: 'Periksa tautan atau kode QR-nya; mungkin terpotong.',
      en: 'Check the link or the QR code; it may have been cut off.',
    },
  },
  'other-survey': {
    title: { id: 'Survei ini sudah memakai formulir lain', en: 'This survey asks with another form' },
    detail: {
      id: 'Muat ulang halaman survei; untuk formulir lain, buatlah survei baru.',
      en: 'Load the page of the survey again; for another form, plan a new survey.',
    },
  },
  'survey-early': {
    title: { id: 'Survei belum dibuka', en: 'The survey is not open yet' },
    detail: { id: 'Kembalilah setelah survei dibuka.', en: 'Come back once it has opened.' },
  },
  'survey-over': {
    title: { id: 'Survei sudah ditutup', en: 'The survey is over' },
    detail: { id: 'Jawaban tidak lagi diterima.', en: 'No more answers are taken.' },
  },
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
} as const satisfies { readonly [type: string]: { readonly title: Text; readonly detail: Text } }

export type ProblemType = keyof typeof problemTexts
