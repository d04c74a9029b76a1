const words = { type: 'string' }
const id = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,79}$' }
const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const instant = { type: 'string', format: 'date-time' }
const date = { type: 'string', format: 'date' }
const named = { type: 'object', required: ['id', 'name'], properties: { id, name: words } }

const properties = {
  kind: { const: 'timbang-result' },
  version: { const: 1 },
  region: named,
  cycle: {
    type: 'object',
    required: ['id', 'name', 'period'],
    properties: {
      id,
      name: words,
      period: { type: 'object', required: ['from', 'to'], properties: { from: date, to: date } },
    },
  },
  case: id,
  subject: named,
  pack: words,
  scoring: words,
  result: { type: 'integer', minimum: 1 },
  final: { type: 'boolean' },
  outputs: { type: 'object' },
  words: {
    type: 'object',
    additionalProperties: { type: 'object', required: ['id', 'en'], properties: { id: words, en: words } },
  },
  inputs: hash,
  decidedAt: instant,
  audit: hash,
  issuedAt: instant,
  key: words,
} as const

/** What a `Receipt` is, as JSON Schema. A region may sign more than this version of it knows. */
export const receiptDocumentSchema = { type: 'object', required: Object.keys(properties), properties }

const submission = {
  kind: { const: 'timbang-submission' },
  version: { const: 1 },
  region: id,
  case: id,
  task: words,
  form: {
    type: 'object',
    required: ['id', 'version'],
    properties: { id: words, version: { type: 'integer', minimum: 1 } },
  },
  by: id,
  filledAt: instant,
  receivedAt: instant,
  answers: hash,
  audit: hash,
  key: words,
} as const

/** What a `SubmissionReceipt` is, as JSON Schema. */
export const submissionReceiptSchema = {
  type: 'object',
  required: Object.keys(submission),
  properties: submission,
}

/** What opens its seal, as JSON Schema. */
export const submissionOpeningSchema = {
  type: 'object',
  required: ['salt', 'answers'],
  properties: { salt: hash, answers: { type: 'object' } },
  additionalProperties: false,
}
