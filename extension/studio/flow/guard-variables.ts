import { courseOf } from '../../../core/case/course.ts'
import { exampleAnswers } from '../../../core/case/play/example-answers.ts'
import { exampleOffice } from '../../../core/case/play/example-office.ts'
import { startPlay } from '../../../core/case/play/play.ts'
import { readyForm } from '../../../core/case/ready-form.ts'
import type { KnownVariable } from '../../../core/formula/known-variable.ts'
import { isObject, type Json, type JsonObject, own } from '../../../core/json.ts'
import type { Pack } from '../../../core/pack/model.ts'
import { needsForm } from '../../../core/people/needs/need-views.ts'
import type { Text } from '../../../core/text.ts'
import { ruleData } from '../../../core/workflow/context.ts'
import { allSpecs } from '../../../core/workflow/tasks.ts'

/** What a rule of the workflow may read, with words for it; `form` is whose answers are at hand. */
export function guardVariables(pack: Pack, form: string | undefined): readonly KnownVariable[] {
  const specs = allSpecs(pack.workflow)
  const of = form === undefined ? undefined : own(pack.forms, form)
  return [
    ...(of === undefined ? [] : answersOf(of.schema, of.layout, 'answers', { id: '', en: '' })),
    ...specs.flatMap((spec) => {
      const document = own(pack.forms, spec.form)
      const before = { id: `${spec.title.id}: `, en: `${spec.title.en}: ` }
      return [
        ...counts(spec.id, spec.title),
        ...(document === undefined || spec.input?.many
          ? []
          : answersOf(document.schema, document.layout, `submissions.${spec.id}`, before)),
      ]
    }),
    ...Object.entries(pack.workflow.roles).map(
      ([role, title]): KnownVariable => ({
        name: `assignments.${role}`,
        type: 'list',
        label: { id: `pemegang peran ${title.id}`, en: `holders of the role ${title.en}` },
      }),
    ),
    { name: 'actor', type: 'text', label: { id: 'yang bertindak', en: 'whoever acts' } },
    { name: 'subject.id', type: 'text', label: { id: 'pegawai yang dinilai', en: 'the person appraised' } },
    { name: 'subject.post', type: 'text', label: { id: 'jabatan pegawai', en: 'the person’s post' } },
    { name: 'subject.unit', type: 'text', label: { id: 'unit kerja pegawai', en: 'the person’s unit' } },
    {
      name: 'subject.frontLine',
      type: 'boolean',
      label: { id: 'pegawai melayani masyarakat langsung', en: 'the person serves the public' },
    },
    {
      name: 'score.kind',
      type: 'text',
      label: { id: 'hasil penghitungan nilai', en: 'outcome of the scoring' },
    },
    ...Object.keys(pack.scoring.outputs).map(
      (name): KnownVariable => ({
        name: `score.outputs.${name}`,
        type: 'any',
        label: { id: `hasil: ${name}`, en: `result: ${name}` },
      }),
    ),
    ...needsVariables(pack),
    ...periodVariables(pack),
    ...Object.entries(pack.policies).flatMap(([name, value]) =>
      policyNames(`policies.${name}`, value as Json),
    ),
  ]
}

/** What the person's unit wrote down, where the pack asks units for it. */
function needsVariables(pack: Pack): readonly KnownVariable[] {
  const form = needsForm(pack)
  if (form === undefined) return []
  const before = { id: 'kebutuhan unit: ', en: 'needs of the unit: ' }
  return answersOf(form.schema, form.layout, 'unitNeeds', before)
}

