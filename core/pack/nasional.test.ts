import { describe, expect, it } from 'vitest'
import { readPack, readPackFiles } from '../../cli/read-pack.ts'
import { compileForm } from '../form/compile-form.ts'
import { validateForm } from '../form/validate-form.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'
import { score } from '../scoring/score.ts'
import { tallyOf } from '../survey/tally.ts'
import { criteriaOf } from './criteria-of.ts'
import { sortDocuments } from './documents.ts'
import { grains } from './overlay/grain.ts'
import { namePath } from './overlay/name-path.ts'

const pack = readPack('nasional')
const documents = sortDocuments(readPackFiles('nasional'))
const values = pack.behaviours.map(({ id }) => id)

describe('a job-person match', () => {
  it('[R2] of a post that asks for no competency at all is full', () => {
    const asksNothing = (pack.sets?.competencies ?? []).map((row) => ({
      ...row,
      standards: { ...row.standards, pelaksana: 0 },
    }))
    const changed = { ...pack, sets: { ...pack.sets, competencies: asksNothing } }
    const criteria = criteriaOf(changed, 'job-person-match')
    const result =
      criteria && score(criteria, { assessment: { post: 'pelaksana', levels: { integritas: 2 } } })
    expect(result).toMatchObject({ kind: 'scored', outputs: { match: 100, category: 'qualified' } })
  })
})

describe('the numbers of the national pack', () => {
  const kinds = ['pack', 'indicators', 'behaviours', 'set', 'scoring', 'workflow', 'table'] as const
  const files = kinds.flatMap((kind) => documents[kind].map(({ file, json }) => [file, kind, json] as const))

  it.each(files)('[R12] each has a source with its confidence: %s', (_file, kind, json) => {
    const cited = isObject(json) && isObject(json.cites) ? Object.keys(json.cites) : []
    const bare = numbersIn(json).filter(({ path, sourced }) => {
      const named = namePath(grains[kind], json, path)
      return !sourced && !cited.some((cite) => named === cite || named.startsWith(`${cite}/`))
    })
    expect(bare.map(({ path }) => path)).toEqual([])
  })

  it('[R12] every citation leads to something in its document', () => {
    for (const [file, kind, json] of files) {
      const cited = isObject(json) && isObject(json.cites) ? Object.keys(json.cites) : []
      const there = new Set(pointersIn(json).map((pointer) => namePath(grains[kind], json, pointer)))
      expect([file, cited.filter((cite) => !there.has(cite))]).toEqual([file, []])
    }
  })
})

describe('the national pack', () => {
  it('has seven behaviours with three guides each, and five levels', () => {
    expect(pack.behaviours.map(({ guides, levels }) => [guides.length, levels.length])).toEqual(
      Array.from({ length: 7 }, () => [3, 5]),
    )
  })

  it('has eight managerial competencies and a socio-cultural one for everybody, technical ones by family', () => {
    const { competencies = [] } = pack.sets ?? {}
    const of = (group: string) => competencies.filter((row) => row.group === group)
    expect([of('managerial').length, of('socio-cultural').length]).toEqual([8, 1])
    expect(new Set(of('technical').map(({ family }) => family)).size).toBe(6)
    for (const { levels } of competencies) expect(levels.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5])
  })

  it('has a training for every competency and every behaviour', () => {
    const trained = new Set(pack.trainings.map(({ competency }) => competency))
    const { competencies = [] } = pack.sets ?? {}
    for (const { id } of [...competencies, ...pack.behaviours]) expect(trained).toContain(id)
  })
})

/** Answers that people give, by the form they give them in, and the scoring and input that take them. */
const takings: readonly (readonly [string, string, JsonObject, string, JsonObject])[] = [
  [
    'periodic-evaluation',
    'evaluation',
    {
      period: 'quarter-1',
      achievement: 'baik',
      results: [
        {
          plan: 'Izin terbit tepat waktu',
          kind: 'main',
          feedback: 'Antrean turun sejak loket dibuka lebih pagi',
          rating: 'above',
        },
      ],
      behaviours: Object.fromEntries(values.map((id) => [id, 'above'])),
      behaviourFeedback: 'Menjelaskan syarat dengan sabar kepada warga',
    },
    'skp-qualitative',
    { predicate: 'sangat-baik', resultsRating: 'above', behaviourRating: 'above' },
  ],
  [
    'competency-assessment',
    'assessment',
    {
      post: 'pengawas',
      family: 'keuangan',
      levels: {
        ...Object.fromEntries(
          (pack.sets?.competencies ?? []).filter(({ family }) => family === 'umum').map(({ id }) => [id, 2]),
        ),
        'pengelolaan-anggaran': 2,
        'perpajakan-dan-akuntansi': 1,
      },
    },
    'job-person-match',
    { match: 95.45, category: 'qualified' },
  ],
  [
    'organisation-evaluation',
    'unit',
    {
      achievement: 'baik',
      grounds: 'Perjanjian kinerja tercapai seluruhnya',
      predicates: { 'sangat-baik': 2, baik: 7, 'butuh-perbaikan': 1, kurang: 0, 'sangat-kurang': 0 },
    },
    'distribution',
    { warnings: [], achievement: 'baik', total: 10, reason: 'none' },
  ],
  [
    'probation',
    'probation',
    { exam: 80, interpersonal: 70, leadership: 60, feedback: 'Cepat belajar dan mau bertanya' },
    'probation',
    { outcome: 'passed', score: 71 },
  ],
  [
    'talent-review',
    'talent',
    {
      predicate: 'sangat-baik',
      potential: 'medium',
      grounds: 'Hasil uji kompetensi dan dua penugasan lintas unit',
    },
    'nine-box',
    { box: 7, performance: 'above', potential: 'medium' },
  ],
]

