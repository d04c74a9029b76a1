import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readPackFiles, root } from '../../cli/read-pack.ts'
import type { Json } from '../json.ts'
import type { Files } from './documents.ts'
import { sayProblem } from './problem.ts'
import { judgePack } from './resolve.ts'

const readme = readFileSync(`${root}schemas/README.md`, 'utf8')

it('[R6] the example of schemas/README.md is a pack', () => {
  const { pack, problems } = judgePack(filesIn(readme), [readPackFiles('nasional')])
  expect(problems.map((problem) => sayProblem(problem, 'en'))).toEqual([])
  expect(pack).toMatchObject({
    id: 'contoh',
    timeZone: 'WIT',
    policies: { peers: { minimum: 3, maximum: 4 }, assessmentDays: { days: 15, calendar: 'working' } },
    indicators: [{ id: 'izin' }, { id: 'lama' }],
    scoring: { version: 1, weights: { raters: { self: 0, superior: 70, peers: 30 } } },
    workflow: { states: { approval: { deadline: { days: 5 } } } },
  })
})

/** The examples by the file that stands above each. */
function filesIn(text: string): Files {
  const examples = [...text.matchAll(/^`([^`]+\.json)` —[^\n]*\n\n```json\n([\s\S]*?)```/gm)]
  // What JSON.parse gives is JSON.
  return Object.fromEntries(examples.map(([, file = '', json = '']) => [file, JSON.parse(json) as Json]))
}
