import { assertNever } from '../result.ts'
import type { Text } from '../text.ts'
import type { Finding } from '../workflow/finding.ts'

/**
 * A finding about a workflow in words, with the shortest way to the trouble where there is one. For
 * `{ kind: 'duplicate-id', id: 'rate', … }`, `en` is `“rate” is used twice. Each id may stand only once.`
 */
export function describeFinding(finding: Finding): Text {
  const trouble = troubleText(finding)
  const way = finding.example
    .map(({ event, transition, to }) => `${transition ?? event.kind} → ${to}`)
    .join(', ')
  if (way === '') return trouble
  return { id: `${trouble.id} Jalannya: ${way}.`, en: `${trouble.en} The way there: ${way}.` }
}

function troubleText(finding: Finding): Text {
  switch (finding.kind) {
    case 'unknown-reference': {
      const what = references[finding.what]
      return {
        id: `${what.id} “${finding.name}” tidak ada.`,
        en: `There is no ${what.en} “${finding.name}”.`,
      }
    }
    case 'duplicate-id':
      return {
        id: `“${finding.id}” dipakai dua kali. Setiap nama hanya boleh sekali.`,
        en: `“${finding.id}” is used twice. Each id may stand only once.`,
      }
    case 'bad-id':
      return {
        id: `“${finding.id}” tidak dapat menjadi nama: pakai huruf, angka, dan “-”, paling banyak 32.`,
        en: `“${finding.id}” cannot be an id: use letters, digits and “-”, 32 at most.`,
      }
    case 'bad-rule':
      return {
        id: `Aturan ini tidak dapat dijalankan (${finding.problem}).`,
        en: `This rule cannot run (${finding.problem}).`,
      }
    case 'initial-not-open':
      return {
        id: `Penilaian tidak dapat dimulai dari “${finding.state}”: pilih keadaan yang punya tugas.`,
        en: `A case cannot begin in “${finding.state}”: choose a state with tasks.`,
      }
    case 'unreachable-state':
      return {
        id: `Tidak ada jalan menuju “${finding.state}”. Tambahkan perpindahan ke sana, atau hapus.`,
        en: `No way leads to “${finding.state}”. Add a transition to it, or take it away.`,
      }
    case 'dead-end':
      return {
        id: `Dari “${finding.state}” tidak ada jalan menuju akhir.`,
        en: `No way leads from “${finding.state}” to an end.`,
      }
    case 'no-deadline-exit':
      return {
        id: `“${finding.state}” tidak pasti berakhir: beri batas waktu dan perpindahan yang selalu berlaku saat itu.`,
        en: `“${finding.state}” may never end: give it a deadline with a transition that always holds then.`,
      }
    case 'no-way-on':
      return {
        id: `“${finding.state}” hanya dilewati, jadi salah satu perpindahannya harus selalu berlaku.`,
        en: `Nobody waits in “${finding.state}”, so one of its transitions must always hold.`,
      }
    case 'endless-ring':
      return {
        id: `“${finding.state}” dan keadaan sekitarnya saling melanjutkan tanpa ujung.`,
        en: `“${finding.state}” and the states around it lead to one another without end.`,
      }
    case 'clock-ring':
      return {
        id: `Bila tidak ada yang bertindak, batas waktu “${finding.state}” berputar tanpa ujung.`,
        en: `When nobody acts, the deadline of “${finding.state}” leads round without end.`,
      }
    case 'after-ring':
      return {
        id: `Tugas “${finding.task}” menunggu tugas yang menunggunya.`,
        en: `The task “${finding.task}” waits for one that waits for it.`,
      }
    case 'nobody-to-act':
      return {
        id: `Di “${finding.state}” belum tentu ada orang dengan peran “${finding.role}” untuk tugas “${finding.task}”.`,
        en: `In “${finding.state}” there may be nobody in the role “${finding.role}” for the task “${finding.task}”.`,
      }
    case 'self-approval':
      return selfApproval[finding.what]
    case 'guard-gap':
      return {
        id: `Jawaban ${JSON.stringify(finding.answers)} pada tugas “${finding.task}” tidak diterima perpindahan mana pun.`,
        en: `No transition takes the answers ${JSON.stringify(finding.answers)} of the task “${finding.task}”.`,
      }
    case 'guard-overlap':
      return {
        id: `“${finding.first}” dan “${finding.second}” sama-sama berlaku untuk ${JSON.stringify(finding.answers)}; hanya yang pertama dipakai.`,
        en: `“${finding.first}” and “${finding.second}” both hold for ${JSON.stringify(finding.answers)}; only the first is taken.`,
      }
    case 'shadowed':
      return {
        id: `“${finding.transition}” tidak akan pernah dipakai, karena “${finding.by}” selalu mendahului.`,
        en: `“${finding.transition}” is never taken, since “${finding.by}” always comes first.`,
      }
    case 'reveals-group':
      return {
        id: `“${finding.variable}” akan membuka siapa anggota kelompok penilai atau jawabannya.`,
        en: `“${finding.variable}” would tell who is in a group of raters, or what they answered.`,
      }
    case 'quorum-below-k':
      return {
        id: `Kuorum ${finding.quorum} untuk “${finding.task}” di bawah ${finding.k}: jawabannya tidak akan dihitung.`,
        en: `A quorum of ${finding.quorum} for “${finding.task}” is under ${finding.k}: the answers would not count.`,
      }
    case 'calibration-amiss':
      return finding.why === 'no-result'
        ? {
            id: `“${finding.state}” menunggu kalibrasi, tetapi penilaian dapat sampai ke sana tanpa nilai: hitung nilai lebih dahulu.`,
            en: `“${finding.state}” waits for a calibration, but can be reached without a score: score first.`,
          }
        : {
            id: `Di “${finding.state}” masih ada yang menilai, sehingga tidak ada yang dapat dikalibrasi: pindahkan tugas menilai ke tahap sebelumnya.`,
            en: `Somebody still rates in “${finding.state}”, so nothing can be calibrated there: move the rating to an earlier stage.`,
          }
    case 'too-large':
      return {
        id: `Alur ini terlalu besar untuk diperiksa seluruhnya (lebih dari ${finding.limit} keadaan).`,
        en: `The workflow is too large to be checked whole (more than ${finding.limit} situations).`,
      }
    default:
      return assertNever(finding)
  }
}

