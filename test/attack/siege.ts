import { officeMutations } from '../../core/protocol/testing/office-mutations.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { aDevice, sessionOf } from '../support/worker-device.ts'
import { aRandom } from '../support/worker-fuzz.ts'
import { logOnDisk } from '../support/worker-log.ts'
import type { aMatrix } from '../support/worker-matrix.ts'
import { type Loot, shots } from './shots.ts'

export type Toll = {
  readonly requests: number
  /** What was granted that must not be, and what broke, each told with its request. */
  readonly breaches: readonly string[]
  readonly failures: readonly string[]
  readonly statuses: { readonly [status: number]: number }
  /** Whether everything that matters is still as it was. */
  readonly unchanged: boolean
}

type Matrix = Omit<Awaited<ReturnType<typeof aMatrix>>, 'callers'>

/** Fires so many shots, a few at a time, from the browser of a colleague who has no part in anything. */
export async function siege(
  { server, opened, as }: Matrix,
  { seed, count, atOnce = 8 }: { readonly seed: number; readonly count: number; readonly atOnce?: number },
): Promise<Toll> {
  const random = aRandom(seed)
  const loot = await lootOf({ server, opened, as })
  const seen = async () => (await as('kira').request('GET', '/changes?limit=1000')).text()
  const before = await seen()
  const breaches: string[] = []
  const failures: string[] = []
  const statuses: Record<number, number> = {}
  let fired = 0
  const fire = async () => {
    while (fired < count) {
      const shot = shots[fired % shots.length]
      fired += 1
      if (shot === undefined) break
      const { status, text } = await shot.fire(loot, random)
      statuses[status] = (statuses[status] ?? 0) + 1
      if (status >= 500) failures.push(`${shot.kind}: ${status} ${text.slice(0, 300)}`)
      else if (status < 400 && !shot.isOpen) breaches.push(`${shot.kind}: ${status} ${text.slice(0, 300)}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, fire))
  const rows = logOnDisk(server)
  const isChained = rows.every((row, n) => n === 0 || row.previous === rows[n - 1]?.hash)
  return { requests: fired, breaches, failures, statuses, unchanged: isChained && (await seen()) === before }
}

async function lootOf({ server, opened, as }: Matrix): Promise<Loot> {
  const invited = await as('hana').request('POST', '/devices/codes')
  // The worker's own contract.
  const { code } = (await invited.json()) as { code: string }
  const device = await aDevice(server.url)
  const token = sessionOf(await device.activate(code)).accessToken
  const at = '2026-01-05T05:00:00.000Z'
  const submit = (task: string, form: string, answers: object) => ({
    protocol: PROTOCOL,
    id: 'm',
    kind: 'submit-task',
    case: opened.ani,
    task: `${opened.ani}-${task}`,
    form: { id: form, version: 1 },
    answers,
    filledAt: at,
  })
  return {
    url: server.url,
    device,
    token,
    ids: [opened.ani, opened.gita, opened.file, `${opened.ani}-rate-1`, 'ani', 'gita', '0', '%2e%2e'],
    mutations: [
      submit('rate-1', 'rate', { score: 5 }),
      submit('rate-peer-1', 'rate-peer', { score: 1 }),
      { protocol: PROTOCOL, id: 'm', kind: 'reopen-case', case: opened.gita, way: 'again', reason: 'x' },
      {
        protocol: PROTOCOL,
        id: 'm',
        kind: 'open-cycle',
        cycle: { id: '2030', name: '=cmd()', period: { from: '2030-01-01', to: '2030-12-31' } },
        people: ['hana'],
      },
      // One's own wish to be erased is everybody's.
      ...officeMutations.filter(({ kind }) => kind !== 'ask-erasure'),
    ],
  }
}
