import type { RatedCase } from '../../core/calibration/rated-case.ts'
import { caseId, personId } from '../../core/ids.ts'

/** What a screen of the made-up cycle is worked out by. */
export const policy = {
  outcomes: ['sangat-baik', 'baik', 'butuh-perbaikan'],
  anonymityK: 3,
  scale: { low: 1, high: 5 },
  steps: 5,
}

/** A cycle as the region gathers it: levels by row from an official, four peers and the person. */
export function aCycle(): readonly RatedCase[] {
  const draw = mulberry(7)
  const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((row) => `behaviours/${row}`)
  const levels = (worth: number, off: number) =>
    Object.fromEntries(
      rows.map((row) => [row, Math.min(5, Math.max(1, Math.round(worth + off + 2 * draw() - 1)))]),
    )
  return Array.from({ length: 10_000 }, (_, n): RatedCase => {
    const worth = 2 + 2 * draw()
    const official = n % 500
    const peers = [1, 2, 3, 4].map((d) => (n + d * 500) % 10_000)
    return {
      case: caseId(`case-${n}`),
      person: personId(`person-${n}`),
      score: 60 + 40 * draw(),
      outcome: ['sangat-baik', 'baik', 'butuh-perbaikan'][Math.floor(draw() * 3)] ?? 'baik',
      groups: {
        unit: `unit ${official % 200}`,
        post: ['pelaksana', 'jf-muda'][n % 2] ?? '',
        sex: ['m', 'f'][n % 2] ?? '',
        age: ['30', '40', '50'][n % 3] ?? '',
      },
      given: [
        {
          by: personId(`official-${official}`),
          role: 'superior',
          levels: levels(worth, (official % 7) / 4 - 0.75),
        },
        ...peers.map((peer) => ({
          by: personId(`person-${peer}`),
          role: 'peer' as const,
          levels: levels(worth, (peer % 5) / 4 - 0.5),
        })),
        { by: personId(`person-${n}`), role: 'self', levels: levels(worth, 0.5) },
      ],
    }
  })
}

/** The same made-up numbers each time. */
export function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
