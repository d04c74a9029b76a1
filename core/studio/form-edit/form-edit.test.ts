import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packIds, readBases, readPackFiles } from '../../../cli/read-pack.ts'
import { everyKind } from '../../../test/support/every-kind.ts'
import { fieldKinds } from '../../form/kind.ts'
import type { FieldKind } from '../../form/model.ts'
import { aForm, control } from '../../form/testing/a-form.ts'
import type { Json, JsonObject } from '../../json.ts'
import { type CaseDocument, runCase } from '../../pack/run-cases.ts'
import { ok, type Result } from '../../result.ts'
import { applyStep, edit, type Step } from '../edit.ts'
import { noHistory, undo, write } from '../history.ts'
import { baseDocuments, openProject, type Project, type ProjectDocuments } from '../project.ts'
import { pointerOf, withValue } from './at.ts'
import { keepSound, placesBetween } from './change-form.ts'
import { copyPart, duplicatePart, pastePart, readClip } from './clip.ts'
import { allTasks } from './foreign-rules.ts'
import { formGiven } from './form-given.ts'
import { judgeForm } from './judge-form.ts'
import { goneParts, layersIn } from './layers.ts'
import { movePart } from './move.ts'
import { addPart, type NewKind, withPages } from './new-part.ts'
import { findPart, innerOf, partsIn } from './parts.ts'
import { readersElsewhere } from './readers.ts'
import type { Refusal } from './refusal.ts'
import { removePart } from './remove.ts'
import { renameAnswer } from './rename.ts'
import { renameChoice } from './rename-choice.ts'
import { resetPart, restorePart } from './reset-part.ts'
import { changeKind, setChoices, setMember, setSchema } from './set-part.ts'
import { newWords as words } from './testing/new-words.ts'

const kinds: readonly NewKind[] = [
  ...(fieldKinds as readonly FieldKind[]),
  'page',
  'section',
  'note',
  'feedback',
]
const plain = everyKind as unknown as JsonObject
const nothing = formGiven({})
const elements = ['layout', 'elements'] as const

describe('a form that is being written', () => {
  test.each(kinds)(
    '[Z20] a new %s is ready to be filled in where it may stand, and refused elsewhere',
    (kind) => {
      for (const layout of ['VerticalLayout', 'Categorization']) {
        const empty = { ...blank, layout: { type: layout, elements: [] } }
        const made = addPart(empty, { list: elements, index: 0 }, { kind, words })
        const fits = (kind === 'page') === (layout === 'Categorization')
        expect(made.kind).toBe(fits ? 'ok' : 'err')
        if (made.kind === 'ok') expect(judgeForm(made.value.form, nothing)).toEqual([])
      }
    },
  )

  test('[Z20] pages take in what stood on none', () => {
    const form = withPages(
      asForm(aForm({ properties: { a: { type: 'string' } } }, [control('a', { kind: 'text' })])),
      both,
    )
    expect(partsIn(form).map(({ body }) => body.type)).toEqual(['Categorization', 'Category', 'Control'])
    expect(judgeForm(form, nothing)).toEqual([])
  })

  test('[Z21] a problem of the form is told at the part that its author sees, rows written once included', () => {
    const project = opened('kotabumi')
    const form = project.documents['form/peer-rating'] ?? {}
    const rating = partsIn(form).find(({ set }) => set === 'behaviours')
    if (!rating) throw new Error('no rating')
    const broken = setMember(form, rating.at, { name: 'visibleIf', value: { var: 'answers.tidakAda' } })
    if (broken.kind === 'err') throw new Error('gone')
    const found = judgeForm(broken.value, formGiven(project.documents))
    expect([...new Set(found.map(({ at, kind }) => `${kind} ${pointerOf(at ?? [])}`))]).toEqual([
      `unknown-variable ${pointerOf(rating.at)}`,
    ])
  })

  test.each(packIds())('[Z21] every form of %s is as sound in the builder as in its pack', (id) => {
    const { documents } = opened(id)
    const given = formGiven(documents)
    const found = Object.entries(documents)
      .filter(([name]) => name.startsWith('form/'))
      .flatMap(([name, form]) => judgeForm(form, given).map(({ text }) => `${name}: ${text.en}`))
    expect(found).toEqual([])
  })
})