describe('what people fill in a national form', () => {
  it.each(takings)('%s is valid, and its scoring takes it', (form, input, answers, scoring, outputs) => {
    expect(verdictOf(form, answers)).toMatchObject({ kind: 'valid' })
    const criteria = criteriaOf(pack, scoring)
    const result = criteria && score(criteria, { [input]: answers })
    expect(result?.kind === 'scored' ? result.outputs : result).toEqual(outputs)
  })

  it('satisfaction-survey: each answer is valid, and five make an index', () => {
    const elements = Object.fromEntries((pack.sets?.['survey-elements'] ?? []).map(({ id }) => [id, 3]))
    expect(verdictOf('satisfaction-survey', { elements })).toMatchObject({ kind: 'valid' })
    const criteria = criteriaOf(pack, 'satisfaction-survey')
    const form = pack.forms['satisfaction-survey']
    const answers = Array.from({ length: 5 }, () => ({ elements }))
    const result = criteria && form && score(criteria, { tally: tallyOf(form, answers) })
    expect(result).toMatchObject({ kind: 'scored', outputs: { index: 75, grade: 'c' } })
  })

  it('[S-N8] feedback that is too short, or figures alone, is not taken', () => {
    const log = { date: '2026-03-02', about: 'result', sort: 'keep' }
    const words = 'Menenangkan warga yang marah di loket'
    const said = (observation: string) =>
      verdictOf('feedback-log', { ...log, observation, impact: words, suggestion: words }).kind
    expect([said(words), said('bagus'), said('100 100 100 100 100')]).toEqual(['valid', 'invalid', 'invalid'])
  })

  it('a technical competency is asked of its own family alone', () => {
    const [, , answers] = takings.find(([form]) => form === 'competency-assessment') ?? []
    const { 'perpajakan-dan-akuntansi': _gone, ...levels } = isObject(answers?.levels) ? answers.levels : {}
    expect(verdictOf('competency-assessment', { ...answers, levels }).kind).toBe('invalid')
    expect(verdictOf('competency-assessment', { ...answers, levels, family: 'umum' }).kind).toBe('valid')
  })

  it('a planned result without a target is not taken, nor a plan without a main result', () => {
    const quantity = { indicator: 'Izin terbit', target: 10, unit: 'izin' }
    const plan = (changes: JsonObject) => ({
      results: [{ plan: 'Izin terbit tepat waktu', kind: 'main', quantity, ...changes }],
    })
    expect(verdictOf('skp-quantitative', plan({})).kind).toBe('valid')
    expect(verdictOf('skp-quantitative', plan({ quantity: {} })).kind).toBe('invalid')
    expect(verdictOf('skp-quantitative', plan({ kind: 'additional' })).kind).toBe('invalid')
  })
})

function verdictOf(id: string, answers: JsonObject) {
  const document = pack.forms[id]
  const compiled = document && compileForm(document)
  if (compiled?.kind !== 'ok') throw new Error(`no form ${id}`)
  return validateForm(compiled.value, { answers, context: {} })
}

type Found = { readonly path: string; readonly sourced: boolean }

/** Every number but 0, versions and places of rounding, and whether the row around it names a source. */
function numbersIn(json: Json, path = '', sourced = false): readonly Found[] {
  if (json === 0) return []
  if (typeof json === 'number') return /\/(version|round|value|places)$/.test(path) ? [] : [{ path, sourced }]
  if (Array.isArray(json))
    return json.flatMap((item: Json, index) => numbersIn(item, `${path}/${index}`, sourced))
  if (!isObject(json)) return []
  const named = sourced || typeof json.source === 'string' || isObject(json.source)
  return Object.entries(json).flatMap(([key, item]) => numbersIn(item, `${path}/${key}`, named))
}

function pointersIn(json: Json, path = ''): readonly string[] {
  const members: readonly (readonly [string | number, Json])[] = Array.isArray(json)
    ? [...json.entries()]
    : isObject(json)
      ? Object.entries(json)
      : []
  return [path, ...members.flatMap(([key, item]) => pointersIn(item, `${path}/${key}`))]
}
