import { describe, expect, test } from 'vitest'
import type { Arrival } from '../evidence/model.ts'
import { answerOf } from '../evidence/reference.ts'
import { aPdf, aReference } from '../evidence/testing/files.ts'
import { everyErrorWords } from '../form/every-error-words.ts'
import { messageOf } from '../form/message.ts'
import { aForm, control } from '../form/testing/a-form.ts'
import { caseId, personId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import type { KnownEvidence } from './files.ts'
import { mayBring, mayOpen } from './may-open.ts'
import { aPack, cycle, office, ratingCase } from './testing/an-office.ts'
import { viewsOf } from './views.ts'

const files = { type: 'array', items: { type: 'object' } }
const score = { type: 'integer', minimum: 1, maximum: 5 }

/** The small pack, whose self-assessment, superior and peers are all asked for files. */
function filePack(): Pack {
  const pack = aPack()
  const asking = (id: string, more: JsonObject) => ({
    ...aForm({ properties: { ...more, files }, additionalProperties: false }, [
      control('files', { kind: 'file' }),
    ]),
    id,
  })
  const forms = {
    ...pack.forms,
    'rate-self': asking('rate-self', { report: { type: 'string' } }),
    rate: asking('rate', { score }),
    'rate-peer': asking('rate-peer', { score }),
  }
  const { rating } = pack.workflow.states
  if (rating?.kind !== 'open') throw new Error('no rating')
  const tasks = rating.tasks.map((spec) =>
    spec.id === 'rate' ? { ...spec, context: { files: { var: 'submissions.rate-self.files' } } } : spec,
  )
  return {
    ...pack,
    forms,
    workflow: { ...pack.workflow, states: { ...pack.workflow.states, rating: { ...rating, tasks } } },
  }
}

const given = (id: string) => answerOf(aReference(aPdf(100, id), { id }))
const readers = ['ani', 'budi', 'citra', 'dewi', 'eka', 'fajar', 'gita'] as const

function whoOpens(game: ReturnType<typeof ratingCase>, file: string) {
  const reading = { people: office, cycle }
  return readers.filter((one) => mayOpen(game.pack, game.case, { ...reading, person: personId(one), file }))
}

describe('evidence in an appraisal', () => {
  test('[E3] the employee’s is open to both superiors and human resources as soon as it is given', () => {
    const game = ratingCase(filePack())
    game.submit('rate-self', 'ani', { report: 'done', files: [given('own')] })
    expect(whoOpens(game, 'own')).toEqual(['ani', 'budi', 'citra', 'gita'])
  })

  test('[E3] [P1] a peer’s is open to nobody, at no time', () => {
    const game = ratingCase(filePack())
    game.submit('rate-peer', 'dewi', { score: 4, files: [given('peer')] })
    game.submit('rate-peer', 'eka', { score: 4 })
    game.submit('rate-peer', 'fajar', { score: 4 })
    game.submit('rate-self', 'ani', { report: 'done' })
    game.submit('rate', 'budi', { score: 4 })
    expect(game.case.snapshot.resultShared).toBe(true)
    expect(whoOpens(game, 'peer')).toEqual([])
    expect(JSON.stringify(viewsOf(game.pack, game.case, { people: office, cycle }))).not.toContain('"peer"')
  })

  test('[E3] an official’s is their own and human resources’ until the result is shared', () => {
    const game = ratingCase(filePack())
    game.submit('rate-self', 'ani', { report: 'done' })
    game.submit('rate', 'budi', { score: 5, files: [given('sup')] })
    expect(whoOpens(game, 'sup')).toEqual(['budi', 'gita'])
    for (const peer of ['dewi', 'eka']) game.submit('rate-peer', peer, { score: 4 })
    game.night()
    expect(whoOpens(game, 'sup')).toEqual(['ani', 'budi', 'citra', 'gita'])
  })

  test('[E4] readers are told how far each file is, in the case and in the task that shows it', () => {
    const game = ratingCase(filePack())
    game.submit('rate-self', 'ani', { report: 'done', files: [given('own')] })
    const arrivalOf = (): Arrival => 'here'
    const rows = viewsOf(game.pack, game.case, { people: office, cycle, arrivalOf })
    const budis = rows.filter(({ audience }) => audience === 'budi')
    expect(budis.flatMap(({ kind, body }) => (kind === 'case' ? body.evidence : []))).toEqual([
      { file: given('own'), task: { id: 'rate-self', en: 'rate-self' }, role: 'employee', arrival: 'here' },
    ])
    expect(
      budis.flatMap((row) => (row.kind === 'task' && row.body.spec === 'rate' ? [row.body.evidence] : [])),
    ).toEqual([{ own: 'here' }])
  })

  test('[E2] what is somebody else’s, of another case, or another file by the same id is refused at its place', () => {
    const game = ratingCase(filePack())
    const task = game.taskOf('rate-self', 'ani')
    const file = aReference(aPdf(), { id: 'x' })
    const own: KnownEvidence = { ...file, case: caseId('case-1'), person: personId('ani') }
    const giving = (known: KnownEvidence | undefined, answers: JsonObject) => {
      const moved = game.trySubmit('rate-self', 'ani', answers, undefined, () => known)
      return moved.kind === 'ok' ? 'taken' : moved.error
    }
    const answers = { report: 'done', files: [answerOf(file)] }
    const foreign = {
      kind: 'invalid',
      errors: [
        {
          instancePath: '/files/0',
          schemaPath: '#/layout/elements/0',
          keyword: 'evidence',
          params: { reason: 'foreign', name: 'laporan.pdf' },
          message: 'must be evidence of this person for this appraisal',
        },
      ],
    }
    expect(task).toBeDefined()
    expect(giving(undefined, answers)).toBe('taken')
    expect(giving(own, answers)).toBe('taken')
    expect(giving({ ...own, person: personId('budi') }, answers)).toEqual(foreign)
    expect(giving({ ...own, case: caseId('case-2') }, answers)).toEqual(foreign)
    expect(giving({ ...own, sha256: 'f'.repeat(64) }, answers)).toEqual(foreign)
  })

  test('[E7] files that come named before they are announced count too: those beyond what one may bring are refused', () => {
    const policy = {
      types: ['application/pdf'],
      maxBytes: 1000,
      maxFiles: 5,
      maxCaseFiles: 3,
      maxCaseBytes: 350,
    } as const
    const small = filePack()
    const game = ratingCase({
      ...small,
      policies: { ...small.policies, evidence: { ...policy, unusedDays: 30 } },
    })
    const refused = (ids: readonly string[], known: readonly string[] = []) => {
      const answers = { report: 'done', files: ids.map(given) }
      const find = (id: string) =>
        known.includes(id)
          ? { ...aReference(aPdf(100, id), { id }), case: caseId('case-1'), person: personId('ani') }
          : undefined
      const moved = game.trySubmit('rate-self', 'ani', answers, undefined, find)
      if (moved.kind === 'ok') return []
      return moved.error.kind === 'invalid' ? moved.error.errors : [moved.error.kind]
    }
    expect(refused(['a', 'b', 'c'])).toEqual([])
    expect(refused(['a', 'b', 'c', 'd'], ['a'])).toEqual([])
    const [error, ...more] = refused(['a', 'b', 'c', 'd'])
    expect(more).toEqual([])
    expect(error).toEqual({
      instancePath: '/files/3',
      schemaPath: '#/layout/elements/0',
      keyword: 'evidence',
      params: { reason: 'room', name: 'laporan.pdf', files: 3, limit: 350 },
      message: 'must fit into what one person may bring to one appraisal',
    })
    expect(typeof error === 'object' && messageOf(error, everyErrorWords.id, { label: 'Bukti' })).toBe(
      'Lepaskan “laporan.pdf” atau berkas lain: bukti untuk satu penilaian paling banyak 3 berkas dan 0,3 KB.',
    )
  })

  test('[E7] only who has a task to do whose form takes files may bring any', () => {
    const game = ratingCase(filePack())
    const bringing = () =>
      readers.filter((one) =>
        mayBring(game.pack, game.case, { people: office, cycle, person: personId(one) }),
      )
    expect(bringing()).toEqual(['ani', 'budi', 'dewi', 'eka', 'fajar'])
    game.submit('rate-self', 'ani', { report: 'done' })
    expect(bringing()).toEqual(['budi', 'dewi', 'eka', 'fajar'])
    const plain = ratingCase()
    expect(mayBring(plain.pack, plain.case, { people: office, cycle, person: personId('ani') })).toBe(false)
  })
})
