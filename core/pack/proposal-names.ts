import type { KnownVariable } from '../formula/known-variable.ts'
import { isObject, type Json } from '../json.ts'
import type { Behaviour, ScoringDocument } from '../scoring/model.ts'
import type { Text } from '../text.ts'
import type { Policies } from './model.ts'

/** Of what a rule of a proposal reads: a pack, or the view of it that everybody has. */
export type Proposing = {
  readonly scoring: ScoringDocument
  readonly policies: Policies
  readonly behaviours: readonly Pick<Behaviour, 'id' | 'name'>[]
}

/**
 * What a rule of a proposal may read (`ProposalRule`), with words for it: the result's figures, those of this year and
 * of the years before, who it is about, the trainings they took, policies.
 * `proposalNames(pack).map(({ name }) => name)` has `'outputs.predicate'` and `'years.1.outputs.predicate'` in it.
 */
export function proposalNames({ scoring, policies }: Proposing): readonly KnownVariable[] {
  const titles = new Map(scoring.steps.map(({ id, title }) => [id, title]))
  const figures = Object.entries(scoring.outputs).map(
    ([name, step]) => [name, titles.get(step) ?? { id: name, en: name }] as const,
  )
  return [
    ...figures.map(([name, title]) => any(`outputs.${name}`, title)),
    ...years.flatMap(([year, of]) => [
      ...figures.map(([name, title]) => any(`years.${year}.outputs.${name}`, joined(title, of))),
      {
        name: `years.${year}.year`,
        type: 'number',
        label: { id: `tahun ${of.id}`, en: `year of ${of.en}` },
      } as const,
    ]),
    ...person,
    {
      name: 'trained',
      type: 'list',
      label: { id: 'kompetensi yang sudah dilatih', en: 'competencies trained' },
    },
    ...scoring.steps.flatMap(({ id, title, each }) =>
      each === undefined ? [any(`steps.${id}`, title)] : [],
    ),
    ...Object.entries(policies).flatMap(([name, value]) => policyNames(name, value as Json)),
  ]
}

/** The newest first, as rules count them. */
const years: readonly (readonly [number, Text])[] = [
  [0, { id: 'hasil terakhir', en: 'the latest result' }],
  [1, { id: 'hasil sebelumnya', en: 'the result before it' }],
  [2, { id: 'dua hasil sebelumnya', en: 'two results before it' }],
]

const person: readonly KnownVariable[] = [
  { name: 'person.post', type: 'text', label: { id: 'jabatan pegawai', en: 'the person’s post' } },
  { name: 'person.grade', type: 'text', label: { id: 'golongan pegawai', en: 'the person’s grade' } },
  { name: 'person.unit', type: 'text', label: { id: 'unit kerja pegawai', en: 'the person’s unit' } },
  {
    name: 'person.frontLine',
    type: 'boolean',
    label: { id: 'pegawai melayani masyarakat langsung', en: 'the person serves the public' },
  },
  {
    name: 'person.postKind',
    type: 'text',
    label: { id: 'jenis jabatan pegawai', en: 'kind of the person’s post' },
  },
]

function any(name: string, label: Text): KnownVariable {
  return { name, type: 'any', label }
}

function joined(title: Text, of: Text): Text {
  return { id: `${title.id} pada ${of.id}`, en: `${title.en} of ${of.en}` }
}

function policyNames(path: string, value: Json): readonly KnownVariable[] {
  const name = `policies.${path}`
  const label = { id: `kebijakan ${path}`, en: `policy ${path}` }
  if (typeof value === 'number') return [{ name, type: 'number', label }]
  if (typeof value === 'string') return [{ name, type: 'text', label }]
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([each, part]) => policyNames(`${path}.${each}`, part))
}
