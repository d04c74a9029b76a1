import { readFileSync } from 'node:fs'
import { readPack, root } from '../../cli/read-pack.ts'
import type { Case, CaseMove, Person, Refusal } from '../../core/case/model.ts'
import { openCase } from '../../core/case/open-case.ts'
import { passDeadline } from '../../core/case/pass-deadline.ts'
import { reopen } from '../../core/case/reopen.ts'
import { submit } from '../../core/case/submit.ts'
import type { CaseView, TaskView } from '../../core/case/view.ts'
import { type View, viewsOf } from '../../core/case/views.ts'
import { wake } from '../../core/case/wake.ts'
import { caseId, cycleId, mutationId, type PersonId, personId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { Result } from '../../core/result.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { kotabumiAnswers, type Levels } from '../../scripts/kotabumi-answers.ts'

/** Monday 4 January 2027, noon in Kotabumi. */
export const start = '2027-01-04T05:00:00.000Z'
export const kotabumi: Pack = readPack('kotabumi')
export const office: readonly Person[] = readOffice()

/** Siti answers to Bambang, who answers to Hendra. Nurul keeps the staff records. */
export const cast = {
  siti: personId('siti'),
  bambang: personId('bambang'),
  hendra: personId('hendra'),
  nurul: personId('nurul'),
  peers: ['rizki', 'made', 'fitri'].map((name) => personId(name)),
} as const

export const asExpected: Levels = [3, 3, 3, 3, 3, 3, 3]
export const onTarget = { services: 240, satisfaction: 85, responseHours: 24 }
export const reason = 'Angka layanan belum memuat berkas yang selesai pada bulan Desember.'

export type Game = {
  readonly pack: Pack
  readonly case: Case
  readonly state: string
  readonly effects: CaseMove['effects']
  readonly attempt: (spec: string, actor: PersonId, answers: JsonObject) => Result<CaseMove, Refusal>
  readonly submit: (spec: string, actor: PersonId, answers: JsonObject) => void
  /** Ends the day, where one of a group has brought about a step on it. */
  readonly night: () => void
  /** Lets the clock go to just after the deadline of the state. */
  readonly deadline: () => void
  /** Takes the finished case up again. */
  readonly reopen: (way: string, actor: PersonId) => void
  /** The same case, to be played on by itself. */
  readonly fork: () => Game
  /** Up to the assessment, with three peers. */
  readonly nominated: () => Game
  /** Up to the shared result, everything on target and as expected. */
  readonly rated: () => Game
}

/** Siti's appraisal, played by the names of tasks and people; a refusal that is not asked for throws. */
export function playSiti(pack: Pack = kotabumi): Game {
  const period = { from: '2026-01-01', to: '2026-12-31' }
  const given = { id: caseId('case-siti'), cycle: cycleId('2026'), period, person: cast.siti, people: office }
  return playOn(pack, accepted(openCase(pack, { ...given, now: start })), start)
}

function playOn(pack: Pack, opened: CaseMove, from: Instant): Game {
  let now = from
  let move = opened
  const game: Game = {
    pack,
    get case(): Case {
      return move.case
    },
    get state(): string {
      return move.case.snapshot.state
    },
    get effects(): CaseMove['effects'] {
      return move.effects
    },
    attempt(spec, actor, answers) {
      const task = inbox(game, actor).find((one) => one.spec === spec && one.status === 'open')
      if (!task) throw new Error(`${actor} has no open ${spec} at ${game.state}`)
      const filled = {
        id: mutationId(`m-${move.case.submissions.length + 1}`),
        task: task.id,
        form: task.form,
        answers,
      }
      return submit(pack, move.case, filled, { actor, now, people: office })
    },
    submit(spec, actor, answers) {
      move = accepted(game.attempt(spec, actor, answers))
    },
    night() {
      const { held } = move.case.snapshot
      if (!held) return
      now = new Date(Date.parse(held.until) + 1).toISOString()
      move = accepted(wake(pack, move.case, { now, people: office }))
    },
    deadline() {
      const { dueAt } = move.case.snapshot
      if (dueAt === null) throw new Error(`${game.state} has no deadline`)
      now = new Date(Date.parse(dueAt) + 1).toISOString()
      move = accepted(passDeadline(pack, move.case, { now, people: office }))
    },
    reopen(way, actor) {
      move = accepted(reopen(pack, move.case, { way, reason }, { actor, now, people: office }))
    },
    fork: () => playOn(pack, move, now),
    nominated() {
      game.submit('nominate-peers', cast.siti, kotabumiAnswers.nomination(cast.peers))
      game.submit('approve-peers', cast.bambang, kotabumiAnswers.approval(cast.peers))
      return game
    },
    rated() {
      game.nominated()
      game.submit('self-assessment', cast.siti, kotabumiAnswers.self(onTarget, asExpected))
      for (const peer of cast.peers)
        game.submit('peer-rating', peer, kotabumiAnswers.peer(asExpected, saw(peer)))
      game.submit('superior-rating', cast.bambang, kotabumiAnswers.superior(onTarget, asExpected))
      return game
    },
  }
  return game
}

export const saw = (peer: PersonId): string =>
  `Menata ulang loket pelayanan bersama saya: ${peer.length}${peer.at(-1)}.`

/** All that anybody sees of the case. */
export function views({ pack, case: opened }: Game): readonly View[] {
  return viewsOf(pack, opened, { people: office, cycle: { id: cycleId('2026'), name: 'Tahun 2026' } })
}

export function inbox(game: Game, person: PersonId): readonly TaskView[] {
  return views(game).flatMap((row) => (row.kind === 'task' && row.audience === person ? [row.body] : []))
}

export function caseFor(game: Game, person: PersonId): CaseView {
  for (const row of views(game)) if (row.kind === 'case' && row.audience === person) return row.body
  throw new Error(`${person} sees no case`)
}

/** The figures of the newest result. */
export function outputs({ case: opened }: Game): JsonObject {
  const result = opened.results.at(-1)?.result
  if (result?.kind !== 'scored') throw new Error(JSON.stringify(result))
  return result.outputs
}

export function accepted<T>(result: Result<T, unknown>): T {
  if (result.kind === 'ok') return result.value
  throw new Error(JSON.stringify(result.error))
}

function readOffice(): readonly Person[] {
  // The same file that `npm start` provisions the region with; the worker's parser judges its shape there.
  const { people } = JSON.parse(readFileSync(`${root}scripts/offices/kotabumi.json`, 'utf8')) as {
    people: Person[]
  }
  return people
}
