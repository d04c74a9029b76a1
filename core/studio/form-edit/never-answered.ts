import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Text } from '../../text.ts'
import { type AnswerName, answerNames } from './answer-names.ts'
import type { At } from './at.ts'
import { type Comparison, readCondition } from './condition.ts'
import { partsIn } from './parts.ts'
import { rulesIn } from './rules.ts'

export type NeverAnswered = { readonly at: At; readonly kind: 'never-answered'; readonly text: Text }

/**
 * Conditions that compare an answer with what nobody can answer, as with a choice that is gone: they never hold, and no
 * other check has a reason to say so. `neverAnswered(form)` is `[]` for a form whose conditions can hold.
 */
export function neverAnswered(form: JsonObject): readonly NeverAnswered[] {
  const ask = askedInVain(form)
  return partsIn(form).flatMap(({ at, start, body }) =>
    rulesIn(body).flatMap(({ rule }) =>
      ask(start, rule).map(({ answer, value }): NeverAnswered => {
        return { at, kind: 'never-answered', text: toldFirst(answer, value) }
      }),
    ),
  )
}

type Vain = { readonly answer: AnswerName; readonly value: Json }

/**
 * What rules of a form's parts ask for in vain, by from where their names start:
 * `askedInVain(form)([], { '==': [{ var: 'answers.a' }, 'gone'] })[0]?.value` is `'gone'`.
 */
export function askedInVain(form: JsonObject): (start: readonly string[], rule: Json) => readonly Vain[] {
  const known = new Map<string, ReadonlyMap<string, AnswerName>>()
  const namesFrom = (start: readonly string[]) => {
    const key = start.join('/')
    const names =
      known.get(key) ?? new Map(answerNames(form, start).map((each) => [each.name, each] as const))
    known.set(key, names)
    return names
  }
  return (start, rule) =>
    (readCondition(rule)?.rows ?? []).flatMap((row): readonly Vain[] => {
      const answer = namesFrom(start).get(row.variable)
      const value = answer && valuesOf(row).find((each) => !canBe(answer, each))
      return answer === undefined || value === undefined ? [] : [{ answer, value }]
    })
}

/** With what an answer is compared for being the same; less and more ask nothing of the kind. */
function valuesOf({ by, value }: Comparison): readonly Json[] {
  if (by === 'one-of') return Array.isArray(value) ? value : [value]
  return by === 'is' || by === 'is-not' || by === 'has' || by === 'has-not' ? [value] : []
}

function toldFirst(answer: AnswerName, value: Json): Text {
  const { id, en } = sayNeverAnswered(answer, value)
  return { id: `${id} Ubah syaratnya dahulu.`, en: `${en} Change the condition first.` }
}

/**
 * Whether an answer may be a value, as rules compare: `1` and `'1'` are the same. What each row fills in is known there
 * only. `canBe({ kind: 'yes-no', choices: [], … }, 'ya')` is false.
 */
export function canBe({ kind, choices }: AnswerName, value: Json): boolean {
  if (value === null || isObject(value) || Array.isArray(value)) return true
  if (typeof value === 'string' && value.includes('{')) return true
  if (choices.length > 0) return choices.some((choice) => String(choice.value) === String(value))
  if (kind === 'yes-no' || kind === 'acknowledgement') return typeof value !== 'string'
  return kind !== 'text' || typeof value !== 'boolean'
}

/** That a condition asks for what an answer can't be: `sayNeverAnswered(answer, 'belum').en`. */
export function sayNeverAnswered({ label, choices }: AnswerName, value: Json): Text {
  const shown = typeof value === 'boolean' ? { id: value ? 'Ya' : 'Tidak', en: value ? 'Yes' : 'No' } : null
  const [id, en] = [shown?.id ?? String(value), shown?.en ?? String(value)]
  const why =
    choices.length > 0
      ? { id: 'yang bukan salah satu pilihannya', en: 'which is none of its choices' }
      : { id: 'yang tidak dapat dijawab di sana', en: 'which nobody can answer there' }
  return {
    id: `Sebuah syarat membandingkan “${label.id}” dengan “${id}”, ${why.id}.`,
    en: `A condition compares “${label.en}” with “${en}”, ${why.en}.`,
  }
}
