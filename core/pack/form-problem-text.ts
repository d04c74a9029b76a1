import type { FormProblem } from '../form/problem.ts'
import type { SchemaProblem } from '../form/schema/problem.ts'
import { describe } from '../logic/describe.ts'
import { assertNever } from '../result.ts'
import type { Text } from '../text.ts'

/**
 * What keeps a form from being published, in words, with what would be right.
 * `describeFormProblem({ kind: 'asked-twice', scope: '#/properties/a', … }).en` is
 * `“#/properties/a” is asked twice. Take one away.`
 */
export function describeFormProblem(problem: FormProblem): Text {
  switch (problem.kind) {
    case 'bad-schema':
      return describeSchemaProblem(problem.problem)
    case 'bad-rule':
      return describe(problem.problem)
    case 'too-large':
      return {
        id: `Formulir terlalu besar: paling banyak ${problem.limit} bagian.`,
        en: `The form is too large: at most ${problem.limit} parts.`,
      }
    case 'unknown-variable': {
      const id = problem.near === null ? '' : ` Mungkin maksudnya “${problem.near}”.`
      const en = problem.near === null ? '' : ` Did you mean “${problem.near}”?`
      return {
        id: `Aturan membaca “${problem.variable}”, yang tidak ada.${id}`,
        en: `The rule reads “${problem.variable}”, which is not there.${en}`,
      }
    }
    case 'dynamic-variable':
      return {
        id: 'Nama pada “var” harus tertulis tetap, bukan hasil aturan lain.',
        en: 'The name in a “var” must be written out, not come from another rule.',
      }
    case 'unknown-scope':
      return {
        id: `“${problem.scope}” tidak ada dalam skema. Tambahkan ke “schema”, atau perbaiki “scope”.`,
        en: `“${problem.scope}” is not in the schema. Add it to “schema”, or correct the “scope”.`,
      }
    case 'asked-twice':
      return {
        id: `“${problem.scope}” ditanyakan dua kali. Hapus salah satunya.`,
        en: `“${problem.scope}” is asked twice. Take one away.`,
      }
    case 'bad-name':
      return {
        id: `Nama “${problem.name}” hanya boleh berisi huruf, angka, “_”, dan “-”, dan diawali huruf.`,
        en: `The name “${problem.name}” may hold letters, digits, “_” and “-” only, and begins with a letter.`,
      }
    case 'kind-mismatch':
      return {
        id: `Isian “${problem.fieldKind}” menghasilkan ${problem.expected.join(' / ')}; sesuaikan “type” pada skema.`,
        en: `A “${problem.fieldKind}” field yields ${problem.expected.join(' / ')}; adjust the schema's “type”.`,
      }
    case 'nothing-to-calculate':
      return {
        id: 'Isian “computed” perlu aturan “calculate”.',
        en: 'A “computed” field needs a “calculate” rule.',
      }
    case 'choice-refused':
      return {
        id: `Pilihan ini tidak diterima oleh skema “${problem.scope}”.`,
        en: `The schema of “${problem.scope}” does not take this choice.`,
      }
    case 'circular':
      return {
        id: `Isian ini saling menentukan tanpa ujung: ${problem.circle.join(' → ')}.`,
        en: `These fields decide over one another in a circle: ${problem.circle.join(' → ')}.`,
      }
    default:
      return assertNever(problem)
  }
}

function describeSchemaProblem(problem: SchemaProblem): Text {
  switch (problem.kind) {
    case 'too-large':
    case 'too-deep':
      return {
        id: `Skema terlalu besar atau terlalu dalam; batasnya ${problem.limit}.`,
        en: `The schema is too large or too deep; the limit is ${problem.limit}.`,
      }
    case 'not-a-schema':
      return {
        id: 'Di sini harus ada skema: objek, true, atau false.',
        en: 'A schema must stand here: an object, true or false.',
      }
    case 'unknown-keyword':
      return {
        id: `Kata kunci “${problem.keyword}” tidak dikenal JSON Schema 2020-12.`,
        en: `JSON Schema 2020-12 does not know the keyword “${problem.keyword}”.`,
      }
    case 'bad-value':
      return {
        id: `“${problem.keyword}” harus berupa ${problem.expected}.`,
        en: `“${problem.keyword}” must be ${problem.expected}.`,
      }
    case 'unknown-format':
      return {
        id: `Format “${problem.format}” tidak dikenal.`,
        en: `The format “${problem.format}” is unknown.`,
      }
    case 'unknown-vocabulary':
      return {
        id: `Kosakata “${problem.vocabulary}” tidak dikenal.`,
        en: `The vocabulary “${problem.vocabulary}” is unknown.`,
      }
    case 'unsafe-pattern':
      return {
        id: `Pola “${problem.pattern}” tidak dapat dipakai: ${problem.reason}.`,
        en: `The pattern “${problem.pattern}” cannot be used: ${problem.reason}.`,
      }
    case 'remote-reference':
    case 'unresolved-reference':
    case 'endless-reference':
      return {
        id: `“${problem.ref}” harus menunjuk ke bagian lain dari skema yang sama.`,
        en: `“${problem.ref}” must lead to another part of the same schema.`,
      }
    default:
      return assertNever(problem)
  }
}
