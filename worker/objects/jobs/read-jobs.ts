import { byId } from '../../../core/case/people.ts'
import { caseId, isId, personId } from '../../../core/ids.ts'
import type { JobList, JobView } from '../../../core/protocol/office-work.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import type { Text } from '../../../core/text.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { Job } from '../../storage/jobs.ts'
import type { Store } from '../../storage/store.ts'
import type { Asking } from '../staff/ask.ts'

const MOST_JOBS = 20
const MOST_TROUBLES = 100

/** A `JobList`: what goes on in batches, the newest first. */
export function readJobs(store: Store): Result<string, Failure> {
  const jobs = store.jobs.list(MOST_JOBS).map((job) => viewOf(store, job))
  const answer: JobList = { protocol: PROTOCOL, jobs }
  return ok(JSON.stringify(answer))
}

/** Stops a job where it is, or lets it go on from there. What is done stays done. */
export function steerJob(store: Store, { by, ask }: Asking<'steer-job'>, now: Now): Result<string, Failure> {
  const job = store.jobs.find(ask.id)
  if (job === undefined) return err({ kind: 'unknown-job' })
  const state = ask.to === 'stop' ? 'stopped' : 'running'
  if (job.state !== 'done' && job.state !== state) {
    store.jobs.setState(job.id, state, null)
    store.audit.add({
      at: now.office,
      action: state === 'stopped' ? 'job-stopped' : 'job-resumed',
      actor: { kind: 'person', person: by.id },
      subject: job.id,
      detail: { kind: job.kind, done: job.done, total: job.total },
    })
  }
  return readJobs(store)
}

function viewOf(store: Store, job: Job): JobView {
  const { id, kind, body, state, done, total, failed, at, endedAt } = job
  const troubles = store.jobs.troublesOf(id, MOST_TROUBLES).map(({ item, trouble }) => ({
    item,
    name: nameOf(store, item) ?? item,
    text: troubleTexts[trouble] ?? troubleTexts.broken ?? { id: trouble, en: trouble },
  }))
  const cycle = typeof body.cycle === 'string' ? body.cycle : null
  return { id, kind, cycle, state, done, total, failed, at, endedAt, troubles }
}

/** Items are people or appraisals of people. */
function nameOf(store: Store, item: string): string | undefined {
  if (!isId(item)) return undefined
  const people = byId(store.people.all())
  const person = store.cases.find(caseId(item))?.person ?? personId(item)
  return people.get(person)?.name
}

const troubleTexts: { readonly [trouble: string]: Text } = {
  'no-cycle': { id: 'Siklusnya tidak ada lagi.', en: 'The cycle is no longer there.' },
  'no-such-person': { id: 'Tidak ada di kantor lagi.', en: 'Is no longer in the office.' },
  'not-appraised': { id: 'Tidak dinilai di kantor ini.', en: 'Is not appraised in this office.' },
  'no-superior': { id: 'Belum punya atasan.', en: 'Has no superior.' },
  'no-reviewer': { id: 'Atasannya belum punya atasan.', en: 'Their superior has no superior.' },
  'has-not-read': { id: 'Belum membaca kriteria.', en: 'Has not read the criteria.' },
  over: { id: 'Penilaiannya sudah selesai.', en: 'The appraisal is over.' },
  'reminded-lately': { id: 'Sudah diingatkan hari ini.', en: 'Was reminded today already.' },
  'moved-on': { id: 'Sudah di tahap lain.', en: 'Is in another stage by now.' },
  'no-deadline': { id: 'Tahap ini tanpa tenggat.', en: 'This stage has no deadline.' },
  'not-later': { id: 'Tenggatnya sudah lebih lambat.', en: 'The deadline is later already.' },
  'few-peers': { id: 'Rekan yang memenuhi aturan terlalu sedikit.', en: 'Too few fit the rule.' },
  held: { id: 'Ditahan; dihapus setelah dilepas.', en: 'Is held; goes once it is let go of.' },
  'person-busy': {
    id: 'Masih punya tugas atau penilaian yang terbuka.',
    en: 'Still has a task or an appraisal open.',
  },
  'too-late': {
    id: 'Penilainya sudah ditetapkan, atau sudah ada yang menilai.',
    en: 'The raters are settled, or somebody has rated.',
  },
  broken: {
    id: 'Tidak dapat dikerjakan. Laporkan kepada operator server.',
    en: 'Could not be done. Tell the server’s operator.',
  },
}