describe('moving', () => {
  const rule = { '==': [{ var: 'answers.a' }, 'x'] }
  const form = asForm(
    aForm(
      {
        properties: {
          a: { type: 'string' },
          b: { type: 'string' },
          rows: { type: 'array', items: { type: 'object', properties: { c: { type: 'string' } } } },
        },
        required: ['b'],
      },
      [
        control('a', { kind: 'text' }),
        { ...control('b', { kind: 'text' }), visibleIf: rule },
        { ...control('rows', { kind: 'repeat', elements: [control('c', { kind: 'text' })] }) },
      ],
    ),
  )

  test('[Z22] a field moves into the items of a list with its answer, and its rules go on reading', () => {
    const moved = movePart(form, [...elements, 1], { list: [...elements, 2, 'elements'], index: 1 })
    if (moved.kind === 'err') throw new Error(moved.error.kind)
    expect(moved.value.at).toEqual(['layout', 'elements', 1, 'elements', 1])
    expect(moved.value.form.schema).toEqual({
      type: 'object',
      properties: {
        a: { type: 'string' },
        rows: {
          type: 'array',
          items: {
            type: 'object',
            properties: { c: { type: 'string' }, b: { type: 'string' } },
            required: ['b'],
          },
        },
      },
    })
    expect(findPart(moved.value.form, moved.value.at)?.body).toMatchObject({
      scope: '#/properties/b',
      visibleIf: rule,
    })
    expect(judgeForm(moved.value.form, nothing)).toEqual([])
    const back = movePart(moved.value.form, moved.value.at, { list: elements, index: 1 })
    expect(back.kind === 'ok' && back.value.form.layout).toEqual(form.layout)
  })

  test('[Z22] what others read stays out of the items of a list, where nobody could tell which item is meant', () => {
    const moved = movePart(form, [...elements, 0], { list: [...elements, 2, 'elements'], index: 0 })
    expect(moved).toEqual({ kind: 'err', error: { kind: 'lost-rules', labels: ['b'] } })
  })

  test('[Z22] a part does not go into itself, and a page only among pages', () => {
    expect(movePart(form, [...elements, 2], { list: [...elements, 2, 'elements'], index: 0 })).toEqual({
      kind: 'err',
      error: { kind: 'into-itself' },
    })
    const pages = withPages(form, both)
    const field = [...elements, 0, 'elements', 0]
    expect(movePart(pages, field, { list: elements, index: 0 })).toEqual({
      kind: 'err',
      error: { kind: 'not-here' },
    })
  })
})

test('[Z27] a choice or a kind that a condition asks for is not taken away: it would never hold again', () => {
  const choice = (value: string) => ({ value, label: { id: value, en: value } })
  const form = asForm(
    aForm({ properties: { a: { enum: ['ya', 'belum'] }, b: { type: 'string' } } }, [
      control('a', { kind: 'choice', choices: [choice('ya'), choice('belum')] }),
      { ...control('b', { kind: 'text' }), visibleIf: { in: [{ var: 'answers.a' }, ['ya', 'belum']] } },
    ]),
  )
  const at = [...elements, 0]
  expect(judgeForm(form, nothing)).toEqual([])
  const without = setChoices(form, at, [choice('ya')])
  if (without.kind === 'err') throw new Error(without.error.kind)
  expect(judgeForm(without.value, nothing)).toMatchObject([
    { at: [...elements, 1], kind: 'never-answered', text: { id: expect.stringContaining('“belum”') } },
  ])
  expect(keepSound(form, without.value, nothing)).toMatchObject({ kind: 'err', error: { kind: 'unfit' } })
  const more = setChoices(form, at, [choice('ya'), choice('belum'), choice('lain')])
  expect(more.kind === 'ok' && keepSound(form, more.value, nothing).kind).toBe('ok')
})

