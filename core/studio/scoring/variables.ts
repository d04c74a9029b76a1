import type { FormDocument } from '../../form/model.ts'
import type { KnownVariable } from '../../formula/known-variable.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import { inputsOf } from '../../pack/check-links.ts'
import { criteriaOf } from '../../pack/criteria-of.ts'
import type { Pack } from '../../pack/model.ts'
import type { ScoringDocument } from '../../scoring/model.ts'
import { type RowSets, rowSets } from '../../scoring/rows.ts'
import type { Text } from '../../text.ts'
import { allSpecs } from '../../workflow/tasks.ts'
import { withScoring } from '../cases/try-cases.ts'
import { answersOf } from './answers.ts'

/**
 * What a rule of a scoring may read, with words for it: steps taken before, answers of the forms, weights, bands,
 * matrices, numbers, rows and policies. `step` is the position of the rule's step; past the last one for what is
 * reckoned at the end.
 *
 * ```ts
 * knownVariables(pack, scoring, { step: 3 }).map(({ name }) => name) // ['steps.realisation.response-time', …]
 * ```
 */
export function knownVariables(
  pack: Pack,
  scoring: ScoringDocument,
  { step, example }: { readonly step: number; readonly example?: JsonObject },
): readonly KnownVariable[] {
  const criteria = criteriaOf(withScoring(pack, scoring), scoring.id)
  const sets = criteria ? rowSets(criteria) : {}
  const known = [
    ...stepVariables(scoring, sets, step),
    ...inputVariables(pack, scoring, example),
    ...tableVariables(scoring),
    ...rowVariables(sets, new Set(Object.keys(criteria?.sets ?? {}))),
    ...leavesOf(pack.policies, 'policies', { id: 'Kebijakan', en: 'Policy' }),
  ]
  return [...new Map(known.map((variable) => [variable.name, variable])).values()]
}

function stepVariables({ steps }: ScoringDocument, sets: RowSets, before: number): readonly KnownVariable[] {
  return steps.slice(0, before).flatMap(({ id, title, each }): readonly KnownVariable[] => {
    if (each === undefined) return [{ name: `steps.${id}`, type: 'any', label: title }]
    const inRow = (name: Text): Text => ({
      id: title.id.replaceAll('{name}', () => name.id),
      en: title.en.replaceAll('{name}', () => name.en),
    })
    const rows = sets[each] ?? []
    return [
      { name: `steps.${id}.{each}`, type: 'any', label: inRow(thisRow) },
      ...rows.map((row) => ({
        name: `steps.${id}.${row.id}`,
        type: 'any' as const,
        label: inRow(row.name),
      })),
    ]
  })
}

const thisRow: Text = { id: 'baris ini', en: 'this row' }

/** Answers of the forms that the course feeds into an input; of a scoring with inputs of its own, what the example has. */
function inputVariables(
  pack: Pack,
  scoring: ScoringDocument,
  example: JsonObject = {},
): readonly KnownVariable[] {
  const isMain = scoring.id === pack.scoring.id
  const inputs = isMain ? inputsOf(pack.workflow, pack.policies) : declaredInputs(scoring)
  return Object.entries(inputs).flatMap(([name, { many }]): readonly KnownVariable[] => {
    const forms = isMain ? formsFor(pack, name) : []
    const answers = forms.flatMap((form) => answersOf(form, many ? '' : `input.${name}`))
    const shown = leavesOf(example[name] ?? null, `input.${name}`, { id: name, en: name })
    if (!many) return [...shown, ...answers]
    const items = answers.map((each) => ({ ...each, name: each.name.replace(/^\./, '') }))
    return [{ name: `input.${name}`, type: 'list', label: { id: name, en: name }, items }]
  })
}

function declaredInputs(scoring: ScoringDocument): { readonly [name: string]: { readonly many: boolean } } {
  const { inputs } = scoring as { readonly inputs?: { readonly [name: string]: { readonly many: boolean } } }
  return inputs ?? {}
}

function formsFor({ workflow, forms }: Pack, input: string): readonly FormDocument[] {
  return allSpecs(workflow).flatMap((spec) => {
    const form = spec.input?.name === input && Object.hasOwn(forms, spec.form) ? forms[spec.form] : undefined
    return form === undefined ? [] : [form]
  })
}

function tableVariables({
  weights,
  bands,
  matrices,
  numbers = {},
  outcomes,
}: ScoringDocument): readonly KnownVariable[] {
  const said = (id: string): Text => (Object.hasOwn(outcomes, id) ? (outcomes[id] ?? plain(id)) : plain(id))
  return [
    ...Object.entries(weights).flatMap(([set, parts]) => [
      { name: `weights.${set}`, type: 'table' as const, label: { id: `Bobot ${set}`, en: `Weights ${set}` } },
      ...Object.keys(parts).map((part) => ({
        name: `weights.${set}.${part}`,
        type: 'number' as const,
        label: { id: `Bobot ${set}: ${said(part).id}`, en: `Weight ${set}: ${said(part).en}` },
      })),
    ]),
    ...Object.keys(bands).map((name) => ({
      name: `bands.${name}`,
      type: 'any' as const,
      label: { id: `Rentang ${name}`, en: `Bands ${name}` },
    })),
    ...Object.keys(matrices).map((name) => ({
      name: `matrices.${name}`,
      type: 'any' as const,
      label: { id: `Matriks ${name}`, en: `Matrix ${name}` },
    })),
    ...leavesOf(numbers, 'numbers', { id: 'Angka', en: 'Number' }),
  ]
}

function rowVariables(sets: RowSets, own: ReadonlySet<string>): readonly KnownVariable[] {
  return Object.entries(sets).flatMap(([set, rows]) => {
    const stem = own.has(set) ? `sets.${set}` : set
    const [first] = rows
    const fields = Object.entries(first ?? {}).filter(([, value]) => typeof value !== 'object')
    const each = fields.map(([field, value]) => fieldOf(`${stem}.{each}.${field}`, value, thisRow))
    return [
      ...each,
      ...rows.flatMap((row) => [
        { name: `${stem}.${row.id}`, type: 'any' as const, label: row.name },
        ...Object.entries(row)
          .filter(([, value]) => typeof value !== 'object')
          .map(([field, value]) => fieldOf(`${stem}.${row.id}.${field}`, value, row.name)),
      ]),
    ]
  })
}

function fieldOf(name: string, value: unknown, row: Text): KnownVariable {
  const field = name.slice(name.lastIndexOf('.') + 1)
  return {
    name,
    type: typeof value === 'number' ? 'number' : 'text',
    label: { id: `${row.id}: ${field}`, en: `${row.en}: ${field}` },
  }
}

/** Every single value within a table, and the tables themselves. */
function leavesOf(json: Json, name: string, label: Text): readonly KnownVariable[] {
  if (Array.isArray(json)) return [{ name, type: 'list', label: withName(label, name) }]
  if (!isObject(json)) {
    if (json === null) return []
    const type = typeof json === 'number' ? 'number' : typeof json === 'boolean' ? 'boolean' : 'text'
    return [{ name, type, label: withName(label, name) }]
  }
  const inside = Object.entries(json).flatMap(([key, value]) => leavesOf(value, `${name}.${key}`, label))
  return [...inside, { name, type: 'table', label: withName(label, name) }]
}

function withName(label: Text, name: string): Text {
  const rest = name.split('.').slice(1).join(' › ')
  return rest === '' ? label : { id: `${label.id}: ${rest}`, en: `${label.en}: ${rest}` }
}

function plain(words: string): Text {
  return { id: words, en: words }
}
