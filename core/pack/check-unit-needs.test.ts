import { expect, test } from 'vitest'
import { aPack } from '../case/testing/an-office.ts'
import type { FormDocument } from '../form/model.ts'
import type { PackFiles } from './check-links.ts'
import { checkUnitNeeds } from './check-unit-needs.ts'

const pack = aPack()
const files = { pack: 'pack.json' } as PackFiles
const kinds = (form: string, forms = pack.forms) =>
  checkUnitNeeds(
    { ...pack, forms, policies: { ...pack.policies, unitNeeds: { form, opening: 'asked' } } },
    files,
  ).map(({ kind, path }) => [kind, path])

test('[ND1] the form of units’ needs has to be there, and asks for no files', () => {
  expect(checkUnitNeeds(pack, files)).toEqual([])
  expect(kinds('rate-self')).toEqual([])
  expect(kinds('rate-selb')).toEqual([['unknown-form', '/policies/unitNeeds/form']])
  const withFile: FormDocument = {
    ...(pack.forms['rate-self'] as FormDocument),
    layout: {
      type: 'VerticalLayout',
      elements: [
        {
          type: 'Control',
          kind: 'file',
          scope: '#/properties/letter',
          label: { id: 'Surat', en: 'Letter' },
        },
      ],
    },
  }
  expect(kinds('rate-self', { ...pack.forms, 'rate-self': withFile })).toEqual([
    ['evidence-of-unit', '/policies/unitNeeds/form'],
  ])
})
