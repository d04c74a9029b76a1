import { expect, test } from 'vitest'
import { type Named, nameRows } from './row-names.ts'

test('[Z5] a case keeps its place on the page while it is renamed, and while others come and go', () => {
  const [a, b, c] = [{ title: 'a' }, { title: 'b' }, { title: 'c' }]
  const begun = nameRows<{ title: string }>({ rows: [], names: [], next: 0 }, [a, b])
  expect(begun.names).toEqual([0, 1])
  const step = (before: Named<{ title: string }>, rows: readonly { title: string }[]) =>
    nameRows(before, rows).names
  expect(step(begun, [{ title: 'a, renamed' }, b])).toEqual([0, 1])
  expect(step(begun, [a, c, b])).toEqual([0, 2, 1])
  expect(step(begun, [b])).toEqual([1])
  expect(step(begun, [a, b, c])).toEqual([0, 1, 2])
})
