import { expect, test } from 'vitest'
import { killUnderLoad } from './worker-kills.ts'

const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)

test(`[C2] [C3] [J1] killed six times while many submit and a cycle is opened, it loses and doubles nothing (KILL_SEED=${seed})`, async () => {
  const toll = await killUnderLoad({ kills: 6, seed, clients: 8 })
  expect(toll).toMatchObject({ kills: 6, lost: [], doubled: [], changed: [], unopened: 0, chain: 'ok' })
  expect(toll.submissions).toBeGreaterThan(0)
})
