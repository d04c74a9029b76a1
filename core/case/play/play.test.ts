import { describe, expect, test } from 'vitest'
import { packIds, readPack } from '../../../cli/read-pack.ts'
import { canonicalJson } from '../../canonical-json.ts'
import { personId } from '../../ids.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Pack } from '../../pack/model.ts'
import { merge, runCase } from '../../pack/run-cases.ts'
import { checkShape } from '../../pack/shapes.ts'
import { caseOfPlay } from './case-of-play.ts'
import {
  actIn,
  calibrateIn,
  nextMoment,
  type Play,
  passStage,
  passTime,
  reopenIn,
  startPlay,
  waitingIn,
} from './play.ts'
import { optionsFor } from './play-options.ts'

describe('playing an appraisal', () => {
  test.each(packIds())(
    '[Z46] in %s every task that comes up can be done with made-up answers, as the region would take them',
    (id) => {
      const { unanswered, ends } = wander(readPack(id))
      expect(unanswered).toEqual([])
      expect(ends).not.toEqual([])
    },
  )

  test('[Z46] each answer on which the course depends is offered, with where it leads', () => {
    const play = playedTo('shared')
    const [respond] = waitingIn(play)
    if (respond === undefined) throw new Error('nobody has to respond')
    expect(respond.person.name).toBe('Siti Rahmawati')
    const offered = optionsFor(play, respond).map(({ wanted, outcome }) => [
      wanted,
      outcome.kind === 'moves' ? outcome.ways.map(({ transition, to }) => [transition, to]) : outcome.kind,
    ])
    expect(offered).toEqual([
      [{ response: 'acknowledge' }, [['acknowledge', 'acknowledged']]],
      [{ response: 'object' }, [['object', 'decision']]],
    ])
  })

  test('[Z46] what happens is told: the ways taken, who is told what, and that a result came of it', () => {
    const { turns } = playedTo('shared')
    expect(turns[0]?.what).toEqual({ kind: 'opened' })
    const last = turns.at(-1)
    expect(last?.scored).toBe(true)
    expect(last?.ways.map(({ transition }) => transition)).toEqual(['all-rated', 'scored'])
    expect(last?.effects.map(({ kind }) => kind)).toContain('share-result')
    expect(last?.effects.filter(({ kind }) => kind === 'notify')).not.toEqual([])
  })

  test('[Z46] time passes to the next thing that comes due, and to the end of the stage', () => {
    const play = begun(readPack('kotabumi'))
    const moment = nextMoment(play)
    const reminded = passTime(play)
    if (reminded?.kind !== 'ok') throw new Error('nothing comes due')
    expect(reminded.value.now).toBe(moment)
    expect(reminded.value.turns.at(-1)?.effects.map(({ kind }) => kind)).toEqual(['notify'])
    const passed = passStage(play)
    expect(passed?.kind === 'ok' && passed.value.case.snapshot.state).toBe('appointment')
  })

  test('[CS5] a result that waits for a calibration goes on once one is closed, with who closed it', () => {
    const play = waitingForCalibration()
    expect([waitingIn(play), play.case.snapshot.resultShared]).toEqual([[], false])
    const closed = calibrateIn(play)
    expect(closed?.turns.at(-1)).toMatchObject({
      what: { kind: 'calibrated', by: 'hendra', with: 'nurul' },
      ways: [{ from: 'calibration', transition: 'calibration-closed', to: 'shared' }],
      scored: false,
    })
    expect(closed?.turns.at(-1)?.effects.map(({ kind }) => kind)).toContain('share-result')
    expect(closed && calibrateIn(closed)).toBeUndefined()
    const passed = passStage(play)
    expect(passed?.kind === 'ok' && passed.value.turns.at(-1)?.ways[0]?.transition).toBe('calibration-passed')
  })

  test('[Z46] what the region would refuse is refused, and changes nothing', () => {
    const play = begun(readPack('kotabumi'))
    const [first] = waitingIn(play)
    if (first === undefined) throw new Error('nobody has to nominate')
    const refused = actIn(play, { task: first.task.id, answers: { peers: ['siti', '__proto__'] } })
    expect(refused.kind === 'err' && refused.error.kind).toBe('invalid')
  })

  test('[Z47] a result that was played is kept as a case, which has the shape of one and holds', () => {
    const play = playedTo('shared')
    const first = caseOfPlay(play, undefined)
    if (first.kind === 'err') throw new Error('there is no result')
    const second = caseOfPlay(playedTo('acknowledged'), first.value)
    if (second.kind === 'err') throw new Error('there is no result')
    expect(second.value.rows).toHaveLength(2)
    expect(checkShape('cases', 'simulasi.cases.json', JSON.parse(JSON.stringify(second.value)))).toEqual([])
    for (const row of second.value.rows) {
      const { expected, found } = runCase(play.pack, second.value, row)
      expect(found).toEqual(expected)
    }
    expect(caseOfPlay(begun(readPack('kotabumi')), undefined)).toEqual({
      kind: 'err',
      error: { kind: 'no-result' },
    })
  })

  test('[Z47] a case of a played result has its own input, whatever the cases before it say besides', () => {
    const made = caseOfPlay(playedTo('shared'), undefined)
    if (made.kind === 'err') throw new Error('there is no result')
    const { input } = made.value
    const more = (json: Json): Json =>
      isObject(json)
        ? { ...Object.fromEntries(Object.entries(json).map(([name, part]) => [name, more(part)])), more: 1 }
        : json
    const known = { ...made.value, input: more(input) as JsonObject }
    const next = caseOfPlay(playedTo('shared'), known)
    expect(next.kind === 'ok' && merge(known.input, next.value.rows.at(-1)?.change ?? {})).toEqual(input)
  })

  test('[Z46] a finished appraisal is taken up again by whoever may', () => {
    const closed = playedTo('acknowledged')
    const state = closed.pack.workflow.states.acknowledged
    const [way] = state?.kind === 'final' ? (state.reopenings ?? []) : []
    if (way === undefined) throw new Error('there is no way back')
    expect(reopenIn(closed, { way: way.id, by: personId('rizki') }).kind).toBe('err')
    const again = reopenIn(closed, { way: way.id, by: personId('nurul') })
    expect(again.kind === 'ok' && again.value.case.snapshot.state).toBe(way.to)
  })
})

