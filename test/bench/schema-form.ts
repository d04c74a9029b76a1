import type { Json, JsonObject } from '../../core/json.ts'

const score = { type: 'integer', minimum: 1, maximum: 5 }
const note = { type: 'string', maxLength: 500 }

/** The schema of an appraisal form with 60 fields, as regions write them: 24 ratings, 5 rows of work results, texts. */
export const formSchema: JsonObject = {
  type: 'object',
  properties: {
    nip: { type: 'string', format: 'nip' },
    name: { type: 'string', minLength: 1, maxLength: 120 },
    unit: { type: 'string', pattern: '^[A-Z][A-Za-z0-9 .,()/-]*$', maxLength: 120 },
    grade: { enum: ['II/a', 'II/b', 'II/c', 'II/d', 'III/a', 'III/b', 'III/c', 'III/d', 'IV/a', 'IV/b'] },
    zone: { enum: ['WIB', 'WITA', 'WIT'] },
    from: { type: 'string', format: 'date' },
    to: { type: 'string', format: 'date' },
    budget: { type: 'integer', minimum: 0 },
    attendance: { type: 'number', minimum: 0, maximum: 100, multipleOf: 0.01 },
    innovation: { type: 'boolean' },
    innovationNote: note,
    ratings: {
      type: 'object',
      properties: Object.fromEntries(
        Array.from({ length: 24 }, (_, index) => [`behaviour${index + 1}`, { $ref: '#/$defs/score' }]),
      ),
      required: Array.from({ length: 24 }, (_, index) => `behaviour${index + 1}`),
      additionalProperties: false,
    },
    results: { type: 'array', minItems: 1, maxItems: 20, items: { $ref: '#/$defs/result' } },
    strengths: note,
    suggestions: { ...note, minLength: 20 },
    agreed: { const: true },
  },
  required: ['nip', 'name', 'unit', 'grade', 'from', 'to', 'ratings', 'results', 'agreed'],
  if: { properties: { innovation: { const: true } }, required: ['innovation'] },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
  then: { required: ['innovationNote'] },
  additionalProperties: false,
  $defs: {
    score,
    result: {
      type: 'object',
      properties: {
        title: { type: 'string', minLength: 5, maxLength: 200 },
        unit: { type: 'string', maxLength: 40 },
        target: { type: 'number', exclusiveMinimum: 0 },
        reached: { type: 'number', minimum: 0 },
        due: { type: 'string', format: 'date' },
      },
      required: ['title', 'unit', 'target', 'reached'],
      additionalProperties: false,
    },
  },
}

const result = (index: number): Json => ({
  title: `Laporan keuangan triwulan ${index + 1} selesai`,
  unit: 'laporan',
  target: 4,
  reached: 3 + index / 10,
  due: '2026-03-31',
})

/** Answers that are right, and the same with three mistakes. */
export const rightAnswers: JsonObject = {
  nip: '198503302009121002',
  name: 'Siti Rahmawati',
  unit: 'Kecamatan Gayungan, Kota Surabaya',
  grade: 'III/c',
  zone: 'WIB',
  from: '2026-01-01',
  to: '2026-12-31',
  budget: 125_000_000,
  attendance: 97.25,
  innovation: true,
  innovationNote: 'Antrean daring untuk layanan administrasi kependudukan di kelurahan.',
  ratings: Object.fromEntries(
    Array.from({ length: 24 }, (_, index) => [`behaviour${index + 1}`, (index % 5) + 1]),
  ),
  results: Array.from({ length: 5 }, (_, index) => result(index)),
  strengths: 'Teliti, tepat waktu, dan ringan tangan membantu rekan kerja.',
  suggestions: 'Perlu lebih sering berbagi cara kerja yang baik kepada rekan satu unit.',
  agreed: true,
}

export const wrongAnswers: JsonObject = { ...rightAnswers, attendance: 101, grade: 'V/a', from: '2026-02-30' }
