import { effect } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import { compileForm } from '../../core/form/compile-form.ts'
import type { FormDocument } from '../../core/form/model.ts'
import type { JsonObject } from '../../core/json.ts'
import { openDraft } from './draft.ts'
import type { DraftStart } from './draft-start.ts'
import { cleared, type Entry, value } from './entry.ts'
import { progressOf } from './progress.ts'
import { removed, swapped } from './rearrange.ts'

describe('a form while it is filled', () => {
  test('[D1] every change is told at once, a field inside a list as its whole list', () => {
    const { draft, edits } = aDraft({ answers: { rows: [{ hours: 1 }, { hours: 2 }] } })
    draft.write('/score', value(4))
    draft.write('/rows/1/hours', value(3))
    draft.write('/score', cleared)
    expect(edits).toEqual([
      ['/score', value(4)],
      ['/rows', value([{ hours: 1 }, { hours: 3 }])],
      ['/score', cleared],
    ])
    expect(draft.answers.value).toEqual({ rows: [{ hours: 1 }, { hours: 3 }] })
  })

  test('[D1] what can’t be read yet is kept as it was typed, counts as no answer, and stands in the way', () => {
    const { draft, edits } = aDraft({ answers: { score: 4 } })
    draft.write('/score', { kind: 'unread', text: '3.750' })
    expect(edits).toEqual([['/score', { kind: 'unread', text: '3.750' }]])
    expect(draft.answers.value).toEqual({})
    expect(draft.field('/score').value?.unread).toBe('3.750')
    // It is not called missing as well.
    expect(draft.problems.value).toEqual([{ kind: 'unread', path: '/score', text: '3.750' }])

    const again = aDraft({ entries: [['/score', { kind: 'unread', text: '3.750' }]] }).draft
    expect(again.field('/score').value?.unread).toBe('3.750')
  })

  test('[D1] opens where it was left: prefilled, then written, then cleared', () => {
    const { draft } = aDraft({
      answers: { score: 2, reason: 'from before' },
      entries: [
        ['/score', value(5)],
        ['/reason', cleared],
      ],
    })
    expect(draft.answers.value).toEqual({ score: 5 })
  })

  test('[U6] how far it is goes by every field that comes, goes, is answered or emptied, and by no word within one', () => {
    const { draft } = aDraft({})
    const isRight = () => expect(draft.progress.value).toEqual(progressOf(draft.state.value))
    const steps = [
      () => draft.write('/score', value(2)),
      () => draft.write('/reason', value('late')),
      () => draft.write('/reason', value('later')),
      () => draft.write('/score', value(4)),
      () => draft.write('/comment', value('c')),
      () => draft.write('/score', cleared),
      () => draft.arrange('/rows', [{}, { hours: 1 }], [null, null]),
      () => draft.write('/rows/0/hours', value(3)),
      () => draft.arrange('/rows', [], removed(2, 0)),
      () => draft.receive('/comment', { entry: cleared }),
    ]
    const seen = steps.map((step) => {
      step()
      isRight()
      return draft.progress.value
    })
    expect(new Set(seen.map(({ answered, asked }) => `${answered}/${asked}`)).size).toBeGreaterThan(2)
    draft.write('/comment', value('d'))
    const before = draft.outline.value
    for (const each of ['/score', '/reason', '/comment']) draft.field(each)
    draft.write('/comment', value('de'))
    expect(draft.outline.value).toBe(before)
  })

  test('[U20] what is known of a row goes along when it is moved, and goes when it is removed', () => {
    const { draft, edits } = aDraft({ answers: { rows: [{ hours: 1 }, { hours: 2 }, { hours: 3 }] } })
    draft.write('/rows/1/hours', { kind: 'unread', text: '1.250' })
    draft.touch('/rows/1/hours')
    edits.length = 0

    draft.arrange('/rows', [{}, { hours: 1 }, { hours: 3 }], swapped(3, 0, 1))
    expect(edits).toEqual([
      ['/rows', value([{}, { hours: 1 }, { hours: 3 }])],
      ['/rows/1/hours', cleared],
      ['/rows/0/hours', { kind: 'unread', text: '1.250' }],
    ])
    expect(draft.field('/rows/0/hours').value?.unread).toBe('1.250')
    expect(draft.field('/rows/0/hours').value?.problems).toHaveLength(1)
    expect(draft.field('/rows/1/hours').value?.unread).toBe(null)

    edits.length = 0
    draft.arrange('/rows', [{ hours: 1 }, { hours: 3 }], removed(3, 0))
    expect(edits).toEqual([
      ['/rows', value([{ hours: 1 }, { hours: 3 }])],
      ['/rows/0/hours', cleared],
    ])
    draft.arrange('/rows', [], [])
    expect(edits.at(-1)).toEqual(['/rows', cleared])
  })

  test('[U13] errors are shown once the person has left the field, not while they begin', () => {
    const { draft } = aDraft({})
    const field = draft.field('/score')
    expect(field.value?.problems).toEqual([])
    draft.touch('/score')
    expect(field.value?.problems.map(({ kind }) => kind)).toEqual(['form'])
    draft.write('/score', value(3))
    expect(field.value?.problems).toEqual([])
  })

  test('[U13] a keystroke redraws its own field and what depends on it, nothing else', () => {
    const { draft } = aDraft({ answers: { score: 4 } })
    const drawn = { score: 0, reason: 0, comment: 0 }
    for (const name of ['score', 'reason', 'comment'] as const) {
      effect(() => {
        if (draft.field(`/${name}`).value !== undefined) drawn[name] += 1
      })
    }
    draft.write('/comment', value('a'))
    draft.write('/comment', value('ab'))
    expect(drawn).toEqual({ score: 1, reason: 1, comment: 3 })
    draft.write('/score', value(1))
    expect(drawn).toEqual({ score: 2, reason: 2, comment: 3 })
  })

  test('[U13] while the same things are wrong, the list of them is the very same, however often it is asked for', () => {
    const { draft } = aDraft({})
    const before = draft.problems.value
    expect(before).toMatchObject([{ path: '/score' }])
    draft.write('/comment', value('a'))
    expect(draft.problems.value).toBe(before)
    draft.write('/score', value(4))
    expect(draft.problems.value).toEqual([])
  })

  test('[D4] the server’s reasons stand at their fields until those are changed', () => {
    const text = { id: 'Terlalu pendek.', en: 'Too short.' }
    const error = {
      instancePath: '/comment',
      schemaPath: '',
      keyword: 'minLength',
      params: {},
      message: '',
      text,
    }
    const { draft } = aDraft({ answers: { score: 4, comment: 'x' }, refusals: [error] })
    expect(draft.field('/comment').value?.problems).toEqual([{ kind: 'refused', path: '/comment', text }])
    draft.write('/comment', value('longer'))
    expect(draft.field('/comment').value?.problems).toEqual([])
  })

  test('[D2] another page’s answer is taken over; two at once stand side by side until one is chosen', () => {
    const { draft, edits } = aDraft({ answers: { comment: 'mine' } })
    draft.receive('/score', { entry: value(2) })
    expect(draft.answers.value).toEqual({ comment: 'mine', score: 2 })
    const theirs = { entry: value('theirs'), from: null, at: '2026-01-05T03:00:00.000Z' }
    draft.receive('/comment', { rivals: [theirs] })
    expect(draft.field('/comment').value?.rivals).toEqual([theirs])
    draft.write('/comment', value('mine, longer'))
    expect(draft.field('/comment').value?.rivals).toEqual([theirs])
    draft.choose('/comment', value('theirs'))
    expect(draft.field('/comment').value).toMatchObject({ value: 'theirs', rivals: [] })
    expect(edits.at(-1)).toEqual(['/comment', value('theirs')])
  })

  test('[U6] progress counts what must be answered and can be seen', () => {
    const { draft } = aDraft({})
    expect(progressOf(draft.state.value)).toEqual({ answered: 0, asked: 1 })
    draft.write('/score', value(1))
    expect(progressOf(draft.state.value)).toEqual({ answered: 1, asked: 2 })
    draft.write('/reason', value('because'))
    expect(progressOf(draft.state.value)).toEqual({ answered: 2, asked: 2 })
  })
})

