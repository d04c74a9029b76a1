import { expect, test } from 'vitest'
import { readBases, readPack, readPackFiles } from '../../../cli/read-pack.ts'
import { judgePublication } from '../../../core/pack/judge-publication.ts'
import { writeFiles } from '../../../core/pack/write-files.ts'
import { documentsOf, restoredFiles } from './restore.ts'

const pack = readPack('kotabumi')
const files = readPackFiles('kotabumi')
const bases = [...readBases('kotabumi'), files]

test('[Z52] the documents of a version are those that were handed in, that Timbang comes with, or that the region runs', () => {
  const own = { 'pack.json': { id: 'kotabumi', version: 1 } }
  expect([
    documentsOf({ pack, files: own }, bases),
    documentsOf({ pack, files: null }, bases),
    documentsOf({ pack, files: null }, []),
  ]).toEqual([own, files, writeFiles(pack)])
})

test('[Z52] an old version comes back as the next one: what it says under a number of its own', () => {
  const [form] = Object.values(pack.forms)
  if (form === undefined) throw new Error('no forms')
  const changed = { ...form, version: form.version + 1, title: { id: 'Lain', en: 'Other' } }
  const current = { ...pack, version: 2, forms: { ...pack.forms, [form.id]: changed } }
  const restored = restoredFiles({ pack, files: null }, { current, version: 3, bases })
  const judged = judgePublication(restored ?? {}, bases)
  expect(judged.problems.filter(({ severity }) => severity !== 'warning')).toEqual([])
  expect([judged.pack?.version, judged.pack?.forms[form.id]]).toEqual([
    3,
    { ...form, version: form.version + 2 },
  ])
  const lost = { 'pack.json': { id: 'kotabumi', version: 1, extends: 'nasional@99' } }
  expect(restoredFiles({ pack, files: lost }, { current, version: 3, bases })).toBeNull()
})
