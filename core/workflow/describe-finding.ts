import { assertNever } from '../result.ts'
import type { Text } from '../text.ts'
import type { Finding } from './finding.ts'
import type { WorkflowDocument } from './model.ts'
import type { PathStep } from './node.ts'
import { allSpecs } from './tasks.ts'

/** A finding in words, with what would be right. States and tasks are called by their titles. */
export function describeFinding(finding: Finding, workflow: WorkflowDocument): Text {
  const state = (id: string) => quoted(workflow.states[id]?.title ?? same(id))
  const task = (id: string) => quoted(allSpecs(workflow).find((spec) => spec.id === id)?.title ?? same(id))
  const role = (id: string) => quoted(workflow.roles[id] ?? same(id))
  switch (finding.kind) {
    case 'unknown-reference':
      return say`${whats[finding.what]} ${quoted(same(finding.name))} ${['tidak ada.', 'does not exist.']}`
    case 'duplicate-id':
      return say`${['Nama', 'The id']} ${finding.id} ${['dipakai dua kali.', 'is used twice.']}`
    case 'bad-id':
      return say`${['Nama', 'The id']} ${finding.id} ${['hanya boleh memuat huruf, angka, dan tanda hubung, paling banyak 32.', 'may hold only letters, digits and hyphens, 32 at most.']}`
    case 'bad-rule':
      return say`${['Aturan ini tidak dapat dijalankan:', 'This rule cannot run:']} ${finding.problem}.`
    case 'initial-not-open':
      return say`${['Alur harus mulai pada tahap tempat orang bertindak, bukan', 'The workflow must begin where people act, not at']} ${state(finding.state)}.`
    case 'unreachable-state':
      return say`${['Tidak ada jalan menuju tahap', 'No way leads to']} ${state(finding.state)}.`
    case 'dead-end':
      return say`${['Dari tahap', 'From']} ${state(finding.state)} ${['tidak ada jalan menuju akhir.', 'no way leads to an end.']}`
    case 'no-deadline-exit':
      return say`${['Tahap', 'The deadline of']} ${state(finding.state)} ${['tidak pasti berakhir pada batas waktunya. Beri batas waktu dan satu transisi tanpa syarat.', 'may not end it. Give it a deadline and one transition without a condition.']}`
    case 'no-way-on':
      return say`${['Di tahap', 'At']} ${state(finding.state)} ${['mungkin tidak ada syarat yang terpenuhi. Tambahkan transisi tanpa syarat sebagai yang terakhir.', 'it may be that no condition holds. Add a last transition without one.']}`
    case 'endless-ring':
      return say`${['Tahap', 'The states from']} ${state(finding.state)} ${['dan lanjutannya berputar tanpa henti.', 'on run in a circle without end.']}`
    case 'clock-ring':
      return say`${['Bila tak seorang pun bertindak, batas waktu dari tahap', 'When nobody acts, the deadlines from']} ${state(finding.state)} ${['berputar tanpa pernah selesai.', 'on run in a circle and never end.']}`
    case 'after-ring':
      return say`${['Tugas', 'The task']} ${task(finding.task)} ${['menunggu dirinya sendiri.', 'waits for itself.']}`
    case 'nobody-to-act':
      return say`${['Tugas', 'The task']} ${task(finding.task)} ${['pada tahap', 'at']} ${state(finding.state)} ${['tidak dapat dikerjakan siapa pun: tak seorang pun menjadi', 'can be done by nobody: no one is']} ${role(finding.role)}.`
    case 'self-approval':
      return selfApproval[finding.what]
    case 'guard-gap':
      return say`${['Jawaban', 'The answer']} ${JSON.stringify(finding.answers)} ${['pada tugas', 'to']} ${task(finding.task)} ${['tidak diterima transisi mana pun.', 'is taken by no transition.']}`
    case 'guard-overlap':
      return say`${['Transisi', 'The transitions']} ${finding.first} ${['dan', 'and']} ${finding.second} ${['sama-sama berlaku untuk', 'both hold for']} ${JSON.stringify(finding.answers)}; ${['hanya yang pertama diambil.', 'only the first is taken.']}`
    case 'shadowed':
      return say`${['Transisi', 'The transition']} ${finding.transition} ${['tidak pernah diambil, karena', 'is never taken, since']} ${finding.by} ${['selalu mendahuluinya.', 'always comes before it.']}`
    case 'reveals-group':
      return say`${quoted(same(finding.variable))} ${['membuka siapa anggota kelompok atau apa jawabannya; nilainya akan kosong.', 'would tell who is in a group or what they answered; it will be empty.']}`
    case 'quorum-below-k':
      return say`${['Tugas', 'The task']} ${task(finding.task)} ${['selesai pada', 'is done with']} ${String(finding.quorum)} ${['jawaban, padahal jawaban kelompok baru dihitung mulai', 'answers, but a group counts only from']} ${String(finding.k)}.`
    case 'too-large':
      return say`${['Alur ini punya lebih dari', 'This workflow has more than']} ${String(finding.limit)} ${['keadaan dan tidak dapat diperiksa seluruhnya.', 'situations and cannot be checked in full.']}`
    default:
      return assertNever(finding)
  }
}

