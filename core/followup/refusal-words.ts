import type { Text } from '../text.ts'
import type { FollowUpRefusal } from './model.ts'
import type { ProgrammeFault } from './programme.ts'

/** What is not right with a decision, and what would be. `sayFollowUpRefusal({ kind: 'nothing' }).en` begins with `'Choose'`. */
export function sayFollowUpRefusal(why: FollowUpRefusal): Text {
  switch (why.kind) {
    case 'unanswered-proposal':
      return {
        id: 'Setiap usulan perlu dijawab: diterima, diganti, atau ditolak.',
        en: 'Each proposal needs an answer: accepted, changed or refused.',
      }
    case 'unknown-proposal':
      return {
        id: 'Usulan ini sudah tidak ada. Muat ulang, lalu putuskan lagi.',
        en: 'This proposal is not there any more. Load the page again, then decide.',
      }
    case 'answered-twice':
      return { id: 'Satu usulan hanya dijawab sekali.', en: 'A proposal is answered once.' }
    case 'no-reason':
      return {
        id: 'Tulis alasan untuk setiap usulan yang diganti atau ditolak, dan untuk setiap tindakan sendiri.',
        en: 'Write the reason for each proposal that is changed or refused, and for each action of your own.',
      }
    case 'unknown-training':
      return {
        id: `Pelatihan “${why.training}” tidak ada dalam katalog. Pilih yang ditawarkan.`,
        en: `The training “${why.training}” is not in the catalogue. Choose one that is offered.`,
      }
    case 'no-evidence':
      return {
        id: 'Usulan penghargaan perlu bukti pengakuan masyarakat: surat, hasil survei, atau alamat berita.',
        en: 'An award nomination needs evidence of public recognition: a letter, a survey or an address.',
      }
    case 'nothing':
      return {
        id: 'Pilih sedikitnya satu tindakan, atau tulis mengapa tidak ada.',
        en: 'Choose at least one action, or write why there is none.',
      }
    case 'none-beside-actions':
      return {
        id: 'Ada tindakan yang dipilih, jadi kosongkan alasan tanpa tindak lanjut.',
        en: 'There are actions, so leave the reason for none empty.',
      }
    case 'already-decided':
      return {
        id: 'Pejabat sudah memutuskan salah satu usulannya, sehingga tindak lanjut ini tetap.',
        en: 'Officials have decided on an action of it, so this follow-up stands.',
      }
    default:
      return why satisfies never
  }
}

/** What is not right with a programme, and what would be. `sayProgrammeFault('backwards').en` names the days. */
export function sayProgrammeFault(fault: ProgrammeFault): Text {
  switch (fault) {
    case 'backwards':
      return {
        id: 'Tanggal selesai mendahului tanggal mulai.',
        en: 'The last day is before the first day.',
      }
    case 'over-capacity':
      return {
        id: 'Peserta lebih banyak daripada tempat. Kurangi peserta atau naikkan kapasitas.',
        en: 'There are more participants than places. Take some out, or raise the capacity.',
      }
    case 'twice':
      return { id: 'Ada peserta yang tercantum dua kali.', en: 'Somebody stands in the list twice.' }
    case 'unknown-person':
      return {
        id: 'Ada peserta yang bukan pegawai kantor ini.',
        en: 'Somebody in the list is not of this office.',
      }
    case 'unknown-course':
      return {
        id: 'Pelatihan ini tidak ada dalam katalog. Pilih yang ditawarkan.',
        en: 'This training is not in the catalogue. Choose one that is offered.',
      }
    case 'early':
      return {
        id: 'Kehadiran baru dapat dicatat sejak hari pertama pelatihan.',
        en: 'Attendance can be recorded from the first day on.',
      }
    default:
      return fault satisfies never
  }
}
