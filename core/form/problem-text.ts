import { describe } from '../logic/describe.ts'
import { assertNever } from '../result.ts'
import type { Text } from '../text.ts'
import type { FormProblem } from './problem.ts'
import type { SchemaProblem } from './schema/problem.ts'

/**
 * What keeps a form from being published, in words for its author:
 * `describeFormProblem({ kind: 'unknown-scope', at: '/layout', scope: '#/properties/a' }).en` is
 * `'The schema has no “#/properties/a”. Add it, or point the field elsewhere.'`.
 */
export function describeFormProblem(problem: FormProblem): Text {
  switch (problem.kind) {
    case 'bad-schema':
      return describeSchemaProblem(problem.problem)
    case 'bad-rule':
      return describe(problem.problem)
    case 'too-large':
      return {
        id: `Formulir terlalu panjang mulai dari sini. Paling banyak ${problem.limit} unsur; bagi menjadi beberapa formulir.`,
        en: `The form is too long from here on. It takes at most ${problem.limit} elements; split it into several forms.`,
      }
    case 'too-deep':
      return {
        id: `Bagian ini terlalu dalam. Bagian di dalam bagian paling banyak ${problem.limit} tingkat.`,
        en: `This part is too deep. Parts within parts go ${problem.limit} levels down at most.`,
      }
    case 'unknown-variable': {
      const { variable, near } = problem
      return {
        id: `Jawaban “${variable}” tidak ada di formulir ini.${near === null ? '' : ` Mungkin maksudnya “${near}”.`}`,
        en: `This form has no answer “${variable}”.${near === null ? '' : ` Did you mean “${near}”?`}`,
      }
    }
    case 'dynamic-variable':
      return {
        id: 'Tulis nama jawaban langsung di dalam aturan. Nama yang dihitung tidak dapat diperiksa.',
        en: 'Write the name of the answer in the rule itself. A name that is worked out cannot be checked.',
      }
    case 'unknown-scope':
      return {
        id: `Skema tidak memiliki “${problem.scope}”. Tambahkan, atau arahkan isian ke tempat lain.`,
        en: `The schema has no “${problem.scope}”. Add it, or point the field elsewhere.`,
      }
    case 'asked-twice':
      return {
        id: `“${problem.scope}” ditanyakan dua kali. Hapus salah satunya.`,
        en: `“${problem.scope}” is asked twice. Take one away.`,
      }
    case 'bad-name':
      return {
        id: `Ganti nama “${problem.name}”: mulai dengan huruf, lalu huruf, angka, “_” atau “-”.`,
        en: `Rename “${problem.name}”: begin with a letter, go on with letters, digits, “_” or “-”.`,
      }
    case 'kind-mismatch':
      return {
        id: `Isian “${problem.fieldKind}” butuh tipe ${problem.expected.join(' atau ')} di skema.`,
        en: `A “${problem.fieldKind}” field needs the type ${problem.expected.join(' or ')} in the schema.`,
      }
    case 'nothing-to-calculate':
      return {
        id: 'Isian hitungan butuh aturan “calculate”.',
        en: 'A computed field needs a “calculate” rule.',
      }
    case 'choice-refused':
      return {
        id: `Skema menolak pilihan ini untuk “${problem.scope}”. Samakan pilihan dengan skema.`,
        en: `The schema refuses this choice for “${problem.scope}”. Make the two agree.`,
      }
    case 'circular': {
      const circle = problem.circle.map((name) => `“${name}”`).join(' → ')
      return {
        id: `Isian saling menentukan secara melingkar: ${circle}. Putuskan salah satunya.`,
        en: `Fields decide over one another in a circle: ${circle}. Break it at one of them.`,
      }
    }
    default:
      return assertNever(problem)
  }
}

/**
 * What keeps a schema from being used, in words: `describeSchemaProblem({ kind: 'unknown-format', path: '', format: 'nik' }).id`
 * is `'Format “nik” tidak dikenal.'`.
 */
function describeSchemaProblem(problem: SchemaProblem): Text {
  switch (problem.kind) {
    case 'too-large':
      return {
        id: `Skema terlalu besar. Paling banyak ${problem.limit} nilai.`,
        en: `The schema is too large. It takes at most ${problem.limit} values.`,
      }
    case 'too-deep':
      return {
        id: `Skema terlalu dalam. Paling banyak ${problem.limit} tingkat.`,
        en: `The schema is too deep. It takes at most ${problem.limit} levels.`,
      }
    case 'not-a-schema':
      return {
        id: 'Di sini harus ada skema: objek, true atau false.',
        en: 'Here must be a schema: an object, true or false.',
      }
    case 'unknown-keyword':
      return {
        id: `Kata kunci “${problem.keyword}” tidak dikenal.`,
        en: `The keyword “${problem.keyword}” is unknown.`,
      }
    case 'bad-value':
      return {
        id: `Nilai “${problem.keyword}” salah; yang benar: ${problem.expected}.`,
        en: `“${problem.keyword}” takes ${problem.expected}.`,
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
        id: `Pola “${problem.pattern}” tidak dapat dipakai (${problem.reason}). Sederhanakan polanya.`,
        en: `The pattern “${problem.pattern}” cannot be used (${problem.reason}). Make it simpler.`,
      }
    case 'remote-reference':
      return {
        id: `“${problem.ref}” menunjuk ke dokumen lain. Salin bagiannya ke “$defs”.`,
        en: `“${problem.ref}” leads to another document. Copy that part to “$defs”.`,
      }
    case 'unresolved-reference':
      return {
        id: `“${problem.ref}” tidak menunjuk ke apa pun.`,
        en: `“${problem.ref}” leads to nothing.`,
      }
    case 'endless-reference':
      return {
        id: 'Skema ini menunjuk kembali ke dirinya sendiri tanpa akhir.',
        en: 'This schema leads back to itself without end.',
      }
    default:
      return assertNever(problem)
  }
}
