import { describe, expect, it } from 'vitest'
import { packIds, readPack, readPackFiles } from '../../cli/read-pack.ts'
import { type CaseDocument, runCase } from './run-cases.ts'

/** A row that an author adds to a pack's `*.cases.json` is a test without a line of TypeScript. */
describe.each(packIds())('the cases of %s', (id) => {
  const pack = readPack(id)
  const documents = Object.entries(readPackFiles(id)).filter(([path]) => path.endsWith('.cases.json'))
  // checkShape has judged them when the pack was read.
  const cases = documents.map(([, json]) => json as unknown as CaseDocument)

  it('are there', () => {
    expect(cases.flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(30)
  })

  for (const document of cases) {
    it.each(document.rows.map((row) => [row.title.en, row] as const))('[S4] %s', (_title, row) => {
      const { expected, found } = runCase(pack, document, row)
      expect(found).toEqual(expected)
    })
  }
})
