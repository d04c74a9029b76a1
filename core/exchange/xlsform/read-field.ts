import type { Control, LayoutElement } from '../../form/model.ts'
import type { Json, JsonObject } from '../../json.ts'
import { assertNever } from '../../result.ts'
import type { Text } from '../../text.ts'
import { type Answer, isTruth } from './answers.ts'
import { finding } from './findings.ts'
import { unused } from './names.ts'
import type { Asked, QuestionType } from './question-type.ts'
import { otherLabel, otherValue, readChoiceField } from './read-choice-field.ts'
import { readConstraint } from './read-constraint.ts'
import { readDefault } from './read-default.ts'
import { isNo, isYes, keptNote, leaveOut, type Reading, ruleIn, textIn, withRule } from './reading.ts'
import { cellOf, placeOfCell, type TableRow } from './sheet-table.ts'

/** Where the properties of the record go that is being read: the form's own, or an item's. */
export type Record = {
  readonly properties: { [property: string]: JsonObject }
  readonly required: string[]
}

export const timePattern = '^([01][0-9]|2[0-3]):[0-5][0-9]$'
const pictures = ['image/jpeg', 'image/png', 'image/webp'] as const

/**
 * One question: its control, with what belongs beside it, and its place in the schema. Nothing for what people do not
 * answer; that is told. `readField(reading, answer, record)`.
 */
export function readField(reading: Reading, answer: Answer, record: Record): readonly LayoutElement[] {
  const { node, property } = answer
  const { type, row } = node
  const label = labelOf(reading, answer)
  const place = placeOfCell(reading.table, row, 'type')
  for (const key of unkept) leaveOut(reading, row, key)
  if (type.kind === 'left-out') {
    return [leftOut(reading, answer, type.what)]
  }
  const visible = ruleIn(reading, answer, 'relevant')
  if (type.kind === 'asked' && type.as === 'note') {
    return [...visible.kept, { type: 'Note', text: label, ...withRule('visibleIf', visible.rule) }]
  }
  const calculated = ruleIn(reading, answer, 'calculation')
  if (type.kind === 'asked' && type.as === 'calculate' && calculated.rule === null) {
    return calculated.kept
  }
  const constraint = readConstraint(reading, answer, label)
  const required = requiredOf(reading, answer, record)
  const hint = joined(textIn(reading, row, 'hint') ?? textIn(reading, row, 'guidance_hint'), constraint.hint)
  const scope = `#/properties/${property}`
  const common = {
    type: 'Control' as const,
    scope,
    label,
    ...(hint === null ? {} : { hint }),
    ...withRule('visibleIf', visible.rule),
    ...withRule('requiredIf', required.rule),
    ...withRule('calculate', calculated.rule),
  }
  const kept = [...visible.kept, ...calculated.kept, ...constraint.kept, ...required.kept]
  const put = (schema: JsonObject) => {
    const first = readDefault(reading, answer)
    record.properties[property] = { ...schema, ...constraint.limits, ...first.schema }
    kept.push(...first.kept)
  }
  if (type.kind === 'select')
    return [...readSelect(reading, answer, { type, common, put, record, kept }), ...kept].sort(keptFirst)
  if (type.kind === 'as-text') {
    reading.findings.notices.push(asText(place, type.what))
    put({ type: 'string' })
    return [...kept, { ...common, kind: 'text' }]
  }
  const asked = type.kind === 'asked' ? type.as : 'text'
  const { control, schema } = askedField(reading, answer, asked)
  put(schema)
  const made: Control = { ...common, ...control }
  reading.rows.set(made, row)
  if (asked !== 'date-time') return [...kept, made]
  const time = unused(`${property}_time`, new Set(Object.keys(record.properties)), '_')
  record.properties[time] = { type: 'string', pattern: timePattern }
  reading.findings.notices.push(twoFields(place))
  const beside: Control = {
    type: 'Control',
    scope: `#/properties/${time}`,
    label: { id: `${label.id} — jam`, en: `${label.en} — time` },
    ...withRule('visibleIf', visible.rule),
    kind: 'time',
  }
  return [...kept, made, beside]
}

const unkept = ['trigger', 'required_message', 'save_to'] as const

function keptFirst(a: LayoutElement, b: LayoutElement): number {
  return Number(b.type === 'Note') - Number(a.type === 'Note')
}

