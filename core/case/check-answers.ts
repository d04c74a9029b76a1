import { validateForm } from '../form/validate-form.ts'
import type { JsonObject } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { err, ok, type Result } from '../result.ts'
import { foreignFiles, type Giving, overfull } from './files.ts'
import type { Person, Refusal } from './model.ts'
import { presentById } from './people.ts'
import { readyForm } from './ready-form.ts'
import { strangersIn } from './strangers.ts'

/**
 * The answers that count, visible and calculated, or each error with its path.
 * `checkAnswers(pack, { form: 'respond', answers: {}, context: {}, people })` may be
 * `{ kind: 'invalid', errors: [ … ] }`.
 */
export function checkAnswers(
  pack: Pack,
  filled: {
    readonly form: string
    readonly answers: JsonObject
    readonly context: JsonObject
    readonly people: readonly Person[]
    /** For whose evidence in which appraisal the files are; without it they are taken as they are. */
    readonly giving?: Giving
  },
): Result<JsonObject, Refusal> {
  const { form, answers, context, people, giving } = filled
  const ready = readyForm(pack, form)
  if (ready.kind === 'err') return ready
  const verdict = validateForm(ready.value, { answers, context })
  if (verdict.kind === 'invalid') return err({ kind: 'invalid', errors: verdict.errors })
  const known: ReadonlyMap<string, Person> = presentById(people)
  const strangers = strangersIn(ready.value, verdict.answers, (person) => known.has(person))
  const foreign = giving ? foreignFiles(ready.value, verdict.answers, giving) : []
  const policy = pack.policies.evidence
  const beyond = giving ? overfull(ready.value, verdict.answers, { giving, policy }) : []
  const errors = [...strangers, ...foreign, ...beyond]
  return errors.length === 0 ? ok(verdict.answers) : err({ kind: 'invalid', errors })
}