/** What became of the parts of the period, where the pack asks for it. */
function periodVariables({ policies }: Pack): readonly KnownVariable[] {
  if (policies.periods === undefined) return []
  return [
    {
      name: 'periods.mean',
      type: 'number',
      label: {
        id: 'rata-rata nilai periode, setelah semua final',
        en: 'mean of the periods’ scores, once all are final',
      },
    },
    {
      name: 'periods.last',
      type: 'text',
      label: { id: 'predikat periode terakhir', en: 'predicate of the last period' },
    },
    {
      name: 'periods.complete',
      type: 'boolean',
      label: { id: 'hasil semua periode sudah final', en: 'every period’s result is final' },
    },
    {
      name: 'periods.known',
      type: 'number',
      label: { id: 'banyaknya periode yang final', en: 'how many periods are final' },
    },
    {
      name: 'periods.expected',
      type: 'number',
      label: { id: 'banyaknya periode', en: 'how many periods there are' },
    },
    {
      name: 'periods.text',
      type: 'text',
      label: { id: 'hasil semua periode dalam satu baris', en: 'all periods’ results in a line' },
    },
  ]
}

/** An appraisal at its beginning, for a rule to be tried on, with answers of that form. */
export function guardExample(pack: Pack, form: string | undefined): JsonObject {
  const play = startPlay(pack)
  if (play.kind === 'err') return {}
  const { case: opened, people } = play.value
  const ready = form === undefined ? undefined : readyForm(pack, form)
  const answers =
    ready?.kind === 'ok'
      ? exampleAnswers(ready.value, {
          context: {},
          prefill: {},
          wanted: {},
          people: exampleOffice().map(({ id }) => id),
        })
      : {}
  const context = courseOf(pack, opened, people)
  return ruleData(pack.workflow, opened.snapshot, { context, answers, by: opened.person })
}

function counts(id: string, title: Text): readonly KnownVariable[] {
  return [
    {
      name: `tasks.${id}.done`,
      type: 'number',
      label: { id: `yang sudah mengerjakan “${title.id}”`, en: `who have done “${title.en}”` },
    },
    {
      name: `tasks.${id}.assigned`,
      type: 'number',
      label: { id: `yang mendapat “${title.id}”`, en: `who were given “${title.en}”` },
    },
  ]
}

/** The answers of a form, one property deep, called by the labels of its layout. */
function answersOf(
  schema: JsonObject,
  layout: unknown,
  root: string,
  before: Text,
): readonly KnownVariable[] {
  const properties = own(schema, 'properties')
  if (!isObject(properties ?? null)) return []
  const labels = labelsIn(layout)
  return Object.entries(properties as JsonObject).map(([name, part]) => {
    const label = labels.get(name) ?? { id: name, en: name }
    return {
      name: `${root}.${name}`,
      type: typeOf(part),
      label: { id: before.id + label.id, en: before.en + label.en },
    }
  })
}

function labelsIn(layout: unknown, found = new Map<string, Text>()): ReadonlyMap<string, Text> {
  if (typeof layout !== 'object' || layout === null) return found
  if ('scope' in layout && typeof layout.scope === 'string' && 'label' in layout) {
    const name = layout.scope.split('/').at(-1) ?? ''
    // The pack has been read: a label there is a text.
    if (!found.has(name)) found.set(name, layout.label as Text)
  }
  if ('elements' in layout && Array.isArray(layout.elements))
    for (const element of layout.elements) labelsIn(element, found)
  return found
}

function typeOf(schema: Json): KnownVariable['type'] {
  if (!isObject(schema)) return 'any'
  if (schema.format === 'date') return 'date'
  switch (schema.type) {
    case 'string':
      return 'text'
    case 'boolean':
      return 'boolean'
    case 'array':
      return 'list'
    case 'number':
    case 'integer':
      return 'number'
    default:
      return Array.isArray(schema.enum) && schema.enum.every((each) => typeof each === 'string')
        ? 'text'
        : 'any'
  }
}

function policyNames(name: string, value: Json): readonly KnownVariable[] {
  const label = { id: `kebijakan ${name.slice(9)}`, en: `policy ${name.slice(9)}` }
  if (typeof value === 'number') return [{ name, type: 'number', label }]
  if (typeof value === 'string') return [{ name, type: 'text', label }]
  if (Array.isArray(value)) return [{ name, type: 'list', label }]
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([each, part]) => policyNames(`${name}.${each}`, part))
}
