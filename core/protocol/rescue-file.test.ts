import { describe, expect, test } from 'vitest'
import { value } from '../draft/entry.ts'
import { readDraftFile } from './draft-file.ts'
import { draftInRescue } from './rescue-file.ts'

const device = 'd-9f86d081884c7d65'
const at = '2026-01-05T05:00:00.000Z'
const wanted = { region: 'kotabumi', person: 'siti', task: 't-1', form: 'self' }
const answer = { device, count: 2, entry: value('x'), at }
const rescue = {
  timbang: 'rescue',
  version: 1,
  whose: { region: 'kotabumi', person: 'siti' },
  device: 'Chrome, Windows',
  savedAt: at,
  drafts: [
    { task: 't-1', form: { id: 'self', version: 1 }, changedAt: at, seen: { [device]: 2 }, sent: null },
  ],
  answers: [
    { task: 't-1', pointer: '/a', values: [{ ...answer, page: 'p-1' }] },
    { task: 't-2', pointer: '/b', values: [answer] },
  ],
}
const read = (over: object, task = 't-1') =>
  readDraftFile(draftInRescue(JSON.stringify({ ...rescue, ...over }, null, 2), task), { ...wanted, task })

describe('what was saved of a broken store', () => {
  test('[D14] gives back the draft of a task, and nothing of another', () => {
    expect(read({})).toEqual({
      kind: 'ok',
      value: {
        timbang: 'draft',
        version: 1,
        ...{ region: 'kotabumi', person: 'siti', task: 't-1' },
        savedAt: at,
        device: 'Chrome, Windows',
        form: { id: 'self', version: 1 },
        seen: { [device]: 2 },
        fields: { '/a': [answer] },
      },
    })
  })

  test.each([
    ['another person’s', { whose: { region: 'kotabumi', person: 'made' } }, 'other-person'],
    ['another region’s', { whose: { region: 'wanggar', person: 'siti' } }, 'other-region'],
    ['of a later Timbang', { version: 2 }, 'newer-file'],
    ['without the task', { drafts: [] }, 'not-a-draft'],
    ['of nobody known', { whose: null }, 'not-a-draft'],
    [
      'with answers that are none',
      { answers: [{ task: 't-1', pointer: '/a', values: [7, null] }] },
      'not-a-draft',
    ],
    [
      'with a field named after a prototype',
      { answers: [{ task: 't-1', pointer: '__proto__', values: [answer] }] },
      'not-a-draft',
    ],
  ])('[D14] is refused when it is %s', (_what, over, problem) => {
    expect(read(over)).toEqual({ kind: 'err', error: problem })
    expect(Object.keys({})).toEqual([])
  })

  test('[D14] leaves every other text as it is', () => {
    for (const text of ['', '{', '{"timbang":"draft"}', '{"timbang":"rescue"', '[]']) {
      expect(draftInRescue(text, 't-1')).toBe(text)
    }
  })
})
