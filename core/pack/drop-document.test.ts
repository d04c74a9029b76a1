import { describe, expect, it } from 'vitest'
import { readPack, readPackFiles } from '../../cli/read-pack.ts'
import { isObject, type Json } from '../json.ts'
import { criteriaPage } from './criteria-page.ts'
import type { Files } from './documents.ts'
import { merge } from './merge.ts'
import { redundant } from './redundant.ts'
import { judgePack } from './resolve.ts'

const nasional = readPackFiles('nasional')
const header = {
  id: 'kota',
  version: 1,
  extends: 'nasional@1',
  region: { name: { id: 'Kota', en: 'Town' }, agency: { id: 'Pemkot', en: 'Town' } },
  timeZone: 'WITA',
}
const dropped = (id: string) => ({ id, remove: true })
const withForm = { 'a.form.json': dropped('probation') }

describe('a document of the base that an overlay does without', () => {
  it('[R15] is gone, and all else stays', () => {
    const { pack, problems } = judged({ ...withForm, 'b.scoring.json': dropped('nine-box') })
    expect(problems).toEqual([])
    const base = readPack('nasional')
    const gone = <T extends object>(all: T | undefined, id: string) =>
      Object.keys(all ?? {}).filter((name) => name !== id)
    expect(Object.keys(pack?.forms ?? {})).toEqual(gone(base.forms, 'probation'))
    expect(Object.keys(pack?.scorings ?? {})).toEqual(gone(base.scorings, 'nine-box'))
    expect(pack?.workflow).toEqual(base.workflow)
    expect(redundant({ 'pack.json': header, ...withForm }, [nasional])).toEqual({ kind: 'ok', value: [] })
  })

  it('[R15] is refused where a task still asks for it, with the place', () => {
    expect(found({ 'a.form.json': dropped('peer-rating') })).toEqual([
      [
        'a.form.json',
        '/remove',
        'still-used',
        '“peer-rating” is still used in workflows/nasional/appraisal.workflow.json, ' +
          '/states/assessment/tasks/peer-rating/form. Change or remove that first.',
      ],
    ])
  })

  it('[R15] is refused where forms, rules or cases still name it', () => {
    const base = opened({
      'schemas/nasional/competencies.set.json': ['/remove'],
      'schemas/nasional/tables/periods.table.json': ['/remove'],
    })
    const places = (files: Files) =>
      judgePack({ 'pack.json': header, ...files }, [base]).problems.map(({ kind, text }) => [
        kind,
        text.en.replace(/^.* is still used in (.*)\. Change .*$/, '$1'),
      ])
    const at = 'schemas/nasional'
    expect(places({ 'a.set.json': dropped('competencies') })).toEqual([
      [
        'still-used',
        `${at}/forms/competency-assessment.form.json, /schema/properties/levels/required/0/each and 4 more places`,
      ],
      ['still-used', `${at}/scorings/job-person-match.scoring.json, /steps/standard/each and 8 more places`],
    ])
    expect(places({ 'a.table.json': dropped('periods') })).toEqual([])
    const cases = { id: 'mine', scoring: 'probation', cases: [] }
    expect(places({ 'a.scoring.json': dropped('probation'), 'b.cases.json': cases })[0]).toEqual([
      'still-used',
      'b.cases.json, /scoring',
    ])
  })

  it('[R15] is refused where the base keeps it, does not have it, or every pack needs it', () => {
    expect(found({ 'a.form.json': dropped('decide') })).toEqual([
      [
        'a.form.json',
        '/remove',
        'kept-document',
        'The base keeps “decide”: the document’s “open” does not have "/remove". Delete this file.',
      ],
    ])
    expect(found({ 'a.form.json': dropped('peer-ratng') })).toEqual([
      [
        'a.form.json',
        '/id',
        'no-document',
        'The base has no “peer-ratng”, so there is nothing to drop. Did you mean “peer-rating”?',
      ],
    ])
    for (const file of ['a.workflow.json', 'a.scoring.json']) {
      expect(found({ [file]: dropped('appraisal') })).toEqual([
        [
          file,
          '/remove',
          'needed-document',
          'Every pack needs “appraisal”. Change what is in it instead of dropping it.',
        ],
      ])
    }
  })

  it('[R15] two files about one document are refused, whatever they say', () => {
    const title = { id: 'Percobaan', en: 'Probation' }
    expect(found({ ...withForm, 'b.form.json': { id: 'probation', title } })).toEqual([
      [
        'b.form.json',
        '/id',
        'second-file',
        '“probation” is changed in a.form.json already. Make it one file.',
      ],
    ])
  })

  it('[R15] a pack further along the line cannot take it up again but by a document of its own', () => {
    const regency = { 'kab/pack.json': { ...header, id: 'kab' }, 'kab/a.form.json': dropped('probation') }
    const title = { id: 'Percobaan', en: 'Probation' }
    const files = { 'pack.json': { ...header, extends: 'kab@1' }, 'a.form.json': { id: 'probation', title } }
    expect(judgePack(files, [nasional, regency]).problems.map(({ kind }) => kind)).toContain('shape-required')
    const own = nasional['schemas/nasional/forms/probation.form.json'] ?? null
    expect(judgePack({ ...files, 'a.form.json': own }, [nasional, regency]).problems).toEqual([])
  })

  it('[R10] a newer base that changed it is a conflict; one that dropped it as well leaves nothing to say', () => {
    const overlay = { 'pack.json': header, ...withForm }
    const path = 'schemas/nasional/forms/probation.form.json'
    const { [path]: form = null, ...rest } = next(nasional)
    const title = { id: 'Masa percobaan', en: 'Probation' }
    const changed = isObject(form) ? { ...rest, [path]: { ...form, title } } : rest
    expect(merge(overlay, { from: [nasional], to: [changed] })).toEqual({
      kind: 'conflicts',
      conflicts: [
        {
          file: 'a.form.json',
          path: '',
          pointer: '/forms/probation',
          was: form,
          base: changed[path],
          overlay: null,
        },
      ],
    })
    expect(merge(overlay, { from: [nasional], to: [rest] })).toEqual({
      kind: 'merged',
      files: { 'pack.json': { ...header, extends: 'nasional@2' } },
      dropped: ['/forms/probation'],
    })
    expect(merge(overlay, { from: [nasional], to: [next(nasional)] })).toEqual({
      kind: 'merged',
      files: { 'pack.json': { ...header, extends: 'nasional@2' }, ...withForm },
      dropped: [],
    })
  })
})

describe('Tenayan Raya, where the superior alone rates', () => {
  it('[R15] has none of the base’s forms for peers and self-assessment', () => {
    const pack = readPack('tenayan-raya')
    const forms = Object.keys(pack.forms)
    expect(forms.filter((id) => id.startsWith('peer-') || id === 'self-assessment')).toEqual([])
    expect(criteriaPage(pack, 'id')).not.toContain('Penilaian rekan sejawat')
  })
})

function judged(files: Files) {
  return judgePack({ 'pack.json': header, ...files }, [nasional])
}

function found(files: Files) {
  return judged(files).problems.map(({ file, path, kind, text }) => [file, path, kind, text.en])
}

/** The national pack with more left open. */
function opened(more: { readonly [file: string]: readonly string[] }): Files {
  return Object.fromEntries(
    Object.entries(nasional).map(([file, json]): [string, Json] => {
      const open = more[file]
      return [file, open && isObject(json) ? { ...json, open: [...open] } : json]
    }),
  )
}

/** The national pack, one version on. */
function next(files: Files): Files {
  const manifest = files['schemas/nasional/pack.json']
  return { ...files, 'schemas/nasional/pack.json': isObject(manifest) ? { ...manifest, version: 2 } : null }
}
