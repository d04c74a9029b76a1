import { type CompiledForm, compileForm } from '../form/compile-form.ts'
import type { FormDocument } from '../form/model.ts'
import { validateForm } from '../form/validate-form.ts'
import type { JsonObject } from '../json.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { err, ok, type Result } from '../result.ts'
import type { Person, Refusal } from './model.ts'
import { byId } from './people.ts'
import { strangersIn } from './strangers.ts'

const compiled = new WeakMap<FormDocument, CompiledForm>()

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
  },
): Result<JsonObject, Refusal> {
  const { form, answers, context, people } = filled
  const ready = readyForm(pack, form)
  if (ready.kind === 'err') return ready
  const verdict = validateForm(ready.value, { answers, context })
  if (verdict.kind === 'invalid') return err({ kind: 'invalid', errors: verdict.errors })
  const known: ReadonlyMap<string, Person> = byId(people)
  const strangers = strangersIn(ready.value, verdict.answers, (person) => known.has(person))
  return strangers.length === 0 ? ok(verdict.answers) : err({ kind: 'invalid', errors: strangers })
}

/** A pack's form, compiled once for as long as the document lives. */
function readyForm(pack: Pack, id: string): Result<CompiledForm, Refusal> {
  const where = `/forms/${id}`
  const document = own(pack.forms, id)
  if (!document) return err({ kind: 'bad-rule', where, problem: 'no-form' })
  const known = compiled.get(document)
  if (known) return ok(known)
  const result = compileForm(document)
  // A pack is checked before it is published, so that this is told to whoever tries one out.
  if (result.kind === 'err')
    return err({ kind: 'bad-rule', where, problem: result.error[0]?.kind ?? 'bad-form' })
  compiled.set(document, result.value)
  return ok(result.value)
}
