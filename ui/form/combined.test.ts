import { expect, test } from 'vitest'
import type { EvidenceRef } from '../../core/evidence/model.ts'
import { answerOf } from '../../core/evidence/reference.ts'
import { combined } from './combined.ts'
import { cleared, value } from './entry.ts'

const aFile = (id: string, letter: string): EvidenceRef => ({
  id,
  sha256: letter.repeat(64),
  name: `${id}.pdf`,
  type: 'application/pdf',
  bytes: 10,
})

test('[BK7] choices, people, files and rows of two devices are put together, each part once', () => {
  expect(combined('choices', [value(['a']), value(['b', 'a'])])).toEqual(value(['a', 'b']))
  expect(combined('people', [cleared, value(['budi']), value(['citra'])])).toEqual(value(['budi', 'citra']))
  const rows = [{ task: 'A' }, { task: 'B' }, { task: 'C' }]
  const [a = {}, b = {}, c = {}] = rows
  // Put into another order on both, and one added on each.
  expect(combined('repeat', [value([b, a]), value([a, c, b])])).toEqual(value([b, a, c]))
  const files = [aFile('kantor', 'a'), aFile('rumah', 'a'), aFile('lain', 'b')].map(answerOf)
  expect(combined('file', [value(files.slice(0, 1)), value(files.slice(1))])).toEqual(
    value([files[0] ?? null, files[2] ?? null]),
  )
})

test('[BK7] what is no list of parts, or nothing new, is not put together', () => {
  expect(combined('text', [value('a'), value('b')])).toBeNull()
  expect(combined('indicator-table', [value([{ realised: 1 }]), value([{ realised: 2 }])])).toBeNull()
  expect(combined('choices', [value(['a', 'b']), value(['b'])])).toBeNull()
  expect(combined('choices', [cleared, value(['b'])])).toBeNull()
  expect(combined('file', [cleared, { kind: 'unread', text: 'x' }])).toBeNull()
})