test('[Z27] conditions of the course and of scorings that ask for a choice that is gone are told at their places', async () => {
  const { judgeProject } = await import('../judge-project.ts')
  const project = opened('nasional')
  const { workflow } = project.documents
  const tasks = allTasks(project.documents)
  const found = tasks.flatMap(({ task }) => {
    const form = project.documents[`form/${String(task.form)}`]
    const part =
      form && partsIn(form).find(({ body }) => body.kind === 'choice' && Array.isArray(body.choices))
    return part ? [{ task, part, form }] : []
  })[0]
  if (!found || workflow === undefined) throw new Error('no choice')
  const state = ['states', tasks.find(({ task }) => task.id === found.task.id)?.state ?? '']
  const rule = (value: string) => ({
    '==': [{ var: `submissions.${String(found.task.id)}.${found.part.path?.join('.')}` }, value],
  })
  const known = found.part.body.choices as readonly { readonly value: string }[]
  const withRule = (value: string) => {
    const at = [...state, 'transitions', 0, 'when']
    const documents = { ...project.documents, workflow: withValue(workflow, at, rule(value)) }
    return judgeProject({ ...project, documents }, []).problems.filter(
      ({ kind }) => kind === 'never-answered',
    )
  }
  expect(judgeProject(project, []).problems.filter(({ kind }) => kind === 'never-answered')).toEqual([])
  expect(withRule(known[0]?.value ?? '')).toEqual([])
  expect(withRule('tidak-ada')).toMatchObject([
    {
      document: 'workflow',
      path: `/${[...state, 'transitions', 0, 'when'].join('/')}`,
      severity: 'warning',
      text: { id: expect.stringContaining('“tidak-ada”') },
    },
  ])
})

describe('taking away', () => {
  const form = asForm(
    aForm(
      { properties: { a: { type: 'string' }, b: { type: 'string' } }, required: ['a'] },
      [
        control('a', { kind: 'text' }),
        { ...control('b', { kind: 'text' }), visibleIf: { isPresent: { var: 'answers.a' } } },
      ],
      {
        checks: [
          { id: 'x', when: { '==': [{ var: 'answers.a' }, 'b'] }, scope: '#/properties/b', message: both },
        ],
      },
    ),
  )

  test('[Z23] a field that a rule reads is not taken away unasked: it is told who reads it', () => {
    expect(removePart(form, { at: [...elements, 0], andRules: false })).toEqual({
      kind: 'err',
      error: {
        kind: 'read',
        readers: [
          { document: 'form/a-form', at: ['layout', 'elements', 1], use: 'visibleIf' },
          { document: 'form/a-form', at: ['checks', 0], use: 'check' },
        ],
      },
    })
  })

  test('[Z23] asked, the rules that read it go as well, and what is left is a sound form', () => {
    const left = removePart(form, { at: [...elements, 0], andRules: true })
    if (left.kind === 'err') throw new Error(left.error.kind)
    expect(left.value).toEqual({
      ...form,
      schema: { type: 'object', properties: { b: { type: 'string' } } },
      layout: { type: 'VerticalLayout', elements: [control('b', { kind: 'text' })] },
      checks: undefined,
    })
    expect(judgeForm(left.value, nothing)).toEqual([])
  })

  test('[Z23] readers in the course, the scoring and other forms are told too', () => {
    const { documents } = opened('kotabumi')
    const found = readersElsewhere(documents, 'self-assessment', [['realisations']])
    expect([...new Set(found.map(({ document }) => document))].sort()).toEqual([
      'form/decide',
      'form/superior-rating',
      'scoring/appraisal',
      'workflow',
    ])
  })
})

