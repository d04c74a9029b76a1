import { signal } from '@preact/signals'
import { beforeAll, expect, test, vi } from 'vitest'
import { readPack } from '../../../cli/read-pack.ts'
import { draw } from '../../../test/support/small-dom.ts'
import { speak } from '../../../ui/text/messages.ts'
import type { Judged } from '../judge.ts'
import type { Studio } from '../studio.ts'
import { CasesPart } from './cases-part.tsx'

beforeAll(() => speak('id', 'whole'))

test('[Z5] while the rules are looked at cases are said to be under way, and only what was found keeps them back', async () => {
  const judged = signal<Judged>({ judgement: null, stale: true })
  const cases = { id: 'a', scoring: 'appraisal', input: {}, rows: [] }
  // No more of the studio is asked for where nothing is written.
  const studio = { documents: signal({ 'cases/a': cases }), judged } as unknown as Studio
  const root = draw(<CasesPart studio={studio} at={null} />)
  expect(root.textContent).not.toContain('Kasus belum dapat dijalankan')
  expect(root.textContent).toContain('Menjalankan kasus')

  judged.value = { judgement: { pack: null, problems: [] }, stale: false }
  await vi.waitFor(() => expect(root.textContent).toContain('Kasus belum dapat dijalankan'))
  expect(root.textContent).not.toContain('Menjalankan kasus')

  vi.stubGlobal('Worker', EventTarget)
  judged.value = { judgement: { pack: readPack('kotabumi'), problems: [] }, stale: true }
  await vi.waitFor(() => expect(root.textContent).toContain('Menjalankan kasus'))
  expect(root.textContent).not.toContain('Kasus belum dapat dijalankan')
  vi.unstubAllGlobals()
})