/** The label of a row; its name where it has none, which is told for what people answer: `labelOf(reading, answer).id`. */
export function labelOf(reading: Reading, { node }: Answer): Text {
  const { row, name, type } = node
  const label = textIn(reading, row, 'label')
  if (label !== null) return label
  const isCalculation = type.kind === 'asked' && type.as === 'calculate'
  const otherwise = name === '' ? '…' : name.slice(0, 200)
  if (type.kind !== 'left-out') {
    reading.findings.notices.push(
      finding(isCalculation ? 'shown-calculation' : 'no-label', placeOfCell(reading.table, row, 'label'), {
        id: isCalculation
          ? `Hitungan “${name}” di sini terlihat oleh pengisi; beri label yang jelas.`
          : `Baris ini tidak punya label; yang ditampilkan “${otherwise}”.`,
        en: isCalculation
          ? `The calculation “${name}” is seen by those who fill in the form here; give it a clear label.`
          : `This row has no label; “${otherwise}” is shown.`,
      }),
    )
  }
  return { id: otherwise, en: otherwise }
}

function joined(a: Text | null, b: Text | null): Text | null {
  return a === null || b === null ? (a ?? b) : { id: `${a.id} ${b.id}`, en: `${a.en} ${b.en}` }
}

function requiredOf(reading: Reading, answer: Answer, { required }: Record) {
  const text = cellOf(reading.table, answer.node.row, 'required')
  if (isNo(text)) return { rule: null, kept: [] }
  if (!isYes(text)) return ruleIn(reading, answer, 'required')
  required.push(answer.property)
  return { rule: null, kept: [] }
}

type Selecting = {
  readonly type: QuestionType & { readonly kind: 'select' }
  readonly common: Omit<Control & { readonly kind: 'text' }, 'kind'>
  readonly put: (schema: JsonObject) => void
  readonly record: Record
  readonly kept: LayoutElement[]
}

function readSelect(
  reading: Reading,
  answer: Answer,
  { type, common, put, record, kept }: Selecting,
): readonly LayoutElement[] {
  const { row } = answer.node
  const place = placeOfCell(reading.table, row, 'type')
  const { choices, kept: filter } = readChoiceField(reading, answer, type.orOther)
  kept.push(...filter)
  if (choices.length === 0) return []
  const values = [...new Set(choices.map(({ value }) => value))]
  if (type.ranked) reading.findings.notices.push(unranked(place))
  const appearance = cellOf(reading.table, row, 'appearance')
  const isRating = /\blikert\b/.test(appearance) && values.every((value) => /^-?\d{1,6}$/.test(String(value)))
  const made: Control = (() => {
    if (type.many) {
      put({ type: 'array', items: { type: 'string', enum: values }, uniqueItems: true })
      return { ...common, kind: 'choices', choices }
    }
    if (isTruth(answer.choices) && !type.orOther) {
      put({ type: 'boolean' })
      return { ...common, kind: 'yes-no' }
    }
    if (isRating) {
      put({ type: 'integer', enum: values.map(Number) })
      return {
        ...common,
        kind: 'rating',
        choices: choices.map((choice) => ({ ...choice, value: Number(choice.value) })),
      }
    }
    put({ type: 'string', enum: values })
    return { ...common, kind: 'choice', choices }
  })()
  reading.rows.set(made, row)
  if (!type.orOther) return [made]
  const other = unused(`${answer.property}_other`, new Set(Object.keys(record.properties)), '_')
  record.properties[other] = { type: 'string' }
  const read: Json = { var: `${answer.lists.length === 0 ? 'answers' : 'item'}.${answer.property}` }
  const beside: Control = {
    type: 'Control',
    scope: `#/properties/${other}`,
    label: { id: `${otherLabel.id}: sebutkan`, en: 'Specify other' },
    visibleIf: type.many ? { in: [otherValue, read] } : { '==': [read, otherValue] },
    kind: 'text',
  }
  return [made, beside]
}

