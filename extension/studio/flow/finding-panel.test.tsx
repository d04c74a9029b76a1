import { signal } from '@preact/signals'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { readPack } from '../../../cli/read-pack.ts'
import { error, type Finding } from '../../../core/workflow/finding.ts'
import { draw, hasFocus } from '../../../test/support/small-dom.ts'
import { speak } from '../../../ui/text/messages.ts'
import { FindingPanel } from './finding-panel.tsx'
import { type Flow, flowOf } from './flow.ts'
import type { Findings } from './use-findings.ts'
import { usePlaying } from './use-playing.ts'

beforeAll(() => speak('id', 'whole'))

const pack = readPack('kotabumi')
// Nothing of the studio is asked for where only words are made.
const studio = { under: {}, row: { base: null, key: 'k' } } as unknown as Flow['studio']
const flow = flowOf(studio, { initial: 'planning', states: {} }, 'id')
const deadEnd = (): Finding =>
  error('/states/repair', { kind: 'dead-end', state: 'repair' }, [
    { event: { kind: 'deadline' }, transition: 'late', to: 'repair' },
  ])
const found = (...all: readonly Finding[]): Findings => ({ kind: 'found', findings: all })

const looked = signal<Findings>({ kind: 'working' })
beforeEach(() => {
  looked.value = found(deadEnd())
})

function Page() {
  const [playing, play] = usePlaying(looked.value)
  return (
    <>
      <FindingPanel
        flow={flow}
        pack={pack}
        isJudged
        findings={looked.value}
        playing={playing}
        onPlay={play}
      />
      <input />
    </>
  )
}

test('[Z45] an example that is played takes the focus when that is asked, and not once more when the course is checked again', async () => {
  const root = draw(<Page />)
  root.one('button').dispatch('click')
  await vi.waitFor(() => expect(root.all('h4').map(hasFocus)).toEqual([true]))

  // Whoever types a condition has it checked from letter to letter.
  root.one('input').focus()
  looked.value = { kind: 'working' }
  await vi.waitFor(() => expect(root.all('h4')).toEqual([]))
  looked.value = found(deadEnd())
  await vi.waitFor(() => expect(root.all('h4').length).toBe(1))
  expect(hasFocus(root.one('input'))).toBe(true)
})

test('[Z45] an example of what is no longer found is played no longer', async () => {
  const root = draw(<Page />)
  root.one('button').dispatch('click')
  await vi.waitFor(() => expect(root.all('h4').length).toBe(1))
  const other = error('/states/other', { kind: 'dead-end', state: 'other' })
  looked.value = found(other)
  await vi.waitFor(() => expect(root.all('h4')).toEqual([]))
  looked.value = found(other, deadEnd())
  await vi.waitFor(() => expect(root.all('button').length).toBe(1))
  expect(root.all('h4')).toEqual([])
})

test('[Z45] a course that was not looked at yet is being checked, and not one that cannot run', () => {
  const says = (isJudged: boolean) =>
    draw(
      <FindingPanel
        flow={flow}
        pack={null}
        isJudged={isJudged}
        findings={{ kind: 'working' }}
        playing={null}
        onPlay={() => {}}
      />,
    ).textContent
  expect(says(false)).toContain('Memeriksa')
  expect(says(true)).toContain('Alur belum dapat dijalankan')
})