describe('renaming', () => {
  test('[Z24] every rule that reads an answer reads it by its new name: the form’s own, in lists and names of their own', () => {
    const form = asForm(
      aForm(
        {
          properties: {
            rows: {
              type: 'array',
              items: {
                type: 'object',
                properties: { w: { type: 'number' }, t: { type: 'string' } },
                required: ['w'],
              },
            },
            total: { type: 'number' },
            heavy: { type: 'boolean' },
          },
        },
        [
          control('rows', {
            kind: 'repeat',
            elements: [
              control('w', { kind: 'decimal' }),
              {
                ...control('t', { kind: 'text' }),
                visibleIf: { '>': [{ var: 'item.w' }, { var: 'answers.rows.0.w' }] },
              },
            ],
          }),
          control('total', {
            kind: 'computed',
            calculate: { sum: [{ map: [{ var: 'answers.rows' }, { var: 'w' }] }] },
          }),
          control('heavy', {
            kind: 'computed',
            calculate: {
              let: [
                { all: { filter: [{ var: 'answers.rows' }, { '>': [{ var: 'w' }, 1] }] } },
                { some: [{ var: 'all' }, { '>': [{ var: 'w' }, { var: '../answers.total' }] }] },
              ],
            },
          }),
        ],
      ),
    )
    expect(judgeForm(form, nothing)).toEqual([])
    const documents = { 'form/a-form': form }
    const renamed = renameAnswer(documents, {
      form: 'a-form',
      path: ['rows', '*', 'w'],
      place: 2,
      name: 'weight',
    })
    if (renamed.kind === 'err') throw new Error(renamed.error.kind)
    const after = renamed.value['form/a-form'] ?? {}
    expect(judgeForm(after, nothing)).toEqual([])
    expect(JSON.parse(JSON.stringify(after).replaceAll('weight', 'w'))).toEqual({
      ...form,
      layout: JSON.parse(JSON.stringify(form.layout)),
    })
    expect(JSON.stringify(after).match(/weight/g)).toHaveLength(8)
  })

  test('[Z24] the course, the scoring and other forms follow, so that the pack stays as sound as it was', async () => {
    const { judgeProject } = await import('../judge-project.ts')
    const project = opened('nasional')
    const renamed = renameAnswer(project.documents, {
      form: 'self-assessment',
      path: ['realisations', '{each}'],
      place: 0,
      name: 'hasil',
    })
    if (renamed.kind === 'err') throw new Error(renamed.error.kind)
    const after = { ...project, documents: renamed.value }
    const errors = judgeProject(after, []).problems.filter(({ severity }) => severity === 'error')
    expect(errors.filter(({ document }) => !document.startsWith('cases/'))).toEqual([])
    const left = readersElsewhere(renamed.value, 'self-assessment', [['realisations']])
    const before = readersElsewhere(project.documents, 'self-assessment', [['realisations']])
    expect([left.length, before.length > 3]).toEqual([0, true])
  })

  test('[Z24] the example answers of the cases follow too, so that each case comes out as before', async () => {
    const { judgeProject } = await import('../judge-project.ts')
    const project = opened('kotabumi')
    const cases = project.documents['cases/kotabumi'] as unknown as CaseDocument
    const renamed = renameAnswer(project.documents, {
      form: 'superior-rating',
      path: ['realisations', '{each}'],
      place: 0,
      name: 'hasil',
    })
    if (renamed.kind === 'err') throw new Error(renamed.error.kind)
    const { pack } = judgeProject({ ...project, documents: renamed.value }, readBases('kotabumi'))
    if (pack === null) throw new Error('no pack')
    const after = renamed.value['cases/kotabumi'] as unknown as CaseDocument
    const failing = after.rows.filter((row) => {
      const { expected, found } = runCase(pack, after, row)
      return JSON.stringify(expected) !== JSON.stringify(found)
    })
    expect([after.rows.length, failing.map(({ title }) => title.id)]).toEqual([cases.rows.length, []])
    expect(Object.keys(after.input.superior as JsonObject)).toEqual(['hasil', 'behaviours'])
  })

  test('[Z24] a choice that is stored otherwise is followed by whatever asks for it, in one act', () => {
    const choice = (value: string) => ({ value, label: { id: value, en: value } })
    const two = [choice('ya'), choice('belum')]
    const when = (value: string) => ({ '==': [{ var: 'answers.a' }, value] })
    const has = (value: string) => ({ in: [value, { var: 'answers.b' }] })
    const formWith = (value: string) => ({
      ...asForm(
        aForm(
          {
            properties: {
              a: { enum: ['ya', value], default: value },
              b: { type: 'array', items: { enum: ['ya', 'belum'] } },
              c: { type: 'string' },
            },
          },
          [
            control('a', { kind: 'choice', choices: [choice('ya'), { ...choice('belum'), value }] }),
            control('b', { kind: 'choices', choices: two }),
            { ...control('c', { kind: 'text' }), visibleIf: { and: [when(value), has('belum')] } },
          ],
        ),
      ),
      checks: [
        { id: 'k', scope: '#/properties/c', when: { in: [{ var: 'answers.a' }, [value]] }, message: both },
      ],
    })
    const documentsWith = (value: string): ProjectDocuments => ({
      'form/self': formWith(value) as unknown as JsonObject,
      'form/other': asForm(
        aForm({ properties: { d: { type: 'string' } } }, [
          { ...control('d', { kind: 'text' }), visibleIf: { '!=': [{ var: 'context.said.a' }, value] } },
        ]),
      ),
      workflow: {
        states: {
          first: {
            tasks: [
              {
                id: 'fill',
                form: 'self',
                input: { name: 'self' },
                prefill: { a: { if: [true, value, 'ya'] }, c: 'belum' },
              },
              { id: 'see', form: 'other', context: { said: { var: 'submissions.fill' } } },
            ],
            transitions: [{ on: { task: 'fill' }, when: when(value) }],
          },
        },
      },
      'scoring/main': {
        main: true,
        steps: [
          { id: 's', rule: { if: [{ '==': [value, { var: 'input.self.a' }] }, 1, 0] } },
          { id: 't', rule: { matrix: [{ var: 'input.self.a' }, 'x', { ya: { x: 1 }, [value]: { x: 2 } }] } },
          { id: 'u', rule: { '==': [{ var: 'input.self.c' }, 'belum'] } },
        ],
      },
      'cases/main': {
        scoring: 'main',
        input: { self: { a: value, c: 'belum' } },
        rows: [{ change: { self: { a: value, b: ['belum'] } } }],
      },
    })
    const at = [...elements, 0]
    const renamed = renameChoice(documentsWith('belum'), { form: 'self', at, index: 1, value: 'nanti' })
    expect(renamed).toEqual({ kind: 'ok', value: documentsWith('nanti') })
    const shown = documentsWith('nanti')['form/self'] ?? {}
    expect(judgeForm(shown, nothing)).toEqual([])
  })

  test.each([
    ['9x', 'bad-name'],
    ['b', 'taken-name'],
  ])('[Z24] refuses the name %s', (name, kind) => {
    const form = asForm(
      aForm({ properties: { a: { type: 'string' }, b: { type: 'string' } } }, [
        control('a', { kind: 'text' }),
        control('b', { kind: 'text' }),
      ]),
    )
    const renamed = renameAnswer({ 'form/a-form': form }, { form: 'a-form', path: ['a'], place: 0, name })
    expect(renamed).toEqual({ kind: 'err', error: { kind, name } })
  })
})

