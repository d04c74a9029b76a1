import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../core/ids.ts'
import { personId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Pack } from '../../core/pack/model.ts'
import { check } from '../../core/workflow/check.ts'
import type { Path } from '../../core/workflow/node.ts'
import { namesOn, paths } from '../../core/workflow/paths.ts'
import { kotabumiAnswers as answers, type Levels } from '../../scripts/kotabumi-answers.ts'
import { cast, type Game, kotabumi, office, onTarget, playSiti, reason, views } from './kotabumi-case.ts'

const { workflow, forms, policies } = kotabumi
const seed = 20_270_104

describe("Kotabumi's workflow", () => {
  test('[W4] is sound: no finding at all', () => {
    expect(check(workflow, { forms, policies })).toEqual([])
  })

  test('[W4] every transition is on a path that the real forms and rules can be led along', () => {
    const all = paths(workflow, { forms })
    const played = all.flatMap((path) => {
      const pack = packFor(path)
      return pack ? [{ path, end: lead(playSiti(pack), path) }] : []
    })
    for (const { path, end } of played) expect(end).toBe(path.at(-1)?.to)
    const taken = new Set(played.flatMap(({ path }) => namesOn(workflow, path)))
    const missed = all.flatMap((path) => namesOn(workflow, path)).filter((name) => !taken.has(name))
    // To fail a scoring after one that succeeded, something would have to be taken away again.
    expect([...new Set(missed)].sort()).toEqual(['rescoring/not-rescorable'])
  })

  test('[W3] [W4] [P1] wherever people lead it, it ends, nobody judges themself, and no peer is given away', () => {
    const ends = new Set<string>()
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (choices) => {
        const pick = <T>(from: readonly T[]): T | undefined => from[(choices.next().value ?? 0) % from.length]
        const game = playSiti()
        const wrote = new Set<string>()
        for (let steps = 0; isOpen(game) && steps < 200; steps += 1) {
          const open = game.case.snapshot.tasks.filter(({ status }) => status === 'open')
          const task = pick([...open, null])
          const given = task && pick(choicesFor(task.spec, task.assignee))
          if (!task || !given) game.deadline()
          else if (game.attempt(task.spec, task.assignee, given).kind === 'ok') {
            game.submit(task.spec, task.assignee, given)
            if (task.role === 'peer') wrote.add(task.assignee)
          }
          expectNobodyJudgesThemself(game)
          expectPeersHidden(game, wrote)
        }
        expect(isOpen(game)).toBe(false)
        ends.add(game.state)
      }),
      { seed, numRuns: 60 },
    )
    expect([...ends].sort()).toEqual(['acknowledged', 'closed', 'closed-without-result'])
  }, 60_000)
})

function isOpen({ state }: Game): boolean {
  return workflow.states[state]?.kind !== 'final'
}

function expectNobodyJudgesThemself({ case: { person, snapshot } }: Game): void {
  for (const task of snapshot.tasks) if (task.assignee === person) expect(task.role).toBe('employee')
  for (const [role, people] of Object.entries(snapshot.assignments)) {
    if (role !== 'employee') expect(people).not.toContain(person)
  }
}

/** Nominations name people, and go to those who nominate and approve; nothing else names a peer or tells their words. */
function expectPeersHidden(game: Game, wrote: ReadonlySet<string>): void {
  const members = game.case.snapshot.assignments.peer ?? []
  const others = Object.entries(game.case.snapshot.assignments).flatMap(([role, people]) =>
    role === 'peer' ? [] : people,
  )
  for (const row of views(game)) {
    if (row.kind === 'task' && /nominate|approve|appoint/.test(row.body.spec)) continue
    const seen = JSON.stringify(row.body)
    const shared = row.kind === 'case' && row.body.relation === 'self' && wrote.size >= 3
    for (const peer of members) {
      if (peer === row.audience || others.includes(peer)) continue
      const name = office.find(({ id }) => id === peer)?.name ?? peer
      expect(seen).not.toContain(`"${peer}"`)
      expect(seen).not.toContain(name)
      if (!shared) expect(seen).not.toContain(wordsOf(peer))
    }
  }
}

const wordsOf = (peer: PersonId): string => `Kejadian yang hanya ${[...peer].reverse().join('-')} lihat.`

