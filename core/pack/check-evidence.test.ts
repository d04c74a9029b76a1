import { expect, test } from 'vitest'
import { aPack } from '../case/testing/an-office.ts'
import { aForm, control } from '../form/testing/a-form.ts'
import { checkEvidence } from './check-evidence.ts'

const files = { pack: 'pack.json', indicators: 'i', scoring: 's', workflow: 'w', scorings: {} }
const form = (id: string) => ({
  ...aForm({ properties: { files: { type: 'array' } } }, [control('files', { kind: 'file' })]),
  id,
})
const evidence = {
  types: ['application/pdf'],
  maxBytes: 2000,
  maxFiles: 1,
  maxCaseFiles: 1,
  maxCaseBytes: 4000,
  unusedDays: 30,
} as const
const policies = { ...aPack().policies, evidence }
const kinds = (changes: Parameters<typeof aPack>[0]) =>
  checkEvidence(aPack(changes), files).map(({ kind, path }) => [kind, path])

test('[E3] a pack that asks a group of raters for files is refused: a file can tell whose it is', () => {
  const pack = aPack()
  expect(kinds({ policies, forms: { ...pack.forms, 'rate-self': form('rate-self') } })).toEqual([])
  expect(kinds({ policies, forms: { ...pack.forms, 'rate-peer': form('rate-peer') } })).toEqual([
    ['evidence-of-group', '/states'],
  ])
})

test('[E7] files are asked for only under a policy, and one that can hold', () => {
  const pack = aPack()
  expect(kinds({ forms: { ...pack.forms, 'rate-self': form('rate-self') } })).toEqual([
    ['evidence-without-policy', '/policies'],
  ])
  expect(kinds({ policies: { ...policies, evidence: { ...evidence, maxCaseBytes: 1024 } } })).toEqual([
    ['bad-range', '/policies'],
  ])
})