function askedField(reading: Reading, { node }: Answer, asked: Asked) {
  const { row } = node
  const appearance = cellOf(reading.table, row, 'appearance')
  const place = placeOfCell(reading.table, row, 'type')
  switch (asked) {
    case 'text': {
      const kind = /\bmultiline\b/.test(appearance) ? 'long-text' : 'text'
      return { control: { kind } as const, schema: { type: 'string' } }
    }
    case 'integer':
      return { control: { kind: 'integer' } as const, schema: { type: 'integer' } }
    case 'decimal':
      return { control: { kind: 'decimal' } as const, schema: { type: 'number' } }
    case 'percentage':
      return {
        control: { kind: 'percentage' } as const,
        schema: { type: 'number', minimum: 0, maximum: 100 },
      }
    case 'range':
      return rangeOf(reading, row)
    case 'date':
    case 'date-time':
      return { control: { kind: 'date' } as const, schema: { type: 'string', format: 'date' } }
    case 'time':
      return { control: { kind: 'time' } as const, schema: { type: 'string', pattern: timePattern } }
    case 'note':
    case 'calculate':
      return { control: { kind: 'computed' } as const, schema: {} }
    case 'acknowledge': {
      const isRequired = isYes(cellOf(reading.table, row, 'required'))
      const schema: JsonObject = isRequired ? { type: 'boolean', const: true } : { type: 'boolean' }
      return { control: { kind: 'acknowledgement' } as const, schema }
    }
    case 'image':
      return { control: { kind: 'file', accept: pictures } as const, schema: oneFile }
    case 'recording':
      reading.findings.notices.push(noRecordings(place))
      return { control: { kind: 'file' } as const, schema: oneFile }
    case 'file':
      return { control: { kind: 'file' } as const, schema: oneFile }
    default:
      return assertNever(asked)
  }
}

const oneFile: JsonObject = { type: 'array', maxItems: 1, items: { type: 'object' } }

function rangeOf({ table, findings }: Reading, row: TableRow) {
  const parameters = cellOf(table, row, 'parameters')
  const given = (name: string, otherwise: number) => {
    const text = new RegExp(`\\b${name}\\s*=\\s*(-?\\d+(?:\\.\\d+)?)`).exec(parameters)?.[1]
    return text === undefined ? otherwise : Number(text)
  }
  // A scale may run downwards.
  const [start, end, step] = [given('start', 1), given('end', 10), Math.abs(given('step', 1))]
  const [minimum, maximum] = [Math.min(start, end), Math.max(start, end)]
  const isWhole = [minimum, maximum, step].every(Number.isInteger)
  const steps = step > 0 && step !== 1 && Number.isInteger(minimum / step) ? { multipleOf: step } : {}
  if (step !== 1 && !('multipleOf' in steps)) {
    findings.notices.push(
      finding('left-out', placeOfCell(table, row, 'parameters'), {
        id: `Langkah ${step} mulai dari ${minimum} tidak ada padanannya; semua angka di antaranya dapat diisi.`,
        en: `Steps of ${step} from ${minimum} have no counterpart; every number between can be given.`,
      }),
    )
  }
  return isWhole
    ? { control: { kind: 'integer' } as const, schema: { type: 'integer', minimum, maximum, ...steps } }
    : { control: { kind: 'decimal' } as const, schema: { type: 'number', minimum, maximum, ...steps } }
}

function leftOut(reading: Reading, { node }: Answer, what: string): LayoutElement {
  const place = placeOfCell(reading.table, node.row, 'type')
  reading.findings.notices.push(
    finding('not-asked', place, {
      id: `“${what}” bukan isian yang dijawab orang, dan di sini tidak dicatat. Aslinya disimpan sebagai catatan tersembunyi.`,
      en: `“${what}” is nothing that people answer, and is not recorded here. The original is kept as a hidden note.`,
    }),
  )
  return keptNote(place, `${what} ${node.name}`)
}

function asText(place: Parameters<typeof finding>[1], what: string) {
  return finding('kept-as-text', place, {
    id: `Tidak ada isian jenis “${what.slice(0, 80)}” di sini; ditanyakan sebagai teks.`,
    en: `There is no field of the kind “${what.slice(0, 80)}” here; it is asked for as text.`,
  })
}

function unranked(place: Parameters<typeof finding>[1]) {
  return finding('order-not-asked', place, {
    id: 'Urutan peringkat tidak ditanyakan di sini; pilihannya menjadi pilihan ganda.',
    en: 'An order of rank is not asked for here; the choices become a choice of several.',
  })
}

function twoFields(place: Parameters<typeof finding>[1]) {
  return finding('two-fields', place, {
    id: 'Tanggal dan jam ditanyakan dalam dua isian.',
    en: 'Date and time are asked for in two fields.',
  })
}

function noRecordings(place: Parameters<typeof finding>[1]) {
  return finding('no-recordings', place, {
    id: 'Bukti di sini berupa PDF, gambar, atau XLSX; rekaman suara dan video tidak diterima.',
    en: 'Evidence here is PDF, pictures or XLSX; sound and video are not taken.',
  })
}
