import { type JsonObject, own } from '../json.ts'
import type { Control, FieldKind } from './model.ts'
import type { FormProblem } from './problem.ts'

const anyType = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object']
const numeric = ['number', 'integer']

/** The JSON Schema types that an answer of each kind can have. */
const typesOf: Readonly<Record<FieldKind, readonly string[]>> = {
  text: ['string'],
  'long-text': ['string'],
  integer: numeric,
  decimal: numeric,
  percentage: numeric,
  rupiah: numeric,
  date: ['string'],
  month: ['string'],
  time: ['string'],
  duration: ['string', ...numeric],
  'yes-no': ['boolean'],
  acknowledgement: ['boolean'],
  computed: anyType,
  choice: ['string', 'number', 'integer', 'boolean'],
  choices: ['array'],
  rating: ['string', 'number', 'integer'],
  person: ['string'],
  people: ['array'],
  repeat: ['array'],
  'indicator-table': ['array'],
  matrix: ['object'],
  file: ['array'],
}

/** Every kind of field there is, for tests and for the studio's palette: `fieldKinds.includes('rupiah')`. */
export const fieldKinds: readonly string[] = Object.keys(typesOf)

/** Checks that a control can yield what its schema asks for: a `rupiah` field cannot fill a text. */
export function checkKind(control: Control, schema: JsonObject, at: string): FormProblem[] {
  const problems: FormProblem[] = []
  if (control.kind === 'computed' && control.calculate === undefined) {
    problems.push({ kind: 'nothing-to-calculate', at })
  }
  const declared = own(schema, 'type')
  const types = typeof declared === 'string' ? [declared] : Array.isArray(declared) ? declared : []
  const expected = typesOf[control.kind]
  if (types.length > 0 && !types.some((type) => expected.includes(String(type)))) {
    problems.push({ kind: 'kind-mismatch', at, fieldKind: control.kind, expected })
  }
  return problems
}
