import { readdirSync, readFileSync } from 'node:fs'
import type { Prepared } from '../../../scripts/api-client.ts'

/** What a server made of a load: requests a second, milliseconds to the answer, and of its processor for each. */
export type Speed = {
  readonly perSecond: number
  readonly median: number
  readonly p95: number
  /** Null where the system does not tell (only Linux does). */
  readonly processor: number | null
}

const AT_ONCE = 16

/**
 * Sends what was prepared before, 16 at once, and nothing else meanwhile: with their proofs made in between, the sender
 * would be what is measured. `config` is the file that the server was started with.
 */
export async function speedOf(requests: readonly Prepared[], config: string): Promise<Speed> {
  const took: number[] = []
  let next = 0
  const before = processorOf(config)
  const from = performance.now()
  const send = async () => {
    for (let one = requests[next++]; one !== undefined; one = requests[next++]) {
      const started = performance.now()
      const response = await fetch(one.url, one.init)
      const answer = await response.text()
      if (response.status !== 200) throw new Error(`${response.status} ${answer}`)
      took.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, send))
  const seconds = (performance.now() - from) / 1000
  const after = processorOf(config)
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return {
    perSecond: requests.length / seconds,
    median: at(0.5),
    p95: at(0.95),
    processor: before === null || after === null ? null : (after - before) / requests.length,
  }
}

/** Milliseconds that the runtime with this configuration has had a processor for, in all its threads. */
function processorOf(config: string): number | null {
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const [command = '', ...words] = commandOf(pid)
      if (!command.endsWith('workerd') || !words.includes(config)) continue
      // Fields 14 and 15 of proc(5), of which the name in brackets is the second; in hundredths of a second.
      const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
      const fields = rest.split(' ')
      return (Number(fields[11]) + Number(fields[12])) * 10
    }
  } catch {
    // Another system, or a process that has just ended.
  }
  return null
}

function commandOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}
