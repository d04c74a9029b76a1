import type { Text } from '../../text.ts'
import { allSpecs } from '../../workflow/tasks.ts'
import { sayDays } from './course.ts'
import { type Html, html } from './html.ts'
import { type Reading, say } from './reading.ts'
import { words } from './words.ts'

/** Who reads what of an appraisal: the rules of `core/case/views.ts`, with the pack's own numbers. */
export function seesSection(reading: Reading): Html {
  const { policies, workflow } = reading.pack
  const hasGroups = allSpecs(workflow).some(({ input }) => input?.many === true)
  const k = String(policies.peers.anonymityK)
  const lines: readonly Text[] = [
    {
      id: 'Pegawai yang dinilai: tugasnya sendiri, perkembangan penilaiannya, dan setelah disampaikan seluruh hasil beserta alasan dan hitungannya.',
      en: 'The person appraised: their own tasks, how the appraisal goes on, and once it is shared the whole result with its reasons and figures.',
    },
    {
      id: 'Pejabat penilai dan atasannya: tugas mereka sendiri, dan hasil begitu dihitung. Mereka tidak melihat jawaban tiap rekan.',
      en: 'The superior and the superior’s superior: their own tasks, and the result once it is reckoned. They do not see what any one peer answered.',
    },
    ...(hasGroups
      ? [
          {
            id: `Rekan sejawat dan kelompok penilai lain: hanya tugasnya sendiri. Jawaban mereka terlihat sebagai rata-rata dari sedikitnya ${k} orang; siapa mereka dan apa jawabannya tidak terlihat oleh siapa pun selain yang mengusulkan dan menyetujui mereka, yang hanya tahu namanya.`,
            en: `Peers and other groups of raters: their own task alone. Their answers show as a mean of at least ${k} people; who they are and what each answered nobody sees, but for those who nominate and approve them, who know the names alone.`,
          },
        ]
      : []),
    {
      id: 'Pengelola kepegawaian: perkembangan tiap penilaian dan hasilnya, untuk menangani yang terhenti. Tidak ada jawaban rekan, dan tidak untuk penilaiannya sendiri.',
      en: 'Human resources: how each appraisal goes on and its result, in order to handle what is stuck. No peer’s answers, and never in their own appraisal.',
    },
    {
      id: 'NIP hanya tampak pada pemiliknya. Setiap perubahan tercatat dalam log yang tidak dapat diubah tanpa ketahuan.',
      en: 'A NIP shows to its owner alone. Each change is kept in a log that cannot be altered without a trace.',
    },
    {
      id: `Keberatan dapat diajukan dalam ${sayDays({ ...reading, language: 'id' }, policies.objectionDays)} sejak hasil disampaikan.`,
      en: `An objection can be made within ${sayDays({ ...reading, language: 'en' }, policies.objectionDays)} of the result being shared.`,
    },
  ]
  return html`<section id="sees"><h2>${say(reading, words.sees)}</h2>
<ul>${lines.map((line) => html`<li>${say(reading, line)}</li>`)}</ul></section>`
}
