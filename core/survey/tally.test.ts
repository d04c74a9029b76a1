import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import type { FormDocument } from '../form/model.ts'
import { smallestSurvey, surveyOutcome } from './outcome.ts'
import { meanRating, remarksIn, tallyOf } from './tally.ts'

const rating = { type: 'integer', minimum: 1, maximum: 3 }
const form: FormDocument = {
  id: 'survey',
  version: 1,
  title: { id: 'Survei', en: 'Survey' },
  schema: {
    type: 'object',
    properties: {
      speed: rating,
      staff: { type: 'object', properties: { kind: rating, fair: rating } },
      visits: { type: 'integer', minimum: 0 },
      comment: { type: 'string' },
    },
  },
  layout: { type: 'VerticalLayout', elements: [] },
}

describe('the answers of a survey', () => {
  test('[O3] are counted level by level in their own shape, those that nobody chose as 0', () => {
    const answers = [
      { speed: 3, staff: { kind: 2 }, visits: 9 },
      { speed: 3, staff: { kind: 1, fair: 3 } },
      {},
    ]
    expect(tallyOf(form, answers)).toEqual({
      respondents: 3,
      speed: { 1: 0, 2: 0, 3: 2 },
      staff: { kind: { 1: 1, 2: 1, 3: 0 }, fair: { 1: 0, 2: 0, 3: 1 } },
    })
  })

  test('[O3] of one person have a mean over what they rated, or none', () => {
    expect(meanRating(form, { speed: 3, staff: { kind: 2, fair: 1 }, visits: 900 })).toBe(2)
    expect(meanRating(form, { visits: 9 })).toBeNull()
  })

  test('[O3] hold remarks, but no empty ones', () => {
    expect(remarksIn(form, { comment: 'Cepat.' })).toEqual(['Cepat.'])
    expect(remarksIn(form, { comment: '  ' })).toEqual([])
  })

  test('[O3] come to an index, a grade and a spread from the smallest survey on', () => {
    const pack = readPack('nasional')
    const [smallest, elements] = [smallestSurvey(pack), pack.sets?.['survey-elements'] ?? []]
    const answer = (level: number, comment: string) => ({
      elements: Object.fromEntries(elements.map(({ id }) => [id, level])),
      comment,
    })
    const answers = [
      answer(3, 'Ramah'),
      answer(3, 'Antrean panjang'),
      answer(4, ''),
      answer(4, ''),
      answer(3, ''),
    ]
    expect(smallest).toBe(5)
    expect(surveyOutcome(pack, 'satisfaction-survey', answers.slice(1))).toBeNull()
    const outcome = surveyOutcome(pack, 'satisfaction-survey', answers)
    expect(outcome).toMatchObject({
      respondents: 5,
      outputs: { index: 85, grade: 'b', respondents: 5 },
      names: { grade: { id: 'B (Baik)', en: 'B (Good)' } },
      spread: { count: 5, mean: 3.4 },
      remarks: ['Antrean panjang', 'Ramah'],
    })
    expect(outcome?.spread.deviation).toBeCloseTo(Math.sqrt(0.3), 12)
  })
})
