import { PROTOCOL } from '../../../core/protocol/version.ts'

export type Flood = {
  readonly sent: number
  readonly again: number
  readonly refused: readonly string[]
  readonly seconds: number
  /** Milliseconds of one answer: in the middle, and of the slowest in a hundred. */
  readonly middle: number
  readonly slowest: number
}

/** Sends so many distinct answers to one survey, a few at a time, and each twentieth twice, as phones do. */
export async function answerAtOnce(
  address: string,
  {
    form,
    count,
    atOnce,
  }: { readonly form: { id: string; version: number }; readonly count: number; readonly atOnce: number },
): Promise<Flood> {
  const refused: string[] = []
  const took: number[] = []
  let next = 0
  let again = 0
  const send = async (n: number) => {
    const rated = Array.from({ length: 9 }, (_, place) => [`u${place + 1}`, 1 + ((n + place) % 4)] as const)
    const from = performance.now()
    const answer = await fetch(`${address}/a-${n}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ protocol: PROTOCOL, form, answers: { elements: Object.fromEntries(rated) } }),
    })
    const text = await answer.text()
    took.push(performance.now() - from)
    if (!answer.ok) refused.push(`${answer.status} ${text.slice(0, 200)}`)
  }
  const phone = async () => {
    while (next < count) {
      const n = next
      next += 1
      await send(n)
      if (n % 20 !== 0) continue
      again += 1
      await send(n)
    }
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: atOnce }, phone))
  const seconds = (performance.now() - from) / 1000
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  return { sent: count, again, refused, seconds, middle: at(0.5), slowest: at(0.99) }
}
