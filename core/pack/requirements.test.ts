import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root } from '../../cli/read-pack.ts'
import { letterOf, type Requirements, testOf, writeRequirements } from './requirements.ts'

const text = readFileSync(`${root}schemas/requirements.json`, 'utf8')
// Its shape is what these tests are about.
const requirements = JSON.parse(text) as Requirements
const all = requirements.requirements

describe('docs/requirements.md', () => {
  it('is what scripts/requirements.ts makes of schemas/requirements.json: run it', () => {
    expect(readFileSync(`${root}docs/requirements.md`, 'utf8')).toBe(writeRequirements(requirements))
  })

  it('has every requirement of the articles once', () => {
    const numbers = { G: 14, K: 15, N: 12, S: 15, T: 14, W: 16 }
    const ids = Object.entries(numbers).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `S-${letter}${index + 1}`),
    )
    expect(all.map(({ id }) => id)).toEqual(ids)
    expect(Object.keys(requirements.articles)).toEqual([...new Set(ids.map(letterOf))])
  })

  it('says of what is met where and by which test, and of what is not why', () => {
    const bare = all.filter(({ status, where, tests, why }) => {
      if (status === 'met') return where.length === 0 || tests.length === 0
      if (status === 'partly') return where.length === 0 || tests.length === 0 || !why
      return status === 'later' ? !why : where.length > 0 || tests.length > 0
    })
    expect(bare).toEqual([])
  })

  it.each(all.map(({ id, ...rest }) => [id, rest] as const))(
    '%s names files and tests that are there',
    (_id, { where, tests }) => {
      expect(where.filter((path) => !existsSync(root + path))).toEqual([])
      const gone = tests.filter((test) => {
        const { file, words } = testOf(test)
        return !existsSync(root + file) || !readFileSync(root + file, 'utf8').includes(words)
      })
      expect(gone).toEqual([])
    },
  )
})