/** The way to a finding, a line per step: what happens, and where that leads. */
export function describeStep({ event, to }: PathStep, workflow: WorkflowDocument): Text {
  const state = quoted(workflow.states[to]?.title ?? same(to))
  switch (event.kind) {
    case 'submitted':
    case 'recused': {
      const spec = allSpecs(workflow).find(({ id }) => id === event.task)
      const done =
        event.kind === 'submitted'
          ? (['dikirim', 'is submitted'] as const)
          : ([
              'ditinggalkan karena konflik kepentingan',
              'is left because of a conflict of interest',
            ] as const)
      const answers = Object.keys(event.answers).length === 0 ? '' : ` ${JSON.stringify(event.answers)}`
      return say`${quoted(spec?.title ?? same(event.task))} ${done}${answers} → ${state}`
    }
    case 'deadline':
      return say`${['Batas waktu lewat', 'The deadline passes']} → ${state}`
    case 'scored':
      return event.score === 'scored'
        ? say`${['Nilai dihitung', 'The score is computed']} → ${state}`
        : say`${['Nilai tidak dapat dihitung', 'The score cannot be computed']} → ${state}`
    case 'always':
      return say`${['Langsung', 'At once']} → ${state}`
    case 'reopened':
      return say`${['Dibuka kembali', 'Reopened']} → ${state}`
    default:
      return assertNever(event)
  }
}

const whats = {
  state: ['Tahap', 'The state'],
  task: ['Tugas', 'The task'],
  role: ['Peran', 'The role'],
  form: ['Formulir', 'The form'],
  policy: ['Kebijakan', 'The policy'],
  variable: ['Variabel', 'The variable'],
} as const

const selfApproval = {
  assignment: {
    id: 'Aturan ini menunjuk pegawai yang dinilai untuk menilai dirinya sendiri.',
    en: 'This rule assigns the person appraised to judge themself.',
  },
  'choice-of-raters': {
    id: 'Pegawai yang dinilai memilih penilainya tanpa persetujuan siapa pun. Tambahkan tahap persetujuan.',
    en: 'The person appraised chooses who rates them with nobody approving. Add a state in which somebody approves.',
  },
  score: {
    id: 'Nilai dapat keluar hanya dari penilaian diri. Syaratkan penilaian atasan lebih dahulu.',
    en: 'A score can come from the self-assessment alone. Require the rating of a superior first.',
  },
  reopening: {
    id: 'Pegawai yang dinilai dapat membuka kembali penilaiannya sendiri.',
    en: 'The person appraised can reopen their own appraisal.',
  },
} as const satisfies { readonly [what: string]: Text }

type Pair = readonly [id: string, en: string]

/** One sentence in both languages: a plain string serves both, a pair is Indonesian and English. */
function say(words: readonly string[], ...parts: readonly (string | Pair)[]): Text {
  const at = (index: number) => words.map((word, place) => word + pick(parts[place] ?? '', index)).join('')
  return { id: at(0), en: at(1) }
}

function pick(part: string | Pair, index: number): string {
  return typeof part === 'string' ? part : (part[index] ?? '')
}

function quoted({ id, en }: Text): Pair {
  return [`“${id}”`, `“${en}”`]
}

function same(words: string): Text {
  return { id: words, en: words }
}
