import { numberText } from '../form/say-number.ts'
import { describe } from '../logic/describe.ts'
import { assertNever } from '../result.ts'
import type { Text } from '../text.ts'
import type { ScoringProblem } from './problem.ts'

/**
 * A problem in words, with what would be right. `describeScoringProblem({ kind: 'weights-total', … }).en` says the
 * total, and that it has to be 100.
 */
export function describeScoringProblem(problem: ScoringProblem): Text {
  switch (problem.kind) {
    case 'weights-total': {
      const total = numberText(problem.total)
      return {
        id: `Bobot “${problem.of}” berjumlah ${total.id}; jumlahnya harus 100.`,
        en: `The weights of “${problem.of}” total ${total.en}; they must total 100.`,
      }
    }
    case 'empty-band':
      return {
        id: `Rentang “${problem.band}” kosong: “from” harus lebih kecil daripada “to”.`,
        en: `The band “${problem.band}” is empty: “from” must be less than “to”.`,
      }
    case 'band-gap': {
      const [from, to] = [numberText(problem.from), numberText(problem.to)]
      return {
        id: `Tidak ada rentang untuk nilai ${from.id} sampai ${to.id}. Sambungkan “to” dengan “from” berikutnya.`,
        en: `No band holds ${from.en} to ${to.en}. Let “to” be the next band's “from”.`,
      }
    }
    case 'band-overlap': {
      const [from, to] = [numberText(problem.from), numberText(problem.to)]
      return {
        id: `Dua rentang sama-sama memuat ${from.id} sampai ${to.id}. Sambungkan “to” dengan “from” berikutnya.`,
        en: `Two bands hold ${from.en} to ${to.en}. Let “to” be the next band's “from”.`,
      }
    }
    case 'missing-cell':
      return {
        id: `Matriks belum punya hasil untuk baris “${problem.row}” dan kolom “${problem.column}”.`,
        en: `The matrix has no outcome for row “${problem.row}” and column “${problem.column}”.`,
      }
    case 'unknown-outcome':
      return unknown(problem.outcome, problem.near, {
        id: 'Hasil ini belum punya kata-kata pada “outcomes”',
        en: 'This outcome has no words in “outcomes”',
      })
    case 'unknown-source':
      return unknown(problem.source, problem.near, {
        id: 'Sumber ini tidak ada pada “sources”',
        en: 'This source is not in “sources”',
      })
    case 'unknown-step':
      return unknown(problem.step, problem.near, {
        id: 'Langkah ini tidak ada pada “steps”',
        en: 'This step is not in “steps”',
      })
    case 'unknown-place':
      return {
        id: `Tidak ada nilai untuk {${problem.place}}. Pakai nama yang ada, misalnya {steps.score}.`,
        en: `There is no value for {${problem.place}}. Use a name that is there, such as {steps.score}.`,
      }
    case 'unknown-variable':
      return unknown(problem.variable, problem.near, {
        id: 'Aturan membaca nilai yang tidak ada',
        en: 'The rule reads a value that is not there',
      })
    case 'later-step':
      return {
        id: `Langkah “${problem.step}” baru dihitung sesudah aturan ini. Pindahkan ke atasnya.`,
        en: `The step “${problem.step}” is taken only after this rule. Move it above.`,
      }
    case 'dynamic-variable':
      return {
        id: 'Nama pada “var” harus tertulis tetap, bukan hasil aturan lain.',
        en: 'The name in a “var” must be written out, not come from another rule.',
      }
    case 'bad-rule':
      return describe(problem.problem)
    case 'bad-rows':
      return {
        id: '“rows” harus ditulis {"rows": ["indicators", {"group": "…"}, aturan]} dan memuat sedikitnya satu baris.',
        en: '“rows” must be written {"rows": ["indicators", {"group": "…"}, rule]} and hold at least one row.',
      }
    case 'same-id':
      return {
        id: `Nama “${problem.id}” dipakai dua kali. Setiap nama hanya boleh sekali.`,
        en: `The id “${problem.id}” is used twice. Each may stand only once.`,
      }
    case 'not-confidential':
      return {
        id: `Langkah ini membaca jawaban sekelompok orang (“input.${problem.input}”). Beri "confidential": true dan "count".`,
        en: `This step reads a group's answers (“input.${problem.input}”). Give it "confidential": true and "count".`,
      }
    case 'no-count':
      return {
        id: 'Langkah rahasia perlu “count”: berapa orang yang jawabannya dipakai.',
        en: 'A confidential step needs “count”: how many people’s answers went in.',
      }
    case 'blank':
      return {
        id: `“${problem.field}” belum diisi. Indikator wajib punya satuan, target, sumber data, bukti, dan sasaran.`,
        en: `“${problem.field}” is blank. An indicator needs a unit, a target, a data source, evidence and a goal.`,
      }
    case 'vague-verb':
      return {
        id: `“${problem.verb}” tidak dapat diukur. Sebut apa yang dihitung, misalnya “jumlah … yang diselesaikan”.`,
        en: `“${problem.verb}” cannot be measured. Say what is counted, as in “number of … completed”.`,
      }
    case 'bad-range':
      return {
        id: `Rentang ${numberText(problem.minimum).id} sampai ${numberText(problem.maximum).id} kosong.`,
        en: `The range from ${numberText(problem.minimum).en} to ${numberText(problem.maximum).en} is empty.`,
      }
    case 'target-outside-range':
      return {
        id: `Target harus di antara ${numberText(problem.minimum).id} dan ${numberText(problem.maximum).id}.`,
        en: `The target must lie between ${numberText(problem.minimum).en} and ${numberText(problem.maximum).en}.`,
      }
    default:
      return assertNever(problem)
  }
}

function unknown(name: string, near: string | null, what: Text): Text {
  const id = near === null ? '' : ` Mungkin maksudnya “${near}”.`
  const en = near === null ? '' : ` Did you mean “${near}”?`
  return { id: `${what.id}: “${name}”.${id}`, en: `${what.en}: “${name}”.${en}` }
}