describe('the clipboard', () => {
  test('[Z25] a copy beside the part has names of its own, and rules among its parts are about the copy', () => {
    const group = {
      type: 'Group',
      id: 'g',
      label: both,
      elements: [
        control('a', { kind: 'text' }),
        { ...control('b', { kind: 'text' }), visibleIf: { isPresent: { var: 'answers.a' } } },
      ],
    } as const
    const form = asForm(
      aForm({ properties: { a: { type: 'string' }, b: { type: 'string' } }, required: ['a'] }, [group]),
    )
    const twice = duplicatePart(form, [...elements, 0])
    if (twice.kind === 'err') throw new Error(twice.error.kind)
    const copy = findPart(twice.value.form, [...elements, 1, 'elements', 1])?.body
    expect(copy).toMatchObject({ scope: '#/properties/b2', visibleIf: { isPresent: { var: 'answers.a2' } } })
    expect(twice.value.form.schema).toMatchObject({ required: ['a', 'a2'] })
    expect(judgeForm(twice.value.form, nothing)).toEqual([])
  })

  test('[Z25] pasted where what a rule reads is of another kind, the part comes and the rule stays behind, counted', () => {
    const formOf = (kind: 'yes-no' | 'text', type: string, rule?: Json) =>
      asForm(
        aForm({ properties: { a: { type }, b: { type: 'string' } } }, [
          control('a', { kind }),
          { ...control('b', { kind: 'text' }), ...(rule === undefined ? {} : { visibleIf: rule }) },
        ]),
      )
    const from = formOf('text', 'string', { '==': [{ var: 'answers.a' }, 'ya'] })
    const into = formOf('yes-no', 'boolean')
    const clip = copyPart(from, [...elements, 1])
    if (clip === undefined) throw new Error('no clip')
    const pasted = pastePart(into, { list: elements, index: 2 }, clip)
    if (pasted.kind === 'err') throw new Error(pasted.error.kind)
    expect(pasted.value.dropped).toBe(1)
    expect(keepSound(into, pasted.value.form, nothing).kind).toBe('ok')
    const same = pastePart(from, { list: elements, index: 2 }, clip)
    expect(same.kind === 'ok' && same.value.dropped).toBe(0)
  })

  test('[Z25] pasted into another form, rules that would read what is not there stay behind', () => {
    const source = asForm(
      aForm({ properties: { a: { type: 'string' }, b: { type: 'string' } } }, [
        control('a', { kind: 'text' }),
        { ...control('b', { kind: 'text' }), requiredIf: { isPresent: { var: 'answers.a' } } },
      ]),
    )
    const clip = copyPart(source, [...elements, 1])
    const read = readClip(JSON.stringify(clip))
    if (read.kind === 'err') throw new Error(read.error.kind)
    const pasted = pastePart(blank, { list: elements, index: 0 }, read.value)
    if (pasted.kind === 'err') throw new Error(pasted.error.kind)
    expect(pasted.value.dropped).toBe(1)
    expect(judgeForm(pasted.value.form, nothing)).toEqual([])
  })

  test.each([
    ['', 'not-a-part'],
    ['{"kind":"timbang-form-part"}', 'not-a-part'],
    [`"${'x'.repeat(600_000)}"`, 'too-large'],
    [`${'['.repeat(5000)}${']'.repeat(5000)}`, 'not-a-part'],
    [
      '{"kind":"timbang-form-part","version":1,"start":["__proto__"],"element":{},"answers":[]}',
      'not-a-part',
    ],
  ])('[Z25] takes nothing from a clipboard that is no part of a form: %#', (text, kind) => {
    expect(readClip(text)).toMatchObject({ kind: 'err', error: { kind } })
  })

  test('[Z25] what only looks like a part is refused by the form’s own checks', () => {
    const clip = {
      kind: 'timbang-form-part',
      version: 1,
      start: [],
      element: { type: 'Control', kind: 'text', scope: '#/properties/a', label: both, onclick: 'x' },
      answers: [{ path: ['a'], schema: { $ref: 'https://elsewhere.example/' }, required: false, rows: [] }],
    }
    const read = readClip(JSON.stringify(clip))
    if (read.kind === 'err') throw new Error(read.error.kind)
    const pasted = pastePart(blank, { list: elements, index: 0 }, read.value)
    if (pasted.kind === 'err') throw new Error(pasted.error.kind)
    expect(keepSound(blank, pasted.value.form, nothing)).toMatchObject({
      kind: 'err',
      error: { kind: 'unfit' },
    })
  })
})

