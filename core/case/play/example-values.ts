import type { ControlState } from '../../form/form-state.ts'
import type { Control } from '../../form/model.ts'
import { isObject, type Json, type JsonObject, own } from '../../json.ts'

export type Example = {
  readonly control: ControlState
  readonly schema: JsonObject
  /** Whom fields of people may name, the likeliest first. */
  readonly people: readonly string[]
  /** How many values were tried before: each gives another one. */
  readonly turn: number
}

/**
 * A value that a field may well take, another one with each turn; undefined where none is known. For a rating from 1
 * to 5 it is 3, then 4, then 2. `exampleValue({ control, schema, people: [], turn: 0 })`.
 */
export function exampleValue({ control, schema, people, turn }: Example): Json | undefined {
  const constant = own(schema, 'const')
  if (constant !== undefined) return constant
  const { element, candidates } = control
  switch (element.kind) {
    case 'text':
    case 'long-text':
      return text(schema, turn)
    case 'integer':
    case 'decimal':
    case 'percentage':
    case 'rupiah':
      return number(schema, element.kind, turn)
    case 'duration':
      return schema.type === 'string' ? ['PT8H', 'P1D'][turn % 2] : number(schema, 'integer', turn)
    case 'date':
      return ['2026-06-15', '2027-12-31', '2029-12-31', '2027-01-04'][turn % 4]
    case 'month':
      return ['2026-06', '2026-12'][turn % 2]
    case 'time':
      return ['09:00', '09:00:00'][turn % 2]
    case 'yes-no':
      return turn % 2 === 1
    case 'acknowledgement':
      return true
    case 'choice':
    case 'rating':
      return middleFirst(
        control.choices.map(({ value }) => value),
        turn,
        element.kind === 'choice',
      )
    case 'choices':
      return some(
        control.choices.map(({ value }) => value),
        schema,
        turn,
      )
    case 'person':
      return pick(candidates ?? people, turn)
    case 'people':
      return some(candidates ?? people, schema, turn)
    case 'matrix':
      return matrix(element, turn)
    case 'repeat':
    case 'indicator-table':
      return Array.from({ length: lengthOf(schema) + turn }, () => ({}))
    case 'file':
      return [
        {
          id: `contoh-${turn + 1}${control.path.replaceAll(/[^a-z0-9]/gi, '').slice(0, 40)}`,
          sha256: '0'.repeat(64),
          name: 'contoh.pdf',
          type: 'application/pdf',
          bytes: 1024,
        },
      ]
    case 'computed':
      return undefined
  }
}

/** Sentences with a place, a figure and a date, as forms that ask for substance want them. */
const sentences = [
  'Menyelesaikan 24 pengaduan di loket pelayanan pada Juni 2026, rata-rata dalam 6 jam.',
  'Menata ulang antrean loket bersama dua rekan, sehingga waktu tunggu turun dari 40 menjadi 15 menit.',
  'Menyusun laporan triwulan kedua tepat waktu dan menjelaskannya kepada 12 kepala seksi.',
  'Perlu lebih awal memberi kabar bila berkas tertunda; contohnya pada 3 Maret 2026.',
]

function text(schema: JsonObject, turn: number): string {
  const [least, most] = [numberAt(schema, 'minLength') ?? 0, numberAt(schema, 'maxLength') ?? 4000]
  if (schema.format === 'nip') return '198503122010011007'
  if (schema.format === 'email') return 'contoh@timbang.example'
  if (schema.format === 'uri') return 'https://timbang.example/contoh'
  if (schema.format === 'date') return '2026-06-15'
  const said = Array.from({ length: 4 }, (_, index) => sentences[(turn + index) % sentences.length] ?? '')
  const [first = '', ...more] = said
  const long = more.reduce((all, next) => (all.length >= least ? all : `${all} ${next}`), first)
  return long.padEnd(least, '.').slice(0, most)
}

function number(schema: JsonObject, kind: Control['kind'], turn: number): number {
  const above = numberAt(schema, 'exclusiveMinimum')
  const least = numberAt(schema, 'minimum') ?? (above === undefined ? 0 : above + 1)
  const most = numberAt(schema, 'maximum') ?? Number.POSITIVE_INFINITY
  const usual = [
    kind === 'rupiah' ? 5_000_000 : 80,
    least,
    least + 1,
    (least + Math.min(most, 1000)) / 2,
    most,
  ]
  const wanted = usual.filter((each) => Number.isFinite(each))[turn % 5] ?? least
  const step = numberAt(schema, 'multipleOf') ?? 1
  const value = Math.round(Math.min(Math.max(wanted, least), most) / step) * step
  return Number(value.toFixed(6))
}

function middleFirst(values: readonly Json[], turn: number, isChoice: boolean): Json | undefined {
  if (isChoice) return values[turn % Math.max(values.length, 1)]
  const middle = Math.floor(values.length / 2)
  const away = Math.ceil(turn / 2) * (turn % 2 === 1 ? 1 : -1)
  const at = (((middle + away) % values.length) + values.length) % values.length
  return values[at]
}

function pick<T>(values: readonly T[], turn: number): T | undefined {
  return values[turn % Math.max(values.length, 1)]
}

function some(values: readonly Json[], schema: JsonObject, turn: number): readonly Json[] | undefined {
  const count = Math.min(lengthOf(schema) + (turn % 3), values.length)
  if (count === 0) return undefined
  const from = Math.floor(turn / 3) % values.length
  return Array.from({ length: count }, (_, index) => values[(from + index) % values.length] ?? null)
}

function matrix({ rows, choices }: Extract<Control, { readonly kind: 'matrix' }>, turn: number): JsonObject {
  const values = choices.map(({ value }) => value)
  return Object.fromEntries(
    rows.flatMap(({ property }): [string, Json][] => {
      const value = middleFirst(values, turn, false)
      return value === undefined ? [] : [[property, value]]
    }),
  )
}

function lengthOf(schema: JsonObject): number {
  return Math.max(1, numberAt(schema, 'minItems') ?? 1)
}

function numberAt(schema: JsonObject, keyword: string): number | undefined {
  const value = isObject(schema) ? own(schema, keyword) : undefined
  return typeof value === 'number' ? value : undefined
}
