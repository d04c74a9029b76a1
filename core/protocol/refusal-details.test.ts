import { describe, expect, test } from 'vitest'
import type { OpenRefusal, Refusal, ReopenRefusal } from '../case/model.ts'
import { aForm, control, text } from '../form/testing/a-form.ts'
import { personId, taskId } from '../ids.ts'
import { aWorkflow } from '../workflow/testing/a-workflow.ts'
import { fieldAt } from './field-at.ts'
import { parseProblem } from './parse-problem.ts'
import { problemDetails } from './problem-details.ts'
import { problemTexts } from './problem-texts.ts'
import { refusalDetails } from './refusal-details.ts'

const pack = {
  workflow: aWorkflow(),
  forms: {
    rate: aForm(
      {
        properties: {
          score: { type: 'integer', maximum: 5 },
          items: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
          behaviour: { type: 'object', properties: { loyal: { type: 'integer' } } },
        },
      },
      [
        control('score', { kind: 'integer' }),
        {
          type: 'Group',
          label: text('Group'),
          elements: [
            control('items', { kind: 'repeat', elements: [control('name', { kind: 'text' })] }),
            control('behaviour', {
              kind: 'matrix',
              rows: [{ property: 'loyal', label: text('Loyal') }],
              choices: [],
            }),
          ],
        },
      ],
      { id: 'rate' },
    ),
  },
}

const ani = personId('ani')
const tooLarge = {
  instancePath: '/score',
  schemaPath: '#/properties/score/maximum',
  keyword: 'maximum',
  params: { comparison: '<=', limit: 5 },
  message: 'must be <= 5',
}

const refusals: readonly (Refusal | OpenRefusal | ReopenRefusal)[] = [
  { kind: 'unknown-task', task: 'case-1-rate-9' },
  { kind: 'not-yours', task: taskId('case-1-rate-1') },
  { kind: 'task-closed', task: taskId('case-1-rate-1'), status: 'done', state: 'rating' },
  { kind: 'no-transition', state: 'rating', event: 'submitted rate' },
  { kind: 'not-due', state: 'rating', dueAt: null },
  { kind: 'self-assignment', role: 'peer', person: ani },
  { kind: 'unknown-person', role: 'peer', person: 'zaki' },
  { kind: 'too-many-steps', state: 'scoring' },
  { kind: 'bad-rule', where: '/states/rating/rated/when', problem: 'missing-number' },
  { kind: 'wrong-form', expected: { id: 'rate', version: 2 } },
  { kind: 'invalid', errors: [tooLarge] },
  { kind: 'not-your-role', role: 'reviewer' },
  { kind: 'no-reason' },
  { kind: 'no-such-person', person: ani },
  { kind: 'not-appraised', person: ani },
  { kind: 'no-superior', person: ani },
  { kind: 'no-reviewer', person: ani, superior: personId('budi') },
]

describe('refusalDetails', () => {
  test.each(refusals.map((refusal) => [refusal.kind, refusal] as const))(
    '[N4] words %s in both languages and leaves no hole',
    (_kind, refusal) => {
      const details = refusalDetails(refusal, { status: 409, workflow: pack.workflow })
      expect(JSON.stringify(details.text)).not.toMatch(/[{]\w+[}]/)
      expect(parseProblem(details)).toEqual({ kind: 'ok', value: details })
    },
  )

  test('names the state in the words of the workflow', () => {
    const refusal = { kind: 'no-transition', state: 'shared', event: 'submitted respond' } as const
    expect(refusalDetails(refusal, { status: 409, workflow: pack.workflow, language: 'en' })).toMatchObject({
      type: '/problems/no-transition',
      status: 409,
      detail: 'At “Shared” these answers lead nowhere. Check what you chose.',
    })
  })

  test('[P1] of a closed task it does not tell where the appraisal stands, for a peer is no reader of it', () => {
    const refusal = {
      kind: 'task-closed',
      task: taskId('t-1'),
      status: 'cancelled',
      state: 'shared',
    } as const
    const details = refusalDetails(refusal, { status: 409, workflow: pack.workflow, language: 'en' })
    expect(details.detail).toBe('This task is cancelled. Your draft is kept.')
    expect(JSON.stringify(details)).not.toMatch(/shared/i)
  })

  test('[N4] says of each error of a form where it is and what would be right', () => {
    const details = refusalDetails(
      { kind: 'invalid', errors: [tooLarge] },
      { status: 422, workflow: pack.workflow, form: pack.forms.rate },
    )
    expect(details).toMatchObject({
      type: '/problems/invalid-answers',
      title: 'Ada isian yang perlu diperbaiki',
      errors: [{ ...tooLarge, text: { id: expect.stringContaining('5'), en: expect.stringContaining('5') } }],
    })
  })
})

describe('fieldAt', () => {
  test.each([
    ['/score', 'score', { type: 'integer', maximum: 5 }],
    ['/items/0/name', 'name', { type: 'string' }],
    ['/items/0', 'items', expect.objectContaining({ type: 'array' })],
    ['/behaviour/loyal', 'Loyal', { type: 'integer' }],
    ['/elsewhere', 'This answer', {}],
  ])('the field at %s is called %s', (pointer, label, schema) => {
    const field = fieldAt(pack.forms.rate, pointer)
    expect([field.label.en, field.schema]).toEqual([label, schema])
  })
})

describe('problemDetails', () => {
  test('every problem has a title and a detail in both languages', () => {
    for (const [type, { title, detail }] of Object.entries(problemTexts)) {
      for (const words of [title.id, title.en, detail.id, detail.en])
        expect([type, words.length > 3]).toEqual([type, true])
    }
  })

  test('what a person typed is put into a text as it is, and once', () => {
    const { detail } = problemDetails('unknown-region', {
      status: 404,
      values: { region: '{region} $& <b>' },
      language: 'en',
    })
    expect(detail).toBe('The region {region} $& <b> has not been set up.')
  })
})