const references: {
  readonly [what in 'state' | 'task' | 'role' | 'form' | 'policy' | 'variable']: Text
} = {
  state: { id: 'Keadaan', en: 'state' },
  task: { id: 'Tugas', en: 'task' },
  role: { id: 'Peran', en: 'role' },
  form: { id: 'Formulir', en: 'form' },
  policy: { id: 'Kebijakan', en: 'policy' },
  variable: { id: 'Nilai', en: 'value' },
}

const selfApproval: { readonly [what in Extract<Finding, { kind: 'self-approval' }>['what']]: Text } = {
  assignment: {
    id: 'Pegawai yang dinilai tidak boleh memegang peran lain dalam penilaiannya sendiri.',
    en: 'The person appraised may hold no other role in their own appraisal.',
  },
  'choice-of-raters': {
    id: 'Pilihan penilai dari pegawai yang dinilai harus disetujui orang lain, atau melewati batas waktu.',
    en: 'The choice of raters by the person appraised must pass somebody else, or a deadline.',
  },
  reopening: {
    id: 'Pegawai yang dinilai tidak boleh membuka kembali penilaiannya sendiri.',
    en: 'The person appraised may not reopen their own appraisal.',
  },
  score: {
    id: 'Nilai dapat terjadi hanya dari jawaban pegawai itu sendiri.',
    en: 'A score may rest on the word of the person appraised alone.',
  },
}
