import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CompiledForm, compileForm } from '../form/compile-form.ts'
import { diff } from '../form/diff.ts'
import type { FormDocument } from '../form/model.ts'
import { carryOver } from './carry-over.ts'
import { cleared, type Entry, value } from './entry.ts'
import { merge, valuesAt } from './merge.ts'
import { type DraftState, newest, type Written } from './state.ts'
import { trayOf } from './tray.ts'

const at = '2026-01-05T03:00:00.000Z'
const packForm = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../schemas/nasional/forms/new-idea.form.json`, 'utf8'),
) as FormDocument

describe('a draft meets a newer version of its form', () => {
  test('[D10] a form of the national pack that loses a field: its answer lies in the tray, with its label', () => {
    const [gone] = Object.keys(packForm.schema.properties as object)
    if (gone === undefined) throw new Error('the form asks nothing')
    const plan = diff(formOf(packForm), formOf(without(packForm, gone))).plan
    const state = stateOf({ [`/${gone}`]: [written(1, value('kept words'))] }, packForm.version)
    const after = carryOver(state, plan)
    expect(valuesAt(after, `/${gone}`)).toEqual([])
    expect(trayOf(after)).toMatchObject([
      {
        place: `~${packForm.version}/${gone}`,
        entry: {
          pointer: `/${gone}`,
          value: 'kept words',
          reason: 'field-removed',
          version: packForm.version,
        },
      },
    ])
    expect(trayOf(after)[0]?.entry.label).not.toBe(null)

    const back = diff(
      formOf(without(packForm, gone)),
      formOf({ ...packForm, version: packForm.version + 2 }),
    ).plan
    expect(carryOver(after, back).fields).toEqual(state.fields)
  })

  test('[D10] a field that moved takes its entries along, those beside each other and unread ones too', () => {
    const plan = planOf({ hobby: 'text' }, { pastime: 'text' })
    expect(plan.moves).toEqual({ hobby: 'pastime' })
    const two = [written(1, value('chess')), { ...written(1, value('music')), device: 'd-2' }]
    expect(carryOver(stateOf({ '/hobby': two }), plan).fields['/pastime']).toHaveLength(2)
    const unread = [written(1, { kind: 'unread', text: '3.750' })]
    expect(carryOver(stateOf({ '/hobby': unread }), plan).fields).toEqual({ '/pastime': unread })
    expect(carryOver(stateOf({ '/hobby': [written(1, cleared)] }), plan).fields).toEqual({
      '/pastime': [written(1, cleared)],
    })
  })

  test('[D10] what stands beside another entry, and what cannot be read, is not lost with its field', () => {
    const plan = planOf({ hobby: 'text', kept: 'text' }, { kept: 'text' })
    const two = [written(1, value('chess')), { ...written(1, value('music')), device: 'd-2' }]
    const carried = carryOver(
      stateOf({ '/hobby': two, '/kept': [written(2, { kind: 'unread', text: '?' })] }),
      plan,
    )
    expect(
      trayOf(carried)
        .map(({ entry }) => entry.value)
        .toSorted(),
    ).toEqual(['chess', 'music'])
    expect(newest(valuesAt(carried, '/kept'))?.entry).toEqual({ kind: 'unread', text: '?' })
    const text = carryOver(stateOf({ '/hobby': [written(1, { kind: 'unread', text: '1,,2' })] }), plan)
    expect(trayOf(text).map(({ entry }) => entry.value)).toEqual(['1,,2'])
  })

  test('[D10] no entry is lost, and carrying over and merging come to the same in either order', () => {
    const plan = planOf({ a: 'text', b: 'number', c: 'text' }, { a: 'text', b: 'text', d: 'number' })
    const values = fc.oneof(fc.nat({ max: 3 }), fc.constantFrom('x', 'y'))
    const side = (device: string) =>
      fc
        .dictionary(fc.constantFrom('/a', '/b', '/c'), values, { maxKeys: 3 })
        .map((answers) =>
          stateOf(
            Object.fromEntries(
              Object.entries(answers).map(([pointer, answer], n) => [
                pointer,
                [{ ...written(n + 1, value(answer)), device }],
              ]),
            ),
          ),
        )
    fc.assert(
      fc.property(side('d-1'), side('d-2'), (one, other) => {
        const together = carryOver(merge(one, other), plan)
        const apart = merge(carryOver(one, plan), carryOver(other, plan))
        expect(said(together)).toEqual(said(apart))
        expect(said(together)).toEqual([...new Set([...said(one), ...said(other)])].toSorted())
      }),
    )
  })
})

/** Every answer that a draft holds anywhere, each once. */
function said(state: DraftState): readonly string[] {
  const tray = trayOf(state).map(({ entry }) => JSON.stringify(entry.value))
  const fields = Object.entries(state.fields).flatMap(([pointer, values]) =>
    pointer.startsWith('~')
      ? []
      : values.flatMap(({ entry }) => (entry.kind === 'value' ? [JSON.stringify(entry.value)] : [])),
  )
  return [...new Set([...tray, ...fields])].toSorted()
}

function stateOf(fields: { [pointer: string]: readonly Written[] }, version = 1): DraftState {
  const seen: { [device: string]: number } = {}
  for (const { device, count } of Object.values(fields).flat())
    seen[device] = Math.max(seen[device] ?? 0, count)
  return { form: { id: 'small', version }, seen, fields }
}

function written(count: number, entry: Entry): Written {
  return { device: 'd-1', count, at, entry }
}

function planOf(before: Fields, after: Fields) {
  return diff(formOf(formWith(before, 1)), formOf(formWith(after, 2))).plan
}

type Fields = { readonly [name: string]: 'text' | 'number' }

function formWith(fields: Fields, version: number): FormDocument {
  const entries = Object.entries(fields)
  const label = (name: string) => ({
    id: name === 'pastime' ? 'hobby' : name,
    en: name === 'pastime' ? 'hobby' : name,
  })
  return {
    id: 'small',
    version,
    title: label('small'),
    schema: {
      type: 'object',
      properties: Object.fromEntries(
        entries.map(([name, kind]) => [name, { type: kind === 'text' ? 'string' : 'number' }]),
      ),
    },
    layout: {
      type: 'VerticalLayout',
      elements: entries.map(([name, kind]) => ({
        type: 'Control',
        kind: kind === 'text' ? 'text' : 'decimal',
        scope: `#/properties/${name}`,
        label: label(name),
      })),
    },
  }
}

/** The same form without a field, one version later. */
function without(form: FormDocument, name: string): FormDocument {
  const { [name]: _, ...properties } = form.schema.properties as { [name: string]: never }
  const required = ((form.schema.required ?? []) as readonly string[]).filter((each) => each !== name)
  const keep = (element: FormDocument['layout']): FormDocument['layout'] =>
    'elements' in element && Array.isArray(element.elements)
      ? ({
          ...element,
          elements: element.elements
            .filter((child) => !('scope' in child) || child.scope !== `#/properties/${name}`)
            .map(keep),
        } as FormDocument['layout'])
      : element
  return {
    ...form,
    version: form.version + 1,
    schema: { ...form.schema, properties, required },
    layout: keep(form.layout),
    checks: [],
  }
}

function formOf(document: FormDocument): CompiledForm {
  const compiled = compileForm(document)
  if (compiled.kind === 'err') throw new Error(JSON.stringify(compiled.error))
  return compiled.value
}
