import { describe, expect, it } from 'vitest'
import { packIds, readBases, readPack, readPackFiles } from '../../cli/read-pack.ts'
import { isObject, type JsonObject } from '../json.ts'
import type { Files } from './documents.ts'
import { merge } from './merge.ts'
import { layerOf } from './provenance.ts'
import { redundant } from './redundant.ts'
import { judgePack, resolvePack } from './resolve.ts'
import { writeFiles } from './write-files.ts'

const nasional = readPackFiles('nasional')
const header = {
  id: 'kota',
  version: 1,
  extends: 'nasional@1',
  region: { name: { id: 'Kota', en: 'Town' }, agency: { id: 'Pemkot', en: 'Town' } },
  timeZone: 'WITA',
}

describe('a pack on a base', () => {
  it('[R6] has what it says, and all the rest from its base', () => {
    const pack = made({ 'a.scoring.json': { id: 'appraisal', weights: { raters: { self: 10, peers: 30 } } } })
    const base = readPack('nasional')
    const { provenance, ...rest } = pack
    expect(provenance?.layers).toEqual(['nasional@1', 'kota@1'])
    expect(rest).toEqual({
      ...base,
      id: 'kota',
      region: header.region,
      timeZone: 'WITA',
      scoring: {
        ...base.scoring,
        weights: { ...base.scoring.weights, raters: { self: 10, superior: 60, peers: 30 } },
      },
    })
  })

  it('[R6] one line changes one weight', () => {
    const files = {
      'x.indicators.json': {
        id: 'results',
        indicators: [
          { id: 'quantity', weight: 40 },
          { id: 'quality', weight: 60 },
        ],
      },
    }
    const { indicators } = made(files)
    expect(indicators.map(({ id, weight }) => [id, weight])).toEqual([
      ['quantity', 40],
      ['quality', 60],
      ['time', 50],
      ['cost', 50],
    ])
  })

  it('[R7] what the base keeps to itself is refused, with the path', () => {
    const found = problems({
      'a.scoring.json': { id: 'appraisal', matrices: { predicate: { above: { meets: 'sangat-baik' } } } },
      'pack.json': { ...header, policies: { objectionDays: { days: 7 } } },
      'forms/decide.form.json': { id: 'decide', layout: { elements: [{ id: 'reason', remove: true }] } },
    })
    expect(found.map(({ file, path, kind }) => [file, path, kind])).toEqual([
      ['pack.json', '/policies/objectionDays/days', 'not-open'],
      ['a.scoring.json', '/matrices/predicate/above/meets', 'not-open'],
      ['forms/decide.form.json', '/layout/elements/0', 'not-open'],
    ])
  })

  it('[R7] a decision on an objection may correct what only the region rates', () => {
    const files = {
      'forms/decide.form.json': {
        id: 'decide',
        schema: { properties: { speed: { type: 'integer', minimum: 1, maximum: 5 } } },
        layout: {
          elements: [
            {
              id: 'speed',
              type: 'Control',
              kind: 'integer',
              scope: '#/properties/speed',
              label: { id: 'Kecepatan', en: 'Speed' },
            },
          ],
        },
        checks: [{ id: 'nothing-revised', when: false }],
      },
      'a.workflow.json': {
        id: 'appraisal',
        states: {
          decision: { tasks: [{ id: 'decide', context: { speed: { var: 'submissions.decide.speed' } } }] },
        },
      },
    }
    const { forms, workflow } = made(files)
    expect(forms.decide?.schema.properties).toHaveProperty('speed')
    expect(forms.decide?.checks).toMatchObject([{ id: 'nothing-revised', when: false }])
    const { decision } = workflow.states
    expect(decision?.kind === 'open' && Object.keys(decision.tasks[0]?.context ?? {})).toEqual([
      'objection',
      'objectionFiles',
      'reported',
      'verified',
      'speed',
    ])
  })

  it('[R6] a name that the base does not have is refused, with what may be meant', () => {
    const [problem] = problems({
      'x.indicators.json': { id: 'results', indicators: [{ id: 'quantitty', weight: 40 }] },
    })
    expect(problem).toMatchObject({ file: 'x.indicators.json', path: '/indicators/0', kind: 'unknown-id' })
    expect(problem?.text.en).toContain('Did you mean “quantity”?')
  })

  it('[R6] a document of which a pack has one cannot stand beside the base’s', () => {
    expect(problems({ 'mine.workflow.json': { id: 'mine', states: {} } })).toMatchObject([
      {
        file: 'mine.workflow.json',
        path: '/id',
        kind: 'other-document',
        text: { en: expect.stringContaining('“appraisal”') },
      },
    ])
  })

  it('[R3] trouble in the whole stands in the overlay’s file, at a place by its name', () => {
    const rule = { var: 'input.superior.realisasi' }
    const found = problems({
      'a.scoring.json': {
        id: 'appraisal',
        weights: { raters: { self: 20 } },
        steps: [{ id: 'realisation', rule: 7, each: 7 }],
      },
    })
    expect(found.map(({ file, path }) => [file, path])).toEqual([
      ['a.scoring.json', '/steps/realisation/each'],
    ])
    expect(
      problems({ 'a.scoring.json': { id: 'appraisal', steps: [{ id: 'score', rule }] } }),
    ).toContainEqual(expect.objectContaining({ file: 'a.scoring.json', kind: 'unasked-answer' }))
  })

  it('[R3] never throws, whatever an overlay holds', () => {
    for (const strange of [
      null,
      7,
      [],
      'x',
      { id: 7 },
      { id: 'appraisal', steps: 7 },
      { id: 'appraisal', steps: [[]] },
    ]) {
      for (const file of [
        'a.scoring.json',
        'pack.json',
        'x.workflow.json',
        'y.form.json',
        'z.indicators.json',
      ]) {
        expect(() => judgePack({ 'pack.json': header, [file]: strange }, [nasional])).not.toThrow()
      }
    }
  })

  it('[R3] names what nests too deep, numbers past a double and half characters, in overlay and base', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
    const huge = JSON.parse('{ "id": "a", "rows": [1e999] }')
    const half = { id: 'a', title: '\ud800' }
    const files = { 'pack.json': header, 'a.form.json': deep, 'b.table.json': huge, 'c.set.json': half }
    const named = (judged: { readonly problems: readonly { file: string; path: string; kind: string }[] }) =>
      judged.problems.map(({ file, path, kind }) => [file, path, kind])
    const found = [
      ['c.set.json', '/title', 'half-pair'],
      ['a.form.json', '/0/0/0/0/0/0/0/0', 'too-deep'],
      ['b.table.json', '/rows/0', 'not-finite'],
    ]
    expect(named(judgePack(files, [nasional]))).toEqual(found)
    expect(named(judgePack({ 'pack.json': header }, [{ ...nasional, 'x.form.json': deep }]))).toEqual([
      ['x.form.json', '/0/0/0/0/0/0/0/0', 'too-deep'],
    ])
    expect(merge(files, { from: [nasional], to: [nasional] }).kind).toBe('unsound')
    expect(redundant(files, [nasional]).kind).toBe('err')
  })

  it('[R6] a resolved pack stands on its own: its files give it again', () => {
    const { provenance: _provenance, cites: _cites, ...pack } = readPack('kotabumi')
    const again = resolvePack(writeFiles(pack))
    expect(again.kind === 'ok' ? again.value : again.error).toEqual(pack)
  })
})