describe('layers', () => {
  const project = opened('kotabumi')
  const below = baseDocuments(project.base, readBases('kotabumi'))['form/peer-rating'] ?? {}
  const form = project.documents['form/peer-rating'] ?? {}
  const story = partsIn(form).find(({ body }) => body.kind === 'long-text')

  test('[Z26] each part says whether it is the base’s, changed, or the region’s, and goes back to the base by itself', () => {
    if (!story) throw new Error('no long text')
    const hint = { id: 'Petunjuk daerah', en: 'The region’s hint' }
    const worded = setMember(form, story.at, { name: 'hint', value: hint })
    if (worded.kind === 'err') throw new Error('gone')
    const bounded = setSchema(worded.value, story.at, { minLength: 99 })
    if (bounded.kind === 'err') throw new Error('gone')
    const own = addPart(bounded.value, { list: story.at.slice(0, -1), index: 0 }, { kind: 'date', words })
    if (own.kind === 'err') throw new Error('not here')
    const changed = [...story.at.slice(0, -1), Number(story.at.at(-1)) + 1]
    const layer = layersIn(own.value.form, below)
    expect([layer(pointerOf(changed)), layer(pointerOf(own.value.at))]).toEqual(['changed', 'own'])
    const reset = resetPart('form/peer-rating', { form: own.value.form, below }, changed)
    if (!reset) throw new Error('not reset')
    expect(layersIn(reset, below)(pointerOf(changed))).toBe('base')
    const left = removePart(reset, { at: own.value.at, andRules: false })
    expect(left.kind === 'ok' && left.value).toEqual(form)
  })

  test('[Z26] what was taken away of the base comes back where it was', () => {
    const { documents } = project
    const under = baseDocuments(project.base, readBases('kotabumi'))
    const [form, below] = [documents['form/respond'] ?? {}, under['form/respond'] ?? {}]
    const file = partsIn(form).find(({ body }) => body.kind === 'file')
    if (!file) throw new Error('no file')
    const gone = removePart(form, { at: file.at, andRules: false })
    if (gone.kind === 'err') throw new Error(gone.error.kind)
    expect(goneParts(gone.value, below).map(({ body }) => body.id)).toEqual([file.body.id])
    const base = partsIn(below).find(({ body }) => body.id === file.body.id)
    if (!base) throw new Error('not of the base')
    expect(restorePart('form/respond', { form: gone.value, below }, base)).toEqual(form)
  })
})

