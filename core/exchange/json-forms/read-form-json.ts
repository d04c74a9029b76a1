import { isObject, type Json } from '../../json.ts'
import { err, ok, type Result } from '../../result.ts'
import { type ExchangeProblem, wholeFile } from '../problem.ts'
import type { ImportedForm } from '../xlsform/read-xlsform.ts'
import { readOwnForm } from './read-own-form.ts'

/** Makes a form of JSON: `readFormJson(json, { name: 'form.json' })`. */
export function readFormJson(
  json: Json,
  _: { readonly name: string },
): Result<ImportedForm, readonly ExchangeProblem[]> {
  if (!isObject(json) || !Object.hasOwn(json, 'layout')) return err([noForm])
  const form = readOwnForm(json)
  return form.kind === 'ok' ? ok({ form: form.value, notices: [] }) : form
}

const noForm: ExchangeProblem = {
  kind: 'no-form',
  place: wholeFile,
  text: {
    id: 'JSON ini bukan formulir.',
    en: 'This JSON is no form.',
  },
}