describe('a line of packs', () => {
  const regency = {
    'kab/pack.json': {
      ...header,
      id: 'kab',
      policies: { peers: { maximum: 4 } },
      open: ['/policies/peers/minimum', '/trainings'],
    },
  }
  const district = (policies: JsonObject) => ({
    'kec/pack.json': { ...header, id: 'kec', extends: 'kab@1', policies },
  })

  it('[R6] may be longer than two, and the nearest word counts', () => {
    const { pack, problems } = judgePack(district({ peers: { minimum: 2 } }), [nasional, regency])
    expect(problems).toEqual([])
    expect(pack?.policies.peers).toEqual({ minimum: 2, maximum: 4, quorum: 3, anonymityK: 3 })
    expect(
      ['minimum', 'maximum', 'quorum'].map(
        (name) => pack?.provenance && layerOf(pack.provenance, `/policies/peers/${name}`),
      ),
    ).toEqual(['kec@1', 'kab@1', 'nasional@1'])
  })

  it('[R7] may pass on less than it was given', () => {
    const { problems } = judgePack(district({ peers: { maximum: 5 } }), [nasional, regency])
    expect(problems).toMatchObject([
      { file: 'kec/pack.json', path: '/policies/peers/maximum', kind: 'not-open' },
    ])
  })

  it('[R7] but no more', () => {
    const { problems } = judgePack({ 'pack.json': { ...header, open: ['/policies/objectionDays/days'] } }, [
      nasional,
    ])
    expect(problems).toMatchObject([{ file: 'pack.json', path: '/open/0', kind: 'cannot-open' }])
  })

  it('[R9] a base that is not there, of another version, or a circle is refused', () => {
    const on = (id: string, base: string): Files => ({
      [`${id}/pack.json`]: { ...header, id, extends: base },
    })
    const found = (files: Files, bases: readonly Files[]) =>
      judgePack(files, bases).problems.map(({ file, path, kind }) => [file, path, kind])
    expect(found(on('a', 'nasionl@1'), [nasional])).toEqual([['a/pack.json', '/extends', 'unknown-base']])
    expect(found(on('a', 'nasional@2'), [nasional])).toEqual([['a/pack.json', '/extends', 'other-version']])
    expect(found(on('a', 'b@1'), [on('b', 'a@1'), on('a', 'b@1')])).toEqual([
      ['b/pack.json', '/extends', 'circle'],
    ])
    expect(found(on('a', 'a@1'), [on('a', 'a@1')])).toEqual([['a/pack.json', '/extends', 'circle']])
  })

  it('[R9] trouble in the base is told as the base’s', () => {
    const { 'schemas/nasional/appraisal.scoring.json': _gone, ...broken } = nasional
    expect(judgePack({ 'pack.json': header }, [broken]).problems).toMatchObject([
      { kind: 'missing-document' },
    ])
  })
})

