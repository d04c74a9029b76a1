import { describe, expect, it } from 'vitest'
import { readPackFiles } from '../../cli/read-pack.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'
import { judgePack, resolvePack } from './resolve.ts'

const files = readPackFiles('nasional')
const [manifest, scoring, indicators, workflow] = [
  'schemas/nasional/pack.json',
  'schemas/nasional/appraisal.scoring.json',
  'schemas/nasional/results.indicators.json',
  'workflows/nasional/appraisal.workflow.json',
]

describe('resolvePack', () => {
  it('[R1] puts the national pack together, with nothing to look at', () => {
    const { pack, problems } = judgePack(files)
    expect(problems).toEqual([])
    expect(pack).toMatchObject({ id: 'nasional', timeZone: 'WIB', scoring: { id: 'appraisal' } })
    expect(Object.keys(pack?.forms ?? {})).toHaveLength(23)
    expect(Object.keys(pack?.scorings ?? {})).toHaveLength(12)
    expect(Object.keys(pack?.sets ?? {})).toEqual([
      'competencies',
      'culture-elements',
      'survey-elements',
      'training-elements',
    ])
  })

  it('[R1] says which documents are missing or there twice', () => {
    const { [scoring]: gone, ...rest } = files
    expect(found({ ...rest, 'workflows/nasional/other.workflow.json': files[workflow] ?? null })).toEqual([
      ['*.scoring.json', '', 'missing-document'],
      ['workflows/nasional/other.workflow.json', '', 'second-document'],
    ])
    expect(gone).toBeDefined()
  })

  it('[R1] says where a document has not its shape', () => {
    expect(found(changed(manifest, { timeZone: 'UTC', policies: { peers: { quorum: 0 } } }))).toEqual([
      [manifest, '/timeZone', 'shape-enum'],
      [manifest, '/policies/peers/quorum', 'shape-minimum'],
    ])
  })

  it('[R1] says so of a file that holds something else altogether', () => {
    for (const strange of [null, 7, 'x', [], [[]]]) {
      expect(found({ ...files, [scoring]: strange })).toEqual([[scoring, '', 'shape-type']])
    }
  })

  it('[R5] warns of divisions by what may be 0, in the appraisal and in scorings beside it', () => {
    const side = 'schemas/nasional/scorings/job-person-match.scoring.json'
    const text = { id: 'Bagian', en: 'Share' }
    const divided = (file: string, by: string) => {
      const { steps, ...json } = files[file] as { readonly steps: readonly Json[] }
      const share = { id: 'share', title: text, rule: { '/': [1, { var: by }] }, explanation: text }
      return { [file]: { ...json, steps: [...steps, share] } }
    }
    const judged = judgePack({
      ...files,
      ...divided(scoring, 'input.superior.behaviours.loyal'),
      ...divided(side, 'input.assessment.levels.integritas'),
    })
    expect(judged.pack).not.toBeNull()
    const warned = judged.problems.map(({ severity, file, text }) => [severity, file, text.en])
    const told = (by: string) =>
      `The divisor “input.${by}” may be zero. Use “safeDiv” to say what comes out then.`
    expect(warned).toEqual([
      ['warning', scoring, told('superior.behaviours.loyal')],
      ['warning', side, told('assessment.levels.integritas')],
    ])
  })

  it('[R2] weights that do not total 100 are refused', () => {
    expect(found(changed(scoring, { weights: { raters: { self: 20 } } }))).toEqual([
      [scoring, '/weights/raters', 'weights-total'],
    ])
    expect(
      found(changed(indicators, { indicators: rows(indicators, 'indicators', { weight: 40 }) })),
    ).toContainEqual([indicators, '/indicators', 'weights-total'])
  })

  it('[R2] a training that the catalogue does not have is refused, with what may be meant', () => {
    const [problem] = errors(
      changed(scoring, {
        followUps: rows(scoring, 'followUps', { action: { training: 'berakhlak-loyall' } }),
      }),
    )
    expect(problem).toEqual({
      file: scoring,
      path: '/followUps',
      kind: 'unknown-training',
      text: {
        id: 'Tindak lanjut “behaviour-training.berorientasi-pelayanan” menyebut pelatihan “berakhlak-loyall”, yang tidak ada pada “trainings”. Mungkin maksudnya “berakhlak-loyal”.',
        en: 'The follow-up “behaviour-training.berorientasi-pelayanan” names the training “berakhlak-loyall”, which is not in “trainings”. Did you mean “berakhlak-loyal”?',
      },
    })
  })

  it('[R2] a rule that reads an answer that no form asks for is refused', () => {
    const steps = rows(scoring, 'steps', { rule: { var: 'input.superior.realisasi' } })
    expect(found(changed(scoring, { steps }))).toEqual([[scoring, '/steps', 'unasked-answer']])
  })

  it('[R2] a form that the workflow names must be there', () => {
    const { 'schemas/nasional/forms/respond.form.json': gone, ...rest } = files
    expect(gone).toBeDefined()
    expect(found(rest)).toContainEqual([workflow, '/states/shared/tasks/0/form', 'unknown-reference'])
  })

  it('[R2] a quorum under which peers would never count is refused', () => {
    expect(found(changed(manifest, { policies: { peers: { anonymityK: 4 } } }))).toContainEqual([
      manifest,
      '/policies/peers',
      'quorum-below-k',
    ])
  })

  it('[R2] a workflow without a way out is refused, with the way into it', () => {
    const states = { decision: { deadline: null } }
    const problem = errors(changed(workflow, { states })).find(({ kind }) => kind === 'no-deadline-exit')
    expect(problem).toMatchObject({ file: workflow, path: '/states/decision' })
    expect(problem?.text.en).toContain('“decision” may never end')
    expect(problem?.text.en).toContain('object → decision')
  })

  it('[R3] every problem names its file and says in both languages what would be right', () => {
    const broken = [
      changed(manifest, { holidays: null }),
      changed(scoring, { weights: { score: { results: 61 } } }),
      changed(indicators, {
        indicators: rows(indicators, 'indicators', { name: { id: 'Meningkatkan layanan' } }),
      }),
      changed('schemas/nasional/forms/respond.form.json', {
        layout: { elements: [] },
        schema: { properties: { x: { typ: 1 } } },
      }),
      changed('schemas/nasional/forms/decide.form.json', {
        intro: { id: '{policies.none}', en: '{row.name}' },
      }),
    ]
    for (const pack of broken) {
      const all = errors(pack)
      expect(all.length).toBeGreaterThan(0)
      for (const { file, text } of all) {
        expect(Object.keys(files)).toContain(file)
        expect(text.id).not.toBe(text.en)
        expect(`${text.id} ${text.en}`).not.toMatch(/undefined|null|\[object/)
      }
    }
  })

  it('[R3] never throws, whatever is taken out of a document', { timeout: 60_000 }, () => {
    // One of each kind, and of those that a pack has several of, the smallest: judging takes its time.
    const few = Object.entries(files).filter(
      ([file]) =>
        !/\/(scorings|tables|cases|forms)\/|\.set\.json$/.test(file) ||
        /(probation|periods|respond)\./.test(file),
    )
    for (const [file, json] of few) {
      if (!isObject(json)) continue
      for (const key of Object.keys(json)) {
        const { [key]: _gone, ...rest } = json
        expect(() => resolvePack({ ...Object.fromEntries(few), [file]: rest })).not.toThrow()
      }
    }
  })
})

function errors(pack: typeof files) {
  const resolved = resolvePack(pack)
  return resolved.kind === 'ok' ? [] : resolved.error
}

function found(pack: typeof files) {
  return errors(pack).map(({ file, path, kind }) => [file, path, kind])
}

function changed(file: string, change: JsonObject): typeof files {
  return { ...files, [file]: deep(files[file] ?? null, change) }
}

/** The list of a document with a change to its first row. */
function rows(file: string, list: string, change: JsonObject): Json {
  const json = files[file]
  const all = isObject(json) ? json[list] : undefined
  if (!Array.isArray(all)) throw new Error(`${file} has no ${list}`)
  return all.map((row: Json, index) => (index === 0 ? deep(row, change) : row))
}

function deep(target: Json, change: JsonObject): Json {
  const base = isObject(target) ? target : {}
  const kept = Object.entries(base).filter(([key]) => change[key] !== null)
  const put = Object.entries(change).filter(([, value]) => value !== null)
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(
      put.map(([key, value]) => [
        key,
        isObject(value) && !('var' in value) ? deep(base[key] ?? null, value) : value,
      ]),
    ),
  }
}
