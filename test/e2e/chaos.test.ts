import { expect, test } from 'vitest'
import { playChaos } from '../chaos/chaos.ts'

const kills = Number(process.env.KILLS ?? 10)
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)

test(`[D1] [C2] whatever is killed while somebody types and sends, nothing is lost and nothing doubled (seed ${seed})`, async () => {
  const { lostAnswers, lostSubmissions, doubled } = await playChaos({ kills, seed })
  expect({ lostAnswers, lostSubmissions, doubled }).toEqual({
    lostAnswers: [],
    lostSubmissions: [],
    doubled: [],
  })
})