describe('where a value comes from', () => {
  const { provenance = { layers: [], set: {} } } = readPack('kotabumi')

  it.each([
    ['/scoring/weights/raters/self', 'kotabumi@1'],
    ['/scoring/weights/raters/superior', 'nasional@1'],
    ['/scoring/matrices/predicate/above/meets', 'nasional@1'],
    ['/indicators/response-time/target', 'kotabumi@1'],
    ['/behaviours/loyal/levels/3/anchor', 'nasional@1'],
    ['/scoring/followUps/share-speed/when', 'kotabumi@1'],
    ['/region/name', 'kotabumi@1'],
    ['/policies/objectionDays', 'nasional@1'],
    ['/workflow/states/shared', 'nasional@1'],
  ])('[R8] %s: %s', (pointer, layer) => {
    expect(layerOf(provenance, pointer)).toBe(layer)
  })
})

describe('every pack of the repository', () => {
  const ids = packIds()

  it('[R6] is one of the known ones or builds on one', () => {
    expect(ids).toContain('nasional')
    for (const id of ids) expect(readBases(id)).toHaveLength(id === 'nasional' ? 0 : 1)
  })

  it.each(ids)('[R2] %s is sound', { timeout: 30_000 }, (id) => {
    expect(judgePack(readPackFiles(id), readBases(id)).problems).toEqual([])
  })

  it.each(ids)('[R11] %s repeats nothing of its base', { timeout: 30_000 }, (id) => {
    expect(redundant(readPackFiles(id), readBases(id))).toEqual({ kind: 'ok', value: [] })
  })

  it('[R11] what is repeated is found, values and places alike', () => {
    const files = {
      'pack.json': { ...header, policies: { peers: { minimum: 3 } } },
      'a.scoring.json': {
        id: 'appraisal',
        weights: { raters: { self: 10, superior: 60, peers: 30 } },
        steps: [
          { id: 'score', place: { after: 'behaviour-rating' } },
          { id: 'efficiency', place: { after: 'achievement' } },
        ],
      },
    }
    const found = redundant(files, [nasional])
    expect(found.kind === 'ok' ? found.value : found.error).toEqual([
      { file: 'pack.json', path: '/policies/peers/minimum', pointer: '/policies/peers/minimum' },
      {
        file: 'a.scoring.json',
        path: '/weights/raters/superior',
        pointer: '/scoring/weights/raters/superior',
      },
    ])
  })
})

function problems(files: Files) {
  return judgePack({ 'pack.json': header, ...files }, [nasional]).problems
}

function made(files: Files) {
  const pack = resolvePack({ 'pack.json': header, ...files }, [nasional])
  if (pack.kind === 'err') throw new Error(JSON.stringify(pack.error))
  expect(isObject(pack.value)).toBe(true)
  return pack.value
}
