import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'
import { wholeFile } from '../../../core/exchange/problem.ts'
import { draw } from '../../../test/support/small-dom.ts'
import { FindingList } from './finding-list.tsx'

const findings = Array.from({ length: 120 }, (_, n) => ({
  kind: 'left-out',
  place: wholeFile,
  text: { id: `Hal ${n}`, en: `Thing ${n}` },
}))

test('[I4] what is not the same in a file can be read to its end', async () => {
  const page = draw(<FindingList findings={findings} tone="warning" />)
  expect(page.all('li')).toHaveLength(50)
  const more = Object.assign(page.one('details'), { open: true })
  await act(() => more.dispatch('toggle'))
  expect(page.all('li')).toHaveLength(120)
})