/** What somebody could answer: good, different and bad. */
function choicesFor(spec: string, actor: PersonId): readonly JsonObject[] {
  const levels: readonly Levels[] = [
    [3, 3, 3, 3, 3, 3, 3],
    [5, 4, 4, 5, 3, 4, 5],
    [1, 2, 1, 1, 2, 1, 2],
  ]
  const each = <T>(make: (some: Levels) => T) => levels.map(make)
  switch (spec) {
    case 'nominate-peers':
    case 'appoint-peers':
      return [
        answers.nomination(cast.peers),
        answers.nomination([...cast.peers, personId('joko')]),
        answers.nomination([cast.siti, ...cast.peers]),
      ]
    case 'approve-peers':
      return [
        answers.approval(cast.peers),
        { decision: 'return', reason: 'Usulkan rekan lain dahulu.' },
        answers.approval([cast.siti, ...cast.peers]),
      ]
    case 'self-assessment':
      return each((some) => answers.self(onTarget, some))
    case 'peer-rating':
      return [...each((some) => answers.peer(some, wordsOf(actor))), { conflict: true }]
    case 'superior-rating':
    case 'reviewer-rating':
    case 'replacement-rating':
      return [
        {},
        { conflict: true },
        ...each((some) => answers.superior({ ...onTarget, services: 100 + (some[0] ?? 0) * 60 }, some)),
      ]
    case 'respond':
      return [answers.acknowledge, answers.object(reason), answers.object(reason)]
    case 'decide':
      return [
        { decision: 'recuse' },
        { decision: 'uphold', reason },
        answers.revise({ 'services-completed': 288 }, reason),
      ]
    case 'name-decider':
      return ['ratna', 'yuliana', 'siti', 'rizki'].map((person) => ({ person, reason }))
    case 'repair':
      return [
        { outcome: 'close', reason },
        ...['yuliana', 'siti', 'hendra', 'rizki'].map((person) => ({ outcome: 'replace', person, reason })),
      ]
    default:
      throw new Error(`no answers for ${spec}`)
  }
}

/** A pack in which scoring ends as a path says; null where it would have to end in both ways. */
function packFor(path: Path): Pack | null {
  const outcomes = path.flatMap(({ event }) => (event.kind === 'scored' ? [event.score] : []))
  if (!outcomes.includes('unscorable')) return kotabumi
  // No path has its peers rate, so that the stricter policy leaves nothing to score.
  if (
    outcomes.includes('scored') ||
    path.some(({ event }) => 'task' in event && event.task === 'peer-rating')
  )
    return null
  return { ...kotabumi, policies: { ...policies, missingRater: 'refuse' } }
}

/** Where a path ends when it is played; where several answers would do, those that lead on along it. */
function lead(game: Game, path: Path): string | null {
  const [step, ...rest] = path
  if (!step) return game.state
  const { event } = step
  if (event.kind === 'scored' || event.kind === 'always') return lead(game, rest)
  for (const next of nextGames(game, event)) {
    const taken = next.case.snapshot.history.slice(game.case.snapshot.history.length)
    const goes = taken[0]?.transition ?? null
    const end = goes === step.transition ? lead(next, rest) : null
    if (end !== null) return end
  }
  return null
}

function nextGames(game: Game, event: Path[number]['event']): readonly Game[] {
  if (event.kind === 'submitted' || event.kind === 'recused') return afterAnswers(game, event)
  const next = game.fork()
  if (event.kind === 'deadline') next.deadline()
  if (event.kind === 'reopened') next.reopen(event.way, cast.nurul)
  return [next]
}

function afterAnswers(
  game: Game,
  event: { readonly task: string; readonly answers: JsonObject },
): readonly Game[] {
  const task = game.case.snapshot.tasks.find(({ spec, status }) => spec === event.task && status === 'open')
  if (!task) return []
  return choicesFor(event.task, task.assignee).flatMap((given) => {
    const next = game.fork()
    if (!agrees(given, event.answers) || next.attempt(task.spec, task.assignee, given).kind === 'err')
      return []
    next.submit(task.spec, task.assignee, given)
    next.night()
    return [next]
  })
}

function agrees(choice: JsonObject, wanted: JsonObject): boolean {
  // A yes-no that is left alone says no.
  return Object.entries(wanted).every(([name, value]) => (choice[name] ?? false) === value)
}