const text = { id: 'Teks', en: 'Text' }

const document: FormDocument = {
  id: 'small',
  version: 1,
  title: text,
  schema: {
    type: 'object',
    required: ['score'],
    properties: {
      score: { type: 'integer', minimum: 1, maximum: 5 },
      reason: { type: 'string' },
      comment: { type: 'string' },
      rows: { type: 'array', items: { type: 'object', properties: { hours: { type: 'number' } } } },
    },
  },
  layout: {
    type: 'VerticalLayout',
    elements: [
      { type: 'Control', kind: 'integer', scope: '#/properties/score', label: text },
      {
        type: 'Control',
        kind: 'long-text',
        scope: '#/properties/reason',
        label: text,
        visibleIf: { '<': [{ var: 'answers.score' }, 3] },
        requiredIf: { '<': [{ var: 'answers.score' }, 3] },
      },
      { type: 'Control', kind: 'text', scope: '#/properties/comment', label: text },
      {
        type: 'Control',
        kind: 'repeat',
        scope: '#/properties/rows',
        label: text,
        elements: [{ type: 'Control', kind: 'decimal', scope: '#/properties/hours', label: text }],
      },
    ],
  },
}

function aDraft(over: {
  answers?: JsonObject
  entries?: readonly (readonly [string, Entry])[]
  refusals?: DraftStart['refusals']
}) {
  const compiled = compileForm(document)
  if (compiled.kind === 'err') throw new Error(JSON.stringify(compiled.error))
  const edits: [string, Entry][] = []
  const draft = openDraft({
    form: compiled.value,
    context: {},
    prefill: over.answers ?? {},
    entries: (over.entries ?? []).map(([pointer, entry]) => ({ pointer, entry, rivals: [] })),
    refusals: over.refusals ?? [],
    onEdit: ({ pointer, entry }) => edits.push([pointer, entry]),
  })
  return { draft, edits }
}