/** Everybody does their tasks in turn, the first way that is offered, until the appraisal stands there. */
function playedTo(state: string): Play {
  let play = begun(readPack('kotabumi'))
  for (let turns = 0; turns < 40 && play.case.snapshot.state !== state; turns += 1) {
    const [waiting] = waitingIn(play)
    if (waiting === undefined) throw new Error(`nobody has anything to do in ${play.case.snapshot.state}`)
    const option = optionsFor(play, waiting).find(({ outcome }) => outcome.kind === 'moves')
    const next = actIn(play, { task: waiting.task.id, answers: option?.answers ?? {} })
    if (next.kind === 'err') throw new Error(JSON.stringify(next.error))
    play = next.value
  }
  return play
}

/** Sawahlunto's pack holds results back; the ways are gone until one is held. */
function waitingForCalibration(): Play {
  const seen = new Set<string>()
  const open: Play[] = [begun(readPack('sawahlunto'))]
  for (let play = open.pop(); play !== undefined && seen.size < 400; play = open.pop()) {
    if (play.case.snapshot.state === 'calibration') return play
    const key = situationOf(play)
    if (seen.has(key) || play.case.snapshot.state === 'repair') continue
    seen.add(key)
    for (const each of waitingIn(play)) {
      for (const { answers, outcome } of optionsFor(play, each)) {
        const next = outcome.kind === 'moves' ? actIn(play, { task: each.task.id, answers }) : undefined
        if (next?.kind === 'ok') open.push(next.value)
      }
    }
  }
  throw new Error('no result is held back')
}

/** Goes every way that is offered, and lets every stage run out, as long as something new comes of it. */
function wander(pack: Pack) {
  const seen = new Set<string>()
  const ends = new Set<string>()
  const unanswered = new Map<string, unknown>()
  const open: Play[] = [begun(pack)]
  for (let play = open.shift(); play !== undefined && seen.size < 120; play = open.shift()) {
    const key = situationOf(play)
    if (seen.has(key)) continue
    seen.add(key)
    if (pack.workflow.states[play.case.snapshot.state]?.kind === 'final') {
      ends.add(play.case.snapshot.state)
      continue
    }
    const waiting = new Map(waitingIn(play).map((each) => [each.spec.id, each]))
    for (const each of waiting.values()) {
      const options = optionsFor(play, each)
      if (options.every(({ outcome }) => outcome.kind !== 'moves'))
        unanswered.set(
          each.spec.id,
          options.map(({ outcome }) => outcome),
        )
      for (const { answers, outcome } of options) {
        const next = outcome.kind === 'moves' ? actIn(play, { task: each.task.id, answers }) : undefined
        if (next?.kind === 'ok') open.push(next.value)
      }
    }
    const late = passStage(play)
    if (late?.kind === 'ok') open.push(late.value)
  }
  return { unanswered: [...unanswered], ends: [...ends] }
}

function situationOf({ case: { snapshot, results } }: Play): string {
  const here = snapshot.tasks.filter(
    ({ visit, status }) => visit === snapshot.history.length && status !== 'cancelled',
  )
  return canonicalJson([
    snapshot.state,
    here.map(({ spec, status }) => [spec, status]),
    Object.entries(snapshot.assignments).map(([role, held]) => [role, held.length]),
    snapshot.held !== undefined,
    results.length,
  ])
}

function begun(pack: Pack): Play {
  const play = startPlay(pack)
  if (play.kind === 'err') throw new Error(JSON.stringify(play.error))
  return play.value
}
