import { actIn, type Play, passTime, startPlay, waitingIn } from '../../core/case/play/play.ts'
import { optionsFor } from '../../core/case/play/play-options.ts'
import type { Pack } from '../../core/pack/model.ts'

/** What one person's year came to. */
export type PlayedYear = {
  readonly submissions: number
  /** Times that the clock moved the appraisal or was looked at: alarms of its region. */
  readonly alarms: number
  /** Results: 1, or more where it was scored again. */
  readonly results: number
  readonly hasEnded: boolean
}

/** An appraisal that goes round for longer than this is given up, and said. */
const mostTurns = 300

/**
 * Plays one appraisal from its opening to its end through the rules of its region, with choices that the dice make: the
 * first way most often, and one that was taken before less and less.
 */
export function playYear(pack: Pack, dice: () => number): PlayedYear {
  const started = startPlay(pack)
  if (started.kind === 'err') throw new Error(`${pack.id} opens no appraisal: ${started.error.kind}`)
  let play: Play = started.value
  const taken = new Map<string, number>()
  for (let turn = 0; turn < mostTurns; turn++) {
    const next = takeTurn(play, { dice, taken }) ?? passTime(play)
    if (next === undefined || next.kind === 'err') break
    play = next.value
    for (const { from, transition } of play.turns.at(-1)?.ways ?? []) {
      const key = `${from}/${transition}`
      taken.set(key, (taken.get(key) ?? 0) + 1)
    }
  }
  const { submissions, results } = play.case
  return {
    submissions: submissions.length,
    alarms: play.turns.filter(({ what }) => what.kind === 'time').length,
    results: results.length,
    hasEnded: waitingIn(play).length === 0 && passTime(play) === undefined,
  }
}

type Chance = { readonly dice: () => number; readonly taken: ReadonlyMap<string, number> }

function takeTurn(play: Play, { dice, taken }: Chance): ReturnType<typeof actIn> | undefined {
  const waiting = waitingIn(play)
  const turn = waiting[Math.floor(dice() * waiting.length)]
  if (turn === undefined) return undefined
  const options = optionsFor(play, turn).flatMap(({ answers, outcome }, rank) => {
    if (outcome.kind !== 'moves') return []
    const again = Math.max(
      0,
      ...outcome.ways.map(({ from, transition }) => taken.get(`${from}/${transition}`) ?? 0),
    )
    return [{ answers, weight: 0.15 ** rank * 0.1 ** again }]
  })
  const sums = options.map((_, n) => options.slice(0, n + 1).reduce((sum, { weight }) => sum + weight, 0))
  const thrown = dice() * (sums.at(-1) ?? 0)
  const chosen = options[sums.findIndex((sum) => sum > thrown)]
  return chosen && actIn(play, { task: turn.task.id, answers: chosen.answers })
}