describe('any course of changes', () => {
  const start: ProjectDocuments = { 'form/every-kind': plain }
  const commands = fc.array(
    fc.record({
      act: fc.constantFrom(
        'add',
        'move',
        'move',
        'remove',
        'duplicate',
        'rename',
        'kind',
        'choices',
        'word',
        'required',
      ),
      one: fc.nat(),
      two: fc.nat(),
      kind: fc.constantFrom(...kinds),
    }),
    { maxLength: 10 },
  )

  test('[Z27] leaves a form that can be published, and is taken back step by step to what it was', () => {
    let done = 0
    fc.assert(
      fc.property(commands, (all) => {
        let written = { documents: start, history: noHistory }
        const seen = [start]
        for (const command of all) {
          const next = run(written.documents, command)
          if (next.kind === 'err') continue
          const before = written.documents['form/every-kind'] ?? {}
          const sound = keepSound(before, next.value['form/every-kind'] ?? {}, nothing)
          if (sound.kind === 'err') continue
          done++
          written = write(written, stepBetween(written.documents, next.value))
          expect(written.documents).toEqual(next.value)
          expect(judgeForm(written.documents['form/every-kind'] ?? {}, nothing)).toEqual([])
          seen.push(written.documents)
        }
        for (const expected of seen.toReversed().slice(1)) {
          written = undo(written)
          expect(written.documents).toEqual(expected)
        }
      }),
      { numRuns: 25 },
    )
    expect(done).toBeGreaterThan(50)
  })

  type Command = { readonly act: string; readonly one: number; readonly two: number; readonly kind: NewKind }

  function run(
    documents: ProjectDocuments,
    { act, one, two, kind }: Command,
  ): Result<ProjectDocuments, Refusal> {
    const form = documents['form/every-kind'] ?? {}
    const parts = partsIn(form)
    const part = parts[one % parts.length]
    const lists = parts.flatMap((each) => innerOf(each) ?? [])
    const list = lists[two % lists.length]?.list ?? []
    if (!part) return ok(documents)
    const put = (made: Result<JsonObject, Refusal>): Result<ProjectDocuments, Refusal> =>
      made.kind === 'ok' ? ok({ ...documents, 'form/every-kind': made.value }) : made
    const inForm = (made: Result<{ readonly form: JsonObject }, Refusal>) =>
      put(made.kind === 'ok' ? ok(made.value.form) : made)
    switch (act) {
      case 'add':
        return inForm(addPart(form, { list, index: one % 5 }, { kind, words }))
      case 'move':
        return inForm(movePart(form, part.at, { list, index: one % 7 }))
      case 'remove':
        return put(removePart(form, { at: part.at, andRules: two % 2 === 0 }))
      case 'duplicate':
        return inForm(duplicatePart(form, part.at))
      case 'rename':
        return part.path === null
          ? ok(documents)
          : renameAnswer(documents, {
              form: 'every-kind',
              path: part.path,
              place: part.path.length - 1,
              name: `n${two % 5}`,
            })
      case 'kind':
        return part.path !== null && (fieldKinds as readonly string[]).includes(kind)
          ? put(changeKind(form, part.at, { kind: kind as FieldKind, words }))
          : ok(documents)
      case 'choices':
        return Array.isArray(part.body.choices)
          ? put(
              setChoices(form, part.at, [
                ...part.body.choices.slice(two % 2),
                { value: `v${two}`, label: both },
              ]),
            )
          : ok(documents)
      case 'word':
        return put(setMember(form, part.at, { name: two % 2 ? 'hint' : 'label', value: both }))
      default:
        return put(
          setMember(form, part.at, {
            name: 'requiredIf',
            value: { isPresent: { var: `answers.n${two % 5}` } },
          }),
        )
    }
  }
})

const both = { id: 'Satu', en: 'One' }
const blank = {
  id: 'blank',
  version: 1,
  title: { id: 'Kosong', en: 'Blank' },
  schema: { type: 'object', properties: {}, additionalProperties: false },
  layout: { type: 'VerticalLayout', elements: [] },
}

function asForm(form: unknown): JsonObject {
  // A form document is JSON.
  return form as JsonObject
}

function opened(id: string): Project {
  const project = openProject(readPackFiles(id), id === 'nasional' ? [] : readBases(id))
  if (project.kind === 'err') throw new Error(JSON.stringify(project.error))
  return project.value
}

function stepBetween(before: ProjectDocuments, after: ProjectDocuments): Step {
  const label = { id: '', en: '' }
  const edits = []
  let state = before
  for (const place of placesBetween(before, after)) {
    const made = edit(state, place)
    edits.push(made)
    state = applyStep(state, { label, edits: [made] })
  }
  return { label, edits }
}
