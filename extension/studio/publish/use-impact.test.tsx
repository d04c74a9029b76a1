import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { beforeEach, expect, test, vi } from 'vitest'
import { readPack } from '../../../cli/read-pack.ts'
import { draw } from '../../../test/support/small-dom.ts'
import { AThread } from '../../testing/a-thread.ts'
import { useImpact } from './use-impact.ts'
import type { Packs } from './use-packs.ts'

const pack = readPack('kotabumi')
const rules = { before: pack, after: pack }
const impact = { scored: 1, unscored: 0, without: 0, kept: [], whole: {}, units: {}, crossing: [] }

let threads: AThread[]
beforeEach(() => {
  threads = []
  vi.stubGlobal(
    'Worker',
    class extends AThread {
      constructor() {
        super()
        threads.push(this)
      }
    },
  )
  return () => vi.unstubAllGlobals()
})

/** One page of one result for whatever cycle is asked for. */
const ask = (async () => ({
  kind: 'ok',
  value: { protocol: 1, cursor: 1, more: false, all: 1, rows: [] },
})) as unknown as Packs['ask']

test('[Z54] what came out for one cycle is not shown as that of another', async () => {
  const cycle = signal('2025')
  let isThere = false
  function Preview() {
    const { state, start } = useImpact({ ask }, rules, cycle.value)
    useEffect(() => {
      isThere = true
    })
    return (
      <button type="button" onClick={start}>
        {`${cycle.value} ${state.kind}`}
      </button>
    )
  }
  const root = draw(<Preview />)
  const says = () => root.one('button').textContent
  await expect.poll(() => isThere).toBe(true)
  root.one('button').dispatch('click')
  await expect.poll(() => threads[0]?.asked.length).toBe(2)
  threads[0]?.say({ kind: 'impact', impact })
  await expect.poll(says).toBe('2025 done')
  cycle.value = '2026'
  await expect.poll(says).toBe('2026 idle')

  // Nor where it was still being worked out.
  root.one('button').dispatch('click')
  await expect.poll(() => threads[1]?.asked.length).toBe(2)
  cycle.value = '2025'
  await expect.poll(says).toBe('2025 idle')
  expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, true])
})
