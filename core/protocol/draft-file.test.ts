import { describe, expect, test } from 'vitest'
import { compareDrafts } from '../draft/compare.ts'
import { value } from '../draft/entry.ts'
import type { DraftState } from '../draft/state.ts'
import { type DraftFile, readDraftFile } from './draft-file.ts'

const device = 'd-9f86d081884c7d65'
const at = '2026-01-05T05:00:00.000Z'
const wanted = { region: 'kotabumi', person: 'siti', task: 't1', form: 'self' }
const file: DraftFile = {
  timbang: 'draft',
  version: 1,
  region: 'kotabumi',
  person: 'siti',
  task: 't1',
  savedAt: at,
  device: 'Laptop kantor',
  form: { id: 'self', version: 1 },
  seen: { [device]: 2 },
  fields: { '/a': [{ device, count: 2, entry: value('x'), at }] },
}
const text = (over: object) => JSON.stringify({ ...file, ...over })

describe('a draft that was saved as a file', () => {
  test('[D13] is read again as it was', () => {
    expect(readDraftFile(text({}), wanted)).toEqual({ kind: 'ok', value: file })
  })

  test.each([
    ['another person’s', text({ person: 'made' }), 'other-person'],
    ['another region’s', text({ region: 'wanggar' }), 'other-region'],
    ['another task’s', text({ task: 't2' }), 'other-task'],
    ['another form’s', text({ form: { id: 'peer', version: 1 } }), 'other-task'],
    ['a later kind of file', text({ version: 2 }), 'newer-file'],
    ['larger than a megabyte', `${text({})}${' '.repeat(1024 ** 2)}`, 'too-large'],
    ['no JSON', '{', 'not-a-draft'],
    ['something else', '{"answers":{}}', 'not-a-draft'],
    ['a field named after a prototype', text({}).replace('/a', '__proto__'), 'not-a-draft'],
    ['an answer that names a prototype', text({}).replace('"x"', '{"__proto__":{"hr":true}}'), 'not-a-draft'],
    ['nested without end', text({}).replace('"x"', `${'['.repeat(5000)}${']'.repeat(5000)}`), 'not-a-draft'],
  ])('[D13] refuses %s', (_what, hostile, problem) => {
    expect(readDraftFile(hostile, wanted)).toEqual({ kind: 'err', error: problem })
    expect('hr' in {}).toBe(false)
  })

  test('[D13] says of each field whether it brings something new, something else, or something older', () => {
    const written = (count: number, answer: string) => [{ device, count, entry: value(answer), at }]
    const mine: DraftState = {
      form: file.form,
      seen: { [device]: 5 },
      fields: { '/same': written(1, 'x'), '/over': written(5, 'newer'), '/apart': written(3, 'mine') },
    }
    const theirs: DraftState = {
      form: file.form,
      seen: { [device]: 9 },
      fields: {
        '/same': written(1, 'x'),
        '/over': written(4, 'older'),
        '/apart': written(9, 'theirs'),
        '/new': written(8, 'new'),
      },
    }
    expect(compareDrafts(mine, theirs).map(({ pointer, kind }) => [pointer, kind])).toEqual([
      ['/over', 'older'],
      ['/apart', 'differs'],
      ['/new', 'new'],
    ])
  })
})
