import { type CompiledForm, compileForm } from '../form/compile-form.ts'
import type { FormDocument } from '../form/model.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { err, ok, type Result } from '../result.ts'
import type { Refusal } from './model.ts'

const compiled = new WeakMap<FormDocument, CompiledForm>()

/**
 * A pack's form, compiled once for as long as the document lives. `readyForm(pack, 'respond')` is an error of kind
 * `bad-rule` where the pack has no such form.
 */
export function readyForm(pack: Pack, id: string): Result<CompiledForm, Refusal> {
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
